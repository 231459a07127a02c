use super::ReviewSessions;
use super::series::Scale;
use super::week::Weeks;
use crate::calendar::CareDay;
use crate::rating::{RatingItem, RatingPhase, label};
use crate::words::{Arg, Words};

/// What the sentences tell besides the answers.
pub(super) struct Told {
    /// Days of the week that could have been logged.
    pub days_so_far: i32,
    /// The same of the week before.
    pub days_before: i32,
    /// Days with any session.
    pub days_with_session: i32,
    pub sessions: ReviewSessions,
}

/// A sentence, as it is shown and as it is spoken.
pub(super) struct Line {
    pub shown: String,
    pub spoken: String,
}

/// What can be said about the week. No sentence of change: those are for longer times than a week.
pub(super) fn lines(told: &Told, weeks: &Weeks, words: &Words) -> Vec<Line> {
    let teller = Teller { told, weeks, words };
    if told.days_so_far == 0 {
        return vec![teller.same(if weeks.finished { "review-before-use" } else { "review-not-begun" }, &[])];
    }
    let rated = weeks.answered.scales().any(|s| weeks.answered.over(s, &weeks.days).next().is_some());
    if told.sessions.count == 0 && !rated {
        return vec![
            teller.same("review-empty", &[("coverage", Arg::Text(&teller.coverage(0)))]),
            teller.same("review-empty-kind", &[]),
        ];
    }
    let mut lines = teller.sessions();
    let scales: Vec<Scale> = weeks.answered.scales().collect();
    let pairs: Vec<Line> = scales.iter().flat_map(|s| teller.pairs(*s)).collect();
    if !pairs.is_empty() {
        lines.extend(pairs);
        lines.push(teller.same("review-caveat-rest", &[]));
        lines.push(teller.same("review-caveat-worst", &[]));
    }
    for scale in scales {
        for phase in scale.phases() {
            lines.extend(teller.series(scale, *phase));
        }
    }
    lines
}

/// The whole week as it is spoken: its days, then every sentence.
pub(super) fn spoken(first: CareDay, last: CareDay, lines: &[Line], words: &Words) -> String {
    let week = words.text(
        "review-week",
        &[("first", Arg::Text(&words.spoken_day(first))), ("last", Arg::Text(&words.spoken_day(last)))],
    );
    let parts: Vec<&str> =
        std::iter::once(week.as_str()).chain(lines.iter().map(|l| l.spoken.as_str())).collect();
    parts.join(" ")
}

struct Teller<'a> {
    told: &'a Told,
    weeks: &'a Weeks,
    words: &'a Words,
}

impl Teller<'_> {
    /// A sentence that is spoken as it is shown.
    fn same(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Line {
        let shown = self.words.text(key, args);
        Line { spoken: shown.clone(), shown }
    }

    /// "2 of 3 days so far", or "5 of 7 days" of a week that is over.
    fn coverage(&self, days: i32) -> String {
        let key = if self.weeks.finished { "review-coverage-over" } else { "review-coverage" };
        self.coverage_of(key, days, self.told.days_so_far)
    }

    fn coverage_of(&self, key: &str, days: i32, of: i32) -> String {
        self.words.text(key, &[("days", Arg::Count(days.into())), ("of", Arg::Count(of.into()))])
    }

    fn sessions(&self) -> Vec<Line> {
        let s = &self.told.sessions;
        let on_days = self.coverage(self.told.days_with_session);
        let mut lines = vec![if s.count == 0 {
            self.same("review-no-session", &[("coverage", Arg::Text(&on_days))])
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
        // Without an aim, evenings that count are worth a word only where they are fewer.
        if s.aim.is_some() || s.days != self.told.days_with_session {
            lines.push(self.same("review-evenings", &[("coverage", Arg::Text(&self.coverage(s.days)))]));
        }
        lines
    }

    /// Before and after as pairs, in order of days; never a difference of middle values.
    fn pairs(&self, scale: Scale) -> Vec<Line> {
        let pairs: Vec<(i32, i32)> =
            self.weeks.answered.over(scale, &self.weeks.days).filter_map(|(_, v)| v.pair).collect();
        if pairs.is_empty() {
            return Vec::new();
        }
        // Counted in the direction that is good on this scale, whatever the pairs show.
        let lower_is_good = scale.instrument.item() == RatingItem::Pain;
        let key = if lower_is_good { "review-pairs-lower" } else { "review-pairs-higher" };
        let good = |(before, after): &(i32, i32)| if lower_is_good { after < before } else { after > before };
        let name = label(scale.instrument, scale.version, None, scale.foot, self.words);
        let (of, n) = (pairs.len(), pairs.iter().copied().filter(good).count());
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
            Line { shown: say(self.words), spoken: say(&self.words.aloud()) },
        ]
    }

    /// The values of few days, or the middle value with lowest and highest; beside it the same of the week before
    /// where the two may be compared.
    fn series(&self, scale: Scale, phase: Option<RatingPhase>) -> Vec<Line> {
        let now = self.weeks.now(scale, phase);
        let (Some(median), Some(min), Some(max)) = (now.median(), now.min(), now.max()) else {
            return Vec::new();
        };
        let name = label(scale.instrument, scale.version, phase, scale.foot, self.words);
        let coverage = self.coverage(now.days());
        if !now.enough() {
            // Days with a pair have had their values told.
            let all_paired = self.weeks.answered.over(scale, &self.weeks.days).all(|(_, v)| v.pair.is_some());
            if all_paired && phase.is_some() {
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
        let args = [
            ("series", Arg::Text(&name)),
            ("median", Arg::Number(median)),
            ("min", Arg::Count(min.into())),
            ("max", Arg::Count(max.into())),
            ("coverage", Arg::Text(&coverage)),
            ("answers", Arg::Count(now.answers.into())),
        ];
        let mut lines = vec![Line {
            shown: self.words.text("review-middle", &args),
            spoken: self.words.spoken("review-middle", &args),
        }];
        let before = self.weeks.before(scale, phase);
        if let Some(previous) = before.median().filter(|_| now.comparable(&before, self.weeks.finished)) {
            let coverage = self.coverage_of("review-coverage-over", before.days(), self.told.days_before);
            lines.push(self.same(
                "review-middle-before",
                &[
                    ("series", Arg::Text(&name)),
                    ("median", Arg::Number(previous)),
                    ("coverage", Arg::Text(&coverage)),
                ],
            ));
        }
        lines
    }
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
