//! Four weeks beside four, nights side by side, and twelve weeks of charts.

use proptest::prelude::*;

use super::laws::{any_rating, fold, holds, long, played, two_times};
use super::sentences::{assert_nothing_banned, assert_told_with_its_days};
use super::*;

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
        (4, 6, 12, 12, Higher, "higher than in the 4 weeks before."),
        (4, 6, 12, 28, Higher, "higher than in the 4 weeks before."),
        (6, 4, 12, 12, Lower, "lower than in the 4 weeks before."),
        (4, 5, 12, 12, NoClearChange, "no clear change from the 4 weeks before."),
        (0, 10, 11, 12, NotEnough, "too few days to compare. It takes 12 in each 4 weeks."),
        (0, 10, 12, 11, NotEnough, "too few days to compare. It takes 12 in each 4 weeks."),
    ] {
        let said = format!("Sleep: {said} Rated on {n_now} of 28 days now, {n_then} of 28 days then.");
        let ratings = nights(-42, &vec![then; n_then]).chain(nights(-14, &vec![now; n_now])).collect();
        let told = month_of(&Case::over(vec![], ratings));
        assert_eq!(told.series.sleep.change, expected, "{then} {now} {n_then} {n_now}");
        assert!(told.sentences().contains(&said), "{said}: {:?}", told.sentences());
        let beside =
            format!("Sleep, the 4 weeks before: middle value {then}, {n_then} of 28 days, {n_then} answers.");
        assert_eq!(told.sentences().contains(&beside), expected != NotEnough, "{:?}", told.sentences());
        let caveats = told.sections.iter().find(|s| s.part == ReviewPart::Caveats);
        assert_eq!(caveats.map(|s| s.sentences().len()), Some(3), "never without what numbers can't tell");
    }
}

#[test]
fn weeks_before_first_use_are_no_days_then() {
    let told =
        month_of(&Case { first_use: Some(-14), ..Case::over(vec![], nights(-14, &[5; 20]).collect()) });
    let said = "Sleep: too few days to compare. It takes 12 in each 4 weeks. \
                Rated on 20 of 28 days. You had no entry yet in the 4 weeks before.";
    assert!(told.sentences().iter().any(|s| s == said), "{:?}", told.sentences());
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

#[test]
fn a_week_of_few_days_is_drawn_small_and_a_day_never_is() {
    let ratings = nights(7, &[5; 4]).chain(nights(0, &[5; 3])).chain(nights(-7, &[5])).collect();
    let case = Case { first_use: Some(-20), ..Case::over(vec![], ratings) };
    let month = month_of(&case);
    let chart = &month.charts[0];
    let drawn: Vec<_> = chart.points[8..].iter().map(|p| &p.values[0]).collect();
    assert_eq!(drawn.iter().map(|v| (v.days, v.of)).collect::<Vec<_>>(), [(0, 7), (1, 7), (3, 7), (4, 7)]);
    assert_eq!(
        drawn.iter().map(|v| v.few).collect::<Vec<_>>(),
        [false, true, true, false],
        "a gap is no mark"
    );
    assert_eq!(
        chart.note.as_deref(),
        Some("Numbers below: days with a value. Small marks: fewer than 4 days.")
    );
    let week = case.review();
    assert_eq!(week.charts[0].note, None);
    assert!(week.charts[0].points.iter().all(|p| !p.values[0].few));
}

#[test]
fn another_wording_has_no_anchors_of_ours() {
    for version in [0, 2] {
        let ratings = nights(7, &[5; 4]).map(|r| RatingRow { version, ..r }).chain(nights(7, &[6])).collect();
        let month = month_of(&Case::over(vec![], ratings));
        let told: Vec<_> = month
            .charts
            .iter()
            .map(|c| {
                (c.version, c.title.as_str(), c.low_text.as_str(), c.high_text.as_str(), c.ends.as_str())
            })
            .collect();
        let ours = (
            1,
            "Sleep, week by week: the middle value of each.",
            "terrible",
            "excellent",
            "0 means terrible, 10 means excellent.",
        );
        let theirs = (
            version,
            "Sleep (another wording), week by week: the middle value of each.",
            "not known",
            "not known",
            "0 is the lowest, 10 the highest. Their words are not known here.",
        );
        let mut expected = [ours, theirs];
        expected.sort_by_key(|chart| chart.0);
        assert_eq!(told, expected);
        for chart in month.charts.iter().filter(|c| c.version != 1) {
            assert!(!chart.spoken.contains("terrible") && chart.spoken.contains("not known here"));
        }
    }
}

/// Entries of thirteen weeks by chance, and as often eight weeks with something to compare.
pub(super) fn any_months() -> impl Strategy<Value = Case> {
    let full = two_times(-42, 28).prop_map(|(sessions, ratings)| Case::over(sessions, ratings));
    prop_oneof![chance_months(), full]
}

fn chance_months() -> impl Strategy<Value = Case> {
    let one_session = (
        -72i64..14,
        proptest::sample::select(SessionStatus::ALL),
        played(),
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
                    session: Some(id(u128::try_from(s).unwrap())).filter(|_| phase.is_some() || s < 12),
                    care_day: day(night),
                    ..rating(u128::try_from(s).unwrap(), instrument, phase, value, at)
                }
            });
        Case { first_use, ..Case::over(sessions.collect(), ratings.collect()) }
    })
}

