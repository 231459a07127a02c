use super::series::{Folded, Scale, WEEK_LEAST};
use super::span::{Begun, Span};
use super::{Chart, ChartLine, ChartMark, ChartPoint, ChartTick, ChartValue};
use crate::calendar::{CareDay, Week};
use crate::error::Result;
use crate::rating::{RatingPhase, label, question, series_label};
use crate::words::{Arg, Words};

/// A day or a week before its values are known.
struct Column {
    days: Vec<CareDay>,
    first: CareDay,
    last: CareDay,
    /// Below the axis.
    name: String,
    /// In the table and when spoken.
    title: String,
    spoken: String,
}

/// One chart a scale that has a value on these days; a day a point.
pub(super) fn of_days(span: &Span<'_>, begun: &Begun, words: &Words) -> Vec<Chart> {
    let column = |day: &CareDay| Column {
        days: vec![*day],
        first: *day,
        last: *day,
        name: words.weekday_short(day.weekday()),
        title: words.day(*day, begun.today),
        spoken: words.spoken_day(*day, begun.today),
    };
    let columns: Vec<Column> = span.days.iter().map(column).collect();
    charts(&columns, false, span, begun, words)
}

/// The same; a week a point, of which only the days `within` count.
pub(super) fn of_weeks(
    weeks: &[Week],
    within: impl Fn(&CareDay) -> bool,
    span: &Span<'_>,
    begun: &Begun,
    words: &Words,
) -> Result<Vec<Chart>> {
    let column = |week: &Week| -> Result<Column> {
        let (first, last) = (week.first_day(), week.last_day()?);
        Ok(Column {
            days: week.days()?.into_iter().filter(&within).collect(),
            first,
            last,
            name: date(first, words),
            title: words.day(first, begun.today),
            spoken: words.text("chart-week", &[("day", Arg::Text(&words.spoken_day(first, begun.today)))]),
        })
    };
    let columns = weeks.iter().map(column).collect::<Result<Vec<_>>>()?;
    Ok(charts(&columns, true, span, begun, words))
}

/// A date as it fits below an axis.
fn date(day: CareDay, words: &Words) -> String {
    use chrono::Datelike as _;
    let month = words.text(&format!("month-{}.short", day.date().month()), &[]);
    words.text("chart-date", &[("n", Arg::Count(day.date().day().into())), ("month", Arg::Text(&month))])
}

fn charts(columns: &[Column], by_week: bool, span: &Span<'_>, begun: &Begun, words: &Words) -> Vec<Chart> {
    span.answered
        .scales()
        .filter(|scale| columns.iter().any(|c| span.answered.over(*scale, &c.days).next().is_some()))
        .map(|scale| chart(scale, columns, by_week, span, begun, words))
        .collect()
}

fn chart(
    scale: Scale,
    columns: &[Column],
    by_week: bool,
    span: &Span<'_>,
    begun: &Begun,
    words: &Words,
) -> Chart {
    let asked = question(scale.instrument, words);
    // Whoever asked in other words also put other words at the ends.
    let own = scale.version == scale.instrument.version();
    let end = |text: String| if own { text } else { words.text("chart-end-unknown", &[]) };
    let name = |phase| series_label(scale.instrument, scale.version, phase, scale.foot, words);
    let lines: Vec<ChartLine> = drawn(scale, columns, span)
        .into_iter()
        .map(|phase| ChartLine { phase, mark: mark(phase), label: name(phase) })
        .collect();
    let point = |column: &Column| point(scale, column, by_week, &lines, span, begun, words);
    let points: Vec<ChartPoint> = columns.iter().map(point).collect();
    let scale_name = label(scale.instrument, scale.version, None, scale.foot, words);
    let title_key = if by_week { "chart-title-weeks" } else { "chart-title-days" };
    let title = words.text(title_key, &[("scale", Arg::Text(&scale_name))]);
    let ends = ends_of(scale, words);
    let least = i64::try_from(WEEK_LEAST).unwrap_or(i64::MAX);
    let note = by_week.then(|| words.text("chart-note", &[("count", Arg::Count(least))]));
    let first = words.text(if by_week { "chart-heading-week" } else { "chart-heading-day" }, &[]);
    let spoken: Vec<&str> =
        [title.as_str(), ends.as_str()].into_iter().chain(points.iter().map(|p| p.text.as_str())).collect();
    let spoken = spoken.join(" ");
    let last = columns.last().map(|column| column.last.to_string()).unwrap_or_default();
    Chart {
        ticks: ticks(asked.low, asked.high, words),
        file_name: format!("instep-{}-{last}.png", asked.item.code()),
        mime: "image/png".to_owned(),
        spoken,
        title,
        instrument: scale.instrument.code().to_owned(),
        version: scale.version,
        foot: scale.foot,
        low: asked.low,
        high: asked.high,
        low_text: end(asked.low_text),
        high_text: end(asked.high_text),
        ends,
        note,
        headings: std::iter::once(first).chain(lines.iter().map(|l| l.label.clone())).collect(),
        lines,
        points,
    }
}

