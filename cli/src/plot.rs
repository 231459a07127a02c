//! Draws the core's charts into a picture: SVG, or PNG made from it. Each chart has an axis of its own.

use std::sync::Arc;

use instep::{Chart, ChartMark, ChartPoint};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use resvg::{tiny_skia, usvg};

use crate::words::terminal;

/// The picture's width, in pixels.
const WIDTH: u32 = 900;
/// A chart's height.
const HEIGHT: u32 = 380;
/// What a line of text below the chart adds.
const LINE: u32 = 20;
/// PNGs are drawn larger, for print.
const SCALE: f32 = 2.0;
const INK: RGBColor = RGBColor(33, 37, 41);
const FAINT: RGBColor = RGBColor(206, 212, 218);
/// Told apart in every common kind of colour blindness, and by shape where there is no colour.
const BEFORE: RGBColor = RGBColor(0, 90, 160);
const AFTER: RGBColor = RGBColor(176, 66, 0);
const ALONE: RGBColor = RGBColor(85, 60, 140);

/// What kept a picture from being drawn.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

type Axes<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The charts, one below the other.
pub fn svg(charts: &[Chart]) -> Result<String> {
    let mut picture = String::new();
    {
        let rows = charts.len().max(1);
        // All areas are equally high.
        let note = if charts.iter().any(|c| c.note.is_some()) { LINE.saturating_mul(2) } else { 0 };
        let height = HEIGHT.saturating_add(note).saturating_mul(u32::try_from(rows)?);
        let root = SVGBackend::with_string(&mut picture, (WIDTH, height)).into_drawing_area();
        root.fill(&WHITE)?;
        for (area, chart) in root.split_evenly((rows, 1)).iter().zip(charts) {
            draw(area, chart)?;
        }
        root.present()?;
    }
    Ok(picture)
}

/// The same as PNG.
pub fn png(charts: &[Chart]) -> Result<Vec<u8>> {
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_system_fonts();
    let family = sans_serif(fonts).ok_or_else(|| terminal().files.no_font.clone())?;
    fonts.set_sans_serif_family(family);
    let tree = usvg::Tree::from_str(&svg(charts)?, &options)?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or_else(|| terminal().files.no_size.clone())?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| terminal().files.too_large.clone())?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

/// A plain family this machine has; a picture without one would have no words.
fn sans_serif(fonts: &usvg::fontdb::Database) -> Option<String> {
    let families: Vec<&str> =
        fonts.faces().flat_map(|f| f.families.iter().map(|(name, _)| name.as_str())).collect();
    let usual = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Helvetica", "Arial", "Segoe UI"];
    let found = usual.into_iter().find(|name| families.contains(name));
    found.or_else(|| families.first().copied()).map(str::to_owned)
}

fn style(size: i32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&INK)
}

fn draw(area: &DrawingArea<SVGBackend<'_>, Shift>, chart: &Chart) -> Result<()> {
    let last = u32::try_from(chart.points.len())?.saturating_sub(1);
    let (low, high) = (f64::from(chart.low), f64::from(chart.high));
    // Below a chart of weeks stand the days of each, and what that means.
    let line = if chart.note.is_some() { LINE } else { 0 };
    let mut axes = ChartBuilder::on(area)
        .margin(14)
        .margin_top(64)
        .margin_bottom(58u32.saturating_add(line))
        .x_label_area_size(28u32.saturating_add(line))
        .y_label_area_size(34)
        .build_cartesian_2d(-0.6..f64::from(last) + 0.6, low - 0.3..high + 0.3)?;
    let name = |x: &f64| name_at(&chart.points, *x);
    axes.configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(FAINT)
        .axis_style(INK)
        .y_labels(usize::try_from(chart.high.saturating_sub(chart.low))?.saturating_add(1))
        .x_labels(chart.points.len().saturating_add(1))
        .y_label_formatter(&|y| format!("{y:.0}"))
        .x_label_formatter(&name)
        .label_style(style(14))
        .draw()?;
    for (n, line) in chart.lines.iter().enumerate() {
        series(&mut axes, chart, n, line.mark)?;
    }
    let (_, height) = area.dim_in_pixel();
    let below = i32::try_from(height.saturating_sub(line))?;
    if let Some(note) = &chart.note {
        area.draw(&Text::new(note.clone(), (16, below.saturating_sub(4)), style(14)))?;
    }
    area.draw(&Text::new(chart.title.clone(), (16, 12), style(18)))?;
    // The words for both ends of the axis, where the ends are.
    area.draw(&Text::new(format!("{} = {}", chart.high, chart.high_text), (16, 40), style(14)))?;
    area.draw(&Text::new(
        format!("{} = {}", chart.low, chart.low_text),
        (16, below.saturating_sub(52)),
        style(14),
    ))?;
    legend(area, chart, below.saturating_sub(20))
}

