use super::{CareDay, Choices, DayStart, OffsetTime, Timestamp, Zone};
use crate::error::Result;

/// A new day start counts from the next boundary on, which is two days ahead at most. What lies further ahead than this,
/// in seconds, was chosen on a clock that stood ahead.
const FURTHEST_S: i64 = 3 * 86_400;

/// Every day start there ever was, each with the instant from which on it counts: so which care day any instant belongs
/// to, past or to come. Before the first one it is 04:00.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayStarts(Choices<Timestamp, DayStart>);

impl DayStarts {
    /// From day starts in the order in which they were chosen. The last choice wins over all that would count from the
    /// same instant or later.
    pub fn new(chosen: impl IntoIterator<Item = (Timestamp, DayStart)>) -> Self {
        Self(Choices::new(chosen))
    }

    /// The same as seen at `now`: one that was chosen on a clock that stood days ahead counts from `now` on.
    #[must_use]
    pub fn seen_at(self, now: Timestamp) -> Self {
        Self(self.0.begun_by(now.plus_seconds(FURTHEST_S), now))
    }

    /// The one in force at an instant.
    pub fn at(&self, at: Timestamp) -> DayStart {
        self.0.at(at).unwrap_or(DayStart::DEFAULT)
    }

    /// The one that was chosen last; it may not be in force yet.
    pub fn newest(&self) -> DayStart {
        self.0.newest().unwrap_or(DayStart::DEFAULT)
    }

    /// The care day of something that happens when a clock shows this, by the day start in force then.
    pub fn care_day(&self, time: OffsetTime) -> Result<CareDay> {
        self.at(time.at).care_day(time)
    }

