//! Draws the core's charts in a terminal: lines of text, a shape a series, a gap where nothing was answered.

use instep::{Chart, ChartMark, ChartPoint};
use textwrap::core::display_width;

use crate::output::{dotted, wrap};

/// Where things stand in a drawing, in columns.
struct Grid {
    /// Left of the axis.
    left: usize,
    /// Between two points.
    step: usize,
    /// From a point's left edge to its first series.
    lead: usize,
    /// Between two series of a point.
    apart: usize,
}

impl Grid {
    const WIDE: Self = Self { left: 4, step: 5, lead: 1, apart: 1 };

    /// The widest grid that fits: with room around each mark, or without any. None where not even that fits.
    fn fitting(chart: &Chart, width: usize) -> Option<Self> {
        let series = chart.lines.len();
        let marks = Self::WIDE.apart.saturating_add(1).saturating_mul(series).saturating_add(Self::WIDE.lead);
        let wide = Self { step: Self::WIDE.step.max(marks), ..Self::WIDE };
        let tight = Self { left: 2, step: series.saturating_add(1), lead: 0, apart: 0 };
        [wide, tight].into_iter().find(|grid| grid.width(chart) <= width)
    }

    fn width(&self, chart: &Chart) -> usize {
        self.step.saturating_mul(chart.points.len()).saturating_add(self.left).saturating_add(1)
    }
}

/// The chart with its axis: the words for both ends stand above and below it. A table where it does not fit.
pub fn lines(chart: &Chart, width: usize) -> Vec<String> {
    let Some(grid) = Grid::fitting(chart, width) else { return table(chart, width) };
    let left = grid.left;
    let mut lines = wrap("", &chart.title, width);
    lines.push(format!("{:>left$}  {}", "", chart.high_text));
    let number = left.saturating_sub(1).max(2);
    for level in (chart.low..=chart.high).rev() {
        let marks: String = chart.points.iter().map(|p| cell(&grid, chart, p, level)).collect();
        let level = format!("{level:>number$}");
        lines.push(format!("{level:<left$}│{marks}").trim_end().to_owned());
    }
    let axis = "─".repeat(grid.step.saturating_mul(chart.points.len()));
    lines.push(format!("{:>left$}└{axis}", ""));
    if chart.note.is_some() {
        let days: String = chart.points.iter().map(|p| days(&grid, p)).collect();
        lines.push(format!("{:>left$} {days}", "").trim_end().to_owned());
    }
    lines.push(names(&grid, &chart.points));
    lines.push(format!("{:>left$}  {}", "", chart.low_text));
    let legend: Vec<String> = chart.lines.iter().map(|l| format!("{} {}", mark(l.mark), l.label)).collect();
    let whole = format!("{:>left$}  {}", "", dotted(legend.iter().map(String::as_str)));
    if display_width(&whole) <= width {
        lines.push(whole);
    } else {
        lines.extend(legend.iter().map(|series| format!("{:>left$}  {series}", "")));
    }
    if let Some(note) = &chart.note {
        lines.extend(wrap(&" ".repeat(left.saturating_add(2)), note, width));
    }
    lines
}

/// What stands at one level over one point. Series stand side by side, so that equal values do not hide each other.
fn cell(grid: &Grid, chart: &Chart, point: &ChartPoint, level: i32) -> String {
    let at = |value: f64| {
        // A middle value between two steps is drawn on the upper one; the table has it exactly.
        value.round() as i64 == i64::from(level)
    };
    let drawn = chart.lines.iter().zip(&point.values).map(|(line, value)| match value.value {
        Some(v) if at(v) && value.few => small(line.mark),
        Some(v) if at(v) => mark(line.mark),
        _ => ' ',
    });
    side_by_side(grid, drawn)
}

/// The days below one point, each under its mark; nothing where no day could have been logged.
fn days(grid: &Grid, point: &ChartPoint) -> String {
    // A week has seven: one figure is enough.
    let figure = |days: i32| u32::try_from(days).ok().and_then(|n| char::from_digit(n, 10)).unwrap_or('+');
    side_by_side(grid, point.values.iter().map(|v| if v.of > 0 { figure(v.days) } else { ' ' }))
}