/// The series of a scale that are drawn: before and after together where either has a value, and the one without a
/// phase where it has one.
fn drawn(scale: Scale, columns: &[Column], span: &Span<'_>) -> Vec<Option<RatingPhase>> {
    let has = |phase: &Option<RatingPhase>| {
        columns.iter().any(|c| !span.answered.fold(scale, *phase, &c.days).values.is_empty())
    };
    let (mut drawn, other): (Vec<_>, Vec<_>) = scale.phases().iter().copied().partition(Option::is_some);
    if !drawn.iter().any(has) {
        drawn.clear();
    }
    drawn.extend(other.into_iter().filter(has));
    drawn
}

/// Before, after and other times differ by shape.
const fn mark(phase: Option<RatingPhase>) -> ChartMark {
    match phase {
        Some(RatingPhase::Before) => ChartMark::HollowCircle,
        Some(RatingPhase::After) => ChartMark::FilledDiamond,
        None => ChartMark::FilledSquare,
    }
}

fn point(
    scale: Scale,
    column: &Column,
    by_week: bool,
    lines: &[ChartLine],
    span: &Span<'_>,
    begun: &Begun,
    words: &Words,
) -> ChartPoint {
    let of = begun.count(&column.days);
    let (mut values, mut cells, mut said) = (Vec::new(), vec![column.title.clone()], Vec::new());
    for line in lines {
        let folded = span.answered.fold(scale, line.phase, &column.days);
        cells.push(cell(&folded, of, by_week, words));
        if folded.median().is_some() {
            let value = cell(&folded, of, by_week, &words.aloud());
            let args = [("series", Arg::Text(&line.label)), ("values", Arg::Text(&value))];
            said.push(words.text("chart-said", &args));
        }
        values.push(ChartValue {
            value: folded.median(),
            min: folded.min(),
            max: folded.max(),
            days: folded.days(),
            of,
            few: by_week && folded.median().is_some() && !folded.enough(WEEK_LEAST),
        });
    }
    if said.is_empty() {
        said.push(words.spoken("chart-gap", &[]));
    }
    let args = [("day", Arg::Text(&column.spoken)), ("values", Arg::Text(&said.join("; ")))];
    ChartPoint {
        first_day: column.first,
        last_day: column.last,
        name: column.name.clone(),
        values,
        cells,
        text: words.text("chart-point", &args),
    }
}

/// Marks on an axis: every value of a short scale, every second of a long one.
fn ticks(low: i32, high: i32, words: &Words) -> Vec<ChartTick> {
    let step = if high.saturating_sub(low) <= 5 { 1 } else { 2 };
    (low..=high)
        .step_by(step)
        .map(|value| ChartTick { value, text: words.number(f64::from(value)) })
        .collect()
}

/// Both ends of a scale in a sentence. The words of another wording are not known.
pub(super) fn ends_of(scale: Scale, words: &Words) -> String {
    let asked = question(scale.instrument, words);
    if scale.version == scale.instrument.version() {
        return ends(asked.low, &asked.low_text, asked.high, &asked.high_text, words);
    }
    let args = [("low", Arg::Count(asked.low.into())), ("high", Arg::Count(asked.high.into()))];
    words.text("chart-ends-unknown", &args)
}

/// What both ends of an axis mean.
pub(super) fn ends(low: i32, lowest: &str, high: i32, highest: &str, words: &Words) -> String {
    words.text(
        "chart-ends",
        &[
            ("low", Arg::Count(low.into())),
            ("lowest", Arg::Text(lowest)),
            ("high", Arg::Count(high.into())),
            ("highest", Arg::Text(highest)),
        ],
    )
}

/// A day's value, or a week's middle value with the days it comes from; a dash for a gap.
fn cell(folded: &Folded, of: i32, by_week: bool, words: &Words) -> String {
    let told = if by_week {
        with_coverage(folded, of, words)
    } else {
        folded.median().map(|m| words.text("chart-number", &[("values", Arg::Text(&words.number(m)))]))
    };
    told.unwrap_or_else(|| words.text("chart-gap", &[]))
}

/// A middle value with lowest and highest, where they differ, and the days it comes from; none without a value.
pub(super) fn with_coverage(folded: &Folded, of: i32, words: &Words) -> Option<String> {
    let coverage = words.text(
        "review-coverage-over",
        &[("days", Arg::Count(folded.days().into())), ("of", Arg::Count(of.into()))],
    );
    Some(words.text(
        if folded.min() == folded.max() { "chart-value-equal" } else { "chart-value" },
        &[
            ("median", Arg::Number(folded.median()?)),
            ("min", Arg::Count(folded.min()?.into())),
            ("max", Arg::Count(folded.max()?.into())),
            ("coverage", Arg::Text(&coverage)),
        ],
    ))
}
