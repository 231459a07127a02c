//! The layers of the house, held over the real source.

use instep_tests::layering::{core_violations, shell_violations};
use instep_tests::source::rust_files;

#[test]
fn the_core_keeps_to_its_layers() {
    let files = rust_files("core/src").unwrap();
    assert!(files.len() > 20, "the source was not found: {files:?}");
    let wrong: Vec<_> = files.iter().flat_map(|file| core_violations(&file.path, &file.text)).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_terminal_uses_the_surface_only() {
    let files = rust_files("cli/src").unwrap();
    assert!(!files.is_empty());
    let wrong: Vec<_> = files.iter().flat_map(|file| shell_violations(&file.path, &file.text)).collect();
    assert_eq!(wrong, Vec::<String>::new());
}
