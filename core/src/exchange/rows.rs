//! Between the rows of the store and the rows of an archive: what is written, and what is taken.
//!
//! Taking a row asks for the same as the app's own doors and the tables' CHECKs. What is wrong is named by its field,
//! never by what stood in it.

use chrono::SecondsFormat;
use instep_content::vocabulary::is_zone;
use uuid::Uuid;

use super::Mark;
use super::v1::{self, Entry, Few};
use crate::calendar::{CareDay, DayStart, OffsetTime, TimeOfDay, Timestamp, Weekday};
use crate::error::{InstepError, InvalidWhy};
use crate::rating::{Answered, Instrument, RatingItem, RatingPhase};
use crate::reminder::{Occurrence, ReminderKind, SilencedBy};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply};
use crate::session::{
    FindingId, Foot, Mode, PlayedStep, RatingId, Receiver, ReminderId, SessionId, SessionKind, SessionStatus,
    SessionTag, Side, StopReason,
};
use crate::store::{
    AimRow, FindingRow, GuidePrefRow, Json, LookRow, MAX_STAMP, RatingRow, ReminderRow, SafetyAnswerRow,
    SessionRow, SettingRow, StepPrefRow, TombstoneRow,
};

/// What is wrong with a row: the field, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub field: &'static str,
    pub why: InvalidWhy,
}

impl Wrong {
    /// As the error of row `index` of `table`.
    pub fn at(self, table: &str, index: usize) -> InstepError {
        InstepError::Invalid { field: format!("{table}[{index}].{}", self.field), why: self.why }
    }
}

type Taken<T> = Result<T, Wrong>;

fn wrong<T>(field: &'static str, why: InvalidWhy) -> Taken<T> {
    Err(Wrong { field, why })
}

/// A row of the store, and how it stands in an archive.
pub(crate) trait Archived: Sized {
    type Entry: Entry;
    /// As it stands in an archive.
    fn entry(&self) -> Self::Entry;
    /// From an archive, checked.
    fn take(entry: Self::Entry) -> Taken<Self>;
    /// What tells it from the others of its table. Archives are in this order.
    fn key(&self) -> (&str, Uuid);
    /// When and where it was written.
    fn mark(&self) -> Mark;
    /// Itself, if it is the mark of a purge and no row.
    fn tombstone(&self) -> Option<&TombstoneRow> {
        None
    }
}

// ---- Single values ------------------------------------------------------------------------------------------------

