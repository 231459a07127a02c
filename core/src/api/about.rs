use super::{About, Licence, Locale};
use crate::error::Result;
use crate::guide::Library;

/// One line a crate: name, version, licence. `cargo xtask licences` writes it.
const LICENCES: &str = include_str!("../../content/licences.tsv");

/// The page about the app: version, what it is not, sources and licences. Works without an open data file.
#[uniffi::export]
pub fn about(locale: Locale) -> Result<About> {
    let words = locale.words(false);
    let sentences = ["about-purpose", "about-no-device", "about-doctor", "about-private"];
    let privacy = [
        "about-privacy-device",
        "about-privacy-network",
        "about-privacy-backup",
        "about-privacy-export",
        "about-privacy-passphrase",
        "about-privacy-notice",
        "about-privacy-problem",
        "about-privacy-erase",
    ];
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        disclaimer: sentences.map(|key| words.text(key, &[])).into(),
        privacy: privacy.map(|key| words.text(key, &[])).into(),
        sources: Library::shipped()?.all_sources(&words),
        licences: LICENCES.lines().filter_map(licence).collect(),
    })
}

fn licence(line: &str) -> Option<Licence> {
    let mut fields = line.split('\t').map(str::to_owned);
    Some(Licence { name: fields.next()?, version: fields.next()?, licence: fields.next()? })
}
