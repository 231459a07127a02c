use std::collections::{BTreeMap, HashMap};

use super::{RatingRow, SeriesChange, SessionRow};
use crate::calendar::{CareDay, Timestamp};
use crate::rating::{Answer, Instrument, RatingItem, RatingPhase, SessionRating, pairs};
use crate::session::{Foot, SessionId};

/// How many days with a value two weeks need before they are compared. With fewer the values themselves are told.
pub(super) const WEEK_LEAST: usize = 4;
/// How many two times of four weeks need.
pub(super) const MONTH_LEAST: usize = 12;
/// Twice the difference of two middle values from which on one is called higher: 2 points. Middle values of few
/// days differ by 1 more often than not without any real change.
const CLEAR_TWICE: i64 = 4;

/// What two ratings share that may stand beside each other: one scale, one wording, one foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Scale {
    pub instrument: Instrument,
    pub version: i32,
    pub foot: Option<Foot>,
}

impl Scale {
    /// Today's wording, for the feet as a whole.
    pub(super) const fn usual(instrument: Instrument) -> Self {
        Self { instrument, version: instrument.version(), foot: None }
    }

    /// The series of this scale: before, after and at other times, or the one of sleep.
    pub(super) fn phases(self) -> &'static [Option<RatingPhase>] {
        match self.instrument.item() {
            RatingItem::Sleep => &[None],
            RatingItem::Comfort | RatingItem::Pain => {
                &[Some(RatingPhase::Before), Some(RatingPhase::After), None]
            }
        }
    }
}

/// What was answered on one scale for one day, in one phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Answers {
    count: i32,
    /// The last answered.
    last: Option<(Timestamp, i32)>,
}

impl Answers {
    fn add(&mut self, at: Timestamp, value: i32) {
        self.count = self.count.saturating_add(1);
        self.last = self.last.max(Some((at, value)));
    }
}

/// One scale on one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DayValues {
    before: Answers,
    after: Answers,
    /// Without a phase: of sleep, or of the feet at other times.
    other: Answers,
    /// Before and after of the last pair by the start of its session.
    pub pair: Option<(i32, i32)>,
}

impl DayValues {
    /// The day's value: of its pair, without one the last answered.
    pub(super) fn value(&self, phase: Option<RatingPhase>) -> Option<i32> {
        match (phase, self.pair) {
            (Some(RatingPhase::Before), Some((before, _))) => Some(before),
            (Some(RatingPhase::After), Some((_, after))) => Some(after),
            _ => self.answers(phase).last.map(|(_, value)| value),
        }
    }

    /// Returns true if the day was rated before or after a session, and not both in a pair.
    pub(super) const fn unpaired(&self) -> bool {
        self.pair.is_none() && (self.before.last.is_some() || self.after.last.is_some())
    }

    fn answers(&self, phase: Option<RatingPhase>) -> &Answers {
        match phase {
            Some(RatingPhase::Before) => &self.before,
            Some(RatingPhase::After) => &self.after,
            None => &self.other,
        }
    }
}

/// All answers, by scale and day.
#[derive(Debug, Default)]
pub(super) struct Answered {
    scales: BTreeMap<Scale, BTreeMap<CareDay, DayValues>>,
}

impl Answered {
    /// Sorts the rows. What was skipped, or belongs to a session that is not given, is in no series.
    pub(super) fn new(sessions: &[SessionRow], ratings: &[RatingRow]) -> Self {
        let known: HashMap<SessionId, &SessionRow> = sessions.iter().map(|s| (s.id, s)).collect();
        let mut all = Self::default();
        let mut with_session = Vec::new();
        for r in ratings {
            let Answer::Value { value } = r.answer else { continue };
            let foot = r.foot.filter(|f| *f != Foot::Both);
            let scale = Scale { instrument: r.instrument, version: r.version, foot };
            if r.instrument.item() == RatingItem::Sleep {
                if let Some(night) = r.night {
                    all.day(scale, night).other.add(r.answered_at, value);
                }
            } else if r.phase.is_none() {
                let day = r.session.map_or(Some(r.care_day), |id| known.get(&id).map(|s| s.care_day));
                if let Some(day) = day {
                    all.day(scale, day).other.add(r.answered_at, value);
                }
            } else if let (Some(phase), Some(session)) = (r.phase, r.session.and_then(|id| known.get(&id))) {
                let day = all.day(scale, session.care_day);
                match phase {
                    RatingPhase::Before => day.before.add(r.answered_at, value),
                    RatingPhase::After => day.after.add(r.answered_at, value),
                }
                with_session.push(SessionRating {
                    session: session.id,
                    started_at: session.started_at,
                    instrument: r.instrument,
                    version: r.version,
                    foot,
                    phase,
                    answered_at: r.answered_at,
                    answer: r.answer,
                });
            }
        }
        // They come by the start of their session, so the last one of a day stays.
        for p in pairs(&with_session) {
            if let Some(session) = known.get(&p.session) {
                let scale = Scale { instrument: p.instrument, version: p.version, foot: p.foot };
                all.day(scale, session.care_day).pair = Some((p.before, p.after));
            }
        }
        all
    }

    fn day(&mut self, scale: Scale, day: CareDay) -> &mut DayValues {
        self.scales.entry(scale).or_default().entry(day).or_default()
    }

