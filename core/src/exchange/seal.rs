//! A file closed with a passphrase, in the age format (age-encryption.org/v1), as other tools open and close it too.

use std::io::{BufRead, Cursor, Read, Write};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use crate::error::{Damage, InstepError, InvalidWhy};
use crate::store::{Error, Result};

/// How a sealed file begins.
const MAGIC: &[u8] = b"age-encryption.org/";
/// Guessing costs 2^16 rounds and 64 MiB each: seconds for a phone once, years for whoever tries them all.
const WORK: u8 = 16;
/// The most a file may ask for: what other tools use. Each step more doubles the memory.
const MOST_WORK: u8 = 18;
/// The largest header that is parsed, in bytes. One for a passphrase has some 150, and the parser's time grows with the
/// square of the size.
const MOST_HEADER: usize = 4096;
/// The most recipients that are parsed. For a passphrase there is one and no other.
const MOST_RECIPIENTS: usize = 20;

/// Whether a file that begins like this is sealed.
pub(crate) fn is_sealed(start: &[u8]) -> bool {
    start.starts_with(MAGIC)
}

/// What is written into the result is sealed into `out`. Its `finish` ends it.
pub(crate) fn seal<W: Write>(out: W, passphrase: &str) -> Result<age::stream::StreamWriter<W>> {
    if passphrase.is_empty() {
        return Err(InstepError::invalid("passphrase", InvalidWhy::Missing).into());
    }
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(WORK);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| InstepError::Internal)?;
    Ok(encryptor.wrap_output(out)?)
}

/// What was sealed. A piece of it that was changed fails when it is read, as `InvalidData`.
///
/// Fails with `Invalid` for the passphrase when it is missing or does not open the file.
pub(crate) fn unseal<'a>(from: impl BufRead + 'a, passphrase: Option<&str>) -> Result<Box<dyn Read + 'a>> {
    let Some(passphrase) = passphrase.filter(|p| !p.is_empty()) else {
        return Err(InstepError::invalid("passphrase", InvalidWhy::Missing).into());
    };
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let (header, rest) = header(from)?;
    let decryptor = Decryptor::new(Cursor::new(header).chain(rest)).map_err(|e| unopened(&e))?;
    let identities = std::iter::once(&identity as &dyn age::Identity);
    let open = decryptor.decrypt(identities).map_err(|e| unopened(&e))?;
    Ok(Box::new(open))
}

/// Reads the header up to its last line, which begins with `---`, and gives it beside what follows.
///
/// Errors: `NotOurs` for a header that is larger, or has more recipients, than that of a file with a passphrase; `Damaged`
/// where the file ends first.
fn header<R: BufRead>(mut from: R) -> Result<(Vec<u8>, R)> {
    let mut header = Vec::new();
    let (mut line, mut recipients) = (0, 0);
    for byte in from.by_ref().bytes() {
        header.push(byte.map_err(super::source::unread)?);
        if header.len() > MOST_HEADER || recipients > MOST_RECIPIENTS {
            return Err(InstepError::NotOurs.into());
        }
        if header.last() != Some(&b'\n') {
            continue;
        }
        let last = header.get(line..).unwrap_or_default();
        if last.starts_with(b"---") {
            return Ok((header, from));
        }
        recipients += usize::from(last.starts_with(b"->"));
        line = header.len();
    }
    Err(InstepError::Damaged { what: Damage::Archive }.into())
}

fn unopened(error: &DecryptError) -> Error {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            InstepError::invalid("passphrase", InvalidWhy::WrongPassphrase).into()
        }
        DecryptError::Io(e) if e.kind() != std::io::ErrorKind::UnexpectedEof => {
            super::source::unread(e.kind().into())
        }
        _ => InstepError::Damaged { what: Damage::Archive }.into(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    const SCRYPT: &str = "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    const MAC: &str = "--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";

    /// Opens a hostile file. Nothing here may take a second.
    fn refused(text: &str) -> InstepError {
        let begun = Instant::now();
        let error = unseal(text.as_bytes(), Some("x")).err().unwrap();
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(1), "{took:?} for {} bytes", text.len());
        error.into()
    }

    #[test]
    fn hostile_headers_are_refused_within_a_second() {
        let magic = "age-encryption.org/v1\n";
        let key = "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
        let body = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
        for count in [MOST_RECIPIENTS + 1, 1_000, 100_000] {
            let stanzas = format!("{key}{body}").repeat(count);
            assert_eq!(refused(&format!("{magic}{stanzas}{MAC}")), InstepError::NotOurs, "{count}");
            let stanzas = SCRYPT.repeat(count);
            assert_eq!(refused(&format!("{magic}{stanzas}{MAC}")), InstepError::NotOurs, "{count}");
        }
        for (what, text) in [
            ("one long argument", format!("{magic}-> scrypt {}\n{MAC}", "A".repeat(1 << 20))),
            ("many arguments", format!("{magic}-> scrypt {}\n{MAC}", "A ".repeat(1 << 20))),
            (
                "a long body",
                format!("{magic}-> scrypt A 10\n{}{MAC}", format!("{}\n", "A".repeat(64)).repeat(1 << 14)),
            ),
            ("no end", format!("{magic}{}", "-".repeat(1 << 20))),
            ("only ends of lines", format!("{magic}{}", "\n".repeat(1 << 20))),
        ] {
            assert_eq!(refused(&text), InstepError::NotOurs, "{what}");
        }
        let damaged = InstepError::Damaged { what: Damage::Archive };
        for text in [magic.to_owned(), format!("{magic}{SCRYPT}"), format!("{magic}{SCRYPT}{SCRYPT}{MAC}")] {
            assert_eq!(refused(&text), damaged, "{text}");
        }
        // Within the bounds, and for other keys: no passphrase opens it.
        let wrong = InstepError::invalid("passphrase", InvalidWhy::WrongPassphrase);
        assert_eq!(
            refused(&format!("{magic}{}{MAC}{}", format!("{key}{body}").repeat(9), "A".repeat(64))),
            wrong
        );
    }

    /// Each step more doubles time and memory: 2^30 rounds would take a terabyte.
    #[test]
    fn hostile_work_factors_are_refused_unworked() {
        for work in ["19", "22", "30", "63"] {
            let stanza = SCRYPT.replace(" 10\n", &format!(" {work}\n"));
            let file = format!("age-encryption.org/v1\n{stanza}{MAC}{}", "A".repeat(64));
            assert_eq!(refused(&file), InstepError::Damaged { what: Damage::Archive }, "{work}");
        }
        for work in ["64", "255", "256", "010", "-1", "99999999999"] {
            let stanza = SCRYPT.replace(" 10\n", &format!(" {work}\n"));
            let error = refused(&format!("age-encryption.org/v1\n{stanza}{MAC}{}", "A".repeat(64)));
            assert_eq!(error, InstepError::Damaged { what: Damage::Archive }, "{work}");
        }
    }
}
