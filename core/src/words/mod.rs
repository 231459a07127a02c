//! Decides how things are said: looks sentences up in the Fluent catalogue of a language and writes numbers, times,
//! days and lists the way its readers do. Pure: it knows no clock, no zone and no data, only what it is given.

mod catalogue;
mod number;
mod reader;
mod sentence;
#[cfg(any(test, feature = "test-languages"))]
mod test_languages;
#[cfg(test)]
mod tests;
mod voice;

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};

use crate::calendar::{Date, TimeOfDay, Weekday};
use crate::session::vocabulary;
use catalogue::Catalogue;
pub use sentence::{isolated_sentences, sentences};
use voice::Voice;

vocabulary! {
    /// How lengths and temperatures are measured.
    Units {
        /// Centimetres and degrees Celsius.
        Metric = "metric",
        /// Inches and degrees Fahrenheit.
        UsCustomary = "us_customary",
    }
}

/// The languages that ship, by their tags.
pub fn languages() -> impl Iterator<Item = &'static str> {
    Catalogue::languages()
}

/// A text as it is shown and as it is spoken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct SpokenText {
    /// As it is shown.
    pub text: String,
    /// As it is spoken: without signs and short forms.
    pub spoken: String,
}

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

/// The words of one language, for one reader. Cheap to clone; a catalogue is parsed once.
#[derive(Clone)]
pub struct Words {
    own: Arc<Voice>,
    /// For sentences the own catalogue lacks.
    english: Option<Arc<Voice>>,
    twelve_hours: bool,
    units: Units,
    aloud: bool,
}

impl Words {
    /// The words for a language tag (`en`, `en-GB`, `en_US.UTF-8`); English where there is no catalogue for it.
    ///
    /// `twelve_hours` none: the hour cycle that the tag asks for (`-u-hc-h23`), else the habit of its region. `isolate`:
    /// what is put into a sentence is set apart with the invisible characters that keep mixed directions from mingling
    /// (U+2068, U+2069); false for terminals and JSON. Lengths and temperatures are measured as the region does.
    pub fn new(tag: &str, twelve_hours: Option<bool>, isolate: bool) -> Self {
        let reader = reader::reader(tag);
        let catalogue = Catalogue::for_reader(&reader);
        let english = Catalogue::english();
        let lacking = catalogue.language() != english.language();
        Self {
            own: catalogue.voice(&reader, isolate),
            english: lacking.then(|| english.voice(&reader, isolate)),
            twelve_hours: twelve_hours
                .or_else(|| reader::hour_cycle(tag))
                .unwrap_or_else(|| reader::twelve_hours(&reader)),
            units: reader::units(&reader),
            aloud: false,
        }
    }

    /// The same in these units; none leaves those of the region.
    #[must_use]
    pub fn measured_in(self, units: Option<Units>) -> Self {
        Self { units: units.unwrap_or(self.units), ..self }
    }

    /// The tag of the language that is spoken, with the reader's region where it is the reader's language: `en-GB`.
    pub fn language_tag(&self) -> String {
        self.own.language_tag()
    }

