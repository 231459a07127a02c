//! The suite of the Swift side: the form of the files that are written by hand, a build without a warning, and the tests.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::bindings;
use crate::command::{Line, program};
use crate::suite::Outcome;
use crate::workspace;

const PACKAGE: &str = "bindings/swift";
/// The test targets of the app, as a pattern.
const APP: &str = "Instep(Models|UI|Apple|Widget)Tests";
/// A skip, by an old habit of test suites: no Swift, and none to be had on this machine.
const NO_SWIFT: i32 = 77;

/// The suite.
pub fn tests() -> Outcome {
    if let Err(why) = bindings::make() {
        return Outcome::broken(why);
    }
    if let Err(stale) = bindings::current() {
        return Outcome::broken(stale);
    }
    let mut found = Outcome::default();
    if !cfg!(target_os = "linux") {
        found.add(skipped("built on Linux only: elsewhere the package takes an XCFramework"));
        return found;
    }
    match environment(&[]).run_and_read_all() {
        (Some(0), _) => {}
        (Some(NO_SWIFT), lines) => {
            found.add(skipped(lines.last().map_or("no Swift here", String::as_str)));
            return found;
        }
        _ => {
            found.add(Outcome::broken("there could be a Swift here, but it could not be made ready"));
            return found;
        }
    }
    found.add(form());
    let built = build();
    let goes_on = built.failed == 0;
    found.add(built);
    if goes_on {
        found.add(run_tests());
    }
    found
}

/// The same as a command of its own. True when all is well.
pub fn print_tests() -> bool {
    let outcome = tests();
    for why in &outcome.why {
        println!("!! {why}");
    }
    println!("{outcome}");
    outcome.failed == 0
}

fn package() -> PathBuf {
    workspace::root().join(PACKAGE)
}

fn skipped(why: &str) -> Outcome {
    eprintln!("!! Swift skipped: {why}");
    Outcome { skipped: 1, why: vec![why.to_owned()], ..Outcome::default() }
}

/// The script that brings Swift along, with these arguments. It shows what runs in it the checkout and the folders
/// named here: cargo's target folder may be anywhere.
fn environment(args: &[&OsStr]) -> Line {
    let mut bind = OsString::from("INSTEP_SWIFT_BIND=");
    bind.push(workspace::target());
    let mut all = vec![bind, "bash".into(), package().join("swift-env.sh").into_os_string()];
    all.extend(args.iter().map(OsString::from));
    program(Path::new("env"), all.iter().map(OsString::as_os_str))
}

/// `swift` with a subcommand, on this package, built into cargo's target folder and linked with the library there.
fn swift(command: &[&str]) -> Line {
    let mut library = OsString::from("INSTEP_LIB_DIR=");
    library.push(workspace::debug(""));
    let scratch = workspace::target().join("swift");
    let mut args: Vec<&OsStr> = ["run", "env"].map(OsStr::new).to_vec();
    args.extend([library.as_os_str(), OsStr::new("swift")]);
    args.extend(command.iter().map(OsStr::new));
    args.extend(["--package-path", PACKAGE, "--scratch-path"].map(OsStr::new));
    args.push(scratch.as_os_str());
    environment(&args)
}

/// Swift's own formatter, over what is written by hand.
fn form() -> Outcome {
    if !environment(&["run", "swift", "format", "--version"].map(OsStr::new)).answers() {
        return skipped("this Swift has no `swift format`");
    }
    let mut files = vec![package().join("Package.swift")];
    for folder in ["Sources", "Tests", "App"] {
        if let Err(why) = swift_files(&package().join(folder), &mut files) {
            return Outcome::broken(why);
        }
    }
    let mut args = ["run", "swift", "format", "lint", "--strict", "--parallel"].map(OsStr::new).to_vec();
    args.extend(files.iter().map(|file| file.as_os_str()));
    Outcome::one(environment(&args).run())
}

fn swift_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let why = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(why)? {
        let path = entry.map_err(why)?.path();
        if path.is_dir() {
            if !path.ends_with("generated") {
                swift_files(&path, files)?;
            }
        } else if path.extension().is_some_and(|e| e == "swift") {
            files.push(path);
        }
    }
    Ok(())
}

