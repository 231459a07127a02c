//! Decides how things are said: looks sentences up in the Fluent catalogue of a language and writes numbers, times,
//! days and lists the way its readers do. Pure: it knows no clock, no zone and no data, only what it is given.

mod catalogue;
mod number;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::calendar::{CareDay, TimeOfDay, Weekday};
use catalogue::{Bundle, Catalogue};

/// Regions whose readers of English, by habit, count hours to 12.
const TWELVE_HOUR_REGIONS: [&str; 7] = ["US", "CA", "AU", "NZ", "IN", "PH", "PK"];

/// Something put into a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// Words, as they are.
    Text(&'a str),
    /// A whole number. It chooses between singular and plural.
    Count(i64),
    /// A number, written with at most one decimal. It chooses between singular and plural.
    Number(f64),
}

impl From<Arg<'_>> for FluentValue<'static> {
    fn from(arg: Arg<'_>) -> Self {
        match arg {
            Arg::Text(s) => Self::from(s.to_owned()),
            Arg::Count(n) => Self::from(n),
            // Plural rules look at the digits that are written, so the value is rounded first.
            Arg::Number(n) => Self::from(number::rounded(n)),
        }
    }
}

/// The words of one language, for one reader. Small, and cheap to copy: the catalogue itself is parsed once.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    catalogue: &'static Catalogue,
    twelve_hours: bool,
    isolate: bool,
}

impl Words {
    /// The words for a language tag (`en`, `en-GB`, `en_US.UTF-8`); English where there is no catalogue for it.
    ///
    /// `twelve_hours` none: the habit of the tag's region. `isolate`: what is put into a sentence is set apart with
    /// the invisible characters that keep mixed directions from mingling (U+2068, U+2069); false for terminals and
    /// JSON.
    pub fn new(tag: &str, twelve_hours: Option<bool>, isolate: bool) -> Self {
        let catalogue = Catalogue::for_tag(tag);
        let by_habit = catalogue.language() == "en"
            && catalogue::subtags(tag)
                .skip(1)
                .take(2)
                .any(|s| TWELVE_HOUR_REGIONS.iter().any(|r| r.eq_ignore_ascii_case(s)));
        Self { catalogue, twelve_hours: twelve_hours.unwrap_or(by_habit), isolate }
    }