    /// The sentence for a key: a message's id, or `id.attribute`. A key without a sentence gives the key itself; an
    /// argument a sentence needs and does not get stays visible as its name. `$units` is always there.
    pub fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.say(key, args, true)
    }

    /// The same words as they are spoken: of every sentence its form `spoken` where it has one, and times, days and
    /// lengths without signs or short forms.
    #[must_use]
    pub fn aloud(&self) -> Self {
        Self { aloud: true, ..self.clone() }
    }

    /// The sentence for a message's id as it is spoken.
    pub fn spoken(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.aloud().text(key, args)
    }

    /// The name of a value of a closed list, by the list's name and the value's code.
    pub fn name(&self, list: &str, code: &str) -> String {
        self.text(&format!("name-{list}-{}", code.replace('_', "-")), &[])
    }

    /// Whether there is a sentence for the key.
    pub fn has(&self, key: &str) -> bool {
        self.voices().any(|v| v.has(key))
    }

    /// A number with at most one decimal and no trailing zero: `3`, `4.5`. A dash for what is no number.
    pub fn number(&self, n: f64) -> String {
        self.own.numbers.write(n)
    }

    /// A time of day: `21:00`, or `9:00 pm` where hours run to 12. Aloud: `9 pm`, `noon`, `midnight`.
    pub fn time(&self, t: TimeOfDay) -> String {
        let (hour, minute) = (t.minutes() / 60, t.minutes() % 60);
        let half = if hour < 12 { "am" } else { "pm" };
        let hour12 = (hour + 11) % 12 + 1;
        let hour = if self.twelve_hours { hour12 } else { hour };
        let padded = self.own.numbers.two_digits(hour);
        let key = if self.twelve_hours { "clock-12" } else { "clock-24" };
        let spare = self.twelve_hours || self.aloud;
        self.plain(
            key,
            &[
                ("hour", if spare { Arg::Count(hour.into()) } else { Arg::Text(&padded) }),
                ("minute", Arg::Text(&self.own.numbers.two_digits(minute))),
                ("minutes", Arg::Count(minute.into())),
                ("hour12", Arg::Count(hour12.into())),
                ("half", Arg::Text(half)),
            ],
        )
    }

    /// A day, short, as seen from `today`: `Sat 21 Nov`, and with its year where that is needed to tell it from others:
    /// `Sat 21 Nov 2025`. Aloud: `Saturday, 21 November`.
    pub fn day<D: Date>(&self, d: D, today: D) -> String {
        self.day_as(d, self.aloud, d.needs_year(today))
    }

    /// A day as it is spoken: `Saturday, 21 November`, `Saturday, 21 November 2025`.
    pub fn spoken_day<D: Date>(&self, d: D, today: D) -> String {
        self.day_as(d, true, d.needs_year(today))
    }

    /// A day with its year, whenever it is read: `Sat 21 Nov 2026`. Aloud: `Saturday, 21 November 2026`.
    pub fn day_with_year(&self, d: impl Date) -> String {
        self.day_as(d, self.aloud, true)
    }

    /// A time of day on a day: `02:00 on Tue 17 Nov`.
    pub fn time_on<D: Date>(&self, t: TimeOfDay, d: D, today: D) -> String {
        self.plain(
            "time-on-day",
            &[("time", Arg::Text(&self.time(t))), ("day", Arg::Text(&self.day(d, today)))],
        )
    }

    fn day_as(&self, d: impl Date, spoken: bool, with_year: bool) -> String {
        use chrono::Datelike as _;
        let form = if spoken { "" } else { ".short" };
        let weekday =
            self.plain(&format!("weekday-{}{form}", Weekday::from(d.naive().weekday()).code()), &[]);
        let month = self.plain(&format!("month-{}{form}", d.naive().month()), &[]);
        let key = if spoken { "day-spoken" } else { "day-short" };
        let year = self.own.numbers.two_digits(d.naive().year());
        self.plain(
            &if with_year { format!("{key}.year") } else { key.to_owned() },
            &[
                ("weekday", Arg::Text(&weekday)),
                ("n", Arg::Count(d.naive().day().into())),
                ("month", Arg::Text(&month)),
                ("year", Arg::Text(&year)),
            ],
        )
    }

    /// Month of a day: "November".
    pub fn month(&self, d: impl Date) -> String {
        use chrono::Datelike as _;
        self.plain(&format!("month-{}", d.naive().month()), &[])
    }

    /// Month and year of a day: "November 2026". Spoken the same.
    pub fn month_of(&self, d: impl Date) -> String {
        use chrono::Datelike as _;
        let (month, year) = (self.month(d), d.naive().year().to_string());
        self.text("history-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    /// A date written out, without a day of the week, shown and spoken alike: `21 November 2026`.
    pub fn long_date(&self, d: impl Date) -> String {
        use chrono::Datelike as _;
        let month = self.plain(&format!("month-{}", d.naive().month()), &[]);
        let year = self.own.numbers.two_digits(d.naive().year());
        self.plain(
            "day-full",
            &[
                ("n", Arg::Count(d.naive().day().into())),
                ("month", Arg::Text(&month)),
                ("year", Arg::Text(&year)),
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
    /// Aloud: `6 minutes`.
    pub fn minutes(&self, seconds: i32) -> String {
        self.length(if self.aloud { "minutes-spoken" } else { "minutes-short" }, seconds)
    }

    /// A length that was played, in whole minutes that have passed: `6 min`. `under 1 min` for less than one, `0 min` for
    /// nothing. Everything that was played is told like this, so that a session, its day and its week add up.
    pub fn played(&self, seconds: i32) -> String {
        match seconds {
            1..60 => self.minutes(1),
            _ => self.minutes(seconds.max(0) / 60 * 60),
        }
    }

    /// A length in whole minutes as it is spoken: `6 minutes`.
    pub fn spoken_minutes(&self, seconds: i32) -> String {
        self.length("minutes-spoken", seconds)
    }

    /// A length to the second as it is spoken: `1 minute and 5 seconds`, `40 seconds`. What is below 0 is 0.
    pub fn spoken_seconds(&self, seconds: i32) -> String {
        let seconds = seconds.max(0);
        let part = |key, name, n: i32| self.plain(key, &[(name, Arg::Count(n.into()))]);
        let (whole, rest) = (seconds / 60, seconds % 60);
        let parts: Vec<String> = [
            (whole > 0).then(|| part("minutes-spoken", "minutes", whole)),
            (whole == 0 || rest > 0).then(|| part("seconds-spoken", "seconds", rest)),
        ]
        .into_iter()
        .flatten()
        .collect();
        self.list(&parts)
    }

    /// A count of time, minutes and seconds: `4:05`. What is below 0 is 0.
    pub fn count_of_seconds(&self, seconds: i32) -> String {
        let seconds = seconds.max(0);
        let rest = self.own.numbers.two_digits(seconds % 60);
        self.plain(
            "clock-count",
            &[("minutes", Arg::Count((seconds / 60).into())), ("second", Arg::Text(&rest))],
        )
    }

    /// The sign between the minutes and the seconds of a count.
    pub fn minute_separator(&self) -> String {
        self.plain("clock-count", &[("minutes", Arg::Text("")), ("second", Arg::Text(""))])
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
        self.say(key, args, false)
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)], set_apart: bool) -> String {
        let units = ("units", Arg::Text(self.units.code()));
        let args: FluentArgs<'_> =
            args.iter().chain([&units]).map(|(name, arg)| (*name, FluentValue::from(*arg))).collect();
        let spoken = self.aloud.then(|| format!("{key}.spoken"));
        // Both forms come from one catalogue: English is not spoken where another language is shown.
        let said = self.voices().find_map(|v| {
            let aloud = spoken.as_ref().and_then(|k| v.text(k, &args, set_apart));
            aloud.or_else(|| v.text(key, &args, set_apart))
        });
        said.unwrap_or_else(|| key.to_owned())
    }

    /// The own one first.
    fn voices(&self) -> impl Iterator<Item = &Voice> {
        std::iter::once(&self.own).chain(&self.english).map(AsRef::as_ref)
    }
}
