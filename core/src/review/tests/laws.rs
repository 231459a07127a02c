//! Every number against a plain loop over the rows.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::TestRunner;

use super::sentences::{assert_nothing_banned, assert_told_with_its_days};
use super::*;

fn any_session() -> impl Strategy<Value = (i64, SessionStatus, i32, Option<i32>)> {
    (-2i64..16, proptest::sample::select(SessionStatus::ALL), played(), proptest::option::of(0i32..2000))
}

/// Seconds, many of them near the two minutes from which a session counts.
pub(super) fn played() -> impl Strategy<Value = i32> {
    prop_oneof![0i32..2000, 0i32..=3, 115i32..125]
}

pub(super) type AnyRating = (Instrument, i32, Option<RatingPhase>, Option<Foot>, i64, usize, Option<i32>);

pub(super) fn any_rating() -> impl Strategy<Value = AnyRating> {
    let instrument = prop_oneof![
        4 => Just(FootComfort0To10),
        2 => Just(FootPainNrs11),
        3 => Just(SleepLastNight0To10),
        1 => proptest::sample::select(Instrument::ALL),
    ];
    let foot = prop_oneof![6 => Just(None), 1 => proptest::sample::select(vec![Some(Foot::Left), Some(Foot::Right)])];
    let phase = prop_oneof![4 => Just(BEFORE), 4 => Just(AFTER), 2 => Just(None)];
    (instrument, 0i32..=1, phase, foot, -1i64..15, 0usize..24, proptest::option::weighted(0.9, 1i32..=5))
}

/// Every usual series, one foot and another wording: each is compared with itself alone.
const SERIES: [(Instrument, i32, Option<RatingPhase>, Option<Foot>); 8] = [
    (FootComfort0To10, 1, BEFORE, None),
    (FootComfort0To10, 1, AFTER, None),
    (FootPainNrs11, 1, BEFORE, None),
    (FootPainNrs11, 1, AFTER, None),
    (SleepLastNight0To10, 1, None, None),
    (FootPainNrs11, 1, None, None),
    (FootPainNrs11, 1, AFTER, Some(Foot::Left)),
    (FootComfort5, 0, BEFORE, None),
];

/// Some of so many days, each with a value near one level.
fn near_a_level(days: i64) -> impl Strategy<Value = Vec<(i64, i32)>> {
    let all: Vec<i64> = (0..days).collect();
    let n = all.len();
    let near = proptest::collection::vec(-1i32..=1, n);
    (0i32..=10, subsequence(all, n / 4..=n), near)
        .prop_map(|(level, days, near)| days.into_iter().zip(near.iter().map(|d| level + d)).collect())
}

/// Two times of so many days, one after the other from day `first` on: in each every series keeps to a level of its
/// own, so that comparisons arise, and come out in every way. Answers by chance alone hardly ever fill enough days.
pub(super) fn two_times(first: i64, days: i64) -> impl Strategy<Value = (Vec<SessionRow>, Vec<RatingRow>)> {
    proptest::collection::vec(near_a_level(days), SERIES.len() * 2).prop_map(move |levels| {
        let id = |d: i64| u128::try_from(d).unwrap() + 1;
        let sessions = (0..days * 2).map(|d| session(id(d), first + d)).collect();
        let mut ratings = Vec::new();
        for (levels, (instrument, version, phase, foot)) in levels.chunks(2).zip(SERIES) {
            let (low, high) = instrument.range();
            for (start, level) in [0, days].into_iter().zip(levels) {
                for (d, value) in level.iter().map(|(d, value)| (start + d, value.clamp(&low, &high))) {
                    let answered = i64::try_from(ratings.len()).unwrap();
                    ratings.push(RatingRow {
                        version,
                        foot,
                        night: Some(day(first + d)),
                        session: phase.map(|_| self::id(id(d))),
                        care_day: day(first + d),
                        ..rating(id(d), instrument, phase, Some(*value), answered)
                    });
                }
            }
        }
        (sessions, ratings)
    })
}

