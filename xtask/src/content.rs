//! Contact sheets: every step of every guide as it is shown, for human eyes. Tests hold what can be counted; whether a
//! foot looks like a foot has to be looked at.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use instep::guide::{GuideRequest, Library, Preferences, Segment, compile};
use instep::library::{CoveredRow, shipped_coverage};
use instep::picture::{Atlas, PathCommand, Picture, Placement, StepPicture, atlas};
use instep::safety::Assessment;
use instep::session::{Mode, Side};
use instep::words::Words;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::workspace;

/// Cards in a row, and the size of one.
const COLUMNS: usize = 6;
const CARD: (f64, f64) = (270.0, 400.0);
/// The part of a card that holds its pictures.
const STAGE: (f64, f64, f64, f64) = (10.0, 62.0, 250.0, 250.0);
/// Pictograms in a row of their sheet.
const PICTOGRAM_COLUMNS: usize = 7;
/// Characters in a line of small print.
const LINE: usize = 44;

/// Draws a sheet for each guide and mode, and one of the pictograms, into target/content. False when that failed.
pub fn run() -> bool {
    match sheets() {
        Ok(count) => {
            println!("{count} contact sheets are in {}", folder().display());
            true
        }
        Err(error) => {
            eprintln!("the contact sheets can't be drawn: {error}");
            false
        }
    }
}

/// Prints where each row of the inventory can be found. False when that failed.
pub fn print_coverage(json: bool) -> bool {
    match coverage(json) {
        Ok(text) => {
            println!("{text}");
            true
        }
        Err(error) => {
            eprintln!("the coverage can't be computed: {error}");
            false
        }
    }
}

fn coverage(json: bool) -> Result<String, Failure> {
    let rows = shipped_coverage(&Words::new("en", None, false))?;
    if json {
        return Ok(serde_json::to_string(&rows)?);
    }
    let line = |row: &CoveredRow| format!("{:<5} {}", row.id, row.places.join("\n      "));
    Ok(rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

type Failure = Box<dyn std::error::Error>;

fn folder() -> std::path::PathBuf {
    workspace::target().join("content")
}

fn sheets() -> Result<usize, Failure> {
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();
    if let Some(face) = options.fontdb.faces().next() {
        // Any font is better than none; a sans serif one is taken where it is known by name.
        let sans = options.fontdb.faces().find(|f| f.families.iter().any(|(name, _)| name == "DejaVu Sans"));
        options.font_family =
            sans.unwrap_or(face).families.first().map(|(name, _)| name.clone()).unwrap_or_default();
    } else {
        println!("NO FONT WAS FOUND ON THIS MACHINE: the sheets have pictures, but no words.");
    }
    fs::create_dir_all(folder())?;
    let atlas = atlas()?;
    let library = Library::shipped()?;
    let words = Words::new("en", None, false);
    let mut count = 0usize;
    for head in library.heads() {
        for (n, mode) in head.modes.iter().enumerate() {
            let request = GuideRequest { mode: Some(*mode), ..GuideRequest::of(&head.id) };
            let content = library.guide(&head.id)?;
            let timeline =
                compile(content, &request, &Preferences::default(), &Assessment::default(), &words)?;
            let title = format!("{} · {} · {}", head.id, timeline.title, told(*mode));
            let svg = sheet(&title, &timeline.segments, &atlas, &options.font_family);
            let name =
                if n == 0 { head.id.to_lowercase() } else { format!("{}-partner", head.id.to_lowercase()) };
            let file = folder().join(format!("contact-sheet-{name}.png"));
            print(&svg, &options, &file)?;
            println!("{}", file.display());
            count = count.saturating_add(1);
        }
    }
    let file = folder().join("pictograms.png");
    print(&pictogram_sheet(&atlas, &words, &options.font_family), &options, &file)?;
    println!("{}", file.display());
    Ok(count.saturating_add(1))
}

/// Every pictogram at the size of a key (48 pixels) and three times as large, on the dark and on the light background.
fn pictogram_sheet(atlas: &Atlas, words: &Words, font: &str) -> String {
    let (width, rows) = (1300.0, atlas.pictograms.len().div_ceil(PICTOGRAM_COLUMNS) as f64);
    let half = 230.0 * rows;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{}\" font-family=\"{font}\" \
         fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">",
        half * 2.0
    );
    for (n, [background, ink, accent]) in
        [["#15110E", "#F5EDE5", "#F3B562"], ["#FBF6F0", "#241B15", "#B87A2B"]].iter().enumerate()
    {
        let top = half * n as f64;
        // Writing to a text can't fail.
        let _ = write!(svg, "<rect y=\"{top}\" width=\"{width}\" height=\"{half}\" fill=\"{background}\"/>");
        for (n, drawing) in atlas.pictograms.iter().enumerate() {
            let x = 20.0 + 183.0 * (n % PICTOGRAM_COLUMNS) as f64;
            let y = top + 12.0 + 230.0 * (n / PICTOGRAM_COLUMNS) as f64;
            for (x, side) in [(x, 110.0), (x + 118.0, 48.0)] {
                let _ = write!(
                    svg,
                    "<g transform=\"translate({x} {y}) scale({side})\"><path d=\"{}\" fill=\"{accent}\"/>\
                     <path d=\"{}\" stroke=\"{ink}\" stroke-width=\"0.05\"/></g>",
                    data(&drawing.accent),
                    data(&drawing.lines)
                );
            }
            let label = escaped(&drawing.pictogram.with_texts(words).name);
            let _ = write!(
                svg,
                "<text x=\"{x}\" y=\"{}\" font-size=\"10\" fill=\"{ink}\">{label}</text>",
                y + 150.0
            );
        }
    }
    svg.push_str("</svg>");
    svg
}

const fn told(mode: Mode) -> &'static str {
    match mode {
        Mode::OwnFeet => "for oneself",
        Mode::Partner => "for a partner",
    }
}

