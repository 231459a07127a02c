//! The built binary, as scripts use it: exit statuses, errors, and the names of what it prints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod choosing;
mod contract;
mod diagnostics;
mod exchange;
mod history;
mod input;
mod language;
mod library;
mod playing;
mod processes;
mod refusals;
mod review;
mod safekeeping;
#[cfg(target_os = "linux")]
mod screening;
mod support;
#[cfg(target_os = "linux")]
mod terminal;
mod text;
mod time;
#[cfg(target_os = "linux")]
mod undo;
mod watching;
