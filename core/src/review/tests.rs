use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::calendar::{CareDay, Timestamp, Week, Weekday};
use crate::rating::{Answer, Instrument, RatingPhase};
use crate::session::{Foot, SessionId, SessionStatus};
use crate::words::Words;

use Instrument::{FootComfort0To10, FootComfort5, FootPainNrs11, SleepLastNight0To10, SleepLastNight5};

const BEFORE: Option<RatingPhase> = Some(RatingPhase::Before);
const AFTER: Option<RatingPhase> = Some(RatingPhase::After);
/// The Monday of the week before the one that is reviewed.
const FIRST: &str = "2026-11-09";

fn en() -> Words {
    Words::new("en", None, false)
}

/// A day by its number: 0 to 6 lie in the week before, 7 to 13 in the week.
fn day(n: i64) -> CareDay {
    FIRST.parse::<CareDay>().unwrap().plus_days(n).unwrap()
}

fn at(n: i64) -> Timestamp {
    Timestamp::from_millis(1_795_000_000_000 + n * 1000).unwrap()
}

fn id(n: u128) -> SessionId {
    SessionId::new(Uuid::from_u128(n))
}

fn session(n: u128, care_day: i64) -> SessionRow {
    SessionRow {
        id: id(n),
        care_day: day(care_day),
        started_at: at(i64::try_from(n).unwrap() * 1000),
        status: SessionStatus::Logged,
        active_seconds: 600,
        planned_seconds: None,
    }
}

fn rating(
    n: u128,
    instrument: Instrument,
    phase: Option<RatingPhase>,
    value: Option<i32>,
    answered: i64,
) -> RatingRow {
    RatingRow {
        instrument,
        version: 1,
        phase,
        foot: None,
        night: None,
        session: Some(id(n)),
        answered_at: at(answered),
        answer: value.map_or(Answer::Skipped, |value| Answer::Value { value }),
    }
}

fn sleep(night: i64, value: Option<i32>, answered: i64) -> RatingRow {
    RatingRow {
        night: Some(day(night)),
        session: None,
        ..rating(0, SleepLastNight0To10, None, value, answered)
    }
}

#[derive(Debug)]
struct Case {
    today: i64,
    first_use: Option<i64>,
    aim: Option<i32>,
    sessions: Vec<SessionRow>,
    ratings: Vec<RatingRow>,
}

impl Case {
    /// On the day after the week.
    fn over(sessions: Vec<SessionRow>, ratings: Vec<RatingRow>) -> Self {
        Self { today: 14, first_use: None, aim: None, sessions, ratings }
    }

    fn review(&self) -> Review {
        let input = WeekInput {
            week: Week::holding(day(7), Weekday::Mon).unwrap(),
            today: day(self.today),
            first_use: self.first_use.map(day),
            aim: self.aim,
            sessions: &self.sessions,
            ratings: &self.ratings,
            looks: &[],
            findings: &[],
            reminders: None,
        };
        week(&input, &en()).unwrap()
    }
}

/// One session and one comfort pair a day, from day `first` on.
fn paired(first: i64, pairs: &[(i32, i32)]) -> (Vec<SessionRow>, Vec<RatingRow>) {
    let mut rows = (Vec::new(), Vec::new());
    for (n, (before, after)) in (first..).zip(pairs) {
        let id = u128::try_from(n).unwrap() + 1;
        rows.0.push(session(id, n));
        rows.1.push(rating(id, FootComfort0To10, BEFORE, Some(*before), n * 10));
        rows.1.push(rating(id, FootComfort0To10, AFTER, Some(*after), n * 10 + 1));
    }
    rows
}

// ---- Rules ------------------------------------------------------------------------------------------------------

#[test]
fn coverage_is_out_of_the_days_that_have_begun_since_first_use() {
    let days = |today, first_use, entry: Option<i64>| {
        let sessions = entry.map(|d| session(1, d)).into_iter().collect();
        Case { today, first_use, ..Case::over(sessions, vec![]) }.review().days_so_far
    };
    for (today, first_use, entry, expected) in [
        (6, None, None, 0),
        (7, None, None, 1),
        (9, None, None, 3),
        (14, None, None, 7),
        (9, Some(0), None, 3),
        (9, Some(8), None, 2),
        (14, Some(13), None, 1),
        (9, Some(20), None, 0),
        // An entry before the file was made moves first use back.
        (9, Some(9), Some(8), 2),
        (9, Some(9), Some(2), 3),
        // One on a later day, after travel, shows that its day had begun.
        (9, None, Some(10), 4),
    ] {
        assert_eq!(days(today, first_use, entry), expected, "{today} {first_use:?} {entry:?}");
    }
}