/// Builds everything, each warning a failure: Swift tells a warning only once, when it compiles the file.
fn build() -> Outcome {
    let (status, lines) =
        swift(&["build", "--build-tests", "-Xswiftc", "-warnings-as-errors"]).run_and_read_all();
    // What SwiftPM itself has to complain about is no error to it.
    let warnings = lines.iter().filter(|line| line.starts_with("warning:")).count();
    let mut found = Outcome::one(status == Some(0) && warnings == 0);
    if warnings > 0 {
        found.why.push(format!("{warnings} warnings of SwiftPM"));
    }
    found
}

/// Runs the façade's tests side by side, and those of models and screens one after another: all of them wait on the main
/// actor, and many at once would only wait for each other.
fn run_tests() -> Outcome {
    let mut found = Outcome::default();
    for chosen in [&["--skip", APP][..], &["--no-parallel", "--filter", APP]] {
        let line = [&["test", "--skip-build", "--disable-xctest"][..], chosen].concat();
        let (status, lines) = swift(&line).run_and_read_all();
        let mut part = count(lines.iter().map(String::as_str));
        if status != Some(0) && part.failed == 0 {
            part.add(Outcome::broken("swift test failed without a failed test: see above"));
        }
        found.add(part);
    }
    found
}

/// Reads what Swift Testing prints: a line for each test, and one for all, which must agree.
fn count<'a>(lines: impl IntoIterator<Item = &'a str>) -> Outcome {
    let (mut sum, mut total) = (Outcome::default(), None);
    for line in lines {
        // A sign for the eye stands before each: a tick, a cross, an arrow.
        let Some((_, line)) = line.split_once(' ') else { continue };
        if let Some(run) = line.strip_prefix("Test run with ") {
            total = run.split(' ').next().and_then(|n| n.parse::<usize>().ok());
        } else if let Some(test) = line.strip_prefix("Test ") {
            if test.contains(" passed after ") {
                sum.passed = sum.passed.saturating_add(1);
            } else if let Some((name, _)) = test.split_once(" failed after ") {
                sum.failed = sum.failed.saturating_add(1);
                sum.why.push(format!("FAILED {name}"));
            } else if let Some((name, why)) = test.split_once(" skipped") {
                sum.skipped = sum.skipped.saturating_add(1);
                sum.why.push(format!("{name}: {}", why.trim_start_matches([':', ' ', '.'])));
            }
        }
    }
    let counted = sum.passed.saturating_add(sum.failed).saturating_add(sum.skipped);
    match total {
        None => sum.add(Outcome::broken("swift test died before it could count")),
        Some(total) if total != counted => {
            sum.add(Outcome::broken(format!("swift test counts {total} tests, its lines {counted}")));
        }
        Some(_) => {}
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
[0/1] Planning build
◇ Test run started.
↳ Testing Library Version: 6.0.3
◇ Suite LifeTests started.
◇ Test plays(_:) started.
◇ Passing 1 argument name → \"Test run with 9 tests passed after\" to plays(_:)
➜ Test onAPhone() skipped: \"needs a phone\"
✘ Test plays(_:) recorded an issue with 1 argument name → \"first-week\" at ScenarioTests.swift:7:6: Caught error
✔ Test closes() passed after 0.218 seconds.
✘ Test plays(_:) failed after 0.220 seconds with 1 issue.
✘ Suite LifeTests failed after 0.22 seconds with 1 issue.
✘ Test run with 3 tests failed after 0.452 seconds with 1 issue.";

    #[test]
    fn counts_tests_and_keeps_the_reasons() {
        assert_eq!(
            count(OUTPUT.lines()),
            Outcome {
                passed: 1,
                failed: 1,
                skipped: 1,
                why: vec!["onAPhone(): \"needs a phone\"".into(), "FAILED plays(_:)".into()],
            }
        );
    }

    #[test]
    fn a_run_that_does_not_end_or_does_not_add_up_failed() {
        let cut = OUTPUT.rsplit_once('\n').map_or("", |(rest, _)| rest);
        assert_eq!(count(cut.lines()).failed, 2);
        assert_eq!(count(["✔ Test run with 2 tests passed after 0.1 seconds."]).failed, 1);
        assert_eq!(count([]).failed, 1);
    }
}
