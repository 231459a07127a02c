//! The suites of the Rust side: form, lints, tests.

use crate::bindings::TESTED;
use crate::command::cargo;
use crate::libtest;
use crate::suite::Outcome;

/// `cargo fmt --check`.
pub fn format() -> Outcome {
    if !cargo(&["fmt", "--version"]).answers() {
        return missing("rustfmt");
    }
    Outcome::one(cargo(&["fmt", "--all", "--check"]).run())
}

/// Clippy over everything, each warning a failure.
pub fn lints() -> Outcome {
    if !cargo(&["clippy", "--version"]).answers() {
        return missing("clippy");
    }
    let line =
        [&["clippy", "--workspace", "--all-targets", "--features", TESTED][..], &["--", "-D", "warnings"]];
    Outcome::one(cargo(&line.concat()).run())
}

/// Every test of the workspace, doc tests included.
pub fn tests() -> Outcome {
    let (good, lines) =
        cargo(&["test", "--workspace", "--features", TESTED, "--no-fail-fast"]).run_and_read();
    let mut found = libtest::count(lines.iter().map(String::as_str));
    if !good && found.failed == 0 {
        // No test says it failed, and yet cargo does: it did not build, or a test program died before it could say.
        found.add(Outcome::broken("cargo test failed without a failed test: see above"));
    }
    found
}

fn missing(component: &str) -> Outcome {
    eprintln!("!! {component} is missing. Install it: rustup component add {component}");
    Outcome::broken(format!("{component} is missing"))
}