    /// The scales that hold an answer, in a fixed order.
    pub(super) fn scales(&self) -> impl Iterator<Item = Scale> + '_ {
        self.scales.keys().copied()
    }

    /// The days with an answer, over all scales, in no order.
    pub(super) fn all_days(&self) -> impl Iterator<Item = CareDay> + '_ {
        self.scales.values().flat_map(|days| days.keys().copied())
    }

    /// What was answered on one scale on one day.
    pub(super) fn on(&self, scale: Scale, day: CareDay) -> Option<&DayValues> {
        self.scales.get(&scale)?.get(&day)
    }

    /// One scale over the days of a week, in order; only days with an answer.
    pub(super) fn over<'a>(
        &'a self,
        scale: Scale,
        days: &'a [CareDay],
    ) -> impl Iterator<Item = (CareDay, &'a DayValues)> + 'a {
        days.iter().filter_map(move |d| self.on(scale, *d).map(|values| (*d, values)))
    }

    /// One series over the days of a week.
    pub(super) fn fold(&self, scale: Scale, phase: Option<RatingPhase>, days: &[CareDay]) -> Folded {
        let (mut values, mut answers) = (Vec::new(), 0i32);
        for (_, day) in self.over(scale, days) {
            values.extend(day.value(phase));
            answers = answers.saturating_add(day.answers(phase).count);
        }
        Folded::of(values, answers)
    }
}

/// A series over some days.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// The values of its days, in order of days.
    pub values: Vec<i32>,
    sorted: Vec<i32>,
    pub answers: i32,
}

impl Folded {
    /// The values of some days, in order of days.
    pub(super) fn of(values: Vec<i32>, answers: i32) -> Self {
        let mut sorted = values.clone();
        sorted.sort_unstable();
        Self { values, sorted, answers }
    }

    /// Days with a value.
    pub(super) fn days(&self) -> i32 {
        i32::try_from(self.values.len()).unwrap_or(i32::MAX)
    }

    /// At least so many days with a value.
    pub(super) fn enough(&self, least: usize) -> bool {
        self.values.len() >= least
    }

    pub(super) fn min(&self) -> Option<i32> {
        self.sorted.first().copied()
    }

    pub(super) fn max(&self) -> Option<i32> {
        self.sorted.last().copied()
    }

    /// The middle value; between two, their midpoint.
    pub(super) fn median(&self) -> Option<f64> {
        // Below 2^53, so exact.
        #[allow(clippy::cast_precision_loss)]
        self.median_twice().map(|m| m as f64 / 2.0)
    }

    /// Twice the middle value, which is whole.
    fn median_twice(&self) -> Option<i64> {
        let last = self.sorted.len().checked_sub(1)?;
        let (low, high) = (self.sorted.get(last / 2)?, self.sorted.get(last.div_ceil(2))?);
        Some(i64::from(*low).saturating_add(i64::from(*high)))
    }

    /// How this time compares with the one before; `least` is none while it is not over.
    pub(super) fn change(&self, before: &Self, least: Option<usize>) -> SeriesChange {
        match (self.median_twice(), before.median_twice()) {
            (Some(now), Some(then)) if self.comparable(before, least) => match now.saturating_sub(then) {
                difference if difference >= CLEAR_TWICE => SeriesChange::Higher,
                difference if difference <= -CLEAR_TWICE => SeriesChange::Lower,
                _ => SeriesChange::NoClearChange,
            },
            _ => SeriesChange::NotEnough,
        }
    }

    /// Only what is over is compared, and only with enough days in both.
    pub(super) fn comparable(&self, before: &Self, least: Option<usize>) -> bool {
        least.is_some_and(|n| self.enough(n) && before.enough(n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(values: &[i32]) -> Folded {
        Folded::of(values.to_vec(), 0)
    }

    #[test]
    fn the_middle_value_of_an_even_number_is_the_midpoint() {
        for (values, median) in [
            (&[][..], None),
            (&[0], Some(0.0)),
            (&[10, 3], Some(6.5)),
            (&[7, 3, 5], Some(5.0)),
            (&[1, 9, 4, 6], Some(5.0)),
            (&[1, 9, 3, 6], Some(4.5)),
        ] {
            assert_eq!(folded(values).median(), median, "{values:?}");
        }
    }

    #[test]
    fn higher_and_lower_begin_at_a_difference_of_two() {
        use SeriesChange::{Higher, Lower, NoClearChange, NotEnough};
        let four = [4, 4, 4, 4];
        for (now, then, finished, expected) in [
            (&[6, 6, 6, 6][..], &four[..], true, Higher),
            (&[5, 5, 6, 6], &four, true, NoClearChange),
            (&four, &four, true, NoClearChange),
            (&[2, 2, 3, 3], &four, true, NoClearChange),
            (&[2, 2, 2, 2], &four, true, Lower),
            (&[10, 10, 10, 10], &four, false, NotEnough),
            (&[10, 10, 10], &four, true, NotEnough),
            (&[10, 10, 10, 10], &four[1..], true, NotEnough),
            (&[], &[], true, NotEnough),
        ] {
            let change = folded(now).change(&folded(then), finished.then_some(WEEK_LEAST));
            assert_eq!(change, expected, "{now:?} {then:?} {finished}");
        }
    }
}
