//! `cargo xtask bench`.

use crate::command::cargo;

/// Runs the benchmarks of `bench/` in a release build.
pub fn run() -> bool {
    cargo(&["run", "--release", "--package", "instep-bench"]).run()
}
