//! The core as Xcode takes it: a static library for each of Apple's platforms, joined to one XCFramework. Only a Mac has
//! the tools for it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Line, cargo, program};
use crate::workspace;

/// A platform of the package: targets of Rust that are merged into one library.
struct Slice {
    name: &'static str,
    targets: &'static [&'static str],
}

const SLICES: &[Slice] = &[
    Slice { name: "ios", targets: &["aarch64-apple-ios"] },
    Slice { name: "ios-simulator", targets: &["aarch64-apple-ios-sim", "x86_64-apple-ios"] },
    Slice { name: "macos", targets: &["aarch64-apple-darwin", "x86_64-apple-darwin"] },
];

const HEADERS: &str = "bindings/swift/Sources/InstepCoreFFI/generated";
const FRAMEWORK: &str = "bindings/swift/InstepCoreFFI.xcframework";
const LIBRARY: &str = "libinstep_ffi.a";

/// Builds the framework beside the package. True when it is there.
pub fn run() -> bool {
    if !cfg!(target_os = "macos") {
        eprintln!("an XCFramework is built on a Mac with Xcode; this is {}", std::env::consts::OS);
        return false;
    }
    match make() {
        Ok(()) => {
            println!("{FRAMEWORK} is built");
            true
        }
        Err(why) => {
            eprintln!("{why}");
            false
        }
    }
}

fn make() -> Result<(), String> {
    let libraries = SLICES.iter().map(slice).collect::<Result<Vec<_>, _>>()?;
    let framework = workspace::root().join(FRAMEWORK);
    if framework.exists() {
        // xcodebuild adds to one that is there, and never replaces it.
        fs::remove_dir_all(&framework).map_err(|e| format!("{}: {e}", framework.display()))?;
    }
    succeed(program(
        Path::new("xcodebuild"),
        arguments(&libraries, &framework).iter().map(|argument| argument.as_os_str()),
    ))
}

/// Builds the library of one platform, and returns its path.
fn slice(slice: &Slice) -> Result<PathBuf, String> {
    let mut built = Vec::new();
    for target in slice.targets {
        succeed(program(Path::new("rustup"), ["target", "add", target].map(OsStr::new)))?;
        // The crate names its other kinds in Cargo.toml: only this one goes into an app.
        succeed(cargo(&[
            "rustc",
            "--release",
            "--package",
            "instep-ffi",
            "--lib",
            "--crate-type",
            "staticlib",
            "--target",
            target,
        ]))?;
        built.push(workspace::target().join(target).join("release").join(LIBRARY));
    }
    if let [only] = built.as_slice() {
        return Ok(only.clone());
    }
    let folder = workspace::target().join("xcframework").join(slice.name);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let joined = folder.join(LIBRARY);
    let mut args = vec![OsStr::new("-create"), OsStr::new("-output"), joined.as_os_str()];
    args.extend(built.iter().map(|library| library.as_os_str()));
    succeed(program(Path::new("lipo"), args))?;
    Ok(joined)
}

fn arguments(libraries: &[PathBuf], framework: &Path) -> Vec<PathBuf> {
    let mut args: Vec<PathBuf> = vec!["-create-xcframework".into(), "-output".into(), framework.into()];
    for library in libraries {
        args.extend(["-library".into(), library.clone(), "-headers".into(), workspace::root().join(HEADERS)]);
    }
    args
}

fn succeed(line: Line) -> Result<(), String> {
    if line.run() { Ok(()) } else { Err("the XCFramework is not built: the command above failed".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_library_comes_with_the_headers() {
        let libraries = [PathBuf::from("a.a"), PathBuf::from("b.a")];
        let args = arguments(&libraries, Path::new("X.xcframework"));
        let words: Vec<_> = args.iter().map(|a| a.to_string_lossy()).collect();
        assert_eq!(words.iter().filter(|w| *w == "-headers").count(), libraries.len());
        assert_eq!(
            words.get(..3),
            Some(["-create-xcframework".into(), "-output".into(), "X.xcframework".into()].as_slice())
        );
    }

    #[cfg(not(target_os = "macos"))]
    #[test]
    fn elsewhere_than_on_a_mac_it_refuses() {
        assert!(!run());
    }
}