/// What stands over or under one point, a series beside the other.
fn side_by_side(grid: &Grid, drawn: impl Iterator<Item = char>) -> String {
    let mut cell = " ".repeat(grid.lead);
    for c in drawn {
        cell.push(c);
        cell.push_str(&" ".repeat(grid.apart));
    }
    let width = display_width(&cell);
    cell.push_str(&" ".repeat(grid.step.saturating_sub(width)));
    cell
}

/// The names below the axis: as many as have room.
fn names(grid: &Grid, points: &[ChartPoint]) -> String {
    let longest = points.iter().map(|p| display_width(&p.name)).max().unwrap_or_default();
    let every = longest.saturating_add(1).div_ceil(grid.step).max(1);
    let before = grid.left.saturating_add(1).saturating_add(grid.lead);
    let mut line = String::new();
    for (n, point) in points.iter().enumerate().filter(|(n, _)| n % every == 0) {
        let column = before.saturating_add(n.saturating_mul(grid.step));
        line.push_str(&" ".repeat(column.saturating_sub(display_width(&line))));
        line.push_str(&point.name);
    }
    line
}

/// The chart as a table; in lines below each other where its columns do not fit.
pub fn table(chart: &Chart, width: usize) -> Vec<String> {
    let rows: Vec<&Vec<String>> =
        std::iter::once(&chart.headings).chain(chart.points.iter().map(|p| &p.cells)).collect();
    let broad = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|c| display_width(c)).max().unwrap_or_default()
    };
    let line = |row: &&Vec<String>| {
        let padded = row.iter().enumerate().map(|(column, cell)| {
            format!("{cell}{}", " ".repeat(broad(column).saturating_sub(display_width(cell))))
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let columns: Vec<String> = rows.iter().map(line).collect();
    let body =
        if columns.iter().all(|line| display_width(line) <= width) { columns } else { list(chart, width) };
    wrap("", &chart.title, width).into_iter().chain(body).collect()
}

/// A line for each cell, below its row's name.
fn list(chart: &Chart, width: usize) -> Vec<String> {
    let row = |point: &ChartPoint| {
        let mut lines: Vec<String> = point.cells.first().cloned().into_iter().collect();
        for (heading, cell) in chart.headings.iter().zip(&point.cells).skip(1) {
            lines.extend(wrap("  ", &format!("{heading}: {cell}"), width));
        }
        lines
    };
    chart.points.iter().flat_map(row).collect()
}

/// Before and after differ by shape, not by colour.
pub const fn mark(mark: ChartMark) -> char {
    match mark {
        ChartMark::HollowCircle => '○',
        ChartMark::FilledDiamond => '◆',
        ChartMark::FilledSquare => '■',
    }
}

/// The same of few days: smaller, and told apart by shape as well.
const fn small(mark: ChartMark) -> char {
    match mark {
        ChartMark::HollowCircle => '∘',
        ChartMark::FilledDiamond => '⋄',
        ChartMark::FilledSquare => '▪',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::{ChartLine, ChartValue};

    /// Twelve weeks of comfort before and after, with a gap in the third.
    fn chart() -> Chart {
        let line = |mark, label: &str| ChartLine { phase: None, mark, label: label.to_owned() };
        let value = |value: Option<f64>, days| ChartValue {
            value,
            min: None,
            max: None,
            days,
            of: 7,
            few: (1..4).contains(&days),
        };
        let point = |n: i32| {
            let (before, after) = if n == 2 { (None, None) } else { (Some(f64::from(n % 5)), Some(6.5)) };
            ChartPoint {
                first_day: "2026-08-31".parse().unwrap(),
                last_day: "2026-09-06".parse().unwrap(),
                name: format!("{} Sep", n + 1),
                // The third week has none, the fifth few.
                values: match n {
                    2 => vec![value(before, 0), value(after, 0)],
                    4 => vec![value(before, 1), value(after, 2)],
                    _ => vec![value(before, 4), value(after, 7)],
                },
                cells: vec![format!("Mon {} Sep", n + 1), "2 (1–3), 5 of 7 days".into(), "–".into()],
                text: String::new(),
            }
        };
        Chart {
            ticks: Vec::new(),
            file_name: String::new(),
            mime: String::new(),
            title: "Comfort, week by week: the middle value of each.".into(),
            instrument: "foot_comfort_0_10".into(),
            version: 1,
            foot: None,
            low: 0,
            high: 10,
            low_text: "extremely uncomfortable".into(),
            high_text: "completely comfortable".into(),
            ends: String::new(),
            note: Some("Numbers below: days with a value. Small marks: fewer than 4 days.".into()),
            headings: vec!["Week from".into(), "Comfort before".into(), "Comfort after".into()],
            lines: vec![
                line(ChartMark::HollowCircle, "Comfort before"),
                line(ChartMark::FilledDiamond, "Comfort after"),
            ],
            points: (0..12).map(point).collect(),
            spoken: String::new(),
        }
    }

    #[test]
    fn a_chart_fits_the_terminal_and_loses_no_mark() {
        let chart = chart();
        for width in [80, 65, 64, 40, 39] {
            let lines = lines(&chart, width);
            assert!(lines.iter().all(|line| display_width(line) <= width), "{width}:\n{}", lines.join("\n"));
            let drawn = |mark| {
                lines.iter().filter(|l| l.contains('│')).map(|l| l.matches(mark).count()).sum::<usize>()
            };
            assert_eq!((drawn('○'), drawn('◆')), (10, 10), "{width}:\n{}", lines.join("\n"));
            assert_eq!((drawn('∘'), drawn('⋄')), (1, 1), "{width}:\n{}", lines.join("\n"));
            // The days stand under the marks they belong to.
            let column = |line: &str, c: char| display_width(line.split(c).next().unwrap());
            let few = lines.iter().find(|l| l.contains('⋄')).unwrap();
            let axis = lines.iter().position(|l| l.contains('└')).unwrap();
            let below = &lines[axis + 1];
            assert_eq!(column(below, '2'), column(few, '⋄'), "{width}:\n{}", lines.join("\n"));
            let counted: String = below.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(counted, "474700471247474747474747");
            // The values of a point stand over its name.
            let first = lines.iter().find(|l| l.starts_with(" 0") || l.starts_with("  0")).unwrap();
            let named = lines.iter().find(|l| l.contains("1 Sep")).unwrap();
            assert_eq!(column(first, '○'), display_width(named) - display_width(named.trim_start()));
        }
        assert_eq!(lines(&chart, 38), table(&chart, 38));
    }

    #[test]
    fn three_series_stand_beside_each_other_without_pushing_the_next_point() {
        let mut chart = chart();
        chart.lines.push(ChartLine {
            phase: None,
            mark: ChartMark::FilledSquare,
            label: "Comfort (other times)".into(),
        });
        for point in &mut chart.points {
            point.values.push(ChartValue {
                value: Some(9.0),
                min: None,
                max: None,
                days: 5,
                of: 7,
                few: false,
            });
        }
        for width in [100, 80, 56] {
            let lines = lines(&chart, width);
            let row = lines.iter().find(|l| l.contains('■')).unwrap();
            let at: Vec<usize> = row.match_indices('■').map(|(n, _)| display_width(&row[..n])).collect();
            let axis = lines.iter().find(|l| l.contains('└')).unwrap();
            let step = at[1] - at[0];
            assert!(at.windows(2).all(|w| w[1] - w[0] == step), "{width}:\n{}", lines.join("\n"));
            let dashes = axis.matches('─').count();
            assert_eq!(dashes, step * chart.points.len(), "{width}:\n{}", lines.join("\n"));
            assert!(lines.iter().all(|line| display_width(line) <= width), "{width}:\n{}", lines.join("\n"));
        }
    }

    #[test]
    fn a_chart_of_days_has_no_days_below_it() {
        let chart = Chart { note: None, ..chart() };
        let lines = lines(&chart, 80);
        assert!(lines[14].contains("1 Sep") && !lines.iter().any(|l| l.contains("Numbers")));
    }

    #[test]
    fn a_table_becomes_a_list_where_its_columns_do_not_fit() {
        let chart = chart();
        assert_eq!(table(&chart, 80)[1], "Week from   Comfort before        Comfort after");
        let narrow = table(&chart, 40);
        assert_eq!(
            narrow[..5],
            [
                "Comfort, week by week: the middle value",
                "of each.",
                "Mon 1 Sep",
                "  Comfort before: 2 (1–3), 5 of 7 days",
                "  Comfort after: –"
            ]
        );
        assert!(narrow.iter().all(|line| display_width(line) <= 40));
    }
}
