use std::collections::BTreeMap;

use super::{Answer, Instrument, RatingPhase};
use crate::calendar::Timestamp;
use crate::session::{Foot, SessionId};

/// How long ahead of a session's start a rating still counts as before it, in milliseconds: 15 minutes, included.
/// Our own choice, as is the next.
pub const BEFORE_MS: i64 = 15 * 60 * 1000;
/// How long past a session's end a rating still counts as after it, in milliseconds: 30 minutes, included.
pub const AFTER_MS: i64 = 30 * 60 * 1000;

/// The phase a rating is kept with: the one it was given for when it was answered in that phase's time, otherwise
/// none. Without a phase it is a free rating: it stays with its session and is in no series.
///
/// Before: from 15 minutes ahead of the start to the start. After: from the end, however the session ended, to 30
/// minutes past it. All four boundaries are included.
pub fn window(
    phase: RatingPhase,
    answered_at: Timestamp,
    started_at: Timestamp,
    ended_at: Timestamp,
) -> Option<RatingPhase> {
    let in_time = match phase {
        RatingPhase::Before => (0..=BEFORE_MS).contains(&started_at.millis_since(answered_at)),
        RatingPhase::After => (0..=AFTER_MS).contains(&answered_at.millis_since(ended_at)),
    };
    in_time.then_some(phase)
}

/// When a rating counts as given. With a session logged by hand the answers come later, for its start and its end;
/// with a played one when they were answered.
pub fn given_at(
    phase: RatingPhase,
    answered_at: Timestamp,
    started_at: Timestamp,
    ended_at: Timestamp,
    by_hand: bool,
) -> Timestamp {
    match (by_hand, phase) {
        (false, _) => answered_at,
        (true, RatingPhase::Before) => started_at,
        (true, RatingPhase::After) => ended_at,
    }
}

/// A rating that has a phase of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRating {
    /// The session.
    pub session: SessionId,
    /// When it began.
    pub started_at: Timestamp,
    /// The instrument.
    pub instrument: Instrument,
    /// The version of its wording.
    pub version: i32,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// Before or after.
    pub phase: RatingPhase,
    /// When it was answered.
    pub answered_at: Timestamp,
    /// The answer.
    pub answer: Answer,
}

/// Before and after one session, on the same instrument and version, for the same foot, both answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The session.
    pub session: SessionId,
    /// When it began.
    pub started_at: Timestamp,
    /// The instrument.
    pub instrument: Instrument,
    /// The version of its wording.
    pub version: i32,
    /// Which foot; none for the feet as a whole.
    pub foot: Option<Foot>,
    /// Before.
    pub before: i32,
    /// After.
    pub after: i32,
}

/// All pairs among `ratings`, by start of their session. A skipped answer makes no pair; of several answers to one
/// question the last counts.
pub fn pairs(ratings: &[SessionRating]) -> Vec<Pair> {
    type Given = Option<(Timestamp, i32)>;
    let mut halves: BTreeMap<_, (Given, Given)> = BTreeMap::new();
    for r in ratings {
        let Answer::Value { value } = r.answer else { continue };
        let key = (r.started_at, r.session, r.instrument, r.version, r.foot);
        let (before, after) = halves.entry(key).or_default();
        let half = match r.phase {
            RatingPhase::Before => before,
            RatingPhase::After => after,
        };
        *half = (*half).max(Some((r.answered_at, value)));
    }
    halves
        .into_iter()
        .filter_map(|((started_at, session, instrument, version, foot), (before, after))| {
            let ((_, before), (_, after)) = (before?, after?);
            Some(Pair { session, started_at, instrument, version, foot, before, after })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use RatingPhase::{After, Before};
    use proptest::prelude::*;
    use uuid::Uuid;

    const START: i64 = 1_795_000_000_000;
    const END: i64 = START + 600_000;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_millis(ms).unwrap()
    }

    #[test]
    fn both_ends_of_both_windows_are_included() {
        for (phase, answered, expected) in [
            (Before, START - BEFORE_MS - 1, None),
            (Before, START - BEFORE_MS, Some(Before)),
            (Before, START, Some(Before)),
            (Before, START + 1, None),
            (After, END - 1, None),
            (After, END, Some(After)),
            (After, END + AFTER_MS, Some(After)),
            (After, END + AFTER_MS + 1, None),
            (Before, END, None),
            (After, START, None),
        ] {
            assert_eq!(window(phase, at(answered), at(START), at(END)), expected, "{phase:?} {answered}");
        }
    }

    #[test]
    fn ratings_of_a_session_logged_by_hand_count_as_given_at_its_ends() {
        let late = at(END + 10 * AFTER_MS);
        for phase in [Before, After] {
            let given = given_at(phase, late, at(START), at(END), true);
            assert_eq!(window(phase, given, at(START), at(END)), Some(phase));
            assert_eq!(given_at(phase, late, at(START), at(END), false), late);
        }
    }

    fn rating(session: u128, phase: RatingPhase, answered_ms: i64, answer: Option<i32>) -> SessionRating {
        SessionRating {
            session: SessionId::new(Uuid::from_u128(session)),
            started_at: at(START),
            instrument: Instrument::FootComfort0To10,
            version: 1,
            foot: None,
            phase,
            answered_at: at(answered_ms),
            answer: answer.map_or(Answer::Skipped, |value| Answer::Value { value }),
        }
    }

    #[test]
    fn only_equal_questions_make_a_pair() {
        let before = rating(1, Before, START, Some(4));
        let after = rating(1, After, END, Some(6));
        assert_eq!(pairs(&[before, after]).len(), 1);
        let others = [
            rating(2, After, END, Some(6)),
            rating(1, After, END, None),
            rating(1, Before, END, Some(6)),
            SessionRating { instrument: Instrument::FootPainNrs11, ..after },
            SessionRating { version: 2, ..after },
            SessionRating { foot: Some(Foot::Left), ..after },
        ];
        for other in others {
            assert_eq!(pairs(&[before, other]), [], "{other:?}");
        }
    }

    #[test]
    fn of_several_answers_the_last_counts() {
        let rows = [
            rating(1, After, END + 60_000, Some(7)),
            rating(1, After, END, Some(3)),
            rating(1, After, END + 90_000, None),
            rating(1, Before, START, Some(4)),
        ];
        let found: Vec<_> = pairs(&rows).iter().map(|p| (p.before, p.after)).collect();
        assert_eq!(found, [(4, 7)]);
    }

    proptest! {
        /// In whatever order the rows come, the pairs are the same, and each is made of two answers that were given.
        #[test]
        fn pairs_do_not_depend_on_the_order(
            rows in proptest::collection::vec((0u128..4, any::<bool>(), 0i64..5, proptest::option::of(0i32..=10)), 0..20)
                .prop_shuffle()
        ) {
            let rows: Vec<_> = rows.into_iter()
                .map(|(s, before, t, v)| rating(s, if before { Before } else { After }, START + t, v)).collect();
            let mut reversed = rows.clone();
            reversed.reverse();
            let found = pairs(&rows);
            prop_assert_eq!(&found, &pairs(&reversed));
            for p in found {
                for (phase, value) in [(Before, p.before), (After, p.after)] {
                    let answer = Answer::Value { value };
                    let given = |r: &SessionRating| r.session == p.session && r.phase == phase && r.answer == answer;
                    prop_assert!(rows.iter().any(given));
                }
            }
        }
    }
}
