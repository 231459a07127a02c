use std::collections::BTreeSet;

use super::sentences::{Line, Teller};
use super::span::count;
use super::{ReviewFeet, ReviewFinding, WeekInput};
use crate::calendar::CareDay;
use crate::words::{Arg, Words};

/// What there is to say about the feet in a week.
pub(super) struct FeetTold {
    pub feet: ReviewFeet,
    pub lines: Vec<Line>,
}

/// Looks at the feet, and what was there to be seen during the week. What went away later is not known yet in it, so
/// that a past week stays as it was.
pub(super) fn tell(input: &WeekInput<'_>, teller: &Teller<'_>) -> FeetTold {
    let days = &teller.span.days;
    let looked: BTreeSet<CareDay> = input.looks.iter().copied().filter(|d| days.contains(d)).collect();
    let findings: Vec<ReviewFinding> = days
        .first()
        .zip(days.last())
        .map(|(first, last)| {
            let there =
                |f: &&ReviewFinding| f.first_seen <= *last && f.gone.is_none_or(|gone| gone >= *first);
            let known = |f: &ReviewFinding| in_words(known_by(f, *last), input.today, teller.words);
            input.findings.iter().filter(there).map(known).collect()
        })
        // What was seen today may be gone when a coming week begins.
        .filter(|_| teller.told.days_so_far > 0)
        .unwrap_or_default();
    let mut lines = Vec::new();
    if !looked.is_empty() || !findings.is_empty() {
        let coverage = teller.coverage(count(looked.iter()));
        lines.push(teller.same("review-looks", &[("coverage", Arg::Text(&coverage))]));
    }
    lines.extend(findings.iter().map(|f| Line { shown: f.text.clone(), spoken: f.spoken.clone() }));
    FeetTold { feet: ReviewFeet { looks: count(looked.iter()), findings }, lines }
}

/// A finding with its words, as seen from `today`.
pub fn in_words(f: ReviewFinding, today: CareDay, words: &Words) -> ReviewFinding {
    let line = Line::said(words, |words| finding(&f, today, words));
    ReviewFinding { text: line.shown, spoken: line.spoken, ..f }
}

/// A finding as it was known on a day: what went away later is still there.
pub(super) fn known_by(f: &ReviewFinding, day: CareDay) -> ReviewFinding {
    ReviewFinding { gone: f.gone.filter(|gone| *gone <= day), ..f.clone() }
}

/// Where on which foot, what, since when, and since when it is gone.
pub(super) fn finding(f: &ReviewFinding, today: CareDay, words: &Words) -> String {
    let side = words.text(&format!("side-{}", f.foot.code()), &[]);
    let part = words.text(&format!("zone-{}", f.zone.replace('_', "-")), &[]);
    let what = words.text(&format!("safety-finding-{}", f.what.code()), &[]);
    let first = words.day(f.first_seen, today);
    let args = [
        ("side", Arg::Text(&side)),
        ("part", Arg::Text(&part)),
        ("what", Arg::Text(&what)),
        ("first", Arg::Text(&first)),
    ];
    match f.gone.map(|d| words.day(d, today)) {
        None => words.text("review-finding", &args),
        Some(last) => {
            let args: Vec<_> = args.into_iter().chain([("last", Arg::Text(&last))]).collect();
            words.text("review-finding-gone", &args)
        }
    }
}
