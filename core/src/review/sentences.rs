use super::series::{Folded, Scale, WEEK_LEAST};
use super::span::Span;
use super::{ReviewPart, ReviewSessions, SeriesChange};
use crate::calendar::CareDay;
use crate::rating::{RatingPhase, ScaleDirection, label, series_label};
use crate::words::{Arg, Words};

/// What the sentences tell besides the answers.
pub(super) struct Told {
    /// Days that could have been logged.
    pub days_so_far: i32,
    /// The same of the week, or the four weeks, before.
    pub days_before: i32,
    /// Sessions that are too short to count.
    pub short_sessions: i32,
    /// Those that count.
    pub sessions: ReviewSessions,
}

/// A sentence, as it is shown and as it is spoken.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub shown: String,
    pub spoken: String,
}

impl Line {
    /// Said twice: for the eye and for the ear.
    pub fn said(words: &Words, say: impl Fn(&Words) -> String) -> Self {
        Self { shown: say(words), spoken: say(&words.aloud()) }
    }

    /// Spoken as it is shown.
    pub fn plain(shown: String) -> Self {
        Self { spoken: shown.clone(), shown }
    }
}

/// A part of the screen.
pub(super) struct Section {
    pub part: ReviewPart,
    pub lines: Vec<Line>,
}

/// The days of a week, or of four, as they are spoken ahead of every sentence.
pub(super) fn spoken_title(first: CareDay, last: CareDay, today: CareDay, words: &Words) -> String {
    let (first, last) = (words.spoken_day(first, today), words.spoken_day(last, today));
    words.text("review-week", &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))])
}

/// Tells a week, or four.
pub(super) struct Teller<'a> {
    pub told: &'a Told,
    pub span: &'a Span<'a>,
    pub words: &'a Words,
}

