use crate::calendar::{CalendarDate, OffsetTime, TimeOfDay, Zone, minute_of};
use crate::error::{InstepError, InvalidWhy, Result};

/// The hours in which nothing rings. They may cross midnight. The start is quiet, the end is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    from: TimeOfDay,
    to: TimeOfDay,
}

impl QuietHours {
    /// Fails with `Invalid` when both are the same time.
    pub fn new(from: TimeOfDay, to: TimeOfDay) -> Result<Self> {
        if from == to {
            return Err(InstepError::invalid("quiet_to", InvalidWhy::NotTogether));
        }
        Ok(Self { from, to })
    }

    /// When something that would ring at `ring` does ring: at the end of the quiet hours when it falls into them,
    /// otherwise unchanged. Never earlier than `ring`.
    pub fn shift(self, ring: OffsetTime, zone: &Zone) -> OffsetTime {
        self.end_after(ring, zone).filter(|end| end.at >= ring.at).unwrap_or(ring)
    }

    /// The end of the quiet hours that hold `ring`; none outside them.
    fn end_after(self, ring: OffsetTime, zone: &Zone) -> Option<OffsetTime> {
        let time = minute_of(ring).ok()?;
        let quiet = if self.from < self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        };
        let today = CalendarDate::of(ring).ok().filter(|_| quiet)?;
        let day = if time < self.to { today } else { today.plus_days(1).ok()? };
        Some(zone.resolve(day, self.to).ok()?.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shifted(from: &str, to: &str, zone: &str, ring: &str) -> String {
        QuietHours::new(from.parse().unwrap(), to.parse().unwrap())
            .unwrap()
            .shift(ring.parse().unwrap(), &Zone::named(zone).unwrap())
            .to_string()
    }

    #[test]
    fn a_ring_in_quiet_hours_moves_to_their_end() {
        for (from, to, ring, expected) in [
            ("22:00", "07:00", "2026-11-21T21:59:00+01:00", "2026-11-21T21:59:00+01:00"),
            ("22:00", "07:00", "2026-11-21T22:00:00+01:00", "2026-11-22T07:00:00+01:00"),
            ("22:00", "07:00", "2026-11-22T00:30:00+01:00", "2026-11-22T07:00:00+01:00"),
            ("22:00", "07:00", "2026-11-22T06:59:00+01:00", "2026-11-22T07:00:00+01:00"),
            ("22:00", "07:00", "2026-11-22T07:00:00+01:00", "2026-11-22T07:00:00+01:00"),
            ("13:00", "15:00", "2026-11-21T14:00:00+01:00", "2026-11-21T15:00:00+01:00"),
            ("13:00", "15:00", "2026-11-21T15:00:00+01:00", "2026-11-21T15:00:00+01:00"),
            ("13:00", "15:00", "2026-11-21T12:59:00+01:00", "2026-11-21T12:59:00+01:00"),
            ("22:00", "00:00", "2026-11-21T23:00:00+01:00", "2026-11-22T00:00:00+01:00"),
            // The night has an hour less, and its end lies in the gap.
            ("22:00", "02:30", "2026-03-28T23:00:00+01:00", "2026-03-29T03:30:00+02:00"),
            // The night has an hour more, and its end comes twice.
            ("22:00", "02:30", "2026-10-24T23:00:00+02:00", "2026-10-25T02:30:00+02:00"),
        ] {
            assert_eq!(shifted(from, to, "Europe/Berlin", ring), expected, "{from}-{to} {ring}");
        }
    }

    #[test]
    fn quiet_hours_of_no_length_are_refused() {
        let t = "22:00".parse().unwrap();
        assert!(QuietHours::new(t, t).is_err());
    }
}
