use unic_langid::LanguageIdentifier;

use super::Units;

/// Regions where hours run to 12 by habit, as CLDR's time data have it.
const TWELVE_HOURS: &[&str] = &[
    "AE", "AG", "AL", "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BS", "CA", "CO", "CY", "DJ", "DM", "DO",
    "DZ", "EG", "EH", "ER", "ET", "FJ", "FM", "GD", "GH", "GM", "GR", "GU", "GY", "HK", "IN", "IQ", "JM",
    "JO", "KH", "KI", "KN", "KR", "KW", "KY", "LB", "LC", "LR", "LS", "LY", "MH", "MO", "MP", "MR", "MW",
    "MX", "MY", "NA", "NZ", "OM", "PA", "PG", "PH", "PK", "PR", "PS", "PW", "QA", "SA", "SB", "SD", "SG",
    "SL", "SO", "SS", "SY", "SZ", "TC", "TD", "TN", "TO", "TT", "TW", "UM", "US", "VC", "VE", "VG", "VI",
    "VU", "WS", "YE", "ZM",
];

/// Languages whose readers count hours to 12 where no region is named.
const TWELVE_HOURS_ALONE: &[&str] = &["ar", "bn", "el", "hi", "ko", "ms", "pa", "sq", "ta", "te", "ur"];

/// Regions that measure in inches and degrees Fahrenheit.
const US_CUSTOMARY: &[&str] = &["US", "LR", "MM"];

/// Who reads, from a BCP 47 tag (`en-GB`) or a POSIX locale name (`en_US.UTF-8`). What can't be read as one is
/// nobody in particular.
pub(super) fn reader(tag: &str) -> LanguageIdentifier {
    let name = tag.split(['.', '@']).next().unwrap_or_default();
    // Extensions begin with a single letter; they say nothing about the language.
    let parts: Vec<&str> = name.split(['-', '_']).take_while(|part| part.len() > 1).collect();
    parts.join("-").parse().unwrap_or_default()
}

/// The hour cycle that a tag asks for in its Unicode extension (`en-US-u-hc-h23`), as hours to 12 or not. None where it
/// asks for none that is known.
pub(super) fn hour_cycle(tag: &str) -> Option<bool> {
    let mut parts = tag.split(['-', '_']).map(str::to_ascii_lowercase);
    parts.by_ref().find(|part| part.len() == 1 && (part == "u" || part == "x")).filter(|part| part == "u")?;
    // The extension ends where another one begins.
    let mut own = parts.take_while(|part| part.len() > 1);
    own.by_ref().find(|part| part == "hc")?;
    match own.next().as_deref() {
        Some("h11" | "h12") => Some(true),
        Some("h23" | "h24") => Some(false),
        _ => None,
    }
}

/// Returns true if hours run to 12 by the habit of the region or the language.
pub(super) fn twelve_hours(reader: &LanguageIdentifier) -> bool {
    match &reader.region {
        Some(region) => TWELVE_HOURS.contains(&region.as_str()),
        None => TWELVE_HOURS_ALONE.contains(&reader.language.as_str()),
    }
}

pub(super) fn units(reader: &LanguageIdentifier) -> Units {
    let region = reader.region.as_ref();
    if region.is_some_and(|r| US_CUSTOMARY.contains(&r.as_str())) {
        Units::UsCustomary
    } else {
        Units::Metric
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_names_of_either_kind_are_read() {
        for (tag, expected) in [
            ("en", "en"),
            ("EN_us.UTF-8", "en-US"),
            ("en-Latn-AU", "en-Latn-AU"),
            ("ar-EG-u-nu-latn", "ar-EG"),
            ("de_DE@euro", "de-DE"),
            ("C", "und"),
            ("C.UTF-8", "und"),
            ("", "und"),
            ("-", "und"),
            ("no tag at all", "und"),
        ] {
            assert_eq!(reader(tag).to_string(), expected, "{tag}");
        }
    }

    #[test]
    fn the_hour_cycle_of_a_tag_is_read() {
        for (tag, expected) in [
            ("en-US-u-hc-h23", Some(false)),
            ("en-US-u-hc-h24", Some(false)),
            ("en-GB-u-hc-h12", Some(true)),
            ("ja-JP-u-hc-h11", Some(true)),
            ("de-DE-u-ca-gregory-hc-h12-nu-latn", Some(true)),
            ("de-DE-t-en-u-hc-h12", Some(true)),
            ("EN_GB_U_HC_H12", Some(true)),
            ("en-GB-u-attr-hc-h12-x-u-hc-h23", Some(true)),
            ("en-GB", None),
            ("en-GB-u-hc", None),
            ("en-GB-u-hc-h99", None),
            ("en-GB-u-hc-nu-latn", None),
            // Of another extension, and private use.
            ("en-GB-t-hc-h12", None),
            ("en-GB-u-ca-gregory-t-hc-h12", None),
            ("en-GB-x-u-hc-h12", None),
            ("hc-h12", None),
            ("", None),
        ] {
            assert_eq!(hour_cycle(tag), expected, "{tag}");
        }
    }

    #[test]
    fn habits_are_those_of_the_region() {
        let twelve = |tag| twelve_hours(&reader(tag));
        assert_eq!(["en", "en-GB", "de", "pl", "fr-FR", "ar-MA"].map(twelve), [false; 6]);
        assert_eq!(["en-US", "de-US", "en-Latn-AU", "ar", "ar-EG"].map(twelve), [true; 5]);
        let inches = |tag| units(&reader(tag)) == Units::UsCustomary;
        assert_eq!(["en-US", "es-US", "en-LR", "my-MM"].map(inches), [true; 4]);
        assert_eq!(["en", "en-GB", "en-CA", "de-DE", "my", ""].map(inches), [false; 6]);
    }
}