fn instant(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn maybe_instant(at: Option<Timestamp>) -> Option<String> {
    at.map(instant)
}

fn origin(bits: i64) -> String {
    format!("{:016x}", u64::from_ne_bytes(bits.to_ne_bytes()))
}

fn code<T>(field: &'static str, code: &str, from_code: fn(&str) -> Option<T>) -> Taken<T> {
    from_code(code).map_or_else(|| wrong(field, InvalidWhy::NotKnown), Ok)
}

fn maybe_code<T>(
    field: &'static str,
    given: Option<&str>,
    from_code: fn(&str) -> Option<T>,
) -> Taken<Option<T>> {
    given.map(|c| code(field, c, from_code)).transpose()
}

fn take_id(field: &'static str, text: &str) -> Taken<Uuid> {
    match text.parse::<SessionId>() {
        // Written in one way only, or the same thing could stand in a file twice.
        Ok(id) if id.to_string() == text => Ok(id.uuid()),
        _ => wrong(field, InvalidWhy::NotAnId),
    }
}

fn take_instant(field: &'static str, text: &str) -> Taken<Timestamp> {
    let at = text.parse::<OffsetTime>().ok().filter(|t| instant(t.at) == text);
    at.map_or_else(|| wrong(field, InvalidWhy::NotATime), |t| Ok(t.at))
}

fn take_maybe_instant(field: &'static str, text: Option<&str>) -> Taken<Option<Timestamp>> {
    text.map(|t| take_instant(field, t)).transpose()
}

fn take_day(field: &'static str, text: &str) -> Taken<CareDay> {
    text.parse().or_else(|_| wrong(field, InvalidWhy::NotADay))
}

fn take_maybe_day(field: &'static str, text: Option<&str>) -> Taken<Option<CareDay>> {
    text.map(|t| take_day(field, t)).transpose()
}

fn take_time(field: &'static str, text: &str) -> Taken<TimeOfDay> {
    text.parse().or_else(|_| wrong(field, InvalidWhy::NotATime))
}

fn take_day_start(text: &str) -> Taken<i32> {
    let field = "day_start";
    let start = take_time(field, text)?;
    DayStart::new(start).or_else(|_| wrong(field, InvalidWhy::OutOfRange { low: 0, high: 719 }))?;
    Ok(start.minutes())
}

fn whole(field: &'static str, n: i64, low: i32, high: i32) -> Taken<i32> {
    match i32::try_from(n) {
        Ok(n) if (low..=high).contains(&n) => Ok(n),
        _ => wrong(field, InvalidWhy::OutOfRange { low: low.into(), high: high.into() }),
    }
}

fn maybe_whole(field: &'static str, n: Option<i64>, low: i32, high: i32) -> Taken<Option<i32>> {
    n.map(|n| whole(field, n, low, high)).transpose()
}

fn seconds(field: &'static str, n: i64) -> Taken<i32> {
    whole(field, n, 0, 86_400)
}

fn maybe_seconds(field: &'static str, n: Option<i64>) -> Taken<Option<i32>> {
    maybe_whole(field, n, 0, 86_400)
}

fn offset(field: &'static str, n: i64) -> Taken<i32> {
    whole(field, n, -64_800, 64_800)
}

fn stamp(n: i64) -> Taken<i64> {
    if (0..=MAX_STAMP).contains(&n) {
        Ok(n)
    } else {
        wrong("stamp", InvalidWhy::OutOfRange { low: 0, high: MAX_STAMP })
    }
}

fn take_origin(text: &str) -> Taken<i64> {
    let plain = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let bits = plain.then(|| u64::from_str_radix(text, 16).ok()).flatten();
    bits.map_or_else(|| wrong("origin", InvalidWhy::NotAnId), |n| Ok(i64::from_ne_bytes(n.to_ne_bytes())))
}

/// What a person wrote: 1 to `most` characters, no control characters but line breaks and tabs.
fn written(field: &'static str, text: Option<String>, most: i32) -> Taken<Option<String>> {
    let Some(text) = text else { return Ok(None) };
    short(field, text, most, |c| c.is_control() && c != '\n' && c != '\t').map(Some)
}

/// A name from a catalogue or a platform: 1 to `most` characters on one line.
fn name(field: &'static str, text: String, most: i32) -> Taken<String> {
    short(field, text, most, char::is_control)
}

fn short(field: &'static str, text: String, most: i32, bad: fn(char) -> bool) -> Taken<String> {
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

fn take_source(text: String) -> Taken<String> {
    if matches!(text.as_str(), "person" | "import") {
        Ok(text)
    } else {
        wrong("source", InvalidWhy::NotKnown)
    }
}

fn take_zones(zones: &Few<String>) -> Taken<()> {
    if zones.0.len() > 40 || !zones.0.iter().all(|z| is_zone(z)) {
        return wrong("zones", InvalidWhy::NotKnown);
    }
    Ok(())
}

/// Rows made from what they are about have the id that follows from it: another one would stand beside it.
fn made_from(given: Uuid, natural: Uuid) -> Taken<Uuid> {
    if given == natural { Ok(given) } else { wrong("id", InvalidWhy::NotTogether) }
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

impl Archived for SessionRow {
    type Entry = v1::Session;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id.uuid())
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Session {
        let text = |code: &str| code.to_owned();
        v1::Session {
            id: self.id.to_string(),
            kind: text(self.kind.code()),
            guide: self.guide.clone(),
            content_version: self.content_version.map(i64::from),
            mode: self.mode.map(|m| text(m.code())),
            receiver: text(self.receiver.code()),
            foot: text(self.foot.code()),
            occurrence: self.occurrence.map(|o| o.to_string()),
            status: text(self.status.code()),
            stop_reason: self.stop_reason.map(|r| text(r.code())),
            started_at: instant(self.started_at),
            started_offset_seconds: self.started_offset_s.into(),
            ended_at: instant(self.ended_at),
            ended_offset_seconds: self.ended_offset_s.into(),
            zone: self.zone.clone(),
            care_day: self.care_day.to_string(),
            day_start: day_start(self.day_start_min),
            active_seconds: self.active_seconds.into(),
            planned_seconds: self.planned_seconds.map(i64::from),
            left_seconds: self.left_seconds.map(i64::from),
            right_seconds: self.right_seconds.map(i64::from),
            tags: Few(self.tags.0.iter().map(|t| text(t.code())).collect()),
            source: self.source.clone(),
            note: self.note.clone(),
            steps: self.steps.as_ref().map(|s| Few(s.0.iter().map(step).collect())),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Session) -> Taken<Self> {
        let row = Self {
            id: SessionId::new(take_id("id", &entry.id)?),
            kind: code("kind", &entry.kind, SessionKind::from_code)?,
            guide: entry.guide.map(|g| name("guide", g, 16)).transpose()?,
            content_version: maybe_whole("content_version", entry.content_version, 1, 1_000_000)?,
            mode: maybe_code("mode", entry.mode.as_deref(), Mode::from_code)?,
            receiver: code("receiver", &entry.receiver, Receiver::from_code)?,
            foot: code("foot", &entry.foot, Foot::from_code)?,
            occurrence: entry
                .occurrence
                .map(|o| match o.parse::<Occurrence>() {
                    Ok(occurrence) if occurrence.to_string() == o => Ok(occurrence),
                    _ => wrong("occurrence", InvalidWhy::NotKnown),
                })
                .transpose()?,
            status: code("status", &entry.status, SessionStatus::from_code)?,
            stop_reason: maybe_code("stop_reason", entry.stop_reason.as_deref(), StopReason::from_code)?,
            started_at: take_instant("started_at", &entry.started_at)?,
            started_offset_s: offset("started_offset_seconds", entry.started_offset_seconds)?,
            ended_at: take_instant("ended_at", &entry.ended_at)?,
            ended_offset_s: offset("ended_offset_seconds", entry.ended_offset_seconds)?,
            zone: name("zone", entry.zone, 64)?,
            care_day: take_day("care_day", &entry.care_day)?,
            day_start_min: take_day_start(&entry.day_start)?,
            active_seconds: seconds("active_seconds", entry.active_seconds)?,
            planned_seconds: maybe_seconds("planned_seconds", entry.planned_seconds)?,
            left_seconds: maybe_seconds("left_seconds", entry.left_seconds)?,
            right_seconds: maybe_seconds("right_seconds", entry.right_seconds)?,
            tags: Json(take_tags(&entry.tags)?),
            source: take_source(entry.source)?,
            note: written("note", entry.note, 2000)?,
            steps: entry
                .steps
                .map(|s| s.0.into_iter().map(take_step).collect::<Taken<Vec<_>>>().map(Json))
                .transpose()?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        if row.ended_at < row.started_at {
            return wrong("ended_at", InvalidWhy::EndsBeforeStart);
        }
        let logged = row.status == SessionStatus::Logged;
        let with_guide = matches!(row.kind, SessionKind::Guided | SessionKind::ByHand);
        for (field, together) in [
            ("planned_seconds", logged == row.planned_seconds.is_none()),
            ("stop_reason", (row.status == SessionStatus::Partial) == row.stop_reason.is_some()),
            ("status", (row.kind == SessionKind::Guided) != logged),
            ("guide", with_guide == row.guide.is_some()),
            ("receiver", (row.mode, row.receiver) != (Some(Mode::OwnFeet), Receiver::SomeoneElse)),
        ] {
            if !together {
                return wrong(field, InvalidWhy::NotTogether);
            }
        }
        Ok(row)
    }
}

fn day_start(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn step(played: &PlayedStep) -> v1::Step {
    v1::Step {
        step: played.step.clone(),
        title: played.title.clone(),
        side: played.side.code().to_owned(),
        planned_seconds: played.planned_seconds.into(),
        active_seconds: played.active_seconds.into(),
        skipped: played.skipped,
    }
}

fn take_step(entry: v1::Step) -> Taken<PlayedStep> {
    Ok(PlayedStep {
        step: name("steps.step", entry.step, 64)?,
        title: name("steps.title", entry.title, 200)?,
        side: code("steps.side", &entry.side, Side::from_code)?,
        planned_seconds: seconds("steps.planned_seconds", entry.planned_seconds)?,
        active_seconds: seconds("steps.active_seconds", entry.active_seconds)?,
        skipped: entry.skipped,
    })
}

fn take_tags(codes: &Few<String>) -> Taken<Vec<SessionTag>> {
    let mut tags = Vec::new();
    for given in &codes.0 {
        let tag = code("tags", given, SessionTag::from_code)?;
        if tags.contains(&tag) {
            return wrong("tags", InvalidWhy::Twice);
        }
        tags.push(tag);
    }
    Ok(tags)
}

impl Archived for RatingRow {
    type Entry = v1::Rating;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id.uuid())
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Rating {
        v1::Rating {
            id: self.id.to_string(),
            session: self.session.map(|s| s.to_string()),
            instrument: self.instrument.code().to_owned(),
            instrument_version: self.version.into(),
            care_day: self.care_day.to_string(),
            offset_seconds: self.offset_s.into(),
            zone: self.zone.clone(),
            day_start: day_start(self.day_start_min),
            night: self.night.map(|n| n.to_string()),
            asked_at: maybe_instant(self.asked_at),
            answered_at: instant(self.answered_at),
            foot: self.foot.map(|f| f.code().to_owned()),
            phase: self.phase.map(|p| p.code().to_owned()),
            answered: self.answered.code().to_owned(),
            value: self.value.map(i64::from),
            source: self.source.clone(),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Rating) -> Taken<Self> {
        let instrument = code("instrument", &entry.instrument, Instrument::from_code)?;
        let (low, high) = instrument.range();
        let row = Self {
            id: RatingId::new(take_id("id", &entry.id)?),
            session: entry.session.map(|s| take_id("session", &s).map(SessionId::new)).transpose()?,
            instrument,
            version: whole("instrument_version", entry.instrument_version, 1, 1000)?,
            care_day: take_day("care_day", &entry.care_day)?,
            offset_s: offset("offset_seconds", entry.offset_seconds)?,
            zone: name("zone", entry.zone, 64)?,
            day_start_min: take_day_start(&entry.day_start)?,
            night: take_maybe_day("night", entry.night.as_deref())?,
            asked_at: take_maybe_instant("asked_at", entry.asked_at.as_deref())?,
            answered_at: take_instant("answered_at", &entry.answered_at)?,
            foot: maybe_code("foot", entry.foot.as_deref(), Foot::from_code)?,
            phase: maybe_code("phase", entry.phase.as_deref(), RatingPhase::from_code)?,
            answered: code("answered", &entry.answered, Answered::from_code)?,
            value: maybe_whole("value", entry.value, low, high)?,
            source: take_source(entry.source)?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        let sleep = instrument.item() == RatingItem::Sleep;
        let alone = row.session.is_none() && row.phase.is_none() && row.night == Some(row.care_day);
        for (field, together) in [
            ("value", (row.answered == Answered::Answered) == row.value.is_some()),
            ("night", sleep == row.night.is_some() && (!sleep || alone)),
            ("phase", row.phase.is_none() || row.session.is_some()),
            ("foot", row.foot != Some(Foot::Both)),
            ("foot", row.foot.is_none() || instrument.item() == RatingItem::Pain),
        ] {
            if !together {
                return wrong(field, InvalidWhy::NotTogether);
            }
        }
        Ok(row)
    }
}

impl Archived for ReminderRow {
    type Entry = v1::Reminder;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id.uuid())
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Reminder {
        let rings = |n: &(usize, &Weekday)| self.weekdays.checked_shr(u32::try_from(n.0).unwrap_or(u32::MAX));
        let rings = |n: &(usize, &Weekday)| rings(n).is_some_and(|bits| bits & 1 == 1);
        let days = Weekday::ALL.iter().enumerate().filter(rings).map(|(_, d)| d.code().to_owned());
        v1::Reminder {
            id: self.id.to_string(),
            kind: self.kind.code().to_owned(),
            time: self.time_min.to_string(),
            weekdays: Few(days.collect()),
            name: self.name.clone(),
            start_day: self.start_day.to_string(),
            end_day: self.end_day.map(|d| d.to_string()),
            paused: self.paused,
            paused_until: self.paused_until.map(|d| d.to_string()),
            silenced_by: self.silenced_by.code().to_owned(),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Reminder) -> Taken<Self> {
        let mut weekdays = 0;
        for given in &entry.weekdays.0 {
            let day = code("weekdays", given, Weekday::from_code)?;
            let bit = Weekday::ALL.iter().zip(0u32..).find(|(d, _)| **d == day).map_or(0, |(_, n)| 1i32 << n);
            if weekdays & bit != 0 {
                return wrong("weekdays", InvalidWhy::Twice);
            }
            weekdays |= bit;
        }
        if weekdays == 0 {
            return wrong("weekdays", InvalidWhy::Missing);
        }
        let row = Self {
            id: ReminderId::new(take_id("id", &entry.id)?),
            kind: code("kind", &entry.kind, ReminderKind::from_code)?,
            time_min: take_time("time", &entry.time)?,
            weekdays,
            name: written("name", entry.name, 80)?,
            start_day: take_day("start_day", &entry.start_day)?,
            end_day: take_maybe_day("end_day", entry.end_day.as_deref())?,
            paused: entry.paused,
            paused_until: take_maybe_day("paused_until", entry.paused_until.as_deref())?,
            silenced_by: code("silenced_by", &entry.silenced_by, SilencedBy::from_code)?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        if row.end_day.is_some_and(|end| end < row.start_day) {
            return wrong("end_day", InvalidWhy::EndsBeforeStart);
        }
        Ok(row)
    }
}

impl Archived for SafetyAnswerRow {
    type Entry = v1::SafetyAnswer;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::SafetyAnswer {
        v1::SafetyAnswer {
            id: self.id.to_string(),
            flag: self.flag.code().to_owned(),
            foot: self.foot.map(|f| f.code().to_owned()),
            zones: Few(self.zones.0.clone()),
            reply: self.reply.code().to_owned(),
            answered_at: instant(self.answered_at),
            offset_seconds: self.offset_s.into(),
            cleared_on: self.cleared_on.map(|d| d.to_string()),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::SafetyAnswer) -> Taken<Self> {
        take_zones(&entry.zones)?;
        let row = Self {
            id: take_id("id", &entry.id)?,
            flag: code("flag", &entry.flag, Flag::from_code)?,
            foot: maybe_code("foot", entry.foot.as_deref(), Foot::from_code)?,
            zones: Json(entry.zones.0),
            reply: code("reply", &entry.reply, Reply::from_code)?,
            answered_at: take_instant("answered_at", &entry.answered_at)?,
            offset_s: offset("offset_seconds", entry.offset_seconds)?,
            cleared_on: take_maybe_day("cleared_on", entry.cleared_on.as_deref())?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        for (field, together) in [
            ("foot", row.flag.per_foot() == row.foot.is_some()),
            ("zones", row.zones.0.is_empty() || (row.flag.zoned() && row.reply == Reply::Yes)),
            ("cleared_on", (row.reply == Reply::Cleared) == row.cleared_on.is_some()),
            ("reply", row.reply != Reply::Cleared || row.flag.clearable()),
        ] {
            if !together {
                return wrong(field, InvalidWhy::NotTogether);
            }
        }
        Ok(row)
    }
}

impl Archived for LookRow {
    type Entry = v1::Look;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Look {
        v1::Look {
            id: self.id.to_string(),
            asked_at: instant(self.asked_at),
            offset_seconds: self.offset_s.into(),
            zone: self.zone.clone(),
            care_day: self.care_day.to_string(),
            day_start: day_start(self.day_start_min),
            outcome: self.outcome.code().to_owned(),
            went_on: self.went_on,
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Look) -> Taken<Self> {
        Ok(Self {
            id: take_id("id", &entry.id)?,
            asked_at: take_instant("asked_at", &entry.asked_at)?,
            offset_s: offset("offset_seconds", entry.offset_seconds)?,
            zone: name("zone", entry.zone, 64)?,
            care_day: take_day("care_day", &entry.care_day)?,
            day_start_min: take_day_start(&entry.day_start)?,
            outcome: code("outcome", &entry.outcome, LookOutcome::from_code)?,
            went_on: entry.went_on,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        })
    }
}

impl Archived for FindingRow {
    type Entry = v1::Finding;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id.uuid())
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Finding {
        v1::Finding {
            id: self.id.to_string(),
            look: self.look.to_string(),
            foot: self.foot.code().to_owned(),
            zone: self.zone.clone(),
            what: self.what.code().to_owned(),
            first_seen: self.first_seen.to_string(),
            gone: self.gone.map(|d| d.to_string()),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Finding) -> Taken<Self> {
        if !is_zone(&entry.zone) {
            return wrong("zone", InvalidWhy::NotKnown);
        }
        let row = Self {
            id: FindingId::new(take_id("id", &entry.id)?),
            look: take_id("look", &entry.look)?,
            foot: code("foot", &entry.foot, Foot::from_code)?,
            zone: entry.zone,
            what: code("what", &entry.what, FindingWhat::from_code)?,
            first_seen: take_day("first_seen", &entry.first_seen)?,
            gone: take_maybe_day("gone", entry.gone.as_deref())?,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        };
        if row.gone.is_some_and(|gone| gone < row.first_seen) {
            return wrong("gone", InvalidWhy::EndsBeforeStart);
        }
        Ok(row)
    }
}

impl Archived for GuidePrefRow {
    type Entry = v1::GuidePref;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::GuidePref {
        v1::GuidePref {
            id: self.id.to_string(),
            guide: self.guide.clone(),
            favourite: self.favourite,
            hidden: self.hidden,
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::GuidePref) -> Taken<Self> {
        let guide = name("guide", entry.guide, 16)?;
        if entry.favourite && entry.hidden {
            return wrong("hidden", InvalidWhy::NotTogether);
        }
        Ok(Self {
            id: made_from(take_id("id", &entry.id)?, Self::id_of(&guide))?,
            guide,
            favourite: entry.favourite,
            hidden: entry.hidden,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        })
    }
}

impl Archived for StepPrefRow {
    type Entry = v1::StepPref;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::StepPref {
        v1::StepPref {
            id: self.id.to_string(),
            guide: self.guide.clone(),
            step: self.step.clone(),
            skipped: self.skipped,
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::StepPref) -> Taken<Self> {
        let (guide, step) = (name("guide", entry.guide, 16)?, name("step", entry.step, 64)?);
        Ok(Self {
            id: made_from(take_id("id", &entry.id)?, Self::id_of(&guide, &step))?,
            guide,
            step,
            skipped: entry.skipped,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        })
    }
}

impl Archived for AimRow {
    type Entry = v1::Aim;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Aim {
        v1::Aim {
            id: self.id.to_string(),
            evenings: self.n.map(i64::from),
            effective_from: self.effective_from.to_string(),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Aim) -> Taken<Self> {
        let effective_from = take_day("effective_from", &entry.effective_from)?;
        Ok(Self {
            id: made_from(take_id("id", &entry.id)?, Self::id_of(effective_from))?,
            n: maybe_whole("evenings", entry.evenings, 1, 7)?,
            effective_from,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        })
    }
}

impl Archived for SettingRow {
    type Entry = v1::Setting;

    fn key(&self) -> (&str, Uuid) {
        ("", self.id)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Setting {
        v1::Setting {
            id: self.id.to_string(),
            key: self.key.clone(),
            value: self.value.clone(),
            effective_from: Timestamp::from_millis(self.effective_from).ok().map(instant),
            stamp: self.stamp,
            origin: origin(self.origin),
            deleted_at: maybe_instant(self.deleted_at),
        }
    }

    fn take(entry: v1::Setting) -> Taken<Self> {
        let from = take_maybe_instant("effective_from", entry.effective_from.as_deref())?;
        let effective_from = from.map_or(0, Timestamp::millis);
        check_setting(&entry.key, &entry.value)?;
        // The day start has a row a change, everything else counts at once.
        if (entry.key == "day_start") != from.is_some() {
            return wrong("effective_from", InvalidWhy::NotTogether);
        }
        Ok(Self {
            id: made_from(take_id("id", &entry.id)?, Self::id_of(&entry.key, effective_from))?,
            key: entry.key,
            value: entry.value,
            effective_from,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
            deleted_at: take_maybe_instant("deleted_at", entry.deleted_at.as_deref())?,
        })
    }
}

/// Whether a setting can have this value. The words of a setting stand in archives for good.
fn check_setting(key: &str, value: &str) -> Taken<()> {
    let quiet = |(from, to): (&str, &str)| {
        from != to && from.parse::<TimeOfDay>().is_ok() && to.parse::<TimeOfDay>().is_ok()
    };
    let known = match key {
        "day_start" => value.parse().and_then(DayStart::new).is_ok(),
        "first_day" => value.is_empty() || Weekday::from_code(value).is_some(),
        "sleep_question" | "pain_question" | "tradition" | "voice" | "exact_times" | "reach"
        | "weak_hands" => {
            matches!(value, "yes" | "no")
        }
        "first_foot" => matches!(value, "left" | "right"),
        "advance" => matches!(value, "auto" | "manual"),
        "switch_seconds" => matches!(value, "none" | "30" | "60"),
        "quiet_hours" => value == "none" || value.split_once('-').is_some_and(quiet),
        _ => return wrong("key", InvalidWhy::NotKnown),
    };
    if known { Ok(()) } else { wrong("value", InvalidWhy::NotKnown) }
}

impl Archived for TombstoneRow {
    type Entry = v1::Tombstone;

    fn key(&self) -> (&str, Uuid) {
        (&self.kind, self.id)
    }

    fn tombstone(&self) -> Option<&TombstoneRow> {
        Some(self)
    }

    fn mark(&self) -> Mark {
        Mark { stamp: self.stamp, origin: self.origin }
    }

    fn entry(&self) -> v1::Tombstone {
        v1::Tombstone {
            kind: self.kind.clone(),
            id: self.id.to_string(),
            stamp: self.stamp,
            origin: origin(self.origin),
        }
    }

    fn take(entry: v1::Tombstone) -> Taken<Self> {
        if !super::MERGEABLE.contains(&entry.kind.as_str()) {
            return wrong("kind", InvalidWhy::NotKnown);
        }
        Ok(Self {
            id: take_id("id", &entry.id)?,
            kind: entry.kind,
            stamp: stamp(entry.stamp)?,
            origin: take_origin(&entry.origin)?,
        })
    }
}
