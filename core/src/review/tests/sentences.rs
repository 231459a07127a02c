//! What the review says, and what it never says.

use super::*;

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

pub(super) fn assert_nothing_banned(text: &str) {
    let lower = text.to_lowercase();
    for word in BANNED {
        assert!(!lower.contains(word), "{word:?} in {text:?}");
    }
}

#[test]
fn no_string_claims_a_cause_or_names_an_illness() {
    let files = [
        include_str!("../../../content/strings/en/review.ftl"),
        include_str!("../../../content/strings/en/rating.ftl"),
        include_str!("../../../content/strings/en/report.ftl"),
        include_str!("../../../content/strings/en/reminder.ftl"),
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