/// Thousands of sentences, weeks of a list, tables and spoken charts: none claims a cause or names an illness, and
/// every one with a number of the ratings says how many days or nights it comes from.
#[test]
fn months_claim_nothing_and_say_what_they_come_from() {
    holds(200, 20, &any_months(), |case, compared| {
        let month = month_of(case);
        let (shown, spoken, all) = (month.sentences(), month.spoken_sentences(), month.spoken());
        let texts = shown
            .iter()
            .chain(&spoken)
            .chain([&all])
            .chain(month.weeks.iter().flat_map(|w| [&w.text, &w.spoken]))
            .chain(month.charts.iter().flat_map(|c| [&c.title, &c.spoken]))
            .chain(month.charts.iter().flat_map(|c| c.points.iter().flat_map(|p| p.cells.iter())));
        for text in texts {
            assert_nothing_banned(text);
            prop_assert!(
                !text.contains("review-") && !text.contains("chart-") && !text.contains('$'),
                "{}",
                text
            );
        }
        let lists = month.weeks.iter().flat_map(|w| [&w.text, &w.spoken]);
        for text in shown.iter().chain(&spoken).chain(lists) {
            assert_told_with_its_days(text);
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
        // No sentence of change below twelve days, none of less than two points, and one for each change there is.
        let s = &month.series;
        let usual = [&s.comfort_before, &s.comfort_after, &s.pain_before, &s.pain_after, &s.sleep];
        let usual = usual.map(|s| (s.change, s.days, s.median, s.previous));
        let more = month.more.iter().map(|s| (s.change, s.days, s.median, s.previous));
        let all: Vec<_> = usual.into_iter().chain(more).filter(|(_, days, ..)| *days > 0).collect();
        for (change, days, now, then) in &all {
            compared.add(*change);
            let by = now.zip(*then).map(|(now, then)| now - then);
            match change {
                SeriesChange::Higher => prop_assert!(*days >= 12 && by.is_some_and(|by| by >= 2.0)),
                SeriesChange::Lower => prop_assert!(*days >= 12 && by.is_some_and(|by| by <= -2.0)),
                SeriesChange::NoClearChange => {
                    prop_assert!(*days >= 12 && by.is_some_and(|by| by.abs() < 2.0))
                }
                SeriesChange::NotEnough => {}
            }
        }
        for (change, said) in [
            (SeriesChange::Higher, ": higher than in the 4 weeks before."),
            (SeriesChange::Lower, ": lower than in the 4 weeks before."),
            (SeriesChange::NoClearChange, ": no clear change from the 4 weeks before."),
            (SeriesChange::NotEnough, ": too few days to compare."),
        ] {
            let sentences = month.sentences().iter().filter(|s| s.contains(said)).count();
            prop_assert_eq!(sentences, all.iter().filter(|(c, ..)| *c == change).count(), "{}", said);
        }
        Ok(())
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// The sessions of the four weeks and of each of the twelve, and every series of answers at other times, against plain
    /// loops over the rows.
    #[test]
    fn a_month_equals_a_plain_loop(case in any_months()) {
        let month = month_of(&case);
        let sessions = |days: std::ops::Range<i64>| {
            let of = |s: &&SessionRow| days.contains(&s.care_day.days_since(day(0))) && long(s);
            let counted: Vec<_> = case.sessions.iter().filter(of).collect();
            let evenings: std::collections::BTreeSet<_> = counted.iter().map(|s| s.care_day).collect();
            let minutes = counted.iter().map(|s| i64::from(s.active_seconds)).sum::<i64>() / 60;
            (counted.len(), evenings.len(), minutes)
        };
        let told = |s: &ReviewSessions| {
            (usize::try_from(s.count).unwrap(), usize::try_from(s.days).unwrap(), i64::from(s.minutes))
        };
        prop_assert_eq!(told(&month.sessions), sessions(-14..14));
        for (n, week) in (-10i64..).zip(&month.weeks) {
            prop_assert_eq!(week.first_day, day(n * 7));
            prop_assert_eq!(told(&week.sessions), sessions(n * 7..n * 7 + 7));
        }
        for instrument in [FootComfort0To10, FootComfort5, FootPainNrs11] {
            for version in 0..=1 {
                for foot in [None, Some(Foot::Left), Some(Foot::Right)] {
                    let key = (instrument, version, foot);
                    let now = fold(&case, key, None, -14..14);
                    let of = |m: &&OtherSeries| {
                        (m.instrument.as_str(), m.version, m.foot, m.phase)
                            == (instrument.code(), version, foot, None)
                    };
                    let free = month.more.iter().find(of);
                    prop_assert_eq!(free.is_some(), now.0 > 0);
                    let Some(m) = free else { continue };
                    prop_assert_eq!((m.days, m.answers, m.median, m.min, m.max), now);
                    prop_assert_eq!(m.previous, fold(&case, key, None, -42..-14).2);
                }
            }
        }
    }
}
