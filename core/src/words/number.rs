use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// Writes numbers with the digits and the decimal sign of a language and its region.
pub(super) struct Numbers(Option<DecimalFormatter>);

impl Numbers {
    pub(super) fn of(language: &LanguageIdentifier) -> Self {
        let locale = Locale::try_from_str(&language.to_string()).unwrap_or(Locale::UNKNOWN);
        let mut options = DecimalFormatterOptions::default();
        // What people meet here has four digits at most.
        options.grouping_strategy = Some(GroupingStrategy::Never);
        Self(DecimalFormatter::try_new(locale.into(), options).ok())
    }

    /// At most one decimal and no trailing zero; a dash for what is no number.
    pub(super) fn write(&self, n: f64) -> String {
        let n = rounded(n);
        if !n.is_finite() {
            return "–".to_owned();
        }
        // Rust's own shortest form has no trailing zero and no exponent.
        self.spell(n.to_string(), 0)
    }

    /// A whole number with at least two digits.
    pub(super) fn two_digits(&self, n: i32) -> String {
        self.spell(n.to_string(), 2)
    }

    fn spell(&self, plain: String, digits: i16) -> String {
        match (&self.0, plain.parse::<Decimal>()) {
            (Some(formatter), Ok(mut decimal)) => {
                decimal.pad_start(digits);
                formatter.format(&decimal).to_string()
            }
            _ => plain,
        }
    }
}

/// So that a sentence finds the numbers of its language.
impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self::of(&language))
    }
}

/// At most one decimal, halves away from zero; never a negative zero.
pub(super) fn rounded(n: f64) -> f64 {
    let r = (n * 10.0).round() / 10.0;
    if r == 0.0 { 0.0 } else { r }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(language: &str) -> Numbers {
        Numbers::of(&language.parse().unwrap())
    }

    #[test]
    fn at_most_one_decimal_and_no_trailing_zero() {
        for (n, expected) in [
            (0.0, "0"),
            (-0.01, "0"),
            (3.0, "3"),
            (4.5, "4.5"),
            (4.25, "4.3"),
            (-1.26, "-1.3"),
            (9.96, "10"),
            (1_000_000.0, "1000000"),
            (f64::NAN, "–"),
            (f64::INFINITY, "–"),
        ] {
            assert_eq!(numbers("en").write(n), expected);
        }
    }

    #[test]
    fn digits_and_signs_are_those_of_the_language_and_its_region() {
        for (language, expected) in [
            ("en", "10.5"),
            ("en-US", "10.5"),
            ("en-XA", "10.5"),
            ("pl", "10,5"),
            ("de-AT", "10,5"),
            ("ar-EG", "١٠٫٥"),
            // The Maghreb writes the same language with other digits.
            ("ar-MA", "10,5"),
            ("fa", "۱۰٫۵"),
            ("mr", "१०.५"),
            ("und", "10.5"),
        ] {
            assert_eq!(numbers(language).write(10.5), expected, "{language}");
        }
    }

    #[test]
    fn clocks_have_two_digits() {
        assert_eq!([0, 5, 21].map(|n| numbers("en").two_digits(n)), ["00", "05", "21"]);
        assert_eq!(numbers("ar-EG").two_digits(5), "٠٥");
    }
}
