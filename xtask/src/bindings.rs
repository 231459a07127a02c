//! Makes the Kotlin and Swift bindings and checks what was made.

use std::ffi::OsStr;
use std::path::Path;

use crate::command::{cargo, program};
use crate::generated::{self, Check};
use crate::suite::Outcome;
use crate::workspace;

/// Makes and checks them, as a suite: one check is one point.
pub fn check() -> Outcome {
    let checks = match make().and_then(|()| read()) {
        Ok(checks) => checks,
        Err(why) => {
            eprintln!("{why}");
            return Outcome::broken(why);
        }
    };
    let mut outcome = Outcome::default();
    for check in checks {
        match &check.wrong {
            None => println!("ok      {}", check.name),
            Some(wrong) => println!("FAILED  {}: {wrong}", check.name),
        }
        outcome.add(Outcome::one(check.wrong.is_none()));
    }
    outcome
}

/// The same as a command of its own. True when all is well.
pub fn print_checks() -> bool {
    let outcome = check();
    println!("{outcome}");
    outcome.failed == 0
}

/// Builds the library with its metadata and generates both languages into `<target>/bindings/`.
pub fn make() -> Result<(), String> {
    // Debug on purpose: a stripped library does not hold what the generator reads.
    // `fault` lets the tests of each language see a panic; it changes nothing that is exported.
    let packages =
        ["--package", "instep-ffi", "--package", "instep-bindgen", "--features", "instep-ffi/fault"];
    if !cargo(&[&["build"][..], &packages].concat()).run() {
        return Err("the library or the generator did not build".into());
    }
    let bindgen = workspace::debug(&workspace::program("instep-bindgen"));
    let library = workspace::debug(&workspace::library("instep_ffi"));
    for language in ["kotlin", "swift"] {
        let out = folder(language);
        // What an earlier run left would pass for what this one makes.
        if out.exists() {
            std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
        }
        let args = ["generate".as_ref(), library.as_os_str(), "--language".as_ref(), language.as_ref()];
        let rest: [&OsStr; 5] = [
            "--out-dir".as_ref(),
            out.as_ref(),
            "--no-format".as_ref(),
            "--config".as_ref(),
            "uniffi.toml".as_ref(),
        ];
        if !program(&bindgen, args.into_iter().chain(rest)).run() {
            return Err(format!("the {language} bindings could not be generated"));
        }
    }
    Ok(())
}

fn folder(language: &str) -> std::path::PathBuf {
    workspace::target().join("bindings").join(language)
}

/// Reads what was generated. That it lies where it is looked for shows the names of package and modules.
fn read() -> Result<Vec<Check>, String> {
    let text = |path: &Path| std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()));
    let (kotlin, swift) = (folder("kotlin"), folder("swift"));
    Ok(generated::check(
        &text(&kotlin.join("app/instep/core/instep.kt"))?,
        &text(&swift.join("InstepCore.swift"))?,
        &text(&swift.join("InstepCoreFFI.h"))?,
        &text(&swift.join("InstepCoreFFI.modulemap"))?,
    ))
}
