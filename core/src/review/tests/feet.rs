//! Parts 4 and 5 of the screen: the feet, and what rings next week.

use uuid::Uuid;

use super::*;
use crate::calendar::TimeOfDay;
use crate::safety::FindingWhat;
use crate::session::{FindingId, ReminderId};

/// The week on its day `today`, with looks and findings alone.
fn told(today: i64, looks: &[i64], findings: &[ReviewFinding]) -> Review {
    let looks: Vec<CareDay> = looks.iter().map(|d| day(*d)).collect();
    let input = WeekInput { looks: &looks, findings, ..input(today) };
    week(&input, &en()).unwrap()
}

/// Of the week from day 7 to 13, with nothing in it.
fn input(today: i64) -> WeekInput<'static> {
    WeekInput {
        week: Week::holding(day(7), Weekday::Mon).unwrap(),
        today: day(today),
        first_use: None,
        aim: None,
        sessions: &[],
        ratings: &[],
        looks: &[],
        findings: &[],
        reminders: None,
        routine: None,
        evenings: None,
    }
}

fn finding(n: u128, first_seen: i64, gone: Option<i64>) -> ReviewFinding {
    ReviewFinding {
        id: FindingId::new(Uuid::from_u128(n)),
        foot: Foot::Left,
        zone: "heel_pad".to_owned(),
        what: FindingWhat::Crack,
        first_seen: day(first_seen),
        gone: gone.map(day),
        text: String::new(),
        spoken: String::new(),
    }
}

fn part(review: &Review, part: ReviewPart) -> Option<Vec<String>> {
    review.sections.iter().find(|s| s.part == part).map(ReviewSection::sentences)
}

#[test]
fn looks_are_days_out_of_those_that_have_begun() {
    for (today, looks, n, said) in [
        (14, &[][..], 0, None),
        (14, &[7][..], 1, Some("Looks at the feet: 1 of 7 days.")),
        // Two looks on one day are one day; those of other weeks are not this week's.
        (14, &[7, 7, 9, 13], 3, Some("Looks at the feet: 3 of 7 days.")),
        (14, &[6, 14], 0, None),
        (9, &[8], 1, Some("Looks at the feet: 1 of 3 days so far.")),
        // A look after travel shows that its day had begun.
        (9, &[10], 1, Some("Looks at the feet: 1 of 4 days so far.")),
    ] {
        let review = told(today, looks, &[]);
        assert_eq!(review.feet.looks, n, "{today} {looks:?}");
        let lines = part(&review, ReviewPart::Feet).map(|lines| lines.concat());
        assert_eq!(lines.as_deref(), said, "{today} {looks:?}");
    }
}

#[test]
fn a_finding_is_told_as_it_was_known_in_the_week() {
    let seen = "Seen: a crack, left foot, the heel pad, ";
    for (first_seen, gone, told_gone, said) in [
        (8, None, None, Some("since Tue 17 Nov.")),
        // What is gone only after the week was still there in it, however late one looks back.
        (8, Some(14), None, Some("since Tue 17 Nov.")),
        (8, Some(30), None, Some("since Tue 17 Nov.")),
        (8, Some(13), Some(13), Some("from Tue 17 Nov to Sun 22 Nov.")),
        (8, Some(8), Some(8), Some("from Tue 17 Nov to Tue 17 Nov.")),
        // From an earlier week: there as long as it was not gone before this one.
        (2, None, None, Some("since Wed 11 Nov.")),
        (2, Some(7), Some(7), Some("from Wed 11 Nov to Mon 16 Nov.")),
        (2, Some(6), None, None),
        // Seen on the last day, or only after the week.
        (13, None, None, Some("since Sun 22 Nov.")),
        (14, None, None, None),
    ] {
        let review = told(40, &[], &[finding(1, first_seen, gone)]);
        let case = format!("{first_seen} {gone:?}");
        assert_eq!(review.feet.findings.first().and_then(|f| f.gone), told_gone.map(day), "{case}");
        let lines = part(&review, ReviewPart::Feet);
        let said = said.map(|s| vec!["Looks at the feet: 0 of 7 days.".to_owned(), format!("{seen}{s}")]);
        assert_eq!(lines, said, "{case}");
    }
}

#[test]
fn findings_keep_their_order_and_their_spoken_form() {
    let findings = [
        finding(1, 8, Some(10)),
        ReviewFinding { foot: Foot::Right, what: FindingWhat::Blister, ..finding(2, 9, None) },
    ];
    let review = told(11, &[8, 9], &findings);
    assert_eq!(review.feet.findings.iter().map(|f| f.id).collect::<Vec<_>>(), findings.map(|f| f.id));
    assert_eq!(
        part(&review, ReviewPart::Feet).unwrap(),
        [
            "Looks at the feet: 2 of 5 days so far.",
            "Seen: a crack, left foot, the heel pad, from Tue 17 Nov to Thu 19 Nov.",
            "Seen: a blister, right foot, the heel pad, since Wed 18 Nov.",
        ]
    );
    for finding in &review.feet.findings {
        assert!(review.spoken().contains(&finding.spoken), "{}", finding.spoken);
    }
    // The words of a finding are this review's, not those it came with.
    assert!(review.feet.findings.iter().all(|f| f.text.starts_with("Seen: ")));
    assert!(review.sections.last().is_some_and(|s| s.part == ReviewPart::Feet));
}

#[test]
fn a_coming_week_says_nothing_of_the_feet() {
    let review = told(3, &[], &[finding(1, 2, None)]);
    assert_eq!(review.sentences(), ["This week has not begun yet."]);
    assert_eq!((review.feet.looks, review.feet.findings.len()), (0, 0));
}

#[test]
fn next_week_is_told_by_its_reminders() {
    let rings = |n: u128, title: &str, time: &str, days: &[i64]| {
        let days = days.iter().map(|d| day(*d).start_date()).collect();
        let time: TimeOfDay = time.parse().unwrap();
        reminder(ReminderId::new(Uuid::from_u128(n)), title.to_owned(), time, days, &en())
    };
    let two =
        [rings(1, "Routine", "21:00", &[14, 16]), rings(2, "Question", "08:00", &Vec::from_iter(14..21))];
    for (reminders, said) in [
        (None, None),
        (Some(&[][..]), Some("No reminder rings next week.")),
        (Some(&two[..1]), Some("Routine at 21:00, Mon and Wed.")),
        (Some(&two[..]), Some("Routine at 21:00, Mon and Wed. Question at 08:00, every day.")),
    ] {
        let review = week(&WeekInput { reminders, ..input(14) }, &en()).unwrap();
        let lines = part(&review, ReviewPart::Reminders).map(|lines| lines.join(" "));
        assert_eq!(lines.as_deref(), said);
        assert_eq!(review.reminders, reminders.unwrap_or_default());
        if reminders.is_some() {
            assert!(review.sections.last().is_some_and(|s| s.part == ReviewPart::Reminders));
        }
    }
    let review = week(&WeekInput { reminders: Some(&two), ..input(14) }, &en()).unwrap();
    assert!(review.spoken().ends_with(&two[1].spoken), "{}", review.spoken());
}