    /// When a care day begins on the clocks of `zone`. A new day start may move it; one that lies in a gap of the clocks
    /// is taken with the offset before the gap.
    pub fn begins(&self, day: CareDay, zone: &Zone) -> Result<Timestamp> {
        let boundary =
            |start: DayStart| zone.resolve(day.start_date(), start.time()).map(|found| found.time.at);
        let mut begins = boundary(DayStart::DEFAULT)?;
        for (from, start) in self.0.iter() {
            if begins < *from {
                break;
            }
            begins = boundary(*start)?;
            if begins < *from {
                // It came into force after its time had passed, or between the two of it where an hour comes twice.
                let still = day.date().and_time(start.time().naive()) - zone.at(*from).local();
                begins = from.plus_millis(still.num_milliseconds().max(0));
            }
        }
        Ok(begins)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::TimeOfDay;

    fn at(time: &str) -> Timestamp {
        time.parse::<OffsetTime>().unwrap().at
    }

    fn start(minutes: i32) -> DayStart {
        DayStart::new(TimeOfDay::from_minutes(minutes).unwrap()).unwrap()
    }

    #[test]
    fn each_counts_from_its_instant_on() {
        let starts = DayStarts::new([
            (at("2026-11-22T04:00:00+01:00"), start(360)),
            (at("2026-11-25T06:00:00+01:00"), start(60)),
        ]);
        let berlin = Zone::named("Europe/Berlin").unwrap();
        for (time, expected) in [
            ("2026-11-21T03:59:00+01:00", "2026-11-20"),
            ("2026-11-21T04:00:00+01:00", "2026-11-21"),
            ("2026-11-22T03:59:59+01:00", "2026-11-21"),
            // From here on days start at six: the evening before goes on.
            ("2026-11-22T04:00:00+01:00", "2026-11-21"),
            ("2026-11-22T05:59:00+01:00", "2026-11-21"),
            ("2026-11-22T06:00:00+01:00", "2026-11-22"),
            ("2026-11-25T05:59:59+01:00", "2026-11-24"),
            ("2026-11-25T06:00:00+01:00", "2026-11-25"),
            ("2026-11-26T01:00:00+01:00", "2026-11-26"),
        ] {
            let time: OffsetTime = time.parse().unwrap();
            assert_eq!(starts.care_day(time).unwrap(), expected.parse().unwrap(), "{time}");
        }
        for (day, expected) in [
            ("2026-11-21", "2026-11-21T04:00:00+01:00"),
            ("2026-11-22", "2026-11-22T06:00:00+01:00"),
            ("2026-11-24", "2026-11-24T06:00:00+01:00"),
            ("2026-11-25", "2026-11-25T06:00:00+01:00"),
            ("2026-11-26", "2026-11-26T01:00:00+01:00"),
        ] {
            assert_eq!(starts.begins(day.parse().unwrap(), &berlin).unwrap(), at(expected), "{day}");
        }
        // At 02:00 for the second time, one minute before a day start of 02:01 comes for the second time.
        let twice = DayStarts::new([(at("2026-10-25T02:00:00+01:00"), start(121))]);
        let begins = twice.begins("2026-10-25".parse().unwrap(), &berlin).unwrap();
        assert_eq!(begins, at("2026-10-25T02:01:00+01:00"));
        assert_eq!(starts.newest(), start(60));
        assert_eq!(DayStarts::default().newest(), DayStart::DEFAULT);
    }

    #[test]
    fn the_last_choice_wins_also_after_travel_and_a_clock_that_stood_ahead() {
        // Chosen in Honolulu, then half an hour later in Auckland, where the next boundary comes first.
        let travel = DayStarts::new([
            (at("2026-05-11T04:00:00-10:00"), start(360)),
            (at("2026-05-11T04:00:00+12:00"), start(120)),
        ]);
        assert_eq!(travel.newest(), start(120));
        assert_eq!(travel.at(at("2026-05-20T00:00:00Z")), start(120));
        // Chosen on a clock that stood in 2030, and nothing since.
        let now = at("2026-11-20T20:00:00+01:00");
        let ahead = DayStarts::new([
            (at("2026-01-02T04:00:00Z"), start(300)),
            (at("2030-06-02T05:00:00Z"), start(360)),
        ]);
        assert_eq!(ahead.at(now), start(300));
        let seen = ahead.seen_at(now);
        assert_eq!((seen.at(now.plus_seconds(-1)), seen.at(now)), (start(300), start(360)));
        // Chosen again on the clock that is right.
        let again = DayStarts::new([
            (at("2030-06-02T05:00:00Z"), start(360)),
            (at("2026-11-21T04:00:00+01:00"), start(60)),
        ]);
        assert_eq!(again.at(at("2031-01-01T00:00:00Z")), start(60));
    }

    proptest! {
        /// A care day begins at the first minute of its date that belongs to it.
        #[test]
        fn a_day_begins_at_its_first_minute(
            dated in proptest::collection::vec((-3 * 1440i64..5 * 1440, 0i32..720), 0..6),
            zone in proptest::sample::select(vec!["Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe"]),
            first in proptest::sample::select(vec!["2026-03-28", "2026-04-23", "2026-10-03", "2026-10-24"]),
        ) {
            let zone = Zone::named(zone).unwrap();
            let first: CareDay = first.parse().unwrap();
            let midnight = |day: CareDay| zone.resolve(day.start_date(), start(0).time()).unwrap().time.at;
            let dated = dated.into_iter().map(|(m, s)| (midnight(first).plus_seconds(m * 60), start(s)));
            let starts = DayStarts::new(dated);
            for day in (0..4).map(|n| first.plus_days(n).unwrap()) {
                let begins = starts.begins(day, &zone).unwrap();
                prop_assert!(starts.care_day(zone.at(begins)).unwrap() >= day);
                if zone.resolve(day.start_date(), starts.at(begins).time()).unwrap().in_gap {
                    continue;
                }
                for minute in 0..begins.millis_since(midnight(day)) / 60_000 {
                    let before = midnight(day).plus_seconds(minute * 60);
                    prop_assert!(starts.care_day(zone.at(before)).unwrap() < day, "{}", zone.at(before));
                }
            }
        }
    }
}