#[test]
fn a_days_values_are_those_of_its_last_pair_by_start() {
    let sessions = vec![session(1, 7), session(2, 7), session(3, 7)];
    // The second session is the last with a pair, though the first was answered later.
    let ratings = vec![
        rating(1, FootComfort0To10, BEFORE, Some(1), 100),
        rating(1, FootComfort0To10, AFTER, Some(2), 101),
        rating(2, FootComfort0To10, BEFORE, Some(4), 50),
        rating(2, FootComfort0To10, AFTER, Some(6), 51),
        rating(3, FootComfort0To10, BEFORE, Some(9), 200),
        rating(3, FootComfort0To10, AFTER, None, 201),
    ];
    let review = Case::over(sessions, ratings).review();
    assert_eq!((review.days[0].comfort_before, review.days[0].comfort_after), (Some(4), Some(6)));
    let series = &review.series.comfort_before;
    assert_eq!((series.days, series.answers), (1, 3));
    assert_eq!(review.series.comfort_after.answers, 2);
    assert_eq!(review.pairs.len(), 1);
}

#[test]
fn without_a_pair_the_last_answered_counts() {
    let ratings = vec![
        rating(1, FootPainNrs11, BEFORE, Some(3), 100),
        rating(2, FootPainNrs11, BEFORE, Some(5), 50),
        rating(3, FootPainNrs11, AFTER, Some(0), 70),
        rating(2, FootPainNrs11, AFTER, None, 300),
    ];
    let review = Case::over(vec![session(1, 7), session(2, 7), session(3, 7)], ratings).review();
    assert_eq!((review.days[0].pain_before, review.days[0].pain_after), (Some(3), Some(0)));
    assert!(review.pairs.is_empty());
    assert_eq!((review.series.pain_after.median, review.series.pain_after.min), (Some(0.0), Some(0)));
}

#[test]
fn what_is_skipped_free_or_of_another_session_is_in_no_series() {
    let ratings = vec![
        rating(1, FootComfort0To10, BEFORE, None, 1),
        rating(1, FootComfort0To10, None, Some(9), 2),
        rating(99, FootComfort0To10, AFTER, Some(9), 3),
        RatingRow { session: None, ..rating(1, FootComfort0To10, AFTER, Some(9), 4) },
        sleep(8, None, 5),
        RatingRow { night: None, ..sleep(8, Some(7), 6) },
    ];
    let review = Case::over(vec![session(1, 7)], ratings).review();
    let empty = Series {
        days: 0,
        answers: 0,
        median: None,
        min: None,
        max: None,
        previous: None,
        change: SeriesChange::NotEnough,
    };
    let s = review.series;
    for series in [s.comfort_before, s.comfort_after, s.pain_before, s.pain_after, s.sleep] {
        assert_eq!(series, empty);
    }
    assert!(review.more.is_empty() && review.pairs.is_empty());
    assert!(review.days.iter().all(|d| d.comfort_before.is_none() && d.sleep.is_none()));
}

#[test]
fn ratings_count_for_the_care_day_of_their_session() {
    // The after was answered in the small hours: what day that was does not matter.
    let review =
        Case::over(vec![session(1, 6)], vec![rating(1, FootComfort0To10, AFTER, Some(8), 90_000)]).review();
    assert!(review.days.iter().all(|d| d.comfort_after.is_none()));
    assert_eq!(review.series.comfort_after.previous, Some(8.0));
}

#[test]
fn sleep_stands_on_the_day_of_its_night() {
    let review =
        Case::over(vec![], vec![sleep(7, Some(3), 5), sleep(7, Some(8), 6), sleep(13, Some(0), 7)]).review();
    assert_eq!((review.days[0].sleep, review.days[6].sleep), (Some(8), Some(0)));
    let s = review.series.sleep;
    assert_eq!((s.days, s.answers, s.median, s.min, s.max), (2, 3, Some(4.0), Some(0), Some(8)));
}

