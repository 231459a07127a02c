//! Generates the Kotlin and Swift bindings, and the parts of the façades that follow from the interface alone, from a
//! library that was built with its metadata.
//!
//! `instep-bindgen kotlin|swift LIBRARY FOLDER` writes the files of a language. `instep-bindgen check LIBRARY` prints a
//! line for each rule that the interface breaks. Run it in the workspace's folder: `uniffi.toml` is read there.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool prints for the person who started it"
)]

mod apple;
mod calls;
mod check;
mod docs;
mod files;
mod kotlin;
mod names;
mod surface;
mod swift;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use surface::Surface;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["kotlin", library, folder] => kotlin(library, Path::new(folder)),
        ["swift", library, folder] => swift(library, Path::new(folder)),
        ["check", library] => check(library),
        _ => Err("usage: instep-bindgen kotlin|swift LIBRARY FOLDER, or instep-bindgen check LIBRARY".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn kotlin(library: &str, folder: &Path) -> Result<()> {
    let surface = Surface::read(library)?;
    raw(library, TargetLanguage::Kotlin, &folder.join("core"))?;
    files::rewrite(&folder.join("core/app/instep/core/instep.kt"), |text| kotlin::bindings(&text, &surface))?;
    files::write(&folder.join("facade/app/instep/FootCareCalls.kt"), &kotlin::calls(&surface))?;
    files::write(&folder.join("facade/app/instep/FootCareFunctions.kt"), &kotlin::functions(&surface))?;
    files::write(&folder.join("facade/app/instep/ErrorKind.kt"), &kotlin::error_kinds(&surface))
}

fn swift(library: &str, folder: &Path) -> Result<()> {
    let surface = Surface::read(library)?;
    raw(library, TargetLanguage::Swift, folder)?;
    files::rewrite(&folder.join("InstepCore.swift"), |text| swift::bindings(&text, &surface))?;
    files::write(&folder.join("FootCare+Calls.swift"), &swift::calls(&surface))?;
    files::write(&folder.join("InstepError.swift"), &swift::error(&surface))?;
    files::write(&folder.join("Exports.swift"), &swift::exports(&surface))?;
    files::write(&folder.join("Calls.swift"), &swift::scenario_calls(&surface))?;
    files::write(&folder.join("Records.swift"), &swift::scenario_records(&surface))?;
    files::write(&folder.join("AppleNames.swift"), &apple::uses())?;
    for (module, text) in apple::stand_ins() {
        files::write(&folder.join(format!("StandIns/{module}.swift")), &text)?;
    }
    Ok(())
}

fn check(library: &str) -> Result<()> {
    for line in check::broken_rules(&Surface::read(library)?) {
        println!("{line}");
    }
    Ok(())
}

/// Makes what uniffi itself makes of the library.
fn raw(library: &str, language: TargetLanguage, folder: &Path) -> Result<()> {
    Ok(generate(GenerateOptions {
        languages: vec![language],
        source: library.into(),
        out_dir: folder.to_string_lossy().as_ref().into(),
        config_override: Some("uniffi.toml".into()),
        ..GenerateOptions::default()
    })?)
}
