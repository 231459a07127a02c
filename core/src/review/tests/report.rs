//! The page for a clinician, read as a person reads it: the texts between its marks.

use proptest::prelude::*;
use uuid::Uuid;

use super::month::any_months;
use super::sentences::{assert_nothing_banned, assert_told_with_its_days, coverages};
use super::*;
use crate::safety::FindingWhat;
use crate::session::FindingId;

/// The page of the four weeks that end on day 13, with something seen on the ninth of their days.
fn page_of(case: &Case) -> Report {
    let days: Vec<CareDay> = (-14..14).map(day).collect();
    let weeks: Vec<Week> = [-14, -7, 0, 7].map(|n| Week::holding(day(n), Weekday::Mon).unwrap()).into();
    let rated = || vec!["Comfort before: 4 out of 10.".to_owned()];
    let listed: Vec<ReportSession> = case
        .sessions
        .iter()
        .filter(|s| days.contains(&s.care_day))
        .map(|s| ReportSession {
            day: s.care_day,
            title: "Foot soak".to_owned(),
            active_seconds: s.active_seconds,
            foot: Foot::Both,
            rated: rated(),
        })
        .collect();
    let finding = ReviewFinding {
        id: FindingId::new(Uuid::from_u128(1)),
        foot: Foot::Left,
        zone: "heel_pad".to_owned(),
        what: FindingWhat::Crack,
        first_seen: day(-6),
        gone: Some(day(20)),
        text: String::new(),
        spoken: String::new(),
    };
    let input = ReportInput {
        days: &days,
        weeks: &weeks,
        today: day(14),
        first_use: case.first_use.map(day),
        sessions: &case.sessions,
        listed: &listed,
        ratings: &case.ratings,
        looks: &[day(-6), day(3)],
        findings: &[finding],
    };
    report(&input, &en()).unwrap()
}

/// What a person reads, in order.
fn texts(html: &str) -> Vec<String> {
    let body = html.split_once("<body>").unwrap().1;
    let texts = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim());
    texts.filter(|t| !t.is_empty()).map(|t| t.replace("&#39;", "'")).collect()
}

#[test]
fn what_was_asked_in_other_words_is_not_made_up() {
    let of = |version, value| RatingRow { version, ..sleep(7, Some(value), 1) };
    for (ratings, said, never) in [
        (vec![of(1, 5)], "How was your sleep last night?", "another wording"),
        (vec![of(2, 5)], "Sleep (another wording): what was asked is not known here.", "How was your sleep"),
    ] {
        let texts = texts(&page_of(&Case::over(vec![], ratings)).html);
        assert!(texts.iter().any(|t| t.contains(said)), "{texts:?}");
        assert!(!texts.iter().any(|t| t.contains(never)), "{texts:?}");
    }
}

#[test]
fn answers_at_other_times_stand_on_the_page_with_their_days() {
    let free = |instrument, care_day, value| RatingRow {
        session: None,
        care_day: day(care_day),
        ..rating(0, instrument, None, Some(value), care_day)
    };
    let ratings = vec![free(FootPainNrs11, 7, 9), free(FootPainNrs11, 9, 4), free(FootComfort0To10, 7, 2)];
    let report = page_of(&Case::over(vec![session(1, 8)], ratings));
    assert_eq!(report.ratings, 3);
    let texts = texts(&report.html);
    let cells = |name: &str| {
        let at = texts.iter().position(|t| t == name).unwrap();
        [texts[at + 1].as_str(), texts[at + 2].as_str()]
    };
    assert_eq!(cells("Pain (other times)"), ["6.5 (4–9), 2 of 28 days", "2"]);
    assert_eq!(cells("Comfort (other times)"), ["2, 1 of 28 days", "1"]);
    assert!(texts.iter().any(|t| t.contains("How much do your feet hurt right now?")), "{texts:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Every text of many pages, the tables too.
    #[test]
    fn pages_claim_nothing_and_say_what_they_come_from(case in any_months()) {
        // What the app is not has to name what it is not.
        let disclaimer =
            ["disclaimer-purpose", "disclaimer-limits", "disclaimer-ask"].map(|k| en().text(k, &[]));
        let texts = texts(&page_of(&case).html);
        let place = |text: &str| texts.iter().position(|t| t.contains(text)).expect(text);
        // The finding comes before all that is counted, as it was known then: what went away later is still there.
        let finding = place("Seen: a crack, left foot, the heel pad, since Tue 3 Nov.");
        prop_assert!(finding < place("Ratings"));
        let mut tabled = 0;
        for text in texts.iter().filter(|t| !disclaimer.contains(t)) {
            assert_nothing_banned(text);
            assert_told_with_its_days(text);
            let keys = ["review-", "report-", "chart-", "rating-", "$"];
            prop_assert!(!keys.iter().any(|k| text.contains(k)), "{}", text);
            // A middle value in a table: "4.5 (3–6), 4 of 7 days", or "4, 4 of 7 days" where all are equal.
            let value = text.split_once(", ").and_then(|(value, _)| value.split(" (").next());
            if value.is_some_and(|value| value.parse::<f64>().is_ok()) {
                let range = text.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
                let ends = range.and_then(|(range, _)| range.split_once('–'));
                prop_assert!(ends.is_none_or(|(low, high)| low != high), "{}", text);
                prop_assert_eq!(coverages(text).len(), 1, "{}", text);
                tabled += 1;
            }
        }
        let rated = case.ratings.iter().any(|r| {
            r.instrument == SleepLastNight0To10
                && r.answer != Answer::Skipped
                && r.night.is_some_and(|n| (day(-14)..day(14)).contains(&n))
        });
        prop_assert!(tabled > 0 || !rated);
    }
}
