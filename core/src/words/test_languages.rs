//! Languages that do not ship. `en-XA` and `ar-XB` are made of English: strange, so that words which do not come from the
//! catalogue stand out, and laid out from right to left. `ar` and `pl` hold the sentences with numbers, for plural
//! forms, digits and the direction of writing.

use std::sync::LazyLock;

use unic_langid::LanguageIdentifier;

use super::catalogue::Catalogue;

static ACCENTED: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::made("en-XA", instep_content::accented(Catalogue::english().source())));
/// Its last message overrides the direction of English.
static RIGHT_TO_LEFT: LazyLock<Catalogue> = LazyLock::new(|| {
    let words = instep_content::right_to_left(Catalogue::english().source());
    Catalogue::made("ar-XB", format!("{words}\nreport-direction = rtl\n"))
});
static ARABIC: Catalogue = Catalogue::new("ar", include_str!("../../content/fixtures/strings/ar.ftl"));
static POLISH: Catalogue = Catalogue::new("pl", include_str!("../../content/fixtures/strings/pl.ftl"));

pub(super) fn for_reader(reader: &LanguageIdentifier) -> Option<&'static Catalogue> {
    match (reader.language.as_str(), reader.region.as_ref().map(|r| r.as_str())) {
        ("en", Some("XA")) => Some(&ACCENTED),
        ("ar", Some("XB")) => Some(&RIGHT_TO_LEFT),
        ("ar", _) => Some(&ARABIC),
        ("pl", _) => Some(&POLISH),
        _ => None,
    }
}
