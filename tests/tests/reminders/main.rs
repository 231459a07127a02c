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

/// How many random runs: a few among all the tests, as many as asked for in `cargo xtask soak`.
fn cases(few: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(few)
}
