//! Reads what Rust's test runner prints: one closing line for each test program, and why a test was left out. A test
//! that finds out while it runs that this machine can't make it says so past the runner, which counts it as passed: a
//! line of its own that begins with [`SKIPPED`].

use crate::suite::Outcome;

/// How a test says that it checked nothing.
const SKIPPED: &str = "!! SKIPPED: ";

/// The sum over all closing lines: `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; …`.
pub fn count<'a>(lines: impl IntoIterator<Item = &'a str>) -> Outcome {
    let (mut sum, mut left_out) = (Outcome::default(), 0_usize);
    for line in lines {
        if let Some(closing) = line.strip_prefix("test result: ") {
            sum.add(Outcome {
                passed: number_before(closing, " passed"),
                failed: number_before(closing, " failed"),
                skipped: number_before(closing, " ignored"),
                why: Vec::new(),
            });
        } else if let Some((test, ignored)) =
            line.strip_prefix("test ").and_then(|t| t.split_once(" ... ignored"))
        {
            let reason = ignored.strip_prefix(", ").unwrap_or("no reason given");
            sum.why.push(format!("{test}: {reason}"));
        } else if let Some(test) = line.strip_prefix("test ").and_then(|t| t.strip_suffix(" ... FAILED")) {
            sum.why.push(format!("FAILED {test}"));
        } else if let Some(why) = line.strip_prefix(SKIPPED) {
            left_out = left_out.saturating_add(1);
            sum.why.push(why.to_owned());
        }
    }
    sum.passed = sum.passed.saturating_sub(left_out);
    sum.skipped = sum.skipped.saturating_add(left_out);
    sum
}

fn number_before(closing: &str, word: &str) -> usize {
    closing
        .split(['.', ';'])
        .find_map(|part| part.trim().strip_suffix(word.trim_start())?.trim().parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_the_closing_lines_and_keeps_the_reasons() {
        let output = "\
running 3 tests
test calendar::works ... ok
test soak ... ignored, takes an hour
test kill ... ignored
test import::rolls_back ... FAILED
!! SKIPPED: no bus
test result: ok. 1 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s

   Doc-tests instep
test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 2.50s
a test may print: test result, 5 passed";
        assert_eq!(
            count(output.lines()),
            Outcome {
                passed: 12,
                failed: 3,
                skipped: 3,
                why: ["soak: takes an hour", "kill: no reason given", "FAILED import::rolls_back", "no bus"]
                    .map(String::from)
                    .to_vec(),
            }
        );
    }
}
