//! `cargo xtask soak`: the long forms of the tests. First every test that is switched off for its length, then the
//! random ones in rounds, each with other seeds, until the time is over.
//!
//! A test tells what it looked at in a line `figures <sweep>: 12 zones, 3 in gaps, most armed 60`. Numbers are added up
//! over all rounds; those after `most` keep the greatest.

use std::time::{Duration, Instant};

use crate::command::cargo;
use crate::libtest;
use crate::suite::Outcome;

/// The random tests: a name, the package, and which of its tests.
const LAWS: &[(&str, &str, &[&str])] = &[
    (
        "pure",
        "instep",
        &["--lib", "--", "calendar::", "reminder::", "player::tests::laws", "rating::", "review::"],
    ),
    ("store", "instep", &["--lib", "--", "store::"]),
    ("exchange", "instep", &["--lib", "--", "exchange::", "api::exchange_tests"]),
    ("memory", "instep", &["--test", "import_memory", "--"]),
    ("kills", "instep-cli", &["--test", "shell", "--", "exchange::"]),
    ("openings", "instep-cli", &["--test", "shell", "--", "processes::processes_that_open"]),
    ("phones", "instep-tests", &["--test", "reminders", "--"]),
];

/// Random cases in each test of a round. Small enough that a round of all takes a minute or two.
const CASES: &str = "400";

/// Runs all of it and prints the totals. True when nothing failed.
pub fn run(minutes: u64) -> bool {
    let end = Instant::now() + Duration::from_secs(minutes.saturating_mul(60));
    let mut totals = Totals::default();
    let mut found = totals.sweep(&["-p", "instep", "-p", "instep-tests"], &["--", "--ignored"]);
    let mut rounds = 0;
    // Once at least: a soak that did no random work has not shown anything.
    while found.failed == 0 && (rounds == 0 || Instant::now() < end) {
        for (name, package, filter) in LAWS {
            println!("\n== round {}: {name}", rounds + 1);
            found.add(totals.sweep(&["-p", package], filter));
        }
        rounds += 1;
    }
    println!("\n{totals}{rounds} rounds, {} tests passed, {} failed", found.passed, found.failed);
    for why in &found.why {
        println!("{why}");
    }
    found.failed == 0
}

/// What the sweeps told, by the sweep's name.
#[derive(Default)]
struct Totals(Vec<(String, Vec<Figure>)>);

/// A number with its words: `12` and `zones`, or `most armed` and `60`.
#[derive(Debug, PartialEq, Eq)]
struct Figure {
    words: String,
    number: u64,
    most: bool,
}

impl Totals {
    fn sweep(&mut self, packages: &[&str], rest: &[&str]) -> Outcome {
        let mut args = vec!["test", "--profile", "soak", "--no-fail-fast"];
        args.extend(packages);
        args.extend(rest);
        args.push("--nocapture");
        let (good, lines) =
            cargo(&args).with("PROPTEST_CASES", CASES).with("INSTEP_SOAK", "1").run_and_read();
        lines.iter().for_each(|line| self.read(line));
        // What was left out is what the first sweep ran: neither counted nor told.
        let told = libtest::count(lines.iter().map(String::as_str));
        let mut found = Outcome { skipped: 0, why: Vec::new(), ..told };
        if !good && found.failed == 0 {
            found.add(Outcome::broken("cargo test failed without a failed test: see above"));
        }
        found
    }

    fn read(&mut self, line: &str) {
        // The test runner may have begun the line with the test's name.
        let Some((name, told)) = line.split_once("figures ").and_then(|(_, rest)| rest.split_once(": "))
        else {
            return;
        };
        let at = self.0.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.0.push((name.to_owned(), Vec::new()));
            self.0.len().saturating_sub(1)
        });
        let Some((_, sums)) = self.0.get_mut(at) else { return };
        for figure in told.split(", ").filter_map(Figure::read) {
            match sums.iter_mut().find(|f| f.words == figure.words) {
                Some(sum) if sum.most => sum.number = sum.number.max(figure.number),
                Some(sum) => sum.number = sum.number.saturating_add(figure.number),
                None => sums.push(figure),
            }
        }
    }
}

impl Figure {
    fn read(text: &str) -> Option<Self> {
        if text.starts_with("most ") {
            let (words, number) = text.rsplit_once(' ')?;
            return Some(Self { words: words.to_owned(), number: number.parse().ok()?, most: true });
        }
        let (number, words) = text.split_once(' ')?;
        Some(Self { words: words.to_owned(), number: number.parse().ok()?, most: false })
    }
}

impl std::fmt::Display for Totals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, figures) in &self.0 {
            let told: Vec<String> = figures
                .iter()
                .map(|f| {
                    if f.most {
                        format!("{} {}", f.words, f.number)
                    } else {
                        format!("{} {}", f.number, f.words)
                    }
                })
                .collect();
            writeln!(f, "{name}: {}", told.join(", "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_sweeps_tell_and_keeps_the_greatest() {
        let mut totals = Totals::default();
        for line in [
            "figures zones: 2 zones, 30 in gaps, most armed 7",
            "test zones::all ... figures zones: 3 zones, 0 mismatches, most armed 5",
            "figures plans: 1 plans",
            "no figures here",
            "test result: ok. 3 passed; 0 failed",
        ] {
            totals.read(line);
        }
        assert_eq!(
            totals.to_string(),
            "zones: 5 zones, 30 in gaps, most armed 7, 0 mismatches\nplans: 1 plans\n"
        );
    }
}