fn print(svg: &str, options: &Options<'_>, file: &Path) -> Result<(), Failure> {
    let tree = Tree::from_str(svg, options)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the sheet is too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.save_png(file)?;
    Ok(())
}

fn sheet(title: &str, segments: &[Segment], atlas: &Atlas, font: &str) -> String {
    let rows = segments.len().div_ceil(COLUMNS).max(1);
    let (width, height) = (CARD.0 * COLUMNS as f64, 50.0 + CARD.1 * rows as f64);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"{font}\" \
         font-size=\"13\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
    );
    svg.push_str(&text(12.0, 32.0, 20, title));
    for (n, segment) in segments.iter().enumerate() {
        let at = (CARD.0 * (n % COLUMNS) as f64, 50.0 + CARD.1 * (n / COLUMNS) as f64);
        // Writing to a text can't fail.
        let _ = write!(svg, "<g transform=\"translate({} {})\">", at.0, at.1);
        svg.push_str(&card(n.saturating_add(1), segment, atlas));
        svg.push_str("</g>");
    }
    svg.push_str("</svg>");
    svg
}

fn card(number: usize, segment: &Segment, atlas: &Atlas) -> String {
    let mut svg = format!(
        "<rect x=\"4\" y=\"4\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"#fbfaf8\" stroke=\"#ccc\"/>",
        CARD.0 - 8.0,
        CARD.1 - 8.0
    );
    svg.push_str(&text(14.0, 26.0, 14, &format!("{number}. {}", segment.title)));
    let shown = if segment.side == Side::None { "–" } else { segment.side_text.as_str() };
    svg.push_str(&text(14.0, 46.0, 12, &format!("{shown} · {} s", segment.seconds)));
    let mut y = 330.0;
    for step in &segment.pictures {
        let drawn = atlas.pictures.iter().find(|p| p.view == step.view && p.side == step.side);
        if let Some(picture) = drawn {
            svg.push_str(&stand(picture, step, segment.pictures.len()));
        }
        for line in lines(&step.alt) {
            svg.push_str(&text(14.0, y, 10, &line));
            y += 13.0;
        }
    }
    svg
}

