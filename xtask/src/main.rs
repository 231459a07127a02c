//! The project's own commands. `cargo xtask test` is the one that README names and CI runs.
//!
//! Decides nothing about Instep itself: it starts the tools, prints each command before it runs it, and adds up what
//! they say.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to the person in front of it"
)]

mod bench;
mod bindings;
mod command;
mod content;
mod generated;
mod kotlin;
mod library;
mod libtest;
mod licences;
mod rust;
mod soak;
mod strings;
mod suite;
mod swift;
mod workspace;
mod xcframework;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Everything one does with this project beyond `cargo run`.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run all checks and tests; the last line counts them. This is what CI runs.
    Test {
        /// Only these suites.
        #[arg(value_parser = suite::names())]
        suites: Vec<String>,
    },
    /// Make the Kotlin and Swift bindings into target/bindings, check them, and compare the committed copies.
    Bindings {
        /// First write the committed copies anew: Kotlin's and Swift's calls, records, names and scenario players.
        #[arg(long)]
        write: bool,
    },
    /// Build and test the Kotlin bindings, the screens, the desktop and the app for Android, with Maven and a JDK.
    Kotlin,
    /// Open the app in a window, with a debug build of the core.
    Desktop {
        /// The data file; without it the one that the terminal has.
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Pack the app for Android, signed with a key for debugging. Without an NDK it holds no library for phones.
    Apk,
    /// Draw every screen in light, dark, large and from right to left, and lay the pictures on sheets.
    Pictures,
    /// Build Kotlin's jar as apps ship it: with the native library of this system in a release build.
    Jar,
    /// Build the native library as apps ship it: a release without symbols and without the features of tests.
    Library,
    /// Build and test the Swift package.
    Swift,
    /// Build the core for Apple's platforms, as the Swift package takes it there. Needs a Mac.
    Xcframework,
    /// Measure the core against bare SQLite, as a ratio.
    Bench,
    /// Draw a contact sheet of every guide's steps, and one of the pictograms, into target/content.
    Content {
        /// Instead, print where each row of the inventory can be found.
        #[arg(long)]
        coverage: bool,
        /// With --coverage: as one JSON document, the same as `instep --json library coverage`.
        #[arg(long, requires = "coverage")]
        json: bool,
    },
    /// Write the string files that Android and iOS read themselves, from the core's catalogue.
    Strings,
    /// List the licences of the crates in the core for the page about the app.
    Licences,
    /// Run the long sweeps: every zone and year, and random runs with new seeds until the time is over.
    Soak {
        /// For how long the random runs go on.
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=10_080))]
        minutes: u64,
    },
}

fn main() -> ExitCode {
    let good = match Cli::parse().task {
        Task::Test { suites } => suite::run(&suites),
        Task::Bindings { write } => bindings::run(write),
        Task::Kotlin => kotlin::print_tests(),
        Task::Desktop { data } => kotlin::desktop(data.as_deref()),
        Task::Apk => kotlin::apk(),
        Task::Pictures => kotlin::pictures(),
        Task::Jar => kotlin::package(),
        Task::Library => library::run(),
        Task::Swift => swift::print_tests(),
        Task::Xcframework => xcframework::run(),
        Task::Bench => bench::run(),
        Task::Content { coverage: true, json } => content::print_coverage(json),
        Task::Content { coverage: false, .. } => content::run(),
        Task::Strings => strings::write(),
        Task::Licences => licences::write(),
        Task::Soak { minutes } => soak::run(minutes),
    };
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
