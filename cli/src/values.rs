//! Reads single values off the command line. What can't be read is an error of usage; what can be read but not
//! taken is for the core to refuse.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use instep::calendar::{
    CalendarDate, CareDay, DateTimeText, OffsetTime, TimeOfDay, Timestamp, WallTime, Weekday, Zone,
};
use instep::reminder::{Occurrence, ReminderKind, RingMode, armed_token};
use instep::safety::{Flag, LegSign, Reply, SafetyAnswer};
use instep::session::Foot;
use instep::{InstepError, InvalidWhy, TerminalText, TerminalValueLabels};

use crate::words::{say, terminal};

/// A parser for a closed vocabulary of the core, by its codes.
macro_rules! vocabulary {
    ($type:ty) => {
        $crate::values::words(<$type>::ALL.iter().map(|v| v.code()).collect(), <$type>::from_code)
    };
}
pub(crate) use vocabulary;

/// A reason why a value cannot be read, in words.
fn reason(of: fn(&TerminalValueLabels) -> &String) -> String {
    of(&terminal().values).clone()
}

/// A parser for some words, which the help lists.
pub fn words<T: Clone + Send + Sync + 'static>(
    codes: Vec<&'static str>,
    from_code: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(codes)
        .try_map(move |word| from_code(&word).ok_or_else(|| reason(|v| &v.not_known)))
}

/// A parser for the days of the week.
pub fn weekday() -> impl TypedValueParser<Value = Weekday> {
    words(Weekday::ALL.iter().map(|d| d.code()).collect(), Weekday::from_code)
}

/// A parser for what a reminder is for: the core's codes, and `sleep` for short.
pub fn reminder_kind() -> impl TypedValueParser<Value = ReminderKind> {
    words(vec!["routine", "sleep", "review", "sleep_question"], |word| {
        ReminderKind::from_code(if word == "sleep" { "sleep_question" } else { word })
    })
}

/// A parser for `yes` and `no`.
pub fn yes_no() -> impl TypedValueParser<Value = bool> {
    words(vec!["yes", "no", "true", "false"], bool_from_code)
}

/// `yes`, `no`, `true` or `false`.
pub fn bool_from_code(word: &str) -> Option<bool> {
    match word {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

/// A file to draw into, by the end of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureFile {
    Svg(PathBuf),
    Png(PathBuf),
}

impl PictureFile {
    pub fn path(&self) -> &Path {
        match self {
            Self::Svg(path) | Self::Png(path) => path,
        }
    }
}

/// A file to draw into.
pub fn picture(text: &str) -> Result<PictureFile, String> {
    let path = PathBuf::from(text);
    match path.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("svg") => Ok(PictureFile::Svg(path)),
        Some("png") => Ok(PictureFile::Png(path)),
        _ => Err(reason(|v| &v.no_picture)),
    }
}

/// A whole number. One too big for the core is held at the core's own limits, so that the core can say what is
/// wrong with it.
pub fn number(text: &str) -> Result<i32, String> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(reason(|v| &v.not_whole));
    }
    let limit = if text.starts_with('-') { i32::MIN } else { i32::MAX };
    Ok(text.parse().unwrap_or(limit))
}

/// An answer of the safety check: `FLAG[:left|:right[:ZONE,…]]=REPLY`, or `acute_leg_sign[:SIGN]=REPLY`.
pub fn safety_answer(text: &str) -> Result<SafetyAnswer, String> {
    let (asked, reply) = text.split_once('=').ok_or_else(|| reason(|v| &v.no_equals))?;
    let mut parts = asked.split(':');
    let flag = parts.next().and_then(Flag::from_code).ok_or_else(|| {
        let asked = Flag::ALL.iter().filter(|flag| flag.asked()).map(|flag| flag.code());
        say(TerminalText::NoQuestion { allowed: &asked.collect::<Vec<_>>().join(", ") })
    })?;
    let (mut foot, mut sign) = (None, None);
    match parts.next() {
        None => {}
        Some(part) if flag.has_signs() => {
            sign = Some(LegSign::from_code(part).ok_or_else(|| reason(|v| &v.no_sign))?);
        }
        Some("left") => foot = Some(Foot::Left),
        Some("right") => foot = Some(Foot::Right),
        Some(_) => return Err(reason(|v| &v.no_foot)),
    }
    let zones = parts.next().map(|z| z.split(',').map(str::to_owned).collect()).unwrap_or_default();
    let reply = Reply::from_code(reply).ok_or_else(|| reason(|v| &v.no_reply))?;
    match parts.next() {
        None => Ok(SafetyAnswer { flag, foot, zones, reply, cleared_on: None, sign }),
        Some(_) => Err(reason(|v| &v.colons)),
    }
}

