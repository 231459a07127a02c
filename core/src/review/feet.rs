use std::collections::BTreeSet;

use super::sentences::{Line, Teller};
use super::span::count;
use super::{ReviewFeet, ReviewFinding, WeekInput};
use crate::calendar::CareDay;
use crate::safety::FindingWhat;
use crate::session::Foot;
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
            let known = |f: &ReviewFinding| {
                let gone = f.gone.filter(|gone| gone <= last);
                let text = finding(f.foot, &f.zone, f.what, f.first_seen, gone, teller.words);
                ReviewFinding { gone, text, ..f.clone() }
            };
            input.findings.iter().filter(there).map(known).collect()
        })
        .unwrap_or_default();
    let mut lines = Vec::new();
    if !looked.is_empty() || !findings.is_empty() {
        let coverage = teller.coverage(count(looked.iter()));
        lines.push(teller.same("review-looks", &[("coverage", Arg::Text(&coverage))]));
    }
    lines.extend(findings.iter().map(|f| Line::plain(f.text.clone())));
    FeetTold { feet: ReviewFeet { looks: count(looked.iter()), findings }, lines }
}

/// Where on which foot, what, since when, and since when it is gone.
pub(super) fn finding(
    foot: Foot,
    zone: &str,
    what: FindingWhat,
    first_seen: CareDay,
    gone: Option<CareDay>,
    words: &Words,
) -> String {
    let foot = words.text(&format!("side-{}", foot.code()), &[]);
    let zone = words.text(&format!("zone-{}", zone.replace('_', "-")), &[]);
    let what = words.text(&format!("safety-finding-{}", what.code()), &[]);
    let seen = words.day(first_seen);
    let mut args = vec![
        ("foot", Arg::Text(&foot)),
        ("zone", Arg::Text(&zone)),
        ("what", Arg::Text(&what)),
        ("seen", Arg::Text(&seen)),
    ];
    match gone.map(|d| words.day(d)) {
        None => words.text("review-finding", &args),
        Some(gone) => {
            args.push(("gone", Arg::Text(&gone)));
            words.text("review-finding-gone", &args)
        }
    }
}
