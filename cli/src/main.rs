//! Instep in a terminal. It asks the core and draws what the core returns; it decides nothing and, but for the
//! help a command line demands, has no words of its own.

mod args;
mod chart;
mod clock;
mod commands;
mod data;
mod error;
mod file;
mod output;
mod player;
mod plot;
mod values;
mod watch;

use std::process::ExitCode;

use clap::Parser;
use instep::Locale;

use args::CommandLine;

fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => {
            // Not parsed, so what was meant is looked for by hand.
            let json = std::env::args_os().take_while(|a| a != "--").any(|a| a == "--json");
            return error::report_usage(&error, json).into();
        }
    };
    let (json, locale) = (line.global.json, locale(line.global.lang.as_deref()));
    match commands::run(line, &locale) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.report(json, &locale);
            failure.status().into()
        }
    }
}

fn locale(tag: Option<&str>) -> Locale {
    Locale { tag: tag.unwrap_or("en").to_owned(), twelve_hours: None, first_day: None, units: None }
}