/// An IANA zone id that the bundled table knows.
pub fn zone(text: &str) -> Result<String, String> {
    Zone::named(text).map(|z| z.id().to_owned()).ok_or_else(|| reason(|v| &v.no_zone))
}

/// A day of the years the core knows.
pub fn day(text: &str) -> Result<CareDay, String> {
    text.parse().map_err(|error| why_not_a_day(&error))
}

/// A date of the calendar, of the years the core knows.
pub fn date(text: &str) -> Result<CalendarDate, String> {
    text.parse().map_err(|error| why_not_a_day(&error))
}

fn why_not_a_day(error: &InstepError) -> String {
    match error {
        InstepError::Invalid { why: InvalidWhy::OutsideYears, .. } => reason(|v| &v.years),
        _ => reason(|v| &v.no_day),
    }
}

/// A time of day.
pub fn time_of_day(text: &str) -> Result<TimeOfDay, String> {
    text.parse().map_err(|_| reason(|v| &v.no_time))
}

/// An instant, with its offset.
pub fn instant(text: &str) -> Result<OffsetTime, String> {
    text.parse().map_err(|error| match error {
        InstepError::Invalid { why: InvalidWhy::OutsideYears, .. } => reason(|v| &v.years),
        _ => reason(|v| &v.no_instant),
    })
}

/// When something was, as a person writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// With an offset.
    Instant(OffsetTime),
    /// On a clock of the wall; which one, and which day where none is given, is for the core to say.
    Local(WallTime),
}

impl std::str::FromStr for At {
    type Err = String;

    /// Any spelling of a date and time that the core reads, or `HH:MM`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(time) = text.parse::<TimeOfDay>() {
            return Ok(Self::Local(WallTime::at(time)));
        }
        match text.parse::<DateTimeText>() {
            Ok(DateTimeText::Instant { at, offset_s, .. }) => {
                Ok(Self::Instant(OffsetTime { at, offset_s: offset_s.unwrap_or(0) }))
            }
            Ok(DateTimeText::Local { day, time, millis }) => {
                Ok(Self::Local(WallTime { time, date: Some(day), second: millis / 1000 }))
            }
            Err(InstepError::Invalid { why: InvalidWhy::OutsideYears, .. }) => Err(reason(|v| &v.years)),
            Err(_) => Err(reason(|v| &v.no_start)),
        }
    }
}

impl At {
    /// As the core takes it: an instant, or what a clock shows.
    pub fn split(self) -> (Option<Timestamp>, Option<WallTime>) {
        match self {
            Self::Instant(time) => (Some(time.at), None),
            Self::Local(time) => (None, Some(time)),
        }
    }
}

/// The tokens of what a script says is armed.
#[derive(Debug, Clone)]
pub struct ArmedFile(pub Vec<String>);

/// The most that is read of a file of what is armed: a thousand times what a platform holds.
const MOST_ARMED: u64 = 4 << 20;

/// Reads the file of what is armed.
pub fn armed(file: &str) -> Result<ArmedFile, String> {
    let text = crate::file::read(file, MOST_ARMED)?;
    tokens(&text).map(ArmedFile).map_err(|error| error.to_string())
}

/// An object of `add` or `keep`, as far as it says what is armed. Files of older versions have no token.
#[derive(serde::Deserialize)]
struct ArmedObject {
    occurrence: Occurrence,
    #[serde(default)]
    token: Option<String>,
    #[serde(default)]
    at: Option<OffsetTime>,
    #[serde(default)]
    mode: Option<RingMode>,
    #[serde(default)]
    text_hash: Option<String>,
}

