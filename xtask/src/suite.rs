//! The suites of `cargo xtask test`, and the sum of what they found.
//!
//! To add one, write a function that returns an [`Outcome`] and name it in [`SUITES`].

use std::fmt;
use std::thread;

use clap::builder::PossibleValuesParser;

use crate::command::keeping_output;
use crate::{bindings, kotlin, rust, strings, swift};

/// A named set of checks.
struct Suite {
    name: &'static str,
    run: fn() -> Outcome,
    /// True where it runs beside those that follow, as it keeps one core busy for long.
    aside: bool,
}

impl Suite {
    const fn new(name: &'static str, run: fn() -> Outcome) -> Self {
        Self { name, run, aside: false }
    }

    const fn aside(name: &'static str, run: fn() -> Outcome) -> Self {
        Self { name, run, aside: true }
    }
}

/// All of them, in the order they begin: what fails fastest comes first.
const SUITES: &[Suite] = &[
    Suite::new("format", rust::format),
    Suite::new("strings", strings::check),
    Suite::new("bindings", bindings::check),
    Suite::aside("kotlin", kotlin::test),
    Suite::new("lints", rust::lints),
    Suite::new("rust", rust::tests),
    Suite::new("swift", swift::tests),
];

/// What a suite found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Checks that passed.
    pub passed: usize,
    /// Checks that failed, or could not be made although they can be made here.
    pub failed: usize,
    /// Checks that this machine can't make, or that are switched off.
    pub skipped: usize,
    /// Why: one reason each, for what failed in another way than by a test, and for what was skipped.
    pub why: Vec<String>,
}

impl Outcome {
    /// One check.
    pub fn one(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), ..Self::default() }
    }

    /// The suite could not do its work, although it can be done here.
    pub fn broken(why: impl Into<String>) -> Self {
        Self { failed: 1, why: vec![why.into()], ..Self::default() }
    }

    /// Adds what another one found.
    pub fn add(&mut self, other: Self) {
        self.passed = self.passed.saturating_add(other.passed);
        self.failed = self.failed.saturating_add(other.failed);
        self.skipped = self.skipped.saturating_add(other.skipped);
        self.why.extend(other.why);
    }

    /// A suite that checked nothing has not shown anything: that is a failure.
    fn or_empty_is_broken(mut self) -> Self {
        if self.passed == 0 && self.failed == 0 && self.skipped == 0 {
            self.add(Self::broken("it ran no check at all"));
        }
        self
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// The suites' names, for the command line.
pub fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(SUITES.iter().map(|suite| suite.name))
}

/// Runs the suites named, or all, and prints what they found. True when nothing failed.
pub fn run(only: &[String]) -> bool {
    let suites: Vec<&Suite> =
        SUITES.iter().filter(|s| only.is_empty() || only.iter().any(|name| name == s.name)).collect();
    let mut found = Vec::new();
    thread::scope(|scope| {
        let mut running = Vec::new();
        for suite in &suites {
            if suite.aside && suites.len() > 1 {
                println!("\n== {} begins; its output follows the others'", suite.name);
                running.push((suite.name, scope.spawn(|| keeping_output(suite.run))));
            } else {
                println!("\n== {}", suite.name);
                found.push((suite.name, (suite.run)().or_empty_is_broken()));
            }
        }
        for (name, thread) in running {
            let (outcome, lines) =
                thread.join().unwrap_or_else(|_| (Outcome::broken("the suite panicked"), Vec::new()));
            println!("\n== {name}\n{}", lines.join("\n"));
            found.push((name, outcome.or_empty_is_broken()));
        }
    });
    println!();
    print!("{}", summary(found.iter().map(|(name, outcome)| (*name, outcome))));
    found.iter().all(|(_, outcome)| outcome.failed == 0)
}

/// A line for each suite, and the sum alone on the last line.
fn summary<'a>(found: impl IntoIterator<Item = (&'a str, &'a Outcome)>) -> String {
    let (mut text, mut sum) = (String::new(), Outcome::default());
    for (name, outcome) in found {
        let why =
            if outcome.why.is_empty() { String::new() } else { format!(" ({})", outcome.why.join("; ")) };
        text.push_str(&format!("{name}: {outcome}{why}\n"));
        sum.add(Outcome { why: Vec::new(), ..*outcome });
    }
    text.push_str(&format!("{sum}\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_stands_alone_on_the_last_line() {
        let rust = Outcome { passed: 10, failed: 1, skipped: 2, why: vec!["needs a phone".into()] };
        assert_eq!(
            summary([("format", &Outcome::one(true)), ("rust", &rust)]),
            "format: 1 passed, 0 failed, 0 skipped\n\
             rust: 10 passed, 1 failed, 2 skipped (needs a phone)\n\
             11 passed, 1 failed, 2 skipped\n"
        );
    }

    #[test]
    fn a_suite_that_checked_nothing_failed() {
        assert_eq!(Outcome::default().or_empty_is_broken().failed, 1);
        assert_eq!(Outcome::one(true).or_empty_is_broken(), Outcome::one(true));
    }
}