/// How often each kind of comparison arose in a law. A law in which none does would hold of anything.
#[derive(Debug, Default)]
pub(super) struct Compared(RefCell<BTreeMap<&'static str, u32>>);

impl Compared {
    pub(super) fn add(&self, change: SeriesChange) {
        *self.0.borrow_mut().entry(change.code()).or_default() += 1;
    }
}

/// Tries a law on many cases, and holds it to having met every kind of comparison at least so often.
pub(super) fn holds<S: Strategy>(
    cases: u32,
    least: u32,
    strategy: &S,
    law: impl Fn(&S::Value, &Compared) -> std::result::Result<(), TestCaseError>,
) {
    let compared = Compared::default();
    let config = ProptestConfig { source_file: Some(file!()), ..ProptestConfig::with_cases(cases) };
    let ran = TestRunner::new(config).run(strategy, |case| law(&case, &compared));
    ran.unwrap_or_else(|why| panic!("{why}"));
    let met = compared.0.into_inner();
    for change in SeriesChange::ALL {
        assert!(met.get(change.code()).is_some_and(|n| *n >= least), "{}: {met:?}", change.code());
    }
}

/// Weeks by chance, and as often weeks with something to compare.
fn any_week() -> impl Strategy<Value = Case> {
    let full = (two_times(0, 7), prop_oneof![4 => Just(14i64), 1 => 7i64..14]);
    let full = full.prop_map(|((sessions, ratings), today)| Case { today, ..Case::over(sessions, ratings) });
    prop_oneof![any_case(), full]
}

prop_compose! {
    fn any_case()(
        sessions in proptest::collection::vec(any_session(), 0..20),
        ratings in proptest::collection::vec(any_rating(), 0..80),
        today in -1i64..20,
        aim in proptest::option::of(1i32..=7),
    )(
        order in Just((0..i64::try_from(ratings.len()).unwrap()).collect::<Vec<_>>()).prop_shuffle(),
        starts in Just((0..i64::try_from(sessions.len()).unwrap()).collect::<Vec<_>>()).prop_shuffle(),
        sessions in Just(sessions),
        ratings in Just(ratings),
        today in Just(today),
        aim in Just(aim),
    ) -> Case {
        let sessions = sessions.into_iter().zip(starts).zip(1u128..)
            .map(|(((d, status, active_seconds, planned_seconds), start), n)| SessionRow {
                started_at: at(start), status, active_seconds, planned_seconds, ..session(n, d)
            }).collect();
        let ratings = ratings.into_iter().zip(order)
            .map(|((instrument, version, phase, foot, night, s, value), answered)| RatingRow {
                version,
                foot,
                night: Some(day(night)),
                session: Some(id(u128::try_from(s).unwrap())).filter(|_| phase.is_some() || s < 12),
                care_day: day(night),
                ..rating(u128::try_from(s).unwrap(), instrument, phase, value, answered)
            }).collect();
        Case { today, first_use: None, aim, sessions, ratings }
    }
}

/// The counting rule, written down a second time.
pub(super) fn long(s: &SessionRow) -> bool {
    let played = f64::from(s.active_seconds);
    let needed = s.planned_seconds.map_or(120.0, |planned| (f64::from(planned) * 0.5).min(120.0));
    s.status == SessionStatus::Logged || played > 0.0 && played >= needed
}

fn is_sleep(i: Instrument) -> bool {
    matches!(i, SleepLastNight0To10 | SleepLastNight5)
}

/// The rows of one scale that count for one day.
fn rows_of(
    case: &Case,
    instrument: Instrument,
    version: i32,
    foot: Option<Foot>,
    on: CareDay,
) -> Vec<(&RatingRow, Option<&SessionRow>, i32)> {
    let mut rows = Vec::new();
    for r in &case.ratings {
        let Answer::Value { value } = r.answer else { continue };
        if (r.instrument, r.version, r.foot) != (instrument, version, foot) {
            continue;
        }
        if is_sleep(instrument) {
            if r.night == Some(on) {
                rows.push((r, None, value));
            }
            continue;
        }
        let of = case.sessions.iter().find(|s| Some(s.id) == r.session);
        match (of, r.session, r.phase) {
            (Some(s), _, _) if s.care_day == on => rows.push((r, Some(s), value)),
            (None, None, None) if r.care_day == on => rows.push((r, None, value)),
            _ => {}
        }
    }
    rows
}

/// The last pair of a day, by start of its session.
fn pair_of(rows: &[(&RatingRow, Option<&SessionRow>, i32)]) -> Option<(i32, i32)> {
    let mut best: Option<(Timestamp, i32, i32)> = None;
    for (_, s, _) in rows {
        let Some(s) = *s else { continue };
        let last = |phase| {
            let mut found: Option<(Timestamp, i32)> = None;
            for (r, of, value) in rows {
                if of.map(|o| o.id) == Some(s.id)
                    && r.phase == phase
                    && found.is_none_or(|f| r.answered_at > f.0)
                {
                    found = Some((r.answered_at, *value));
                }
            }
            found.map(|f| f.1)
        };
        let (Some(before), Some(after)) = (last(BEFORE), last(AFTER)) else { continue };
        if best.is_none_or(|b| s.started_at > b.0) {
            best = Some((s.started_at, before, after));
        }
    }
    best.map(|b| (b.1, b.2))
}

fn value_of(rows: &[(&RatingRow, Option<&SessionRow>, i32)], phase: Option<RatingPhase>) -> Option<i32> {
    if let (Some(p), Some((before, after))) = (phase, pair_of(rows)) {
        return Some(if p == RatingPhase::Before { before } else { after });
    }
    let mut found: Option<(Timestamp, i32)> = None;
    for (r, _, value) in rows {
        if (is_sleep(r.instrument) || r.phase == phase) && found.is_none_or(|f| r.answered_at > f.0) {
            found = Some((r.answered_at, *value));
        }
    }
    found.map(|f| f.1)
}

/// Days, answers, middle value, lowest and highest over some days.
pub(super) type Plain = (i32, i32, Option<f64>, Option<i32>, Option<i32>);

pub(super) fn fold(
    case: &Case,
    key: (Instrument, i32, Option<Foot>),
    phase: Option<RatingPhase>,
    days: std::ops::Range<i64>,
) -> Plain {
    let (mut values, mut answers) = (Vec::new(), 0);
    for d in days {
        let rows = rows_of(case, key.0, key.1, key.2, day(d));
        answers += rows.iter().filter(|(r, ..)| is_sleep(r.instrument) || r.phase == phase).count();
        values.extend(value_of(&rows, phase));
    }
    values.sort_unstable();
    let n = values.len();
    let median = match n {
        0 => None,
        _ if n % 2 == 1 => Some(f64::from(values[n / 2])),
        _ => Some(f64::from(values[n / 2 - 1] + values[n / 2]) / 2.0),
    };
    let count = |n: usize| i32::try_from(n).unwrap();
    (count(n), count(answers), median, values.first().copied(), values.last().copied())
}

fn change(now: &Plain, before: &Plain, finished: bool) -> SeriesChange {
    match (now.2, before.2) {
        (Some(a), Some(b)) if finished && now.0 >= 4 && before.0 >= 4 => {
            if a - b >= 2.0 {
                SeriesChange::Higher
            } else if b - a >= 2.0 {
                SeriesChange::Lower
            } else {
                SeriesChange::NoClearChange
            }
        }
        _ => SeriesChange::NotEnough,
    }
}

/// Every number of the review against a computation that loops over the rows for each day and series.
#[test]
fn a_review_equals_a_plain_loop() {
    holds(400, 20, &any_week(), |case, compared| {
        let review = case.review();
        let finished = case.today > 13;
        let (mut pairs, mut seconds) = (0, 0);
        for (n, shown) in (7i64..).zip(&review.days) {
            let own: Vec<_> = case.sessions.iter().filter(|s| s.care_day == day(n) && long(s)).collect();
            prop_assert_eq!(shown.day, day(n));
            prop_assert_eq!(usize::try_from(shown.sessions).unwrap(), own.len());
            // What a day leaves of a minute goes on to the next: the days add up to the week.
            let before = seconds / 60;
            seconds += own.iter().map(|s| s.active_seconds).sum::<i32>();
            prop_assert_eq!(shown.minutes, seconds / 60 - before);
            let value = |i, phase| value_of(&rows_of(case, i, 1, None, day(n)), phase);
            prop_assert_eq!(shown.comfort_before, value(FootComfort0To10, BEFORE));
            prop_assert_eq!(shown.comfort_after, value(FootComfort0To10, AFTER));
            prop_assert_eq!(shown.pain_before, value(FootPainNrs11, BEFORE));
            prop_assert_eq!(shown.pain_after, value(FootPainNrs11, AFTER));
            prop_assert_eq!(shown.sleep, value(SleepLastNight0To10, None));
        }

        let in_week: Vec<_> =
            case.sessions.iter().filter(|s| (day(7)..=day(13)).contains(&s.care_day) && long(s)).collect();
        let mut counted = Vec::new();
        for s in &in_week {
            if !counted.contains(&s.care_day) {
                counted.push(s.care_day);
            }
        }
        prop_assert_eq!(usize::try_from(review.sessions.count).unwrap(), in_week.len());
        prop_assert_eq!(usize::try_from(review.sessions.days).unwrap(), counted.len());
        prop_assert_eq!(review.sessions.minutes, in_week.iter().map(|s| s.active_seconds).sum::<i32>() / 60);
        prop_assert_eq!(review.sessions.aim, case.aim);

        let usual = [
            (FootComfort0To10, BEFORE, &review.series.comfort_before),
            (FootComfort0To10, AFTER, &review.series.comfort_after),
            (FootPainNrs11, BEFORE, &review.series.pain_before),
            (FootPainNrs11, AFTER, &review.series.pain_after),
            (SleepLastNight0To10, None, &review.series.sleep),
        ];
        for (i, phase, s) in usual {
            let (now, before) =
                (fold(case, (i, 1, None), phase, 7..14), fold(case, (i, 1, None), phase, 0..7));
            prop_assert_eq!((s.days, s.answers, s.median, s.min, s.max), now);
            prop_assert_eq!((s.previous, s.change), (before.2, change(&now, &before, finished)));
            compared.add(s.change);
        }

        let mut more = 0;
        for i in Instrument::ALL {
            for version in 0..=1 {
                for foot in [None, Some(Foot::Left), Some(Foot::Right)] {
                    for n in 7..14 {
                        if let Some((before, after)) = pair_of(&rows_of(case, *i, version, foot, day(n))) {
                            pairs += 1;
                            let found = review.pairs.iter().any(|pair| {
                                (pair.day, pair.instrument.as_str(), pair.foot) == (day(n), i.code(), foot)
                                    && (pair.before, pair.after) == (before, after)
                            });
                            prop_assert!(found);
                        }
                    }
                    let five = matches!(i, FootComfort5 | SleepLastNight5);
                    let usual = version == 1 && foot.is_none() && !five;
                    let phases: &[_] = if is_sleep(*i) { &[None] } else { &[BEFORE, AFTER, None] };
                    for phase in phases.iter().filter(|p| !usual || p.is_none() && !is_sleep(*i)) {
                        let key = (*i, version, foot);
                        let (now, before) = (fold(case, key, *phase, 7..14), fold(case, key, *phase, 0..7));
                        if now.0 == 0 {
                            continue;
                        }
                        more += 1;
                        let m = review.more.iter().find(|m| {
                            m.instrument == i.code()
                                && m.version == version
                                && m.foot == foot
                                && m.phase == *phase
                        });
                        let m = m.expect("every other series is told");
                        prop_assert_eq!((m.days, m.answers, m.median, m.min, m.max), now);
                        prop_assert_eq!((m.previous, m.change), (before.2, change(&now, &before, finished)));
                    }
                }
            }
        }
        prop_assert_eq!(review.more.len(), more);
        prop_assert_eq!(review.pairs.len(), pairs);
        Ok(())
    });
}

/// Thousands of sentences: none makes a claim, none is long, none leaves a hole, each with a number says which days it
/// comes from, and the caveats stand wherever something rated is told.
#[test]
fn sentences_claim_nothing_and_are_short() {
    holds(400, 20, &any_week(), |case, compared| {
        let review = case.review();
        prop_assert!(!review.sentences().is_empty());
        for s in review.sentences().iter().chain(&review.spoken_sentences()) {
            assert_told_with_its_days(s);
        }
        for s in review.sentences().iter().chain([&review.spoken()]) {
            assert_nothing_banned(s);
            prop_assert!(!s.contains("review-") && !s.contains("rating-") && !s.contains('$'), "{}", s);
            prop_assert!(s.ends_with('.'), "{}", s);
        }
        prop_assert!(!review.spoken().contains('→') && !review.spoken().contains('–'));
        // Other times, a foot, five steps or another wording are named in brackets on top.
        let detailed = ["times)", "times, ", "foot)", "foot, ", "steps)", "steps, ", "wording)"];
        for s in review.sentences().iter().filter(|s| !detailed.iter().any(|d| s.contains(d))) {
            prop_assert!(s.split(". ").all(|part| part.split_whitespace().count() <= 15), "{}", s);
        }
        let caveats = review.sentences().iter().filter(|s| s.contains("rest alone")).count();
        prop_assert_eq!(caveats, usize::from(!review.pairs.is_empty()));
        let told = |part| review.sections.iter().any(|s| s.part == part);
        let rated = told(ReviewPart::Pairs) || told(ReviewPart::Ratings);
        prop_assert_eq!(told(ReviewPart::Caveats), rated);
        // The middle value of the week before stands beside exactly those that may be compared.
        let s = &review.series;
        let usual = [&s.comfort_before, &s.comfort_after, &s.pain_before, &s.pain_after, &s.sleep];
        let changes: Vec<_> =
            usual.map(|s| s.change).into_iter().chain(review.more.iter().map(|s| s.change)).collect();
        let beside =
            review.sentences().iter().filter(|s| s.contains("the week before: middle value")).count();
        prop_assert_eq!(beside, changes.iter().filter(|c| **c != SeriesChange::NotEnough).count());
        changes.into_iter().for_each(|c| compared.add(c));
        Ok(())
    });
}
