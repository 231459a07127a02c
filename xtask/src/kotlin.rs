//! Builds and tests the Kotlin bindings, with Maven.

use std::ffi::OsStr;
use std::path::Path;

use crate::bindings;
use crate::command::{Line, program};
use crate::library;
use crate::suite::Outcome;
use crate::workspace;

/// The oldest JDK that the bindings are compiled for.
const JDK: u32 = 17;

/// Every test of `bindings/kotlin`, as a suite.
pub fn test() -> Outcome {
    if let Err(missing) = tools() {
        return missing;
    }
    if let Err(why) = bindings::make() {
        return Outcome::broken(why);
    }
    if let Err(stale) = bindings::current() {
        return Outcome::broken(stale);
    }
    if let Err(why) = library::debug() {
        return Outcome::broken(why);
    }
    // Its jar is not the one that apps ship: the library in it lets tests make it panic.
    let (good, lines) = verify("debug", &["-Djar.suffix=-debug"]).run_and_read();
    let mut found = count(lines.iter().map(String::as_str));
    if !good && found.failed == 0 {
        // No test says it failed, and yet Maven does: the linter or the compiler refused, or nothing was to be had.
        found.add(Outcome::broken("Maven failed without a failed test: see above"));
    }
    found
}

/// `cargo xtask jar`: builds the jar that apps ship and runs the test of that jar. False when that failed.
pub fn package() -> bool {
    if tools().is_err() {
        return false;
    }
    let made = bindings::make().and_then(|()| bindings::current()).and_then(|()| library::release());
    if let Err(why) = made {
        eprintln!("{why}");
        return false;
    }
    verify("release", &["-Dskip.unit.tests=true"]).run()
}

/// Maven's `verify`, with the native library of a profile in the jar.
fn verify(profile: &str, more: &[&str]) -> Line {
    let target = format!("-Drust.target={}", workspace::debug("").display());
    let native = format!("-Dnative={}", library::class_path(profile).display());
    let profile = format!("-Dnative.profile={profile}");
    let args = [
        "--batch-mode",
        "--no-transfer-progress",
        "--file",
        "bindings/kotlin/pom.xml",
        // Without this a compiler process of half a gigabyte and more stays behind.
        "-Dkotlin.compiler.daemon=false",
        "-Dstyle.color=never",
        target.as_str(),
        native.as_str(),
        profile.as_str(),
    ];
    maven(&[&args[..], more, &["verify"]].concat())
}

/// The same as a command of its own. True when all is well.
pub fn print_tests() -> bool {
    let outcome = test();
    for why in &outcome.why {
        println!("!! {why}");
    }
    println!("{outcome}");
    outcome.failed == 0
}

fn maven(args: &[&str]) -> Line {
    program(Path::new(if cfg!(windows) { "mvn.cmd" } else { "mvn" }), args.iter().map(OsStr::new))
}

/// Sees to it that Maven and a JDK are there. On a Debian, as root, it installs them; elsewhere that is the person's.
fn tools() -> Result<(), Outcome> {
    if found() {
        return Ok(());
    }
    let apt = |args: &[&str]| program(Path::new("apt-get"), args.iter().map(OsStr::new)).run();
    if !Path::new("/etc/debian_version").exists() || !is_root() {
        let why = format!("no Maven with a JDK from {JDK} on");
        eprintln!(
            "!! SKIPPED: the Kotlin bindings are NOT tested: {why}. On Debian: apt-get install maven default-jdk-headless"
        );
        return Err(Outcome { skipped: 1, why: vec![why], ..Outcome::default() });
    }
    let installed = apt(&["update", "--quiet"])
        && apt(&["install", "--yes", "--quiet", "--no-install-recommends", "maven", "default-jdk-headless"]);
    if installed && found() {
        return Ok(());
    }
    Err(Outcome::broken(format!("Maven and a JDK from {JDK} on could not be installed")))
}

/// Whether Maven starts, and on which Java it does: the one it will compile with.
fn found() -> bool {
    let (good, lines) = maven(&["--version"]).run_and_read();
    good && lines.iter().find_map(|line| java(line)).is_some_and(|version| version >= JDK)
}

/// From Maven's own word: `Java version: 17.0.15, vendor: Debian, …`.
fn java(line: &str) -> Option<u32> {
    let version = line.strip_prefix("Java version: ")?;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Asked of the file that every installation writes to; there is no other way without unsafe code.
fn is_root() -> bool {
    program(Path::new("test"), ["-w", "/var/lib/dpkg/status"].map(OsStr::new)).answers()
}

/// Adds up the totals of surefire, one for each module: `[INFO] Tests run: 57, Failures: 0, Errors: 0, Skipped: 0`. The
/// lines of single classes also tell the time they took.
fn count<'a>(lines: impl Iterator<Item = &'a str>) -> Outcome {
    let mut found = Outcome::default();
    for line in lines.filter(|line| !line.contains("Time elapsed")) {
        let Some((_, totals)) = line.split_once("Tests run: ") else { continue };
        let numbers: Vec<usize> = totals
            .split(|c: char| !c.is_ascii_digit())
            .filter(|n| !n.is_empty())
            .filter_map(|n| n.parse().ok())
            .collect();
        if let [run, failures, errors, skipped] = numbers.as_slice() {
            let failed = failures.saturating_add(*errors);
            found.add(Outcome {
                passed: run.saturating_sub(failed).saturating_sub(*skipped),
                failed,
                skipped: *skipped,
                why: Vec::new(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_totals_of_every_module_and_no_class_twice() {
        let lines = [
            "[INFO] Running app.instep.LifeTest",
            "[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 8.617 s -- in app.instep.LifeTest",
            "[ERROR] Tests run: 17, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1.3 s <<< FAILURE! -- in app.instep.X",
            "[INFO] Results:",
            "[ERROR] Tests run: 26, Failures: 1, Errors: 1, Skipped: 2",
            "[WARNING] Tests run: 4, Failures: 0, Errors: 0, Skipped: 1",
        ];
        let found = count(lines.into_iter());
        assert_eq!((found.passed, found.failed, found.skipped), (25, 2, 3));
        assert_eq!(count(["[INFO] BUILD SUCCESS"].into_iter()), Outcome::default());
    }

    #[test]
    fn reads_mavens_java() {
        assert_eq!(java("Java version: 17.0.15, vendor: Debian, runtime: /usr/lib/jvm/x"), Some(17));
        assert_eq!(java("Java version: 21, vendor: Debian"), Some(21));
        assert_eq!(java("Java version: 1.8.0_412, vendor: x"), Some(1));
        assert_eq!(java("Apache Maven 3.8.7"), None);
    }
}