#[test]
fn two_finished_weeks_are_compared_from_four_days_on() {
    use SeriesChange::{Higher, Lower, NoClearChange, NotEnough};
    for (before, now, today, change, previous) in [
        (&[4, 4, 4, 4][..], &[6, 6, 6, 6][..], 14, Higher, Some(4.0)),
        (&[6, 6, 6, 6], &[4, 4, 4, 4], 14, Lower, Some(6.0)),
        (&[4, 4, 5, 5], &[6, 6, 6, 6], 14, NoClearChange, Some(4.5)),
        (&[4, 4, 4, 4], &[6, 6, 6, 6], 13, NotEnough, Some(4.0)),
        (&[4, 4, 4], &[6, 6, 6, 6], 14, NotEnough, Some(4.0)),
        (&[4, 4, 4, 4], &[6, 6, 6], 14, NotEnough, Some(4.0)),
        (&[], &[6, 6, 6, 6], 14, NotEnough, None),
    ] {
        let night = |first: i64| move |(n, v): (i64, &i32)| sleep(first + n, Some(*v), n);
        let ratings = (0..).zip(before).map(night(0)).chain((0..).zip(now).map(night(7))).collect::<Vec<_>>();
        let review = Case { today, ..Case::over(vec![], ratings) }.review();
        let s = &review.series.sleep;
        assert_eq!((s.change, s.previous), (change, previous), "{before:?} {now:?} {today}");
        let both = review.sentences.iter().any(|s| s.contains("the week before"));
        assert_eq!(both, change != NotEnough, "both middle values are shown where they may be compared");
        assert!(review.sentences.iter().all(|s| !s.contains("higher") && !s.contains("lower")));
    }
}

#[test]
fn other_scales_wordings_and_feet_stay_apart() {
    let ratings = vec![
        rating(1, FootComfort0To10, BEFORE, Some(4), 1),
        RatingRow { version: 0, ..rating(1, FootComfort0To10, AFTER, Some(9), 2) },
        rating(1, FootComfort5, BEFORE, Some(2), 3),
        rating(1, FootComfort5, AFTER, Some(4), 4),
        RatingRow { foot: Some(Foot::Left), ..rating(1, FootPainNrs11, BEFORE, Some(5), 5) },
        RatingRow { foot: Some(Foot::Right), ..rating(1, FootPainNrs11, AFTER, Some(1), 6) },
        // Both feet are the feet as a whole.
        RatingRow { foot: Some(Foot::Both), ..rating(1, FootPainNrs11, BEFORE, Some(7), 7) },
        RatingRow { night: Some(day(8)), session: None, ..rating(0, SleepLastNight5, None, Some(5), 8) },
    ];
    let review = Case::over(vec![session(1, 7)], ratings).review();
    assert_eq!(review.days[0].comfort_before, Some(4));
    assert_eq!(review.days[0].comfort_after, None);
    assert_eq!(review.days[0].pain_before, Some(7));
    assert_eq!(review.days[1].sleep, None);
    let more: Vec<_> =
        review.more.iter().map(|m| (m.instrument.as_str(), m.version, m.phase, m.foot, m.median)).collect();
    assert_eq!(
        more,
        [
            ("foot_comfort_0_10", 0, AFTER, None, Some(9.0)),
            ("foot_comfort_5", 1, BEFORE, None, Some(2.0)),
            ("foot_comfort_5", 1, AFTER, None, Some(4.0)),
            ("foot_pain_nrs11", 1, BEFORE, Some(Foot::Left), Some(5.0)),
            ("foot_pain_nrs11", 1, AFTER, Some(Foot::Right), Some(1.0)),
            ("sleep_quality_last_night_5", 1, None, None, Some(5.0)),
        ]
    );
    let pairs: Vec<_> = review.pairs.iter().map(|p| (p.instrument.as_str(), p.before, p.after)).collect();
    assert_eq!(pairs, [("foot_comfort_5", 2, 4)]);
}

#[test]
fn evenings_count_from_half_of_the_plan_on() {
    let played = |n, d, status, active_seconds, planned_seconds| SessionRow {
        status,
        active_seconds,
        planned_seconds,
        ..session(n, d)
    };
    use SessionStatus::{Completed, Logged, Partial};
    for (status, active, planned, counts) in [
        (Logged, 0, None, 1),
        (Completed, 600, Some(600), 1),
        (Partial, 300, Some(600), 1),
        (Partial, 299, Some(600), 0),
        (Partial, 301, Some(601), 1),
        (Partial, 300, Some(601), 0),
        (Completed, 100, Some(600), 0),
        (Partial, i32::MAX, Some(i32::MAX), 1),
        (Partial, 600, None, 0),
        (Completed, 600, None, 1),
    ] {
        let review = Case::over(vec![played(1, 7, status, active, planned)], vec![]).review();
        assert_eq!(
            (review.sessions.count, review.sessions.days),
            (1, counts),
            "{status:?} {active} {planned:?}"
        );
    }
}

