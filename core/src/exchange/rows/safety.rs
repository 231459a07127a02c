//! Answers of the safety check, looks at the feet and what was seen on them.

use instep_content::vocabulary::is_zone;

use super::super::v1::{self, Few};
use super::super::values::{
    Taken, code, day_of, day_start, instant, maybe_code, maybe_instant, name, offset, origin, stamp,
    take_day, take_day_start, take_id, take_instant, take_maybe_day, take_maybe_instant, take_origin,
    take_zones, wrong,
};
use super::{Archived, by_id};
use crate::error::InvalidWhy;
use crate::safety::{FindingWhat, LookOutcome, Reply, SafetyItem};
use crate::session::{FindingId, Foot};
use crate::store::{FindingRow, Json, LookRow, SafetyAnswerRow};

impl Archived for SafetyAnswerRow {
    type Entry = v1::SafetyAnswer;

    by_id!();

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
            flag: code("flag", &entry.flag, SafetyItem::from_code)?,
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
            ("foot", row.flag.flag.per_foot() == row.foot.is_some()),
            ("zones", row.zones.0.is_empty() || (row.flag.flag.zoned() && row.reply == Reply::Yes)),
            ("cleared_on", (row.reply == Reply::Cleared) == row.cleared_on.is_some()),
            ("reply", row.reply != Reply::Cleared || row.flag.flag.clearable()),
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

    by_id!();

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
        let row = Self {
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
        };
        day_of(row.care_day, row.asked_at, row.offset_s)?;
        Ok(row)
    }
}

impl Archived for FindingRow {
    type Entry = v1::Finding;

    by_id!();

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
