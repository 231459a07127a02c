//! Single values of an archive: how they are written, and taken only when they are what a row may hold.

use std::fmt::Display;
use std::str::FromStr;

use chrono::SecondsFormat;
use instep_content::vocabulary::is_zone;
use uuid::Uuid;

use super::rows::Wrong;
use super::v1::Few;
use crate::calendar::{CalendarDate, CareDay, DayStart, OffsetTime, TimeOfDay, Timestamp};
use crate::error::{InstepError, InvalidWhy};
use crate::session::SessionId;
use crate::store::MAX_STAMP;

pub(super) type Taken<T> = Result<T, Wrong>;

pub(super) fn wrong<T>(field: &'static str, why: InvalidWhy) -> Taken<T> {
    Err(Wrong { field, why })
}

/// What an error says, or what is usual where it does not say.
pub(super) fn why(error: InstepError, usual: InvalidWhy) -> InvalidWhy {
    match error {
        InstepError::Invalid { why, .. } => why,
        _ => usual,
    }
}

pub(super) fn instant(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(super) fn maybe_instant(at: Option<Timestamp>) -> Option<String> {
    at.map(instant)
}

pub(super) fn origin(bits: i64) -> String {
    format!("{:016x}", u64::from_ne_bytes(bits.to_ne_bytes()))
}

pub(super) fn code<T>(field: &'static str, code: &str, from_code: fn(&str) -> Option<T>) -> Taken<T> {
    from_code(code).map_or_else(|| wrong(field, InvalidWhy::NotKnown), Ok)
}

pub(super) fn maybe_code<T>(
    field: &'static str,
    given: Option<&str>,
    from_code: fn(&str) -> Option<T>,
) -> Taken<Option<T>> {
    given.map(|c| code(field, c, from_code)).transpose()
}

pub(super) fn take_id(field: &'static str, text: &str) -> Taken<Uuid> {
    match text.parse::<SessionId>() {
        // Written in one way only, or the same thing could stand in a file twice.
        Ok(id) if id.to_string() == text => Ok(id.uuid()),
        _ => wrong(field, InvalidWhy::NotAnId),
    }
}

pub(super) fn take_instant(field: &'static str, text: &str) -> Taken<Timestamp> {
    match text.parse::<OffsetTime>() {
        Ok(time) if instant(time.at) == text => Ok(time.at),
        Ok(_) => wrong(field, InvalidWhy::NotATime),
        Err(error) => wrong(field, why(error, InvalidWhy::NotATime)),
    }
}

pub(super) fn take_maybe_instant(field: &'static str, text: Option<&str>) -> Taken<Option<Timestamp>> {
    text.map(|t| take_instant(field, t)).transpose()
}

pub(super) fn take_day<D: FromStr<Err = InstepError> + Display>(field: &'static str, text: &str) -> Taken<D> {
    match text.parse::<D>() {
        // Written in one way only, or the same row could stand in two files with different bytes.
        Ok(day) if day.to_string() == text => Ok(day),
        Ok(_) => wrong(field, InvalidWhy::NotADay),
        Err(error) => wrong(field, why(error, InvalidWhy::NotADay)),
    }
}

pub(super) fn take_maybe_day<D: FromStr<Err = InstepError> + Display>(
    field: &'static str,
    text: Option<&str>,
) -> Taken<Option<D>> {
    text.map(|t| take_day(field, t)).transpose()
}

pub(super) fn take_time(field: &'static str, text: &str) -> Taken<TimeOfDay> {
    match text.parse::<TimeOfDay>() {
        Ok(time) if time.to_string() == text => Ok(time),
        _ => wrong(field, InvalidWhy::NotATime),
    }
}

pub(super) fn day_start(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

pub(super) fn take_day_start(text: &str) -> Taken<i32> {
    let field = "day_start";
    let start = take_time(field, text)?;
    DayStart::new(start).or_else(|_| wrong(field, InvalidWhy::OutOfRange { low: 0, high: 719 }))?;
    Ok(start.minutes())
}

pub(super) fn whole(field: &'static str, n: i64, low: i32, high: i32) -> Taken<i32> {
    match i32::try_from(n) {
        Ok(n) if (low..=high).contains(&n) => Ok(n),
        _ => wrong(field, InvalidWhy::OutOfRange { low: low.into(), high: high.into() }),
    }
}

pub(super) fn maybe_whole(field: &'static str, n: Option<i64>, low: i32, high: i32) -> Taken<Option<i32>> {
    n.map(|n| whole(field, n, low, high)).transpose()
}

pub(super) fn seconds(field: &'static str, n: i64) -> Taken<i32> {
    whole(field, n, 0, 86_400)
}

pub(super) fn maybe_seconds(field: &'static str, n: Option<i64>) -> Taken<Option<i32>> {
    maybe_whole(field, n, 0, 86_400)
}

pub(super) fn offset(field: &'static str, n: i64) -> Taken<i32> {
    whole(field, n, -64_800, 64_800)
}

pub(super) fn stamp(n: i64) -> Taken<i64> {
    if (0..=MAX_STAMP).contains(&n) {
        Ok(n)
    } else {
        wrong("stamp", InvalidWhy::OutOfRange { low: 0, high: MAX_STAMP })
    }
}

pub(super) fn take_origin(text: &str) -> Taken<i64> {
    let plain = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let bits = plain.then(|| u64::from_str_radix(text, 16).ok()).flatten();
    bits.map_or_else(|| wrong("origin", InvalidWhy::NotAnId), |n| Ok(i64::from_ne_bytes(n.to_ne_bytes())))
}

/// What a person wrote: 1 to `most` characters, no control characters but line breaks and tabs.
pub(super) fn written(field: &'static str, text: Option<String>, most: i32) -> Taken<Option<String>> {
    let Some(text) = text else { return Ok(None) };
    short(field, text, most, |c| c.is_control() && c != '\n' && c != '\t').map(Some)
}

/// A name from a catalogue or a platform: 1 to `most` characters on one line.
pub(super) fn name(field: &'static str, text: String, most: i32) -> Taken<String> {
    short(field, text, most, char::is_control)
}

pub(super) fn short(field: &'static str, text: String, most: i32, bad: fn(char) -> bool) -> Taken<String> {
    if text.is_empty() {
        return wrong(field, InvalidWhy::Missing);
    }
    if text.chars().count() > usize::try_from(most).unwrap_or_default() {
        return wrong(field, InvalidWhy::TooLong { max_characters: most });
    }
    if text.contains(bad) {
        return wrong(field, InvalidWhy::ControlCharacters);
    }
    Ok(text)
}

pub(super) fn take_source(text: String) -> Taken<String> {
    if matches!(text.as_str(), "person" | "import") {
        Ok(text)
    } else {
        wrong("source", InvalidWhy::NotKnown)
    }
}

pub(super) fn take_zones(zones: &Few<String>) -> Taken<()> {
    if zones.0.len() > 40 || !zones.0.iter().all(|z| is_zone(z)) {
        return wrong("zones", InvalidWhy::NotKnown);
    }
    Ok(())
}

/// Rows made from what they are about have the id that follows from it: another one would stand beside it.
pub(super) fn made_from(given: Uuid, natural: Uuid) -> Taken<Uuid> {
    if given == natural { Ok(given) } else { wrong("id", InvalidWhy::NotTogether) }
}

/// The date a clock showed.
pub(super) fn local_date(field: &'static str, at: Timestamp, offset_s: i32) -> Taken<CalendarDate> {
    CalendarDate::of(OffsetTime { at, offset_s }).or_else(|_| wrong(field, InvalidWhy::OutsideYears))
}

/// A care day is the day the clock showed, or before the day start the one before.
pub(super) fn day_of(care_day: CareDay, at: Timestamp, offset_s: i32) -> Taken<()> {
    match local_date("care_day", at, offset_s)?.days_since(care_day.start_date()) {
        0 | 1 => Ok(()),
        _ => wrong("care_day", InvalidWhy::NotTogether),
    }
}
