//! Sessions, with the steps that were played.

use super::super::v1::{self, Few};
use super::super::values::{
    Taken, code, day_of, day_start, instant, maybe_code, maybe_instant, maybe_seconds, maybe_whole, name,
    offset, origin, seconds, stamp, take_day, take_day_start, take_id, take_instant, take_maybe_instant,
    take_origin, take_source, written, wrong,
};
use super::{Archived, by_id};
use crate::error::InvalidWhy;
use crate::reminder::Occurrence;
use crate::session::{
    Foot, Mode, PlayedStep, Receiver, SessionId, SessionKind, SessionStatus, SessionTag, Side, StopReason,
};
use crate::store::{Json, SessionRow};

impl Archived for SessionRow {
    type Entry = v1::Session;

    by_id!();

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
        day_of(row.care_day, row.started_at, row.started_offset_s)?;
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
