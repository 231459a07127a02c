//! What the person chose: guides, steps, aims and settings.

use super::super::v1;
use super::super::values::{
    Taken, instant, made_from, maybe_instant, maybe_whole, name, origin, stamp, take_day, take_day_start,
    take_id, take_maybe_instant, take_origin, take_time, wrong,
};
use super::{Archived, by_id};
use crate::calendar::{Timestamp, Weekday};
use crate::error::InvalidWhy;
use crate::store::{AimRow, GuidePrefRow, SettingRow, StepPrefRow};

impl Archived for GuidePrefRow {
    type Entry = v1::GuidePref;

    by_id!();

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

    by_id!();

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

    by_id!();

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

    by_id!();

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
    let quiet =
        |(from, to): (&str, &str)| from != to && [from, to].iter().all(|t| take_time("value", t).is_ok());
    let known = match key {
        "day_start" => take_day_start(value).is_ok(),
        "first_day" => value.is_empty() || Weekday::from_code(value).is_some(),
        "sleep_question" | "pain_question" | "tradition" | "voice" | "chimes" | "rep_ticks"
        | "exact_times" | "reach" | "weak_hands" | "left_hand" => {
            matches!(value, "yes" | "no")
        }
        "first_foot" => matches!(value, "left" | "right"),
        "advance" => matches!(value, "auto" | "manual" | "none"),
        "switch_seconds" => matches!(value, "none" | "30" | "60"),
        "quiet_hours" => value == "none" || value.split_once('-').is_some_and(quiet),
        _ => return wrong("key", InvalidWhy::NotKnown),
    };
    if known { Ok(()) } else { wrong("value", InvalidWhy::NotKnown) }
}
