//! Ratings.

use super::super::v1;
use super::super::values::{
    Taken, code, day_start, instant, local_date, made_from, maybe_code, maybe_instant, maybe_whole, name,
    offset, origin, stamp, take_day, take_day_start, take_id, take_instant, take_maybe_day,
    take_maybe_instant, take_origin, take_source, whole, wrong,
};
use super::{Archived, by_id};
use crate::error::InvalidWhy;
use crate::rating::{Answered, Instrument, RatingItem, RatingPhase};
use crate::session::{Foot, RatingId, SessionId};
use crate::store::RatingRow;

impl Archived for RatingRow {
    type Entry = v1::Rating;

    by_id!();

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
        // Two answers to one question would both count.
        if let Some(natural) = row.natural_id() {
            made_from(row.id.uuid(), natural.uuid())?;
        }
        // A night is rated when it is over.
        if sleep && row.care_day.start_date() > local_date("night", row.answered_at, row.offset_s)? {
            return wrong("night", InvalidWhy::InTheFuture);
        }
        Ok(row)
    }
}
