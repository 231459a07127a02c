//! Where things are.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Cargo's target folder. Cargo put this program into `<target>/<profile>/`, wherever the person's own settings want
/// that to be; asking the program where it is needs no second reading of those settings.
pub fn target() -> PathBuf {
    std::env::current_exe()
        .ok()
        .and_then(|exe| exe.parent()?.parent().map(Path::to_path_buf))
        .unwrap_or_else(|| root().join("target"))
}

/// What a debug build put where cargo puts it. Names of symbols and types are read from there: a stripped library
/// has none.
pub fn debug(file: &str) -> PathBuf {
    target().join("debug").join(file)
}

/// A dynamic library's file name on this system: `libx.so`, `libx.dylib`, `x.dll`.
pub fn library(name: &str) -> String {
    format!("{}{name}{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX)
}

/// A program's file name on this system.
pub fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