#[test]
fn minutes_are_whole_minutes_of_the_sum() {
    let seconds = |n, d, active_seconds| SessionRow { active_seconds, ..session(n, d) };
    let sessions = vec![
        seconds(1, 7, 90),
        seconds(2, 7, 90),
        seconds(3, 8, 59),
        seconds(4, 6, 6000),
        seconds(5, 14, 6000),
    ];
    let review = Case::over(sessions, vec![]).review();
    assert_eq!(review.days.iter().map(|d| d.minutes).collect::<Vec<_>>(), [3, 0, 0, 0, 0, 0, 0]);
    assert_eq!((review.sessions.count, review.sessions.days, review.sessions.minutes), (3, 2, 3));
    let huge = vec![seconds(1, 7, i32::MAX), seconds(2, 7, i32::MAX), seconds(3, 7, i32::MAX)];
    assert_eq!(Case::over(huge, vec![]).review().sessions.minutes, 107_374_182);
}

// ---- Sentences --------------------------------------------------------------------------------------------------

#[test]
fn a_week_in_sentences() {
    let (sessions, ratings) = paired(7, &[(4, 6), (3, 5), (5, 7), (6, 6)]);
    let review = Case { today: 11, aim: Some(3), ..Case::over(sessions, ratings) }.review();
    assert_eq!(
        review.sentences,
        [
            "4 sessions, 40 minutes, on 4 of 5 days so far.",
            "Your aim for the week: 3 evenings.",
            "Evenings that count, with at least half played: 4 of 5 days so far.",
            "Comfort, rated before and after: 4 of 5 days so far.",
            "Comfort higher after on 3 of 4 evenings: 4→6, 3→5, 5→7, 6→6.",
            "Feet often feel better after rest alone.",
            "And we tend to rub them when they are at their worst.",
            "Comfort before: middle value 4.5 (3–6), 4 of 5 days so far, 4 answers.",
            "Comfort after: middle value 6 (5–7), 4 of 5 days so far, 4 answers.",
        ]
    );
    assert_eq!(
        review.spoken,
        "Week from Monday, 16 November to Sunday, 22 November. 4 sessions, 40 minutes, on 4 of 5 days so far. \
         Your aim for the week: 3 evenings. \
         Evenings that count, with at least half played: 4 of 5 days so far. \
         Comfort, rated before and after: 4 of 5 days so far. \
         Comfort higher after on 3 of 4 evenings: 4 to 6, 3 to 5, 5 to 7, 6 to 6. \
         Feet often feel better after rest alone. And we tend to rub them when they are at their worst. \
         Comfort before: middle value 4.5, lowest 3, highest 6, 4 of 5 days so far, 4 answers. \
         Comfort after: middle value 6, lowest 5, highest 7, 4 of 5 days so far, 4 answers."
    );
}

#[test]
fn few_values_are_told_themselves() {
    let ratings = vec![
        rating(1, FootPainNrs11, BEFORE, Some(6), 1),
        rating(1, FootPainNrs11, AFTER, Some(4), 2),
        sleep(7, Some(0), 3),
        sleep(9, Some(8), 4),
    ];
    let review = Case { today: 9, ..Case::over(vec![session(1, 8)], ratings) }.review();
    assert_eq!(
        review.sentences,
        [
            "1 session, 10 minutes, on 1 of 3 days so far.",
            "Pain, rated before and after: 1 of 3 days so far.",
            "Pain lower after on 1 of 1 evening: 6→4.",
            "Feet often feel better after rest alone.",
            "And we tend to rub them when they are at their worst.",
            "Sleep: 0, 8 on 2 of 3 days so far, 2 answers.",
        ]
    );
    let lonely = vec![rating(1, FootComfort0To10, BEFORE, Some(6), 1)];
    let review = Case::over(vec![session(1, 8)], lonely).review();
    assert_eq!(review.sentences[1], "Comfort before: 6 on 1 of 7 days, 1 answer.");
}

#[test]
fn comparable_weeks_show_both_middle_values() {
    let (mut sessions, mut ratings) = paired(0, &[(4, 6), (3, 5), (5, 7), (6, 6), (4, 4)]);
    let now = paired(7, &[(6, 8), (7, 9), (6, 8), (7, 7)]);
    sessions.extend(now.0);
    ratings.extend(now.1);
    let review = Case { first_use: Some(2), ..Case::over(sessions, ratings) }.review();
    assert_eq!(
        review.sentences[5..],
        [
            "Comfort before: middle value 6.5 (6–7), 4 of 7 days, 4 answers.",
            "Comfort before, the week before: middle value 4, 5 of 7 days.",
            "Comfort after: middle value 8 (7–9), 4 of 7 days, 4 answers.",
            "Comfort after, the week before: middle value 6, 5 of 7 days.",
        ]
    );
    assert_eq!(review.series.comfort_before.change, SeriesChange::Higher);
}

