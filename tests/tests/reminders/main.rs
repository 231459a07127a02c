//! Reminders on model phones: whatever is done, whenever a crash comes and wherever one travels, what is armed is what
//! is wanted, and what rings is right.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "helpers of tests; there these lints do not hold"
)]

mod centre;
mod journey;
mod laws;
mod phone;
mod travel;

use proptest::test_runner::{Config, TestRng, TestRunner};

/// Among all the tests a few random runs, the same every time; in `cargo xtask soak` as many as asked for, with seeds of
/// their own.
fn runner(few: u32) -> TestRunner {
    let many = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    let config = Config {
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::with_cases(many.unwrap_or(few))
    };
    if many.is_some() {
        return TestRunner::new(config);
    }
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(config, rng)
}
