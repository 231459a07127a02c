//! Draws the core's charts in a terminal: lines of text, a shape a series, a gap where nothing was answered.

use instep::{Chart, ChartMark, ChartPoint};
use textwrap::core::display_width;

use crate::output::dotted;

/// Columns between two points.
const STEP: usize = 5;
/// Columns left of the axis.
const LEFT: usize = 4;

/// The chart with its axis: the words for both ends stand above and below it.
pub fn lines(chart: &Chart) -> Vec<String> {
    let mut lines = vec![chart.title.clone(), format!("{:>LEFT$}  {}", "", chart.high_text)];
    for level in (chart.low..=chart.high).rev() {
        let marks: String = chart.points.iter().map(|p| cell(chart, p, level)).collect();
        lines.push(format!("{level:>3} │{marks}").trim_end().to_owned());
    }
    lines.push(format!("{:>LEFT$}└{}", "", "─".repeat(STEP.saturating_mul(chart.points.len()))));
    lines.push(names(&chart.points));
    lines.push(format!("{:>LEFT$}  {}", "", chart.low_text));
    let legend: Vec<String> = chart.lines.iter().map(|l| format!("{} {}", mark(l.mark), l.label)).collect();
    lines.push(format!("{:>LEFT$}  {}", "", dotted(legend.iter().map(String::as_str))));
    lines
}

/// What stands at one level over one point. Series stand side by side, so that equal values do not hide each other.
fn cell(chart: &Chart, point: &ChartPoint, level: i32) -> String {
    let at = |value: f64| {
        // A middle value between two steps is drawn on the upper one; the table has it exactly.
        value.round() as i64 == i64::from(level)
    };
    let mut cell = String::from(" ");
    for (line, value) in chart.lines.iter().zip(&point.values) {
        cell.push(if value.value.is_some_and(at) { mark(line.mark) } else { ' ' });
        cell.push(' ');
    }
    let width = display_width(&cell);
    cell.push_str(&" ".repeat(STEP.saturating_sub(width)));
    cell
}

/// The names below the axis: as many as have room.
fn names(points: &[ChartPoint]) -> String {
    let longest = points.iter().map(|p| display_width(&p.name)).max().unwrap_or_default();
    let every = longest.saturating_add(1).div_ceil(STEP).max(1);
    let mut line = format!("{:>LEFT$} ", "");
    for (n, point) in points.iter().enumerate().filter(|(n, _)| n % every == 0) {
        let column = LEFT.saturating_add(2).saturating_add(n.saturating_mul(STEP));
        line.push_str(&" ".repeat(column.saturating_sub(display_width(&line))));
        line.push_str(&point.name);
    }
    line.trim_end().to_owned()
}

/// The chart as a table.
pub fn table(chart: &Chart) -> Vec<String> {
    let rows: Vec<&Vec<String>> =
        std::iter::once(&chart.headings).chain(chart.points.iter().map(|p| &p.cells)).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|c| display_width(c)).max().unwrap_or_default()
    };
    let line = |row: &&Vec<String>| {
        let padded = row.iter().enumerate().map(|(column, cell)| {
            format!("{cell}{}", " ".repeat(width(column).saturating_sub(display_width(cell))))
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    std::iter::once(chart.title.clone()).chain(rows.iter().map(line)).collect()
}

/// Before and after differ by shape, not by colour.
pub const fn mark(mark: ChartMark) -> char {
    match mark {
        ChartMark::HollowCircle => '○',
        ChartMark::FilledDiamond => '◆',
        ChartMark::FilledSquare => '■',
    }
}