fn tokens(text: &str) -> serde_json::Result<Vec<String>> {
    let objects: Vec<ArmedObject> = serde_json::from_str(text)?;
    let token = |object: ArmedObject| {
        let ArmedObject { occurrence, token, at, mode, text_hash } = object;
        let made = || Some(armed_token(occurrence, at?, mode?, text_hash.as_deref()?));
        token.or_else(made).unwrap_or_else(|| occurrence.to_string())
    };
    Ok(objects.into_iter().map(token).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times_as_people_write_them() {
        let wall = |date: Option<&str>, time: &str, second| {
            let date = date.map(|d| d.parse().unwrap());
            At::Local(WallTime { time: time.parse().unwrap(), date, second })
        };
        let instant = "2026-11-20T19:05:00+00:00".parse::<OffsetTime>().unwrap();
        for (text, expected) in [
            ("2026-11-20T19:05:00Z", At::Instant(instant)),
            ("2026-11-20T19:05", wall(Some("2026-11-20"), "19:05", 0)),
            ("2026-11-20T19:05:09.9", wall(Some("2026-11-20"), "19:05", 9)),
            ("08:15", wall(None, "08:15", 0)),
            ("8:15", wall(None, "08:15", 0)),
        ] {
            assert_eq!(text.parse::<At>(), Ok(expected), "{text}");
        }
        assert_eq!(At::Instant(instant).split(), (Some(instant.at), None));
    }

    /// The table that the core's parser is held to: the command line means the same moment, in whole seconds.
    #[test]
    fn times_are_read_in_every_spelling_of_the_table() {
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/fixtures/times.json")).unwrap();
        let rows = |key: &str| table[key].as_array().unwrap().clone();
        let berlin: Zone = Zone::named("Europe/Berlin").unwrap();
        for row in rows("read") {
            let (text, is) = (row["text"].as_str().unwrap(), row["is"].as_str().unwrap());
            let expected = is.parse::<OffsetTime>().unwrap().at;
            match text.parse::<At>().unwrap() {
                At::Instant(time) => assert_eq!(time.at, expected, "{text}"),
                At::Local(WallTime { time, date, second }) => {
                    let minute = berlin.resolve(date.unwrap(), time).unwrap().time.at;
                    let left = expected.millis_since(minute.plus_seconds(second.into()));
                    assert!((0..1000).contains(&left), "{text}");
                }
            }
            // `--now` takes what has an offset.
            if let Ok(now) = super::instant(text) {
                assert_eq!(now.at, expected, "{text}");
            }
        }
        for row in rows("refused") {
            let text = row["text"].as_str().unwrap();
            assert!(text.parse::<At>().is_err() && super::instant(text).is_err(), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "25:00",
            "9",
            "2026-02-30",
            "2026-02-30T10:00",
            "2026-02-30T10:00:00Z",
            "2026-11-21T10:00:60",
            "2026-11-21T10:00:+1",
            "10:00:30",
            "now",
            "NaN",
        ] {
            assert!(text.parse::<At>().is_err(), "{text}");
        }
        for text in ["2150-01-01T10:00", "1999-12-31T10:00:00Z"] {
            assert_eq!(text.parse::<At>(), Err("outside the years 2000 to 2100".to_owned()), "{text}");
        }
        assert_ne!("2150-02-30T10:00".parse::<At>(), Err("outside the years 2000 to 2100".to_owned()));
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(day("2028-02-29").map(|d| d.to_string()), Ok("2028-02-29".to_owned()));
        assert!(day("2000-01-01").is_ok() && day("2100-12-31").is_ok());
        assert_eq!(day("2026-2-3"), day("2026-02-03"));
        for text in ["", "2026-02-29", "2026/02/03", "21.11.2026", "11/21/2026", "today"] {
            assert_eq!(day(text), Err("not a day: write it like 2026-11-21".to_owned()), "{text}");
        }
        for text in ["1999-12-31", "2101-01-01"] {
            assert_eq!(day(text), Err("outside the years 2000 to 2100".to_owned()), "{text}");
        }
    }

    #[test]
    fn numbers_are_whole_and_never_wrap() {
        assert_eq!((number("7"), number("-3"), number("+4")), (Ok(7), Ok(-3), Ok(4)));
        assert_eq!((number("99999999999999999999"), number("-3000000000")), (Ok(i32::MAX), Ok(i32::MIN)));
        for text in ["", "-", "NaN", "inf", "1.5", "0x10", "7 ", "--1", "seven"] {
            assert!(number(text).is_err(), "{text}");
        }
    }

    #[test]
    fn armed_objects_are_read_with_a_token_without_one_and_by_their_occurrence_alone() {
        let occurrence = "0198a000-0000-7000-8000-000000000001/2026-11-21";
        let without = format!(
            r#"{{"occurrence":"{occurrence}","at":"2026-11-21T21:00:00+01:00","mode":"exact","text_hash":"ab"}}"#
        );
        let made = armed_token(
            occurrence.parse().unwrap(),
            "2026-11-21T21:00:00+01:00".parse().unwrap(),
            RingMode::Exact,
            "ab",
        );
        let text = format!(
            r#"[{without},{{"occurrence":"{occurrence}","token":"{occurrence}/cd","other":1}},{{"occurrence":"{occurrence}"}}]"#
        );
        assert_eq!(tokens(&text).unwrap(), [made, format!("{occurrence}/cd"), occurrence.to_owned()]);
        for wrong in ["", "{}", "[1]", r#"[{"occurrence":"x"}]"#, r#"[{"token":"x"}]"#] {
            assert!(tokens(wrong).is_err(), "{wrong}");
        }
    }
}
