use std::collections::BTreeSet;

use askama::Template;

use super::feet;
use super::sentences::{Line, Teller, Told, caveats};
use super::series::{Answered, MONTH_LEAST, Scale};
use super::span::{Begun, Span, count, counted_and_short, dated_title, distinct_days, whole_minutes};
use super::{RatingRow, Report, ReviewFinding, ReviewSessions, SessionRow, chart};
use crate::calendar::{CareDay, Week};
use crate::error::{InstepError, Result};
use crate::rating::{Instrument, label, question, series_label};
use crate::session::Foot;
use crate::words::{Arg, Words};

/// All that a report depends on.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// Its days in order, at least one.
    pub days: &'a [CareDay],
    /// The weeks that hold them, oldest first.
    pub weeks: &'a [Week],
    /// The present care day.
    pub today: CareDay,
    /// As for a week.
    pub first_use: Option<CareDay>,
    /// Sessions of the weeks; those on other days are passed over.
    pub sessions: &'a [SessionRow],
    /// Those that count, with their words, in the order they are listed.
    pub listed: &'a [ReportSession],
    /// Ratings of the weeks.
    pub ratings: &'a [RatingRow],
    /// Days of looks at the feet.
    pub looks: &'a [CareDay],
    /// What was there to be seen on these days, oldest first.
    pub findings: &'a [ReviewFinding],
}

/// A session in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSession {
    /// Its care day.
    pub day: CareDay,
    /// What it was.
    pub title: String,
    /// Seconds played or logged.
    pub active_seconds: i32,
    /// Which feet.
    pub foot: Foot,
    /// What was rated with it, a sentence an item.
    pub rated: Vec<String>,
}

/// A page as HTML: findings on the feet first, then ratings with the days they come from and what they can't tell, then
/// every session. It stands alone: no script, nothing loaded, the reader's own fonts, A4 in print. Nothing in it is
/// judged, and what a person wrote is escaped.
pub fn report(input: &ReportInput<'_>, words: &Words) -> Result<Report> {
    let (Some(first), Some(last)) = (input.days.first(), input.days.last()) else {
        return Err(InstepError::out_of_range("to", 1, 1));
    };
    let answered = Answered::new(input.sessions, input.ratings);
    let begun = Begun::new(input.today, input.first_use, input.sessions, &answered, input.looks);
    let span = Span {
        days: input.days.to_vec(),
        days_before: Vec::new(),
        answered: &answered,
        finished: true,
        least: MONTH_LEAST,
    };
    let (sessions, short) = counted_and_short(input.sessions, &span.days);
    let told = Told {
        days_so_far: begun.count(&span.days),
        days_before: 0,
        short_sessions: count(short.iter()),
        sessions: ReviewSessions {
            count: count(sessions.iter()),
            days: distinct_days(sessions.iter().copied()),
            minutes: whole_minutes(sessions.iter().copied()),
            aim: None,
        },
    };
    let teller = Teller { told: &told, span: &span, words };
    let word = |key: &str| words.text(key, &[]);
    let looked: BTreeSet<CareDay> = input.looks.iter().copied().filter(|d| span.days.contains(d)).collect();
    let scales: Vec<Scale> =
        answered.scales().filter(|s| answered.over(*s, &span.days).next().is_some()).collect();
    let answers = scales
        .iter()
        .flat_map(|s| s.phases().iter().map(|phase| span.now(*s, *phase).answers))
        .fold(0i32, i32::saturating_add);
    let page = Page {
        language: word("report-language"),
        direction: word("report-direction"),
        range: dated_title(*first, *last, words),
        written: words
            .text("report-written", &[("day", Arg::Text(&words.aloud().day_with_year(input.today)))]),
        disclaimer: vec![
            words.text("disclaimer-purpose", &[]),
            words.text("disclaimer-limits", &[]),
            words.text("disclaimer-ask", &[]),
        ],
        feet_title: words.text("report-feet", &[]),
        looks: words.text("review-looks", &[("coverage", Arg::Text(&teller.coverage(count(looked.iter()))))]),
        findings: input
            .findings
            .iter()
            .map(|f| feet::finding(&feet::known_by(f, *last), input.today, words))
            .collect(),
        no_finding: words.text("report-no-finding", &[]),
        ratings_title: words.text("report-ratings", &[]),
        no_rating: words.text("report-no-rating", &[]),
        series_headings: vec![
            words.text("report-heading-series", &[]),
            words.text("report-heading-middle", &[]),
            words.text("report-heading-answers", &[]),
        ],
        series: scales.iter().flat_map(|s| series(*s, &span, &told, words)).collect(),
        pairs: teller.pairs_in_short().into_iter().map(|l| l.shown).collect(),
        caveats: shown(std::iter::once(Line::plain(words.text("report-missing", &[]))).chain(caveats(words))),
        tables: tables(input.weeks, &span, &begun, words)?,
        asked_title: words.text("report-asked", &[]),
        asked: asked(&scales, words),
        sessions_title: words.text("report-sessions", &[]),
        sessions_text: if sessions.is_empty() && short.is_empty() {
            words.text("report-no-session", &[])
        } else {
            shown(teller.sessions()).join(" ")
        },
        session_headings: vec![
            words.text("report-heading-day", &[]),
            words.text("report-heading-what", &[]),
            words.text("report-heading-length", &[]),
            words.text("report-heading-feet", &[]),
            words.text("report-heading-rated", &[]),
        ],
        sessions: input.listed.iter().map(|s| Listed::of(s, input.today, words)).collect(),
        title: word("report-title"),
    };
    Ok(Report {
        html: page.render().map_err(|_| InstepError::Internal)?,
        text: words.text("report-saved", &[]),
        title: page.title,
        first_day: *first,
        last_day: *last,
        sessions: told.sessions.count,
        ratings: answers,
        findings: count(input.findings.iter()),
        file_name: format!("instep-report-{first}-{last}.html"),
        mime: "text/html".to_owned(),
    })
}