#[test]
fn an_empty_week_is_met_kindly() {
    let said = |today, first_use| Case { today, first_use, ..Case::over(vec![], vec![]) }.review().sentences;
    let kind = "That is fine. Begin again on any evening you like.";
    assert_eq!(said(9, None), ["Nothing logged: 0 of 3 days so far.", kind]);
    assert_eq!(said(7, None), ["Nothing logged: 0 of 1 day so far.", kind]);
    assert_eq!(said(14, None), ["Nothing logged: 0 of 7 days.", kind]);
    assert_eq!(said(3, None), ["This week has not begun yet."]);
    assert_eq!(said(30, Some(20)), ["This week lies before your first entry."]);
}

#[test]
fn a_week_at_the_end_of_the_calendar_is_an_error_not_a_panic() {
    for d in ["2000-01-01", "2100-12-31"] {
        let input = WeekInput {
            week: Week::holding(d.parse().unwrap(), d.parse::<CareDay>().unwrap().weekday()).unwrap(),
            today: day(0),
            first_use: None,
            aim: None,
            sessions: &[],
            ratings: &[],
            looks: &[],
            findings: &[],
            reminders: None,
        };
        assert!(week(&input, &en()).is_err(), "{d}");
    }
}

/// Words that claim what a log can't show: that one thing brought about another, that an illness is treated, that
/// days in a row are owed, or that answers can be averaged.
const BANNED: [&str; 34] = [
    "help",
    "because",
    "thanks",
    "due to",
    "caus",
    "effect",
    "result",
    "improv",
    "work",
    "lead to",
    "leads",
    "made ",
    "makes",
    "reliev",
    "reduc",
    "boost",
    "heal",
    "cure",
    "treat",
    "therap",
    "prevent",
    "disease",
    "illness",
    "diagnos",
    "symptom",
    "patient",
    "circulation",
    "detox",
    "toxin",
    "streak",
    "in a row",
    "average",
    "mean ",
    "on the mean",
];

fn assert_nothing_banned(text: &str) {
    let lower = text.to_lowercase();
    for word in BANNED {
        assert!(!lower.contains(word), "{word:?} in {text:?}");
    }
}

#[test]
fn no_string_claims_a_cause_or_names_an_illness() {
    let files = [
        include_str!("../../content/strings/en/review.ftl"),
        include_str!("../../content/strings/en/rating.ftl"),
        include_str!("../../content/strings/en/report.ftl"),
        include_str!("../../content/strings/en/reminder.ftl"),
    ];
    let mut lines = 0;
    for line in files.iter().flat_map(|f| f.lines()).filter(|l| !l.starts_with('#')) {
        // What follows the key is what people read; the keys themselves are not.
        assert_nothing_banned(line.split_once(" = ").map_or(line, |(_, text)| text));
        lines += 1;
    }
    assert!(lines > 100, "the scan finds no strings");
}

#[test]
#[should_panic(expected = "help")]
fn the_scan_finds_what_is_banned() {
    assert_nothing_banned("Massage HELPS you sleep.");
}

// ---- Against a plain loop ---------------------------------------------------------------------------------------

fn any_session() -> impl Strategy<Value = (i64, SessionStatus, i32, Option<i32>)> {
    (-2i64..16, proptest::sample::select(SessionStatus::ALL), 0i32..2000, proptest::option::of(0i32..2000))
}

type AnyRating = (Instrument, i32, Option<RatingPhase>, Option<Foot>, i64, usize, Option<i32>);

fn any_rating() -> impl Strategy<Value = AnyRating> {
    let instrument = prop_oneof![
        4 => Just(FootComfort0To10),
        2 => Just(FootPainNrs11),
        3 => Just(SleepLastNight0To10),
        1 => proptest::sample::select(Instrument::ALL),
    ];
    let foot = prop_oneof![6 => Just(None), 1 => proptest::sample::select(vec![Some(Foot::Left), Some(Foot::Right)])];
    let phase = prop_oneof![4 => Just(BEFORE), 4 => Just(AFTER), 1 => Just(None)];
    (instrument, 0i32..=1, phase, foot, -1i64..15, 0usize..24, proptest::option::weighted(0.9, 1i32..=5))
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
                ..rating(u128::try_from(s).unwrap(), instrument, phase, value, answered)
            }).collect();
        Case { today, first_use: None, aim, sessions, ratings }
    }
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
        if let Some(s) = of.filter(|s| s.care_day == on && r.phase.is_some()) {
            rows.push((r, Some(s), value));
        }
    }
    rows
}