    /// The sentence for a key: a message's id, or `id.attribute`. A key without a sentence gives the key itself; an
    /// argument a sentence needs and does not get stays visible as its name.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        format(self.catalogue.bundle(self.isolate), key, args)
    }

    /// Whether there is a sentence for the key.
    pub fn has(&self, key: &str) -> bool {
        catalogue::pattern(self.catalogue.bundle(false), key).is_some()
    }

    /// A number with at most one decimal and no trailing zero: `3`, `4.5`. A dash for what is no number.
    pub fn number(&self, n: f64) -> String {
        number::write(n)
    }

    /// A time of day: `21:00`, or `9:00 pm` where hours run to 12.
    pub fn time(&self, t: TimeOfDay) -> String {
        let (hour, minute) = (t.minutes() / 60, format!("{:02}", t.minutes() % 60));
        if self.twelve_hours {
            let shown = (hour + 11) % 12 + 1;
            let half = if hour < 12 { "am" } else { "pm" };
            self.plain(
                "clock-12",
                &[
                    ("hour", Arg::Count(shown.into())),
                    ("minute", Arg::Text(&minute)),
                    ("half", Arg::Text(half)),
                ],
            )
        } else {
            let hour = format!("{hour:02}");
            self.plain("clock-24", &[("hour", Arg::Text(&hour)), ("minute", Arg::Text(&minute))])
        }
    }

    /// A day, short: `Sat 21 Nov`.
    pub fn day(&self, d: CareDay) -> String {
        self.day_as(d, "day-short", ".short")
    }

    /// A day as it is spoken: `Saturday, 21 November`.
    pub fn spoken_day(&self, d: CareDay) -> String {
        self.day_as(d, "day-spoken", "")
    }

    fn day_as(&self, d: CareDay, key: &str, form: &str) -> String {
        use chrono::Datelike as _;
        let weekday = self.plain(&format!("weekday-{}{form}", d.weekday().code()), &[]);
        let month = self.plain(&format!("month-{}{form}", d.date().month()), &[]);
        self.plain(
            key,
            &[
                ("weekday", Arg::Text(&weekday)),
                ("day", Arg::Count(d.date().day().into())),
                ("month", Arg::Text(&month)),
            ],
        )
    }

    /// A day of the week: `Saturday`.
    pub fn weekday(&self, d: Weekday) -> String {
        self.plain(&format!("weekday-{}", d.code()), &[])
    }

    /// A day of the week, short: `Sat`.
    pub fn weekday_short(&self, d: Weekday) -> String {
        self.plain(&format!("weekday-{}.short", d.code()), &[])
    }

    /// Several things in a row: `a`, `a and b`, `a, b and c`. Nothing for none.
    pub fn list(&self, items: &[String]) -> String {
        let [first @ .., last] = items else { return String::new() };
        let Some((before_last, firsts)) = first.split_last() else { return last.clone() };
        let end = self.text("list-end", &[("first", Arg::Text(before_last)), ("last", Arg::Text(last))]);
        firsts.iter().rev().fold(end, |rest, item| {
            self.text("list-middle", &[("first", Arg::Text(item)), ("rest", Arg::Text(&rest))])
        })
    }

    /// A length in whole minutes, rounded: `6 min`. `under 1 min` for less than half of one, `0 min` for nothing.
    pub fn minutes(&self, seconds: i32) -> String {
        self.length("minutes-short", seconds)
    }

    /// A length in whole minutes as it is spoken: `6 minutes`.
    pub fn spoken_minutes(&self, seconds: i32) -> String {
        self.length("minutes-spoken", seconds)
    }

    fn length(&self, key: &str, seconds: i32) -> String {
        match seconds {
            1..30 => self.plain(&format!("{key}.under"), &[]),
            _ => {
                let minutes = seconds.max(0).saturating_add(30) / 60;
                self.plain(key, &[("minutes", Arg::Count(minutes.into()))])
            }
        }
    }

    /// Times, days and lengths are one piece each: what they are made of is not set apart inside them.
    fn plain(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        format(self.catalogue.bundle(false), key, args)
    }
}

