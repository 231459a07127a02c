//! The native library as apps ship it, and where JNA looks for one on the class path.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::cargo;
use crate::workspace;

/// `cargo xtask library`: builds it for this system. False when that failed.
pub fn run() -> bool {
    match release() {
        Ok(file) => {
            println!("the library is {}", file.display());
            true
        }
        Err(why) => {
            eprintln!("{why}");
            false
        }
    }
}

/// Builds the release library, without the features of tests and without symbols, and puts it into a folder that can
/// stand on a class path. Returns the file.
pub fn release() -> Result<PathBuf, String> {
    let args =
        ["build", "--release", "--package", "instep-ffi", "--config", "profile.release.strip=\"symbols\""];
    if !cargo(&args).run() {
        return Err("the release library did not build".into());
    }
    let file = workspace::library("instep_ffi");
    place(&workspace::target().join("release").join(file), &class_path("release"))
}

/// Puts the debug library, with the features of tests, into such a folder.
pub fn debug() -> Result<PathBuf, String> {
    place(&workspace::debug(&workspace::library("instep_ffi")), &class_path("debug"))
}

/// A folder of the class path that holds the library of this profile.
pub fn class_path(profile: &str) -> PathBuf {
    workspace::target().join("native").join(profile)
}

fn place(library: &Path, class_path: &Path) -> Result<PathBuf, String> {
    let folder = class_path.join(jna_folder(std::env::consts::OS, std::env::consts::ARCH));
    let name = library.file_name().ok_or("the library has no name")?;
    let file = folder.join(name);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    fs::copy(library, &file).map_err(|e| format!("{}: {e}", library.display()))?;
    Ok(file)
}

/// JNA's name for a system, of Rust's names for it.
fn jna_folder(os: &str, arch: &str) -> String {
    let os = match os {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let arch = match arch {
        "x86_64" => "x86-64",
        other => other,
    };
    format!("{os}-{arch}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_have_the_names_that_jna_looks_for() {
        assert_eq!(jna_folder("linux", "x86_64"), "linux-x86-64");
        assert_eq!(jna_folder("linux", "aarch64"), "linux-aarch64");
        assert_eq!(jna_folder("macos", "aarch64"), "darwin-aarch64");
        assert_eq!(jna_folder("windows", "x86_64"), "win32-x86-64");
    }
}
