use std::collections::BTreeSet;

use super::sentences::{Line, Teller, middle};
use super::series::{Folded, Scale};
use super::span::Begun;
use super::{NightGroup, ReviewNights, SessionRow};
use crate::calendar::{CareDay, Week};
use crate::error::Result;
use crate::rating::{RatingItem, label};
use crate::words::{Arg, Words};

/// How many rated nights of each kind it takes before they are told side by side.
const LEAST: usize = 8;
/// From how many weeks the nights of each kind have to come.
const LEAST_WEEKS: usize = 4;

/// Nights of these weeks by whether the evening before had a session that counts: a session of care day D belongs to the night
/// D + 1.
pub(super) fn of(
    weeks: &[Week],
    sessions: &[SessionRow],
    begun: &Begun,
    teller: &Teller<'_>,
) -> Result<Vec<(ReviewNights, Vec<Line>)>> {
    let evenings: BTreeSet<CareDay> = sessions.iter().filter(|s| s.counts()).map(|s| s.care_day).collect();
    let (mut after, mut other) = (Vec::new(), Vec::new());
    for week in weeks {
        for night in week.days()? {
            // Of the night before first use nobody knows what the evening was like.
            let evening = night.plus_days(-1)?;
            if begun.holds(night) && begun.holds(evening) {
                if evenings.contains(&evening) { after.push(night) } else { other.push(night) }
            }
        }
    }
    let scales = teller.span.answered.scales().filter(|s| s.instrument.item() == RatingItem::Sleep);
    Ok(scales
        .filter_map(|scale| {
            let (a, o) = (Nights::of(scale, &after, weeks, teller), Nights::of(scale, &other, weeks, teller));
            (a.rated.values.len().saturating_add(o.rated.values.len()) > 0).then(|| {
                let enough = a.enough() && o.enough();
                let lines = lines(scale, &a, &o, teller.words);
                let nights = ReviewNights {
                    instrument: scale.instrument.code().to_owned(),
                    version: scale.version,
                    after_session: a.group(enough),
                    other: o.group(enough),
                    enough,
                };
                (nights, lines)
            })
        })
        .collect())
}

struct Nights {
    all: usize,
    rated: Folded,
    weeks: usize,
}

impl Nights {
    fn of(scale: Scale, nights: &[CareDay], weeks: &[Week], teller: &Teller<'_>) -> Self {
        let answered = teller.span.answered;
        let of_week =
            |week: &&Week| nights.iter().any(|n| holds(**week, *n) && answered.on(scale, *n).is_some());
        Self {
            all: nights.len(),
            rated: answered.fold(scale, None, nights),
            weeks: weeks.iter().filter(of_week).count(),
        }
    }

    fn enough(&self) -> bool {
        self.rated.enough(LEAST) && self.weeks >= LEAST_WEEKS
    }

    fn group(&self, enough: bool) -> NightGroup {
        NightGroup {
            rated: self.rated.days(),
            nights: i32::try_from(self.all).unwrap_or(i32::MAX),
            median: self.rated.median().filter(|_| enough),
            min: self.rated.min().filter(|_| enough),
            max: self.rated.max().filter(|_| enough),
        }
    }
}

fn holds(week: Week, day: CareDay) -> bool {
    (0..7).contains(&day.days_since(week.first_day()))
}

/// Both kinds side by side, each with its own numbers, and why neither explains the other. No word compares them.
fn lines(scale: Scale, after: &Nights, other: &Nights, words: &Words) -> Vec<Line> {
    let name = label(scale.instrument, scale.version, None, scale.foot, words);
    let groups = [
        (words.text("review-nights-after", &[("scale", Arg::Text(&name))]), after),
        (words.text("review-nights-other", &[("scale", Arg::Text(&name))]), other),
    ];
    let coverage = |g: &Nights| {
        let of = i64::try_from(g.all).unwrap_or(i64::MAX);
        words.text(
            "review-coverage-nights",
            &[("days", Arg::Count(g.rated.days().into())), ("of", Arg::Count(of))],
        )
    };
    if after.enough() && other.enough() {
        let told = groups.iter().map(|(series, g)| middle(series, &coverage(g), &g.rated, words));
        let caveats = [words.text("review-nights-chosen", &[]), words.text("review-nights-differ", &[])];
        return told.chain(caveats.map(Line::plain)).collect();
    }
    let rated = groups.iter().map(|(series, g)| {
        let args = [("series", Arg::Text(series)), ("coverage", Arg::Text(&coverage(g)))];
        Line::plain(words.text("review-nights-rated", &args))
    });
    rated.chain([Line::plain(words.text("review-nights-few", &[]))]).collect()
}