/// The last pair of a day, by start of its session.
fn pair_of(rows: &[(&RatingRow, Option<&SessionRow>, i32)]) -> Option<(i32, i32)> {
    let mut best: Option<(Timestamp, i32, i32)> = None;
    for (_, s, _) in rows {
        let s = (*s)?;
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
    for (r, s, value) in rows {
        if (s.is_none() || r.phase == phase) && found.is_none_or(|f| r.answered_at > f.0) {
            found = Some((r.answered_at, *value));
        }
    }
    found.map(|f| f.1)
}

/// Days, answers, middle value, lowest and highest over seven days.
type Plain = (i32, i32, Option<f64>, Option<i32>, Option<i32>);

fn fold(case: &Case, key: (Instrument, i32, Option<Foot>), phase: Option<RatingPhase>, first: i64) -> Plain {
    let (mut values, mut answers) = (Vec::new(), 0);
    for d in first..first + 7 {
        let rows = rows_of(case, key.0, key.1, key.2, day(d));
        answers += rows.iter().filter(|(r, s, _)| s.is_none() || r.phase == phase).count();
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Every number of the review against a computation that loops over the rows for each day and series.
    #[test]
    fn a_review_equals_a_plain_loop(case in any_case()) {
        let review = case.review();
        let finished = case.today > 13;
        let mut pairs = 0;
        for (n, shown) in (7i64..).zip(&review.days) {
            let own: Vec<_> = case.sessions.iter().filter(|s| s.care_day == day(n)).collect();
            prop_assert_eq!(shown.day, day(n));
            prop_assert_eq!(usize::try_from(shown.sessions).unwrap(), own.len());
            prop_assert_eq!(shown.minutes, own.iter().map(|s| s.active_seconds).sum::<i32>() / 60);
            let value = |i, phase| value_of(&rows_of(&case, i, 1, None, day(n)), phase);
            prop_assert_eq!(shown.comfort_before, value(FootComfort0To10, BEFORE));
            prop_assert_eq!(shown.comfort_after, value(FootComfort0To10, AFTER));
            prop_assert_eq!(shown.pain_before, value(FootPainNrs11, BEFORE));
            prop_assert_eq!(shown.pain_after, value(FootPainNrs11, AFTER));
            prop_assert_eq!(shown.sleep, value(SleepLastNight0To10, None));
        }

        let in_week: Vec<_> = case.sessions.iter().filter(|s| (day(7)..=day(13)).contains(&s.care_day)).collect();
        let mut counted = Vec::new();
        for s in &in_week {
            let half = match (s.status, s.planned_seconds) {
                (SessionStatus::Logged, _) => true,
                (_, Some(planned)) => f64::from(s.active_seconds) >= f64::from(planned) * 0.5,
                (status, None) => status == SessionStatus::Completed,
            };
            if half && !counted.contains(&s.care_day) {
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
            let (now, before) = (fold(&case, (i, 1, None), phase, 7), fold(&case, (i, 1, None), phase, 0));
            prop_assert_eq!((s.days, s.answers, s.median, s.min, s.max), now);
            prop_assert_eq!((s.previous, s.change), (before.2, change(&now, &before, finished)));
        }

        let mut more = 0;
        for i in Instrument::ALL {
            for version in 0..=1 {
                for foot in [None, Some(Foot::Left), Some(Foot::Right)] {
                    for n in 7..14 {
                        if let Some((before, after)) = pair_of(&rows_of(&case, *i, version, foot, day(n))) {
                            pairs += 1;
                            let told = RatingPair {
                                day: day(n), instrument: i.code().to_owned(), foot, before, after,
                            };
                            prop_assert!(review.pairs.contains(&told));
                        }
                    }
                    let five = matches!(i, FootComfort5 | SleepLastNight5);
                    if version == 1 && foot.is_none() && !five {
                        continue;
                    }
                    let phases: &[_] = if is_sleep(*i) { &[None] } else { &[BEFORE, AFTER] };
                    for phase in phases {
                        let key = (*i, version, foot);
                        let (now, before) = (fold(&case, key, *phase, 7), fold(&case, key, *phase, 0));
                        if now.0 == 0 {
                            continue;
                        }
                        more += 1;
                        let m = review.more.iter().find(|m| {
                            m.instrument == i.code() && m.version == version && m.foot == foot && m.phase == *phase
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
    }

    /// Thousands of sentences: none makes a claim, none is long, none leaves a hole, and the caveat stands wherever
    /// before and after are told.
    #[test]
    fn sentences_claim_nothing_and_are_short(case in any_case()) {
        let review = case.review();
        prop_assert!(!review.sentences.is_empty());
        for s in review.sentences.iter().chain([&review.spoken]) {
            assert_nothing_banned(s);
            prop_assert!(!s.contains("review-") && !s.contains("rating-") && !s.contains('$'), "{}", s);
            prop_assert!(s.ends_with('.'), "{}", s);
        }
        prop_assert!(!review.spoken.contains('→') && !review.spoken.contains('–'));
        // A foot, five steps or an earlier wording are named in brackets on top.
        let detailed = ["foot)", "steps)", "steps, ", "wording)"];
        for s in review.sentences.iter().filter(|s| !detailed.iter().any(|d| s.contains(d))) {
            prop_assert!(s.split(". ").all(|part| part.split_whitespace().count() <= 15), "{}", s);
        }
        let caveats = review.sentences.iter().filter(|s| s.contains("rest alone")).count();
        prop_assert_eq!(caveats, usize::from(!review.pairs.is_empty()));
        // Every count of days stays within the days it is out of.
        for s in &review.sentences {
            let words: Vec<_> = s.split_whitespace().collect();
            for w in words.windows(3).filter(|w| w[1] == "of") {
                if let (Ok(n), Ok(of)) = (w[0].parse::<i32>(), w[2].parse::<i32>()) {
                    prop_assert!(n <= of, "{}", s);
                }
            }
        }
    }
}

// ---- The month view ---------------------------------------------------------------------------------------------

/// Weeks that end on day 13, which is over. Day -14 is the first of the four weeks.
fn month_of(case: &Case) -> MonthReview {
    let input = MonthInput {
        last: Week::holding(day(7), Weekday::Mon).unwrap(),
        today: day(14),
        first_use: case.first_use.map(day),
        aims: &[],
        sessions: &case.sessions,
        ratings: &case.ratings,
    };
    month(&input, &en()).unwrap()
}

/// A night each, from day `first` on.
fn nights(first: i64, values: &[i32]) -> impl Iterator<Item = RatingRow> {
    (first..).zip(values).map(|(n, v)| sleep(n, Some(*v), n + 100)).collect::<Vec<_>>().into_iter()
}

#[test]
fn four_weeks_are_compared_from_twelve_days_on() {
    use SeriesChange::{Higher, Lower, NoClearChange, NotEnough};
    for (then, now, n_then, n_now, expected, said) in [
        (4, 6, 12, 12, Higher, "Sleep: higher than in the 4 weeks before."),
        (6, 4, 12, 12, Lower, "Sleep: lower than in the 4 weeks before."),
        (4, 5, 12, 12, NoClearChange, "Sleep: no clear change from the 4 weeks before."),
        (0, 10, 11, 12, NotEnough, "Sleep: too few days to compare. It takes 12 in each 4 weeks."),
        (0, 10, 12, 11, NotEnough, "Sleep: too few days to compare. It takes 12 in each 4 weeks."),
    ] {
        let ratings = nights(-42, &vec![then; n_then]).chain(nights(-14, &vec![now; n_now])).collect();
        let told = month_of(&Case::over(vec![], ratings));
        assert_eq!(told.series.sleep.change, expected, "{then} {now} {n_then} {n_now}");
        assert!(told.sentences.iter().any(|s| s == said), "{said}: {:?}", told.sentences);
        let caveats = told.sections.iter().find(|s| s.part == ReviewPart::Caveats);
        assert_eq!(caveats.map(|s| s.sentences.len()), Some(3), "never without what numbers can't tell");
    }
}

#[test]
fn nights_stand_side_by_side_from_eight_of_each_and_four_weeks_on() {
    let told = |evenings: &[i64], rated: std::ops::Range<i64>| {
        let sessions = evenings.iter().map(|d| session(u128::try_from(*d + 100).unwrap(), *d)).collect();
        let ratings = rated.flat_map(|n| nights(n, &[5])).collect();
        month_of(&Case::over(sessions, ratings)).nights.pop().unwrap()
    };
    let every_other: Vec<i64> = (-43..13).step_by(2).collect();
    let enough = told(&every_other, -42..14);
    assert!(enough.enough && enough.after_session.median == Some(5.0) && enough.other.min == Some(5));
    // The session of day -43 lies before the weeks of the charts, and still belongs to the night of day -42.
    assert_eq!((enough.after_session.rated, enough.other.rated), (28, 28));
    // Three weeks of nights, seven sessions, or all sessions in one stretch are not enough.
    for few in [
        told(&every_other, -7..14),
        told(&every_other[..7], -42..14),
        told(&Vec::from_iter(-20..-5), -42..14),
    ] {
        assert!(!few.enough && few.after_session.median.is_none() && few.other.max.is_none(), "{few:?}");
    }
}

#[test]
fn comfort_and_pain_never_share_a_chart_and_gaps_stay_gaps() {
    let (mut sessions, mut ratings) = paired(7, &[(4, 6)]);
    ratings.push(rating(8, FootPainNrs11, BEFORE, Some(3), 500));
    sessions.push(session(50, 10));
    ratings.push(rating(50, FootComfort0To10, BEFORE, Some(0), 501));
    let review = Case::over(sessions, ratings).review();
    let charts: Vec<_> =
        review.charts.iter().map(|c| (c.instrument.as_str(), c.low_text.as_str(), c.lines.len())).collect();
    assert_eq!(
        charts,
        [("foot_comfort_0_10", "extremely uncomfortable", 2), ("foot_pain_nrs11", "no pain", 2)]
    );
    let comfort = &review.charts[0];
    let drawn: Vec<_> = comfort.points.iter().map(|p| (p.values[0].value, p.values[1].value)).collect();
    assert_eq!(drawn[0], (Some(4.0), Some(6.0)));
    assert_eq!(drawn[3], (Some(0.0), None), "0 is a value");
    assert!(drawn[1..3].iter().chain(&drawn[4..]).all(|d| *d == (None, None)));
    assert_eq!(comfort.points[1].cells[1..], ["–", "–"]);
    assert_eq!(comfort.points[1].text, "Tuesday, 17 November: no value.");
    assert_eq!(
        comfort.lines.iter().map(|l| l.mark.code()).collect::<Vec<_>>(),
        ["hollow_circle", "filled_diamond"]
    );
    assert!(comfort.spoken.contains("0 means extremely uncomfortable, 10 means completely comfortable."));
}

/// Entries of thirteen weeks.
fn any_months() -> impl Strategy<Value = Case> {
    let one_session = (
        -72i64..14,
        proptest::sample::select(SessionStatus::ALL),
        0i32..2000,
        proptest::option::of(0i32..2000),
    );
    let one_rating = (any_rating(), -72i64..14);
    let sessions = proptest::collection::vec(one_session, 0..40);
    let ratings = proptest::collection::vec(one_rating, 0..160);
    (sessions, ratings, proptest::option::of(-90i64..14)).prop_map(|(sessions, ratings, first_use)| {
        let sessions = (1u128..).zip(sessions).map(|(n, (d, status, active_seconds, planned_seconds))| {
            SessionRow { status, active_seconds, planned_seconds, ..session(n, d) }
        });
        let ratings =
            (0..).zip(ratings).map(|(at, ((instrument, version, phase, foot, _, s, value), night))| {
                RatingRow {
                    version,
                    foot,
                    night: Some(day(night)),
                    ..rating(u128::try_from(s).unwrap(), instrument, phase, value, at)
                }
            });
        Case { first_use, ..Case::over(sessions.collect(), ratings.collect()) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Thousands of sentences, weeks of a list, tables and spoken charts: none claims a cause or names an illness, and
    /// every one with a number of the ratings says how many days or nights it comes from.
    #[test]
    fn months_claim_nothing_and_say_what_they_come_from(case in any_months()) {
        let month = month_of(&case);
        let texts = month.sentences.iter().chain(&month.spoken_sentences).chain([&month.spoken])
            .chain(month.weeks.iter().flat_map(|w| [&w.text, &w.spoken]))
            .chain(month.charts.iter().flat_map(|c| [&c.title, &c.spoken]))
            .chain(month.charts.iter().flat_map(|c| c.points.iter().flat_map(|p| p.cells.iter())));
        for text in texts {
            assert_nothing_banned(text);
            prop_assert!(!text.contains("review-") && !text.contains("chart-") && !text.contains('$'), "{}", text);
        }
        for text in month.sentences.iter().chain(&month.spoken_sentences) {
            let told = text.contains("middle value") || text.contains("answer") || text.contains(" sessions, ");
            let covered = [" days", " day", " nights", " night"].iter().any(|unit| text.contains(unit)) && text.contains(" of ");
            prop_assert!(!told || covered, "{}", text);
        }
        for chart in &month.charts {
            prop_assert_eq!(chart.points.len(), 12);
            for point in &chart.points {
                prop_assert_eq!(point.cells.len(), chart.headings.len());
                prop_assert_eq!(point.values.len(), chart.lines.len());
                for (value, cell) in point.values.iter().zip(&point.cells[1..]) {
                    prop_assert_eq!(value.value.is_some(), cell.contains(" of "), "{}", cell);
                    prop_assert!(value.days <= value.of, "{:?}", value);
                }
            }
        }
        // No sentence of change below twelve days, and none at all of less than two points.
        for change in [&month.series.sleep, &month.series.comfort_after, &month.series.pain_before] {
            if let (SeriesChange::Higher | SeriesChange::Lower, Some(now), Some(then)) = (change.change, change.median, change.previous) {
                prop_assert!(change.days >= 12 && (now - then).abs() >= 2.0);
            }
        }
    }
}
