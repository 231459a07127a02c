use std::io::IsTerminal;

use instep::{ExportRequest, Exported, ImportRequest, Imported, InstepError, InvalidWhy, TerminalText};

use super::Shell;
use crate::args::{ExportArgs, ImportArgs, PassphraseArgs};
use crate::error::Failure;
use crate::file;
use crate::output::Page;
use crate::words::{say, terminal};

/// `instep export`
pub fn export(shell: &Shell, args: ExportArgs) -> Result<(), Failure> {
    let passphrase = match (args.encrypt, given(&args.passphrase)?) {
        (false, _) => None,
        (true, Some(passphrase)) => Some(passphrase),
        (true, None) => Some(asked_twice()?),
    };
    let request = ExportRequest { path: args.file.clone(), format: args.format, passphrase };
    let exported = shell.core.export_file(request, shell.now()?).map_err(Failure::about(&args.file))?;
    Ok(shell.out.print(&exported, |exported: &Exported| {
        Page::new().text(&exported.text).whole("  ", &exported.path)
    })?)
}

/// `instep import`: a file of which nothing could be taken, and something should have been, is also the exit status.
pub fn import(shell: &Shell, args: ImportArgs) -> Result<(), Failure> {
    let given = given(&args.passphrase)?;
    let request = ImportRequest { path: args.file.clone(), passphrase: given, dry_run: args.dry_run };
    let imported = match shell.core.import_file(request.clone(), shell.now()?) {
        Err(error) if request.passphrase.is_none() && needs_passphrase(&error) && at_terminal() => {
            let passphrase = Some(asked(&terminal().files.passphrase)?);
            shell.core.import_file(ImportRequest { passphrase, ..request }, shell.now()?)
        }
        imported => imported,
    };
    let imported = imported.map_err(|error| match Failure::about(&args.file)(error) {
        Failure::File(error, path) => Failure::Import(error, path),
        other => other,
    })?;
    shell.out.print(&imported, draw)?;
    let taken = [imported.inserted, imported.updated, imported.skipped].iter().any(|count| *count > 0);
    if taken || imported.rejected.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

fn draw(imported: &Imported) -> Page {
    imported.rejected.iter().fold(Page::new().text(&imported.text), |page, line| {
        page.indented("- ", &format!("{}: {}", line.place, line.reason))
    })
}

fn needs_passphrase(error: &InstepError) -> bool {
    matches!(error, InstepError::Invalid { field, why: InvalidWhy::Missing } if field == "passphrase")
}

/// The most that is read of a passphrase file, in bytes.
const MOST_PASSPHRASE: u64 = 4096;

/// From the file or the environment. Never from the command line: others can read that.
fn given(args: &PassphraseArgs) -> Result<Option<String>, Failure> {
    if let Some(path) = &args.passphrase_file {
        let line = file::first_line(path, MOST_PASSPHRASE);
        return line
            .map(Some)
            .map_err(|why| Failure::Usage(say(TerminalText::PassphraseFile { path, reason: &why })));
    }
    Ok(std::env::var("INSTEP_PASSPHRASE").ok())
}

fn at_terminal() -> bool {
    std::io::stdin().is_terminal()
}

/// Typed twice: what is sealed with a slip of the finger stays closed for good.
fn asked_twice() -> Result<String, Failure> {
    let files = &terminal().files;
    if !at_terminal() {
        return Err(Failure::Usage(files.passphrase_needed.clone()));
    }
    let passphrase = asked(&files.passphrase)?;
    if asked(&files.again)? == passphrase {
        Ok(passphrase)
    } else {
        Err(Failure::Usage(files.passphrases_differ.clone()))
    }
}

/// From the terminal, without showing it.
fn asked(prompt: &str) -> Result<String, Failure> {
    rpassword::prompt_password(format!("{prompt} "))
        .map_err(|e| Failure::Usage(say(TerminalText::PassphraseTyped { reason: &e.to_string() })))
}