fn format(bundle: &Bundle, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let Some(pattern) = catalogue::pattern(bundle, key) else { return key.to_owned() };
    let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, FluentValue::from(*arg))).collect();
    // What could not be resolved stays visible in the text; there is no better place to say so.
    let mut unresolved = Vec::new();
    bundle.format_pattern(pattern, Some(&args), &mut unresolved).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en() -> Words {
        Words::new("en", None, false)
    }

    fn time(s: &str) -> TimeOfDay {
        s.parse().unwrap()
    }

    #[test]
    fn every_tag_falls_back_to_english() {
        for tag in ["en", "en-GB", "EN", "en_US.UTF-8", "de-AT", "", "x", "-", "zh-Hant-TW", "C"] {
            assert_eq!(Words::new(tag, None, false).weekday(Weekday::Sat), "Saturday", "{tag}");
        }
    }

    #[test]
    fn a_missing_key_is_itself() {
        for key in ["no-such-key", "weekday-sat.no-such", "", ".", "..", "a.b.c"] {
            assert_eq!(en().text(key, &[("n", Arg::Count(1))]), key);
            assert!(!en().has(key));
        }
        assert!(en().has("weekday-sat") && en().has("weekday-sat.short"));
    }

    #[test]
    fn a_missing_argument_stays_visible() {
        assert_eq!(en().text("minutes-short", &[]), "{$minutes} min");
    }

    #[test]
    fn times_of_day() {
        for (t, h24, h12) in [
            ("00:00", "00:00", "12:00 am"),
            ("09:05", "09:05", "9:05 am"),
            ("12:00", "12:00", "12:00 pm"),
            ("21:00", "21:00", "9:00 pm"),
        ] {
            assert_eq!(Words::new("en", Some(false), true).time(time(t)), h24);
            assert_eq!(Words::new("en", Some(true), true).time(time(t)), h12);
        }
    }

    #[test]
    fn hours_run_as_the_region_is_used_to() {
        let nine = |tag| Words::new(tag, None, false).time(time("21:00"));
        assert_eq!(
            [nine("en"), nine("en-GB"), nine("de"), nine("de-US")].map(|s| s == "21:00"),
            [true, true, true, false]
        );
        assert_eq!([nine("en-US"), nine("en_US.UTF-8"), nine("en-Latn-AU")], ["9:00 pm"; 3]);
    }

    #[test]
    fn days() {
        let day = "2026-11-21".parse().unwrap();
        assert_eq!(en().day(day), "Sat 21 Nov");
        assert_eq!(en().spoken_day(day), "Saturday, 21 November");
        assert_eq!(en().weekday_short(Weekday::Sun), "Sun");
    }

    #[test]
    fn every_day_and_month_has_its_words() {
        let first: CareDay = "2026-01-01".parse().unwrap();
        for n in 0..365 {
            let day = first.plus_days(n).unwrap();
            for said in [en().day(day), en().spoken_day(day)] {
                assert!(!said.contains("month-") && !said.contains("weekday-"), "{said}");
            }
        }
    }

    #[test]
    fn lists() {
        let list = |items: &[&str]| en().list(&items.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [list(&[]), list(&["a"]), list(&["a", "b"]), list(&["a", "b", "c"]), list(&["a", "b", "c", "d"])],
            ["", "a", "a and b", "a, b and c", "a, b, c and d"]
        );
    }

    #[test]
    fn lengths() {
        let lengths = [0, 1, 29, 30, 60, 89, 330, 359, 390, 7200, i32::MAX, -5];
        assert_eq!(
            lengths.map(|s| en().minutes(s)),
            [
                "0 min",
                "under 1 min",
                "under 1 min",
                "1 min",
                "1 min",
                "1 min",
                "6 min",
                "6 min",
                "7 min",
                "120 min",
                "35791394 min",
                "0 min"
            ]
        );
        assert_eq!(
            [20, 60, 360].map(|s| en().spoken_minutes(s)),
            ["less than a minute", "1 minute", "6 minutes"]
        );
    }

    #[test]
    fn only_what_comes_from_outside_is_set_apart() {
        let ui = Words::new("en", None, true);
        assert_eq!(ui.list(&["a".to_owned(), "b".to_owned()]), "\u{2068}a\u{2069} and \u{2068}b\u{2069}");
        assert_eq!(ui.minutes(360), "6 min");
        assert_eq!(ui.day("2026-11-21".parse().unwrap()), "Sat 21 Nov");
    }

    #[test]
    fn numbers_inside_sentences_are_written_alike() {
        let said = |arg| en().text("minutes-spoken", &[("minutes", arg)]);
        assert_eq!(said(Arg::Number(4.5)), "4.5 minutes");
        assert_eq!(said(Arg::Number(1.04)), "1 minute");
        assert_eq!(said(Arg::Count(1)), "1 minute");
        assert_eq!(said(Arg::Count(2)), "2 minutes");
    }

    /// Reads this crate's own sources: a key that is written out in the code and has no sentence would be shown to
    /// people as the key.
    #[test]
    fn every_key_in_the_code_has_a_sentence() {
        let mut missing = Vec::new();
        let mut seen = 0;
        let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    for key in keys_in(&std::fs::read_to_string(&path).unwrap()) {
                        seen += 1;
                        if !en().has(&key) {
                            missing.push(format!("{}: {key}", path.display()));
                        }
                    }
                }
            }
        }
        assert!(seen >= 2, "the scan finds no keys");
        assert!(missing.is_empty(), "keys without a sentence:\n{}", missing.join("\n"));
    }

    /// Every literal that stands as the first argument of a call of `text` or `plain`.
    fn keys_in(source: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for call in [concat!("text", "("), concat!("plain", "(")] {
            for (at, _) in source.match_indices(call) {
                // `source_text(` is another function.
                if source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let rest = source[at + call.len()..].trim_start();
                if let Some((key, _)) = rest.strip_prefix('"').and_then(|r| r.split_once('"')) {
                    keys.push(key.to_owned());
                }
            }
        }
        keys
    }

    #[test]
    fn the_scan_sees_keys_on_the_next_line() {
        let source = [
            concat!("w.tex", "t(\n    \"a-key.title\",\n"),
            concat!("w.tex", "t(key)"),
            "source_text(\"S9\")",
        ]
        .concat();
        assert_eq!(keys_in(&source), ["a-key.title"]);
    }
}
