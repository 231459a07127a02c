//! Why it rang or did not: one answer, in two voices.

use super::*;

#[test]
fn one_answer_is_read_and_heard() {
    let zone = berlin();
    let d = "2026-11-21";
    let shown = |written: &str| line(1, d, LedgerEvent::Shown, written, Some("2026-11-21T20:00:00Z"));
    let sundays = ReminderRule { days: vec![Weekday::Sun], ..daily(1, "21:00") };
    for (rule, lines, outcome, read, heard) in [
        (
            daily(1, "21:00"),
            vec![shown("2026-11-21T20:02:00Z")],
            WhyOutcome::Rang,
            "It rang at 21:02.",
            "It rang at 9 02 pm.",
        ),
        (
            daily(1, "21:00"),
            vec![shown("2026-11-21T20:45:00Z")],
            WhyOutcome::RangLate,
            "It rang at 21:45, 45 min late.",
            "It rang at 9 45 pm, 45 minutes late.",
        ),
        (
            daily(1, "21:00"),
            vec![shown("2026-11-21T23:00:00Z")],
            WhyOutcome::RangLate,
            "It rang at 00:00 on Sun 22 Nov, 180 min late.",
            "It rang at midnight on Sunday, 22 November, 180 minutes late.",
        ),
        (
            sundays,
            vec![],
            WhyOutcome::OtherDays,
            "It does not ring on a Saturday.",
            "It does not ring on a Saturday.",
        ),
        (
            daily(1, "21:00"),
            vec![],
            WhyOutcome::NotYetPlanned,
            "It is due at 21:00. Your device is not told yet.",
            "It is due at 9 pm. Your device is not told yet.",
        ),
    ] {
        let ledger = Ledger::new(&lines);
        let rules = [rule];
        let given = PlanInput { ledger: &ledger, ..input(&rules, at("2026-11-21T12:00:00Z"), &zone) };
        let found = why(&given, &rules[0], Life::default(), day(d));
        assert_eq!(found.outcome, outcome);
        assert_eq!([found.text(&en()), found.text(&en().aloud())], [read, heard]);
    }
}
