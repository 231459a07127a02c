//! The trend rules, one by one.

use super::*;

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
fn what_is_skipped_or_of_another_session_is_in_no_series() {
    let ratings = vec![
        rating(1, FootComfort0To10, BEFORE, None, 1),
        rating(1, FootComfort0To10, None, None, 2),
        rating(99, FootComfort0To10, None, Some(9), 2),
        RatingRow { care_day: day(8), ..rating(99, FootPainNrs11, None, Some(9), 2) },
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

/// An answer of the feet without a session, on a day of its own.
fn free(instrument: Instrument, care_day: i64, value: i32, answered: i64) -> RatingRow {
    RatingRow { session: None, care_day: day(care_day), ..rating(0, instrument, None, Some(value), answered) }
}

#[test]
fn answers_at_other_times_are_a_series_of_their_own() {
    let (mut sessions, mut ratings) = paired(7, &[(4, 6)]);
    sessions.push(session(50, 9));
    ratings.extend([
        // Two on one day: the last answered counts, and no mean of both.
        free(FootComfort0To10, 8, 9, 200),
        free(FootComfort0To10, 8, 2, 100),
        // Outside the time of a session: on that session's day.
        rating(50, FootComfort0To10, None, Some(5), 300),
        free(FootPainNrs11, 10, 9, 400),
        RatingRow { foot: Some(Foot::Left), ..free(FootPainNrs11, 10, 7, 401) },
        free(FootPainNrs11, 3, 4, 10),
        RatingRow { answer: Answer::Skipped, ..free(FootPainNrs11, 11, 0, 500) },
    ]);
    let review = Case::over(sessions, ratings).review();
    let more: Vec<_> = review
        .more
        .iter()
        .map(|m| {
            (m.instrument.as_str(), m.phase, m.foot, m.days, m.answers, m.median, m.min, m.max, m.previous)
        })
        .collect();
    let (comfort, pain) = ("foot_comfort_0_10", "foot_pain_nrs11");
    assert_eq!(
        more,
        [
            (comfort, None, None, 2, 3, Some(7.0), Some(5), Some(9), None),
            (pain, None, None, 1, 1, Some(9.0), Some(9), Some(9), Some(4.0)),
            (pain, None, Some(Foot::Left), 1, 1, Some(7.0), Some(7), Some(7), None),
        ]
    );
    // Neither before nor after takes anything from them, and a pair is still told once.
    assert_eq!((review.series.comfort_before.answers, review.series.pain_after.answers), (1, 0));
    let rated = review.sections.iter().find(|s| s.part == ReviewPart::Ratings).unwrap();
    assert_eq!(
        rated.sentences(),
        [
            "Comfort (other times): 9, 5 on 2 of 7 days, 3 answers.",
            "Pain (other times): 9 on 1 of 7 days, 1 answer.",
            "Pain (other times, left foot): 7 on 1 of 7 days, 1 answer.",
        ]
    );
    let charts: Vec<_> = review
        .charts
        .iter()
        .map(|c| {
            let lines: Vec<&str> = c.lines.iter().map(|l| l.label.as_str()).collect();
            let drawn: Vec<_> = c.points.iter().filter_map(|p| p.values.last()?.value).collect();
            (c.title.as_str(), lines, drawn)
        })
        .collect();
    assert_eq!(
        charts,
        [
            (
                "Comfort, day by day.",
                vec!["Comfort before", "Comfort after", "Comfort (other times)"],
                vec![9.0, 5.0]
            ),
            ("Pain, day by day.", vec!["Pain (other times)"], vec![9.0]),
            ("Pain (left foot), day by day.", vec!["Pain (other times, left foot)"], vec![7.0]),
        ]
    );
}

#[test]
fn a_week_with_answers_at_other_times_alone_is_not_empty() {
    let review =
        Case { first_use: Some(12), ..Case::over(vec![], vec![free(FootPainNrs11, 9, 0, 1)]) }.review();
    assert_eq!(
        review.sentences()[..2],
        ["No session logged: 0 of 5 days.", "Pain (other times): 0 on 1 of 5 days, 1 answer."]
    );
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
        let both = review.sentences().iter().any(|s| s.contains("the week before"));
        assert_eq!(both, change != NotEnough, "both middle values are shown where they may be compared");
        assert!(review.sentences().iter().all(|s| !s.contains("higher") && !s.contains("lower")));
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
fn only_sessions_that_were_long_enough_are_in_the_numbers() {
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
        (Partial, 120, Some(600), 1),
        (Partial, 119, Some(600), 0),
        (Partial, 60, Some(120), 1),
        (Partial, 59, Some(120), 0),
        (Completed, 100, Some(600), 0),
        (Partial, i32::MAX, Some(i32::MAX), 1),
        (Partial, 600, None, 1),
        (Completed, 0, Some(600), 0),
    ] {
        let review = Case::over(vec![played(1, 7, status, active, planned)], vec![]).review();
        let case = format!("{status:?} {active} {planned:?}");
        assert_eq!((review.sessions.count, review.sessions.days), (counts, counts), "{case}");
        let day = &review.days[0];
        assert_eq!((day.sessions, day.minutes), (counts, counts * active / 60), "{case}");
        assert_eq!(day.text.contains(':'), counts == 1, "{case}: {}", day.text);
    }
}

#[test]
fn a_short_session_is_named_and_its_ratings_stay() {
    let short = |n, d| SessionRow {
        status: SessionStatus::Partial,
        active_seconds: 90,
        planned_seconds: Some(600),
        ..session(n, d)
    };
    let rated = rating(1, FootPainNrs11, AFTER, Some(9), 1);
    let review = Case::over(vec![short(1, 7), short(2, 8)], vec![rated]).review();
    assert_eq!(
        review.sentences()[..4],
        [
            "No session was long enough to count: 0 of 7 days.",
            "2 shorter sessions stand in your history only. \
             A session counts once half its time, or two minutes, are played.",
            "Pain after: 9 on 1 of 7 days, 1 answer.",
            "You choose which days you rate. Very good and very bad ones may stand out.",
        ]
    );
    assert_eq!((review.days[0].pain_after, review.series.pain_after.days), (Some(9), 1));
    let review = Case { aim: Some(3), ..Case::over(vec![session(1, 7), short(2, 7)], vec![]) }.review();
    assert_eq!(
        review.sentences(),
        [
            "1 session, 10 minutes, on 1 of 7 days.",
            "Your aim for the week: 3 evenings.",
            "1 shorter session stands in your history only. \
             A session counts once half its time, or two minutes, are played.",
        ]
    );
    // It shows that the app was in use.
    let first_use = Case { first_use: Some(12), ..Case::over(vec![short(1, 9)], vec![]) }.review();
    assert_eq!(first_use.days_so_far, 5);
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
