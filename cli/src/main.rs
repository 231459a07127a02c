//! Instep in a terminal.
fn main() {}
