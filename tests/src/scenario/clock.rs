use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use instep::calendar::{Moment, Timestamp};

use super::format::{Start, Step};

/// The device's clocks and place, from step to step.
#[derive(Debug, Clone)]
pub struct Clock {
    wall: DateTime<Utc>,
    zone: Tz,
    boot: String,
}

impl Clock {
    /// At a journey's beginning.
    pub fn new(start: &Start) -> Result<Self, String> {
        let zone = zone(&start.zone)?;
        Ok(Self { wall: absolute(&start.now, zone)?, zone, boot: "b1".into() })
    }

    /// Goes on to a step, and tells what the device shows there.
    pub fn go_on(&mut self, step: &Step) -> Result<Moment, String> {
        if let Some(id) = &step.zone {
            self.zone = zone(id)?;
        }
        if let Some(boot) = &step.boot {
            self.boot.clone_from(boot);
        }
        match step.at.as_deref() {
            None => {}
            Some(at) => match at.strip_prefix('+') {
                Some(passed) => {
                    self.wall = self
                        .wall
                        .checked_add_signed(span(passed)?)
                        .ok_or_else(|| format!("`{at}` leads out of the calendar"))?;
                }
                None => self.wall = absolute(at, self.zone)?,
            },
        }
        self.moment(step.monotonic_ms)
    }

    /// What the device shows now.
    pub fn moment(&self, monotonic_ms: Option<i64>) -> Result<Moment, String> {
        let wall_ms = self.wall.timestamp_millis();
        Ok(Moment {
            wall: Timestamp::from_millis(wall_ms).map_err(|e| e.to_string())?,
            monotonic_ms: monotonic_ms.unwrap_or(wall_ms),
            boot: Some(self.boot.clone()),
            zone: self.zone.name().to_owned(),
            offset_s: self.zone.offset_from_utc_datetime(&self.wall.naive_utc()).fix().local_minus_utc(),
            transitions: Vec::new(),
        })
    }
}

fn zone(id: &str) -> Result<Tz, String> {
    id.parse().map_err(|_| format!("no zone `{id}`"))
}

/// RFC 3339, in the zone's own offset: a journey that says +01:00 in summer means another moment than it shows.
fn absolute(text: &str, zone: Tz) -> Result<DateTime<Utc>, String> {
    let time = DateTime::parse_from_rfc3339(text).map_err(|e| format!("`{text}`: {e}"))?;
    let there = time.with_timezone(&zone);
    if there.offset().fix() != *time.offset() {
        return Err(format!("`{text}`: {zone} shows {} then", there.to_rfc3339()));
    }
    Ok(time.to_utc())
}

/// `90s`, `5m`, `8h`, `1d` (24 hours).
fn span(text: &str) -> Result<TimeDelta, String> {
    let wrong = || format!("`+{text}` is no span of time: +90s, +5m, +8h or +1d");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => return Err(wrong()),
    };
    let n: u32 = text.strip_suffix(unit).and_then(|n| n.parse().ok()).ok_or_else(wrong)?;
    i64::from(n).checked_mul(seconds).and_then(TimeDelta::try_seconds).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn clock() -> Clock {
        let start = json!({"now": "2026-10-24T21:00:00+02:00", "zone": "Europe/Berlin"});
        Clock::new(&serde_json::from_value(start).unwrap()).unwrap()
    }

    fn step(json: serde_json::Value) -> Step {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn runs_from_step_to_step_through_a_change_of_the_clocks() {
        let mut clock = clock();
        let first = clock.go_on(&step(json!({"at": "+90s"}))).unwrap();
        assert_eq!(
            (first.offset_time().to_string().as_str(), first.boot.as_deref()),
            ("2026-10-24T21:01:30+02:00", Some("b1"))
        );
        let next = clock.go_on(&step(json!({"at": "+1d", "boot": "b2"}))).unwrap();
        assert_eq!(
            (next.offset_time().to_string().as_str(), next.boot.as_deref()),
            ("2026-10-25T20:01:30+01:00", Some("b2"))
        );
        assert_eq!(next.monotonic_ms - first.monotonic_ms, 86_400_000);
        let far = clock.go_on(&step(json!({"zone": "Asia/Tokyo"}))).unwrap();
        assert_eq!((far.wall, far.zone.as_str(), far.offset_s), (next.wall, "Asia/Tokyo", 32_400));
        let back = clock.go_on(&step(json!({"at": "2026-10-26T04:00:00+09:00", "monotonic_ms": 5}))).unwrap();
        assert_eq!(
            (back.offset_time().to_string().as_str(), back.monotonic_ms),
            ("2026-10-26T04:00:00+09:00", 5)
        );
    }

    #[test]
    fn refuses_what_no_clock_there_shows() {
        for at in
            ["2026-10-25T20:00:00+02:00", "2026-10-25T20:00:00", "tomorrow", "+90", "+s", "+1w", "+-1s", ""]
        {
            assert!(clock().go_on(&step(json!({"at": at}))).is_err(), "{at}");
        }
        assert!(clock().go_on(&step(json!({"zone": "Europe/Atlantis"}))).is_err());
    }
}
