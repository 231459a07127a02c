//! Makes the Kotlin and Swift bindings and the generated parts of the façades, checks what was made, and compares it with
//! what is committed.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::command::{Line, cargo, program};
use crate::generated::{self, Check};
use crate::suite::Outcome;
use crate::workspace;

/// The library's features for tests: `fault` lets the tests of each language see a panic, `test-languages` lets them draw
/// from right to left. Neither changes what is exported. Rust's own tests build with them too, so that there is one
/// library for all.
pub const TESTED: &str = "instep-ffi/fault,instep-ffi/test-languages";

/// The files that are made in `<target>/bindings`, and their committed copies in `bindings`.
const COMMITTED: &[(&str, &str)] = &[
    (
        "kotlin/facade/app/instep/FootCareCalls.kt",
        "kotlin/core/src/generated/kotlin/app/instep/FootCareCalls.kt",
    ),
    (
        "kotlin/facade/app/instep/FootCareFunctions.kt",
        "kotlin/core/src/generated/kotlin/app/instep/FootCareFunctions.kt",
    ),
    ("kotlin/facade/app/instep/ErrorKind.kt", "kotlin/core/src/generated/kotlin/app/instep/ErrorKind.kt"),
    ("swift/InstepCore.swift", "swift/Sources/InstepCore/generated/InstepCore.swift"),
    ("swift/InstepCoreFFI.h", "swift/Sources/InstepCoreFFI/generated/InstepCoreFFI.h"),
    ("swift/InstepCoreFFI.modulemap", "swift/Sources/InstepCoreFFI/generated/module.modulemap"),
    ("swift/FootCare+Calls.swift", "swift/Sources/Instep/generated/FootCare+Calls.swift"),
    ("swift/InstepError.swift", "swift/Sources/Instep/generated/InstepError.swift"),
    ("swift/Exports.swift", "swift/Sources/Instep/generated/Exports.swift"),
    ("swift/Calls.swift", "swift/Tests/InstepTests/Scenario/generated/GeneratedCalls.swift"),
    ("swift/Records.swift", "swift/Tests/InstepTests/Scenario/generated/Records.swift"),
    ("swift/AppleNames.swift", "swift/Tests/AppleNamesTests/generated/AppleNames.swift"),
    ("swift/StandIns/SwiftUINames.swift", "swift/Tests/StandIns/SwiftUINames/generated/SwiftUINames.swift"),
    ("swift/StandIns/ChartsNames.swift", "swift/Tests/StandIns/ChartsNames/generated/ChartsNames.swift"),
];

/// The generated texts whose docs people read.
const DOCUMENTED: &[&str] = &[
    "kotlin/core/app/instep/core/instep.kt",
    "kotlin/facade/app/instep/FootCareCalls.kt",
    "kotlin/facade/app/instep/FootCareFunctions.kt",
    "kotlin/facade/app/instep/ErrorKind.kt",
    "swift/InstepCore.swift",
    "swift/FootCare+Calls.swift",
    "swift/InstepError.swift",
];

/// Makes and checks them, as a suite: one check is one point.
pub fn check() -> Outcome {
    let checks = match make().and_then(|()| checks()) {
        Ok(checks) => checks,
        Err(why) => {
            eprintln!("{why}");
            return Outcome::broken(why);
        }
    };
    let mut outcome = Outcome::default();
    for check in checks {
        match &check.wrong {
            None => println!("ok      {}", check.name),
            Some(wrong) => println!("FAILED  {}: {wrong}", check.name),
        }
        outcome.add(Outcome::one(check.wrong.is_none()));
    }
    outcome
}

/// The same as a command of its own, after writing the committed copies anew if `write` says so. True when all is well.
pub fn run(write: bool) -> bool {
    if write && let Err(why) = make().and_then(|()| take_over()) {
        eprintln!("{why}");
        return false;
    }
    let outcome = check();
    println!("{outcome}");
    outcome.failed == 0
}

/// Builds the library with its metadata and generates both languages into `<target>/bindings/`, once in a process:
/// suites that run side by side read what is there.
pub fn make() -> Result<(), String> {
    static MADE: OnceLock<Result<(), String>> = OnceLock::new();
    MADE.get_or_init(generate).clone()
}

fn generate() -> Result<(), String> {
    // Debug on purpose: a stripped library does not hold what the generator reads.
    let packages = ["--package", "instep-ffi", "--package", "instep-bindgen", "--features", TESTED];
    if !cargo(&[&["build"][..], &packages].concat()).run() {
        return Err("the library or the generator did not build".into());
    }
    for language in ["kotlin", "swift"] {
        let out = made(language);
        // Files of an earlier run would pass for files of this one.
        if out.exists() {
            fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
        }
        if !bindgen(&[OsStr::new(language), library().as_os_str(), out.as_os_str()]).run() {
            return Err(format!("the {language} bindings could not be generated"));
        }
    }
    Ok(())
}

/// An error when a committed copy is not what was made last: tests of another surface would mean nothing.
pub fn current() -> Result<(), String> {
    let stale: Vec<String> = copies().filter_map(|check| check.wrong).collect();
    if stale.is_empty() { Ok(()) } else { Err(stale.join("; ")) }
}

fn bindgen(args: &[&OsStr]) -> Line {
    program(&workspace::debug(&workspace::program("instep-bindgen")), args.iter().copied())
}

fn library() -> PathBuf {
    workspace::debug(&workspace::library("instep_ffi"))
}

fn made(file: &str) -> PathBuf {
    workspace::target().join("bindings").join(file)
}

fn kept(file: &str) -> PathBuf {
    workspace::root().join("bindings").join(file)
}

fn take_over() -> Result<(), String> {
    for (from, to) in COMMITTED {
        let to = kept(to);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        fs::copy(made(from), &to).map_err(|e| format!("{}: {e}", to.display()))?;
        println!("wrote   {}", to.display());
    }
    Ok(())
}

/// Reads what was generated. That it is where it is looked for shows the names of package and modules.
fn checks() -> Result<Vec<Check>, String> {
    let text = |path: &str| {
        let path = made(path);
        fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let mut checks = generated::check(
        &text("kotlin/core/app/instep/core/instep.kt")?,
        &text("swift/InstepCore.swift")?,
        &text("swift/InstepCoreFFI.h")?,
        &text("swift/InstepCoreFFI.modulemap")?,
    );
    for file in DOCUMENTED {
        checks.push(generated::plain_docs(file, &text(file)?));
    }
    let (good, broken) = bindgen(&[OsStr::new("check"), library().as_os_str()]).run_and_read();
    if !good {
        return Err("the interface could not be checked".into());
    }
    let wrong = (!broken.is_empty()).then(|| broken.join(", "));
    checks.push(Check { name: "every optional input has a default, every name its way back".into(), wrong });
    checks.extend(copies());
    Ok(checks)
}

/// Compares the committed copies byte for byte: an app compiles what the core exports.
fn copies() -> impl Iterator<Item = Check> {
    COMMITTED.iter().map(|(from, to)| {
        let same = same(&made(from), &kept(to));
        let wrong = (!same).then(|| format!("bindings/{to} is stale: cargo xtask bindings --write"));
        Check { name: format!("bindings/{to} is what the generator makes"), wrong }
    })
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(a), Ok(b)) if a == b)
}