/// The name of the point at a place of the axis; none between two.
fn name_at(points: &[ChartPoint], x: f64) -> String {
    let nearest = x.round();
    let point = points.iter().zip(0i32..).find(|(_, n)| f64::from(*n) == nearest).map(|(p, _)| p);
    let close = (x - nearest).abs() < 0.01;
    point.filter(|_| close).map(|p| p.name.clone()).unwrap_or_default()
}

/// One series: a line only between neighbours that both have a value, so that a gap stays a gap.
fn series(axes: &mut Axes<'_, '_>, chart: &Chart, n: usize, mark: ChartMark) -> Result<()> {
    // Equal values of two series stand beside each other.
    let aside = match mark {
        ChartMark::HollowCircle => -0.12,
        ChartMark::FilledDiamond => 0.12,
        ChartMark::FilledSquare => 0.0,
    };
    let colour = colour(mark);
    let values: Vec<_> = chart.points.iter().map(|p| p.values.get(n)).zip(0i32..).collect();
    let spot = |(value, x): &(Option<&instep::ChartValue>, i32)| {
        value.and_then(|v| v.value).map(|y| (f64::from(*x) + aside, y))
    };
    for pair in values.windows(2) {
        if let [a, b] = pair
            && let (Some(a), Some(b)) = (spot(a), spot(b))
        {
            axes.draw_series(LineSeries::new([a, b], colour.mix(0.45).stroke_width(2)))?;
        }
    }
    for at in &values {
        if chart.note.is_some()
            && let Some(value) = at.0.filter(|v| v.of > 0)
        {
            let below = EmptyElement::at((f64::from(at.1) + aside, f64::from(chart.low) - 0.3));
            let days =
                Text::new(value.days.to_string(), (-4, 28), ("sans-serif", 13).into_font().color(&colour));
            axes.draw_series([below + days])?;
        }
        let Some((x, y)) = spot(at) else { continue };
        let few = at.0.is_some_and(|v| v.few);
        if let Some((min, max)) = at.0.and_then(|v| v.min.zip(v.max)).filter(|(min, max)| min < max) {
            let ends = [(x, f64::from(min)), (x, f64::from(max))];
            axes.draw_series(LineSeries::new(ends, colour.mix(0.45).stroke_width(1)))?;
        }
        let shape = EmptyElement::at((x, y));
        match mark {
            ChartMark::HollowCircle => {
                let radius = if few { 3 } else { 6 };
                let under = Circle::new((0, 0), radius, WHITE.filled());
                let ring = Circle::new((0, 0), radius, colour.stroke_width(2));
                axes.draw_series([shape + under + ring])?
            }
            ChartMark::FilledDiamond => axes.draw_series([
                shape + Polygon::new(diamond((0, 0), if few { 4 } else { 7 }), colour.filled())
            ])?,
            ChartMark::FilledSquare => {
                let half: i32 = if few { 2 } else { 5 };
                axes.draw_series([shape
                    + Rectangle::new(
                        [(half.saturating_neg(), half.saturating_neg()), (half, half)],
                        colour.filled(),
                    )])?
            }
        };
    }
    Ok(())
}

fn legend(area: &DrawingArea<SVGBackend<'_>, Shift>, chart: &Chart, y: i32) -> Result<()> {
    // Two series have half of the picture each, three a third.
    let apart = if chart.lines.len() > 2 { 290 } else { 420 };
    for (line, n) in chart.lines.iter().zip(0i32..) {
        let x = n.saturating_mul(apart).saturating_add(26);
        let colour = colour(line.mark);
        match line.mark {
            ChartMark::HollowCircle => area.draw(&Circle::new((x, y), 6, colour.stroke_width(2)))?,
            ChartMark::FilledDiamond => area.draw(&Polygon::new(diamond((x, y), 7), colour.filled()))?,
            ChartMark::FilledSquare => {
                let corners =
                    [(x.saturating_sub(5), y.saturating_sub(5)), (x.saturating_add(5), y.saturating_add(5))];
                area.draw(&Rectangle::new(corners, colour.filled()))?;
            }
        }
        area.draw(&Text::new(line.label.clone(), (x.saturating_add(14), y.saturating_sub(5)), style(14)))?;
    }
    Ok(())
}

fn diamond((x, y): (i32, i32), half: i32) -> Vec<(i32, i32)> {
    [(0, half.saturating_neg()), (half, 0), (0, half), (half.saturating_neg(), 0)]
        .map(|(a, b)| (x.saturating_add(a), y.saturating_add(b)))
        .to_vec()
}

const fn colour(mark: ChartMark) -> RGBColor {
    match mark {
        ChartMark::HollowCircle => BEFORE,
        ChartMark::FilledDiamond => AFTER,
        ChartMark::FilledSquare => ALONE,
    }
}