fn shown(lines: impl IntoIterator<Item = Line>) -> Vec<String> {
    lines.into_iter().map(|l| l.shown).collect()
}

/// A row for each series: its name, its middle value with the days, its answers.
fn series(scale: Scale, span: &Span<'_>, told: &Told, words: &Words) -> Vec<Vec<String>> {
    let row = |phase| {
        let folded = span.now(scale, phase);
        let name = series_label(scale.instrument, scale.version, phase, scale.foot, words);
        let cell = chart::with_coverage(&folded, told.days_so_far, words)?;
        let answers = words.number(f64::from(folded.answers));
        Some(vec![name, cell, words.text("chart-number", &[("values", Arg::Text(&answers))])])
    };
    scale.phases().iter().filter_map(|phase| row(*phase)).collect()
}

/// The charts' tables, a week a row; weeks without a value stay in, as a gap.
fn tables(weeks: &[Week], span: &Span<'_>, begun: &Begun, words: &Words) -> Result<Vec<Table>> {
    let charts = chart::of_weeks(weeks, |day| span.days.contains(day), span, begun, words)?;
    let table = |c: super::Chart| Table {
        ends: c.ends,
        title: c.title,
        headings: c.headings,
        rows: c.points.into_iter().map(|p| p.cells).collect(),
    };
    Ok(charts.into_iter().map(table).collect())
}

/// Every instrument in use with its question, its ends and what is known of it.
fn asked(scales: &[Scale], words: &Words) -> Vec<String> {
    let wordings: BTreeSet<_> = scales.iter().map(|s| (s.instrument, s.version)).collect();
    let line = |(instrument, version): (Instrument, i32)| {
        if version != instrument.version() {
            let scale = label(instrument, version, None, None, words);
            return words.text("report-asked-other", &[("scale", Arg::Text(&scale))]);
        }
        let asked = question(instrument, words);
        let ends = chart::ends(asked.low, &asked.low_text, asked.high, &asked.high_text, words);
        let args = [("title", Arg::Text(&asked.text)), ("summary", Arg::Text(&ends))];
        if instrument.own() {
            words.text("report-asked-own", &args)
        } else {
            words.text("report-asked-general", &args)
        }
    };
    wordings.into_iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    language: String,
    direction: String,
    title: String,
    range: String,
    written: String,
    disclaimer: Vec<String>,
    feet_title: String,
    looks: String,
    findings: Vec<String>,
    no_finding: String,
    ratings_title: String,
    no_rating: String,
    series_headings: Vec<String>,
    series: Vec<Vec<String>>,
    pairs: Vec<String>,
    caveats: Vec<String>,
    tables: Vec<Table>,
    asked_title: String,
    asked: Vec<String>,
    sessions_title: String,
    sessions_text: String,
    session_headings: Vec<String>,
    sessions: Vec<Listed>,
}

struct Table {
    title: String,
    ends: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

struct Listed {
    day: String,
    title: String,
    length: String,
    feet: String,
    rated: String,
}

impl Listed {
    fn of(s: &ReportSession, today: CareDay, words: &Words) -> Self {
        Self {
            day: words.day(s.day, today),
            title: s.title.clone(),
            length: words.played(s.active_seconds),
            feet: words.text(&format!("side-{}", s.foot.code()), &[]),
            rated: s.rated.join(" "),
        }
    }
}

#[cfg(test)]
mod tests {
    /// What stands between marks of the template: every word of the page is put in from the catalogue.
    #[test]
    fn the_page_has_no_word_of_its_own() {
        let template = include_str!("../../templates/report.html");
        let body = template.split_once("<body>").unwrap().1;
        let mut words = String::new();
        let mut rest = body;
        while let Some((before, after)) = rest.split_once(['<', '{']) {
            words.push_str(before);
            let end = match &rest[before.len()..before.len() + 2] {
                "{{" => "}}",
                "{%" => "%}",
                _ => ">",
            };
            rest = after.split_once(end).unwrap().1;
        }
        assert_eq!(words.trim(), "");
        assert_eq!(rest.trim(), "");
    }
}
