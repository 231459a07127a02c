//! Languages that do not ship. `en-XA` is English made strange, so that words which do not come from the catalogue
//! stand out; `ar` and `pl` hold the sentences with numbers, for plural forms, digits and the direction of writing.

use std::sync::LazyLock;

use unic_langid::LanguageIdentifier;

use super::catalogue::Catalogue;

static STRANGE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::made("en-XA", instep_content::strange(Catalogue::english().source())));
static ARABIC: Catalogue = Catalogue::new("ar", include_str!("../../content/fixtures/strings/ar.ftl"));
static POLISH: Catalogue = Catalogue::new("pl", include_str!("../../content/fixtures/strings/pl.ftl"));

pub(super) fn for_reader(reader: &LanguageIdentifier) -> Option<&'static Catalogue> {
    match (reader.language.as_str(), reader.region.as_ref().map(|r| r.as_str())) {
        ("en", Some("XA")) => Some(&STRANGE),
        ("ar", _) => Some(&ARABIC),
        ("pl", _) => Some(&POLISH),
        _ => None,
    }
}