impl Teller<'_> {
    /// What was logged in a week. No sentence of change: those are for longer times than a week.
    pub fn week(&self) -> Vec<Section> {
        let evenings = |lines| vec![Section { part: ReviewPart::Evenings, lines }];
        if self.told.days_so_far == 0 {
            let key = if self.span.finished { "review-before-use" } else { "review-not-begun" };
            return evenings(vec![self.same(key, &[])]);
        }
        if self.empty() {
            return evenings(self.nothing());
        }
        let mut sections = evenings(self.sessions());
        let scales: Vec<Scale> = self.span.answered.scales().collect();
        let pairs = scales.iter().flat_map(|s| self.pairs(*s)).collect();
        sections.push(Section { part: ReviewPart::Pairs, lines: self.with_caveat(pairs) });
        let rated = scales.iter().flat_map(|scale| {
            scale.phases().iter().flat_map(|phase| self.series(*scale, *phase)).collect::<Vec<_>>()
        });
        sections.push(Section { part: ReviewPart::Ratings, lines: rated.collect() });
        self.add_caveats(&mut sections);
        sections
    }

    /// What was logged in four weeks, with sentences of change.
    pub fn month(&self) -> Vec<Section> {
        let evenings = |lines| vec![Section { part: ReviewPart::Evenings, lines }];
        if self.told.days_so_far == 0 {
            return evenings(vec![self.same("review-before-use-month", &[])]);
        }
        if self.empty() {
            return evenings(self.nothing());
        }
        let mut sections = evenings(self.sessions());
        let scales: Vec<Scale> = self.span.answered.scales().collect();
        sections.push(Section { part: ReviewPart::Pairs, lines: self.pairs_in_short() });
        let mut rated: Vec<Line> = Vec::new();
        for scale in scales {
            for phase in scale.phases() {
                rated.extend(self.series(scale, *phase));
                rated.extend(self.change(scale, *phase));
            }
        }
        sections.push(Section { part: ReviewPart::Ratings, lines: rated });
        sections
    }

    /// Adds what numbers can't tell, where any of the ratings is told.
    pub fn add_caveats(&self, sections: &mut Vec<Section>) {
        let rated = |s: &Section| matches!(s.part, ReviewPart::Pairs | ReviewPart::Ratings);
        if sections.iter().any(|s| rated(s) && !s.lines.is_empty()) {
            sections.push(Section { part: ReviewPart::Caveats, lines: caveats(self.words) });
        }
    }

    /// Before and after of many days, with what else may be behind it.
    pub fn pairs_in_short(&self) -> Vec<Line> {
        self.with_caveat(self.span.answered.scales().flat_map(|s| self.counted_pairs(s)).collect())
    }

    /// The week in one sentence, without a word of praise or blame.
    pub fn headline(&self) -> String {
        let ReviewSessions { days, aim, .. } = self.told.sessions;
        if self.told.days_so_far == 0 {
            let key = if self.span.finished { "review-before-use" } else { "review-not-begun" };
            return self.words.text(key, &[]);
        }
        let key = match (days, self.span.finished) {
            (0, false) => "review-headline-none",
            (0, true) => "review-headline-none-over",
            _ if aim == Some(days) => "review-headline-planned",
            (_, false) => "review-headline-so-far",
            (_, true) => "review-headline-over",
        };
        self.words.text(key, &[("n", Arg::Count(days.into()))])
    }

    /// Neither a session nor an answer.
    fn empty(&self) -> bool {
        let rated = |s| self.span.answered.over(s, &self.span.days).next().is_some();
        self.told.sessions.count == 0
            && self.told.short_sessions == 0
            && !self.span.answered.scales().any(rated)
    }

    fn nothing(&self) -> Vec<Line> {
        vec![
            self.same("review-empty", &[("coverage", Arg::Text(&self.coverage(0)))]),
            self.same("review-empty-kind", &[]),
        ]
    }

    /// What is told of before and after, never without what else may be behind it.
    fn with_caveat(&self, mut pairs: Vec<Line>) -> Vec<Line> {
        if !pairs.is_empty() {
            pairs.push(self.same("review-caveat-rest", &[]));
            pairs.push(self.same("review-caveat-worst", &[]));
        }
        pairs
    }

    /// A sentence that is spoken as it is shown.
    pub fn same(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Line {
        Line::plain(self.words.text(key, args))
    }

    /// "2 of 3 days so far", or "5 of 7 days" of what is over.
    pub fn coverage(&self, days: i32) -> String {
        let key = if self.span.finished { "review-coverage-over" } else { "review-coverage" };
        self.coverage_of(key, days, self.told.days_so_far)
    }

    fn coverage_of(&self, key: &str, days: i32, of: i32) -> String {
        self.words.text(key, &[("days", Arg::Count(days.into())), ("of", Arg::Count(of.into()))])
    }

    pub fn sessions(&self) -> Vec<Line> {
        let s = &self.told.sessions;
        let (on_days, short) = (self.coverage(s.days), self.told.short_sessions);
        let mut lines = vec![if s.count == 0 {
            let key = if short == 0 { "review-no-session" } else { "review-no-long-session" };
            self.same(key, &[("coverage", Arg::Text(&on_days))])
        } else {
            self.same(
                "review-sessions",
                &[
                    ("count", Arg::Count(s.count.into())),
                    ("minutes", Arg::Count(s.minutes.into())),
                    ("coverage", Arg::Text(&on_days)),
                ],
            )
        }];
        if let Some(aim) = s.aim {
            lines.push(self.same("review-aim", &[("aim", Arg::Count(aim.into()))]));
        }
        if short > 0 {
            lines.push(self.same("review-short", &[("count", Arg::Count(short.into()))]));
        }
        lines
    }

    /// Before and after, in order of days.
    fn day_pairs(&self, scale: Scale) -> Vec<(i32, i32)> {
        self.span.answered.over(scale, &self.span.days).filter_map(|(_, v)| v.pair).collect()
    }

    /// How many pairs went in the direction that is good on this scale, whatever the pairs show.
    fn good(scale: Scale, pairs: &[(i32, i32)]) -> usize {
        let good = |(before, after): &&(i32, i32)| match scale.instrument.direction() {
            ScaleDirection::HigherBetter => after > before,
            ScaleDirection::HigherWorse => after < before,
        };
        pairs.iter().filter(good).count()
    }

    /// How many pairs there are and how many went which way: of four weeks they are too many to be listed.
    fn counted_pairs(&self, scale: Scale) -> Vec<Line> {
        let pairs = self.day_pairs(scale);
        if pairs.is_empty() {
            return Vec::new();
        }
        let key = match scale.instrument.direction() {
            ScaleDirection::HigherBetter => "review-counted-higher",
            ScaleDirection::HigherWorse => "review-counted-lower",
        };
        let name = label(scale.instrument, scale.version, None, scale.foot, self.words);
        let covered = self.coverage(i32::try_from(pairs.len()).unwrap_or(i32::MAX));
        let days = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        let good =
            self.coverage_of("review-coverage-over", days(Self::good(scale, &pairs)), days(pairs.len()));
        vec![
            self.same("review-paired", &[("scale", Arg::Text(&name)), ("coverage", Arg::Text(&covered))]),
            self.same(key, &[("scale", Arg::Text(&name)), ("coverage", Arg::Text(&good))]),
        ]
    }

    /// Before and after as pairs, in order of days; never a difference of middle values.
    fn pairs(&self, scale: Scale) -> Vec<Line> {
        let pairs = self.day_pairs(scale);
        if pairs.is_empty() {
            return Vec::new();
        }
        let key = match scale.instrument.direction() {
            ScaleDirection::HigherBetter => "review-pairs-higher",
            ScaleDirection::HigherWorse => "review-pairs-lower",
        };
        let name = label(scale.instrument, scale.version, None, scale.foot, self.words);
        let (of, n) = (pairs.len(), Self::good(scale, &pairs));
        let say = |words: &Words| {
            let told: Vec<String> = pairs
                .iter()
                .map(|(before, after)| {
                    let args =
                        [("before", Arg::Count((*before).into())), ("after", Arg::Count((*after).into()))];
                    words.text("review-pair", &args)
                })
                .collect();
            words.text(
                key,
                &[
                    ("scale", Arg::Text(&name)),
                    ("n", count(n)),
                    ("of", count(of)),
                    ("pairs", Arg::Text(&told.join(", "))),
                ],
            )
        };
        let covered = self.coverage(i32::try_from(of).unwrap_or(i32::MAX));
        vec![
            self.same("review-paired", &[("scale", Arg::Text(&name)), ("coverage", Arg::Text(&covered))]),
            Line::said(self.words, say),
        ]
    }

    /// The values of few days, or the middle value with lowest and highest; beside it the same of the week before
    /// where the two may be compared.
    fn series(&self, scale: Scale, phase: Option<RatingPhase>) -> Vec<Line> {
        let now = self.span.now(scale, phase);
        if now.values.is_empty() {
            return Vec::new();
        }
        let name = series_label(scale.instrument, scale.version, phase, scale.foot, self.words);
        let coverage = self.coverage(now.days());
        if !now.enough(WEEK_LEAST) {
            // Days with a pair have had their values told.
            let all_paired = !self.span.answered.over(scale, &self.span.days).any(|(_, v)| v.unpaired());
            if all_paired && phase.is_some() && self.span.days.len() <= 7 {
                return Vec::new();
            }
            let values: Vec<String> = now.values.iter().map(|v| self.words.number(f64::from(*v))).collect();
            return vec![self.same(
                "review-values",
                &[
                    ("series", Arg::Text(&name)),
                    ("values", Arg::Text(&values.join(", "))),
                    ("coverage", Arg::Text(&coverage)),
                    ("answers", Arg::Count(now.answers.into())),
                ],
            )];
        }
        let mut lines = vec![middle(&name, &coverage, &now, self.words)];
        let before = self.span.before(scale, phase);
        if now.comparable(&before, self.span.least()) {
            let key = if self.span.days.len() > 7 { "review-month-before" } else { "review-week-before" };
            let earlier = self.words.text(key, &[("series", Arg::Text(&name))]);
            lines.push(middle(&earlier, &self.coverage_before(&before), &before, self.words));
        }
        lines
    }

    /// Days of the time before, out of those that could have been logged.
    fn coverage_before(&self, before: &Folded) -> String {
        self.coverage_of("review-coverage-over", before.days(), self.told.days_before)
    }

    /// How four weeks compare with the four before, and how many days of each were rated. No word of size, and none
    /// of why.
    fn change(&self, scale: Scale, phase: Option<RatingPhase>) -> Vec<Line> {
        let now = self.span.now(scale, phase);
        if now.values.is_empty() {
            return Vec::new();
        }
        let before = self.span.before(scale, phase);
        let key = match now.change(&before, self.span.least()) {
            SeriesChange::Higher => "review-change-higher",
            SeriesChange::Lower => "review-change-lower",
            SeriesChange::NoClearChange => "review-change-none",
            SeriesChange::NotEnough => "review-change-few",
        };
        let name = series_label(scale.instrument, scale.version, phase, scale.foot, self.words);
        let coverage = self.coverage(now.days());
        let rated = if self.told.days_before == 0 {
            self.words.text("review-change-first", &[("coverage", Arg::Text(&coverage))])
        } else {
            let before = self.coverage_before(&before);
            let args = [("coverage", Arg::Text(&coverage)), ("earlier", Arg::Text(&before))];
            self.words.text("review-change-days", &args)
        };
        vec![self.same(key, &[("series", Arg::Text(&name)), ("summary", Arg::Text(&rated))])]
    }
}

/// What no log can tell apart: who rates on which days, extreme days and what follows them, and everything else
/// that changes meanwhile.
pub(super) fn caveats(words: &Words) -> Vec<Line> {
    [
        words.text("review-caveat-chosen-days", &[]),
        words.text("review-caveat-extreme-days", &[]),
        words.text("review-caveat-other-things", &[]),
    ]
    .map(Line::plain)
    .into()
}

/// A middle value with lowest and highest, where they differ, and what it comes from. `series` has a value.
pub(super) fn middle(series: &str, coverage: &str, now: &Folded, words: &Words) -> Line {
    let key = if now.min() == now.max() { "review-middle-equal" } else { "review-middle" };
    Line::said(words, |words| {
        words.text(
            key,
            &[
                ("series", Arg::Text(series)),
                ("median", Arg::Number(now.median().unwrap_or(f64::NAN))),
                ("min", Arg::Count(now.min().unwrap_or_default().into())),
                ("max", Arg::Count(now.max().unwrap_or_default().into())),
                ("coverage", Arg::Text(coverage)),
                ("answers", Arg::Count(now.answers.into())),
            ],
        )
    })
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
