//! A file closed with a passphrase, in the age format (age-encryption.org/v1), as other tools open and close it too.

use std::io::{Read, Write};

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
pub(crate) fn unseal<'a>(from: impl Read + 'a, passphrase: Option<&str>) -> Result<Box<dyn Read + 'a>> {
    let Some(passphrase) = passphrase.filter(|p| !p.is_empty()) else {
        return Err(InstepError::invalid("passphrase", InvalidWhy::Missing).into());
    };
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new(from).map_err(|e| unopened(&e))?;
    let identities = std::iter::once(&identity as &dyn age::Identity);
    let open = decryptor.decrypt(identities).map_err(|e| unopened(&e))?;
    Ok(Box::new(open))
}

fn unopened(error: &DecryptError) -> Error {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            InstepError::invalid("passphrase", InvalidWhy::WrongPassphrase).into()
        }
        DecryptError::Io(e) if e.kind() != std::io::ErrorKind::UnexpectedEof => Error::Io(e.kind().into()),
        _ => InstepError::Damaged { what: Damage::Archive }.into(),
    }
}