/// A picture where it stands, with its caption under it.
fn stand(picture: &Picture, step: &StepPicture, of: usize) -> String {
    let (left, top, width, height) = STAGE;
    let wide = picture.width > picture.height;
    let room = if of > 1 { width / 2.0 } else { width };
    let scale = (room / picture.width).min((height - 16.0) / picture.height);
    // One that leaves no room beside it stands in the middle anyway.
    let middle = match step.placement {
        Placement::Left if !wide || of > 1 => left + width * 0.27,
        Placement::Right if !wide || of > 1 => left + width * 0.73,
        _ => left + width * 0.5,
    };
    let (x, y) = (middle - picture.width * scale / 2.0, top + height - 16.0 - picture.height * scale);
    let mut svg = format!("<g transform=\"translate({x:.2} {y:.2}) scale({scale})\">");
    if step.turned {
        let _ = write!(svg, "<g transform=\"rotate(180 {} {})\">", picture.width / 2.0, picture.height / 2.0);
    }
    svg.push_str(&draw(picture, step, 1.0 / scale));
    if step.turned {
        svg.push_str("</g>");
    }
    svg.push_str("</g>");
    svg.push_str(&format!(
        "<text x=\"{middle}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\" fill=\"#222\">{}</text>",
        top + height,
        escaped(&step.caption)
    ));
    svg
}

/// The way a shell draws it: outline, what is lit with its edge and its hatching, the stroke. `dot` is a pixel.
fn draw(picture: &Picture, step: &StepPicture, dot: f64) -> String {
    let line = |path: &[PathCommand], colour: &str, pixels: f64| {
        let (d, wide) = (data(path), pixels * dot);
        format!("<path d=\"{d}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{wide}\"/>")
    };
    let outline = data(&picture.outline);
    let mut svg = format!("<path d=\"{outline}\" fill=\"#fbeadd\"/>");
    for zone in picture.zones.iter().filter(|z| step.zones.contains(&z.zone)) {
        let fill = data(&zone.fill);
        let _ =
            write!(svg, "<path d=\"{fill}\" fill=\"#f5b26b\" fill-opacity=\"0.6\" fill-rule=\"evenodd\"/>");
        svg.push_str(&line(&zone.hatching, "#8a4400", 0.7));
        svg.push_str(&line(&zone.fill, "#8a4400", 1.2));
    }
    svg.push_str(&line(&picture.detail, "#555", 0.9));
    svg.push_str(&line(&picture.outline, "#333", 1.8));
    let stroke = picture.strokes.iter().find(|s| Some(&s.id) == step.stroke.as_ref());
    if let Some(stroke) = stroke {
        for (colour, pixels) in [("#fff", 5.0), ("#0a3a8c", 2.6)] {
            svg.push_str(&line(&stroke.lines, colour, pixels));
            svg.push_str(&line(&stroke.heads, colour, pixels));
        }
    }
    svg
}

fn data(path: &[PathCommand]) -> String {
    let mut data = String::new();
    for command in path {
        // Writing to a text can't fail.
        let _ = match *command {
            PathCommand::MoveTo { x, y } => write!(data, "M{x} {y}"),
            PathCommand::LineTo { x, y } => write!(data, "L{x} {y}"),
            PathCommand::CurveTo { x1, y1, x2, y2, x, y } => write!(data, "C{x1} {y1} {x2} {y2} {x} {y}"),
            PathCommand::Close => write!(data, "Z"),
        };
    }
    data
}

fn text(x: f64, y: f64, size: u8, words: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"#222\">{}</text>", escaped(words))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// Broken between words.
fn lines(words: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count().saturating_add(word.chars().count()) < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_svg_reads_it() {
        let path = [
            PathCommand::MoveTo { x: 0.0, y: 0.5 },
            PathCommand::CurveTo { x1: 0.1, y1: 0.2, x2: 0.3, y2: 0.4, x: 0.5, y: 0.6 },
            PathCommand::LineTo { x: 1.0, y: 1.0 },
            PathCommand::Close,
        ];
        assert_eq!(data(&path), "M0 0.5C0.1 0.2 0.3 0.4 0.5 0.6L1 1Z");
    }

    #[test]
    fn small_print_is_broken_between_words() {
        let broken =
            lines("Left foot, from below. Here: the ball and the arch. Strokes go from heel to toes.");
        assert!(broken.len() == 2 && broken.iter().all(|l| l.chars().count() <= LINE), "{broken:?}");
        assert_eq!(lines(""), Vec::<String>::new());
    }

    #[test]
    fn words_do_not_break_the_drawing() {
        assert_eq!(escaped("a < b & c"), "a &lt; b &amp; c");
    }
}
