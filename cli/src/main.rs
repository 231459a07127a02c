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
mod words;

use std::process::ExitCode;

use clap::Parser;
use instep::Locale;

use args::CommandLine;

fn main() -> ExitCode {
    // Not parsed yet, so the language is looked for by hand: a line that cannot be read is said in it.
    let options: Vec<String> =
        std::env::args_os().take_while(|a| a != "--").map(|a| a.to_string_lossy().into_owned()).collect();
    let locale = locale(language(&options));
    words::speak(locale.clone());
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => {
            let json = options.iter().any(|a| a == "--json");
            return error::report_usage(&error, json).into();
        }
    };
    let json = line.global.json;
    match commands::run(line, &locale) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.report(json, &locale);
            failure.status().into()
        }
    }
}

/// The value of `--lang`, as clap reads it: behind the option or behind its equals sign.
fn language(options: &[String]) -> Option<&str> {
    let name = "--lang";
    options.iter().enumerate().find_map(|(at, option)| {
        if option == name {
            return options.get(at.saturating_add(1)).map(String::as_str);
        }
        option.strip_prefix(name)?.strip_prefix('=')
    })
}

fn locale(tag: Option<&str>) -> Locale {
    let english = words::english();
    Locale { tag: tag.map_or(english.tag, str::to_owned), ..english }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_read_as_the_command_line_reads_it() {
        for line in ["instep --lang pl today", "instep today --lang=pl", "instep --json --lang pl"] {
            let options: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let parsed = CommandLine::try_parse_from(&options).unwrap();
            assert_eq!(language(&options), Some("pl"));
            assert_eq!(language(&options), parsed.global.lang.as_deref(), "{line}");
        }
        assert_eq!(language(&["instep".to_owned(), "--language".to_owned(), "pl".to_owned()]), None);
        assert_eq!(language(&["instep".to_owned(), "--lang".to_owned()]), None);
    }
}
