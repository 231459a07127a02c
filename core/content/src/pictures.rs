use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use roxmltree::{Document, Node};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::finding::Finding;
use crate::packed::{PICTURE_UNITS, PackedCommand, PackedPicture, PackedPoint, PackedStroke, PackedZone};
use crate::shape::{bounds, hatching, heads, unit};
use crate::strings::{entries, name_of};
use crate::vocabulary::{DIRECTIONS, VIEWS, ZONES, is_zone};

/// Reads `pictures/*.svg`, checks them and packs them in the order of the vocabulary. What is found to be wrong is not
/// packed.
pub fn read_pictures(content: &Path) -> io::Result<(Vec<PackedPicture>, Vec<Finding>)> {
    let mut pictures = Vec::new();
    let mut findings = Vec::new();
    for path in
        entries(&content.join("pictures"))?.iter().filter(|p| p.extension().is_some_and(|e| e == "svg"))
    {
        let (picture, found) = picture(&format!("pictures/{}", name_of(path)), &fs::read_to_string(path)?);
        pictures.extend(picture);
        findings.extend(found);
    }
    pictures.sort_by_key(|p| VIEWS.iter().position(|v| *v == p.view));
    if findings.is_empty() {
        findings = missing(&pictures);
    }
    Ok((pictures, findings))
}

/// What no picture shows.
fn missing(pictures: &[PackedPicture]) -> Vec<Finding> {
    let finding = |wrong: String, mend: String| Finding { file: "pictures".to_owned(), line: 1, wrong, mend };
    let no_view = VIEWS
        .iter()
        .filter(|view| !pictures.iter().any(|p| p.view == **view))
        .map(|view| finding(format!("there is no picture {view}"), format!("draw pictures/{view}.svg")));
    let shown = |zone: &str| pictures.iter().flat_map(|p| &p.zones).any(|z| z.zone == zone);
    let no_zone = ZONES.iter().filter(|(zone, _)| !shown(zone)).map(|(zone, _)| {
        finding(
            format!("no picture shows the zone {zone}"),
            format!("add a path with the id {zone} to the zones of the picture on which it is best seen"),
        )
    });
    no_view.chain(no_zone).collect()
}

/// One picture from its SVG: a path `outline`, and the groups `detail`, `zones` (each path's id is a zone) and `strokes`
/// (each path's id is a direction, with `.` and a name where there are several; `data-heads` is `end` or `both`). It is
/// none when anything is wrong with it.
pub fn picture(file: &str, text: &str) -> (Option<PackedPicture>, Vec<Finding>) {
    let mut reader = Reader { file, text, findings: Vec::new() };
    let picture = match Document::parse(text) {
        Ok(document) => reader.picture(&document),
        Err(error) => {
            let line = usize::try_from(error.pos().row).unwrap_or(1);
            reader.find(line, format!("this is no XML: {error}"), "mend it, or export it as plain SVG");
            None
        }
    };
    (picture.filter(|_| reader.findings.is_empty()), reader.findings)
}

/// Reads one SVG file and collects findings with their lines.
pub(crate) struct Reader<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub findings: Vec<Finding>,
}

/// The size of the view box, in the units of the file.
#[derive(Clone, Copy)]
pub(crate) struct Paper {
    pub width: f64,
    pub height: f64,
}

impl Paper {
    /// Units for one unit of the file; alike in both directions, or feet would be stretched.
    fn scale(self) -> f64 {
        f64::from(PICTURE_UNITS) / self.width.max(self.height)
    }
}

impl Reader<'_> {
    pub(crate) fn find(&mut self, line: usize, wrong: String, mend: &str) {
        self.findings.push(Finding { file: self.file.to_owned(), line, wrong, mend: mend.to_owned() });
    }

    pub(crate) fn find_at(&mut self, node: Node<'_, '_>, wrong: String, mend: &str) {
        let line = crate::finding::line_at(self.text, node.range().start);
        self.find(line, wrong, mend);
    }

    fn picture(&mut self, document: &Document<'_>) -> Option<PackedPicture> {
        let root = document.root_element();
        let view = self.view(root)?;
        let paper = self.paper(root)?;
        self.only_paths(root);
        let outline = match paths(root).find(|n| n.attribute("id") == Some("outline")) {
            Some(node) => self.path(node, paper)?,
            None => {
                self.find_at(root, "there is no outline".to_owned(), "add a path with the id outline");
                return None;
            }
        };
        let detail =
            group(root, "detail").filter_map(|node| self.path(node, paper)).collect::<Vec<_>>().concat();
        let zones = group(root, "zones").filter_map(|node| self.zone(node, paper)).collect::<Vec<_>>();
        let strokes = group(root, "strokes").filter_map(|node| self.stroke(node, paper)).collect();
        self.twice(root);
        let scale = paper.scale();
        let (width, height) = (unit(paper.width * scale), unit(paper.height * scale));
        Some(PackedPicture { view, width, height, outline, detail, zones, strokes })
    }

    /// Finds elements and attributes that the packer does not read.
    pub(crate) fn only_paths(&mut self, root: Node<'_, '_>) {
        for node in root.descendants().filter(Node::is_element) {
            if !matches!(node.tag_name().name(), "svg" | "title" | "g" | "path") {
                let name = node.tag_name().name();
                self.find_at(node, format!("{name} is not read"), "draw it as a path");
            }
            if node.has_attribute("transform") {
                self.find_at(node, "transform is not read".to_owned(), "write the points where they are");
            }
        }
    }

    fn view(&mut self, root: Node<'_, '_>) -> Option<String> {
        let name = self.file.rsplit('/').next().and_then(|n| n.strip_suffix(".svg")).unwrap_or(self.file);
        if VIEWS.contains(&name) {
            return Some(name.to_owned());
        }
        let mend = format!("name the file after one of {}", VIEWS.join(", "));
        self.find_at(root, format!("there is no view {name}"), &mend);
        None
    }

    pub(crate) fn paper(&mut self, root: Node<'_, '_>) -> Option<Paper> {
        let numbers: Vec<f64> = root
            .attribute("viewBox")
            .unwrap_or_default()
            .split_whitespace()
            .filter_map(|n| n.parse().ok().filter(|n: &f64| n.is_finite()))
            .collect();
        match numbers[..] {
            [x, y, width, height] if x == 0.0 && y == 0.0 && width > 0.0 && height > 0.0 => {
                Some(Paper { width, height })
            }
            _ => {
                let mend = "write it as viewBox=\"0 0 width height\"";
                self.find_at(root, "the view box can't be used".to_owned(), mend);
                None
            }
        }
    }

    pub(crate) fn path(&mut self, node: Node<'_, '_>, paper: Paper) -> Option<Vec<PackedCommand>> {
        let mut path = Vec::new();
        let mut outside = None;
        let mut at = (0.0, 0.0);
        let mut place = |x: f64, y: f64| {
            if !(0.0..=paper.width).contains(&x) || !(0.0..=paper.height).contains(&y) {
                outside.get_or_insert((x, y));
            }
            PackedPoint { x: unit(x * paper.scale()), y: unit(y * paper.scale()) }
        };
        for segment in SimplifyingPathParser::from(node.attribute("d").unwrap_or_default()) {
            let command = match segment {
                Ok(SimplePathSegment::MoveTo { x, y }) => {
                    at = (x, y);
                    PackedCommand::Move(place(x, y))
                }
                Ok(SimplePathSegment::LineTo { x, y }) => {
                    at = (x, y);
                    PackedCommand::Line(place(x, y))
                }
                Ok(SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y }) => {
                    at = (x, y);
                    PackedCommand::Curve(place(x1, y1), place(x2, y2), place(x, y))
                }
                Ok(SimplePathSegment::Quadratic { x1, y1, x, y }) => {
                    // The cubic with the same shape has its control points at two thirds.
                    let third = |from: f64, to: f64| from + (to - from) * 2.0 / 3.0;
                    let first = place(third(at.0, x1), third(at.1, y1));
                    let second = place(third(x, x1), third(y, y1));
                    at = (x, y);
                    PackedCommand::Curve(first, second, place(x, y))
                }
                Ok(SimplePathSegment::ClosePath) => PackedCommand::Close,
                Err(error) => {
                    self.find_at(node, format!("the path can't be read: {error}"), "mend its d");
                    return None;
                }
            };
            path.push(command);
        }
        if path.len() < 2 {
            self.find_at(node, "the path is empty".to_owned(), "draw it, or take it out");
            return None;
        }
        if let Some((x, y)) = outside {
            let mend = "move it, or make the view box larger; control points count";
            self.find_at(node, format!("the point {x} {y} is outside the view box"), mend);
            return None;
        }
        Some(path)
    }

    fn zone(&mut self, node: Node<'_, '_>, paper: Paper) -> Option<PackedZone> {
        let zone = node.attribute("id").unwrap_or_default();
        if !is_zone(zone) {
            self.find_at(node, format!("there is no zone {zone}"), "give the path the id of a zone");
            return None;
        }
        let fill = self.path(node, paper)?;
        let bounds = bounds(&fill)?;
        Some(PackedZone { zone: zone.to_owned(), bounds, hatching: hatching(&fill), fill })
    }

    fn stroke(&mut self, node: Node<'_, '_>, paper: Paper) -> Option<PackedStroke> {
        let id = node.attribute("id").unwrap_or_default();
        let direction = id.split('.').next().unwrap_or_default();
        if !DIRECTIONS.contains(&direction) {
            let mend = "give the path the id of a direction";
            self.find_at(node, format!("there is no direction {direction}"), mend);
            return None;
        }
        let both = match node.attribute("data-heads") {
            Some("end") => false,
            Some("both") => true,
            _ => {
                self.find_at(node, "the stroke has no heads".to_owned(), "set data-heads to end or both");
                return None;
            }
        };
        let lines = self.path(node, paper)?;
        Some(PackedStroke {
            id: id.to_owned(),
            direction: direction.to_owned(),
            bounds: bounds(&lines)?,
            heads: heads(&lines, both),
            lines,
            both_ways: both,
        })
    }

    fn twice(&mut self, root: Node<'_, '_>) {
        let mut seen = BTreeSet::new();
        for node in root.descendants() {
            if let Some(id) = node.attribute("id").filter(|id| !seen.insert(*id)) {
                self.find_at(node, format!("the id {id} stands twice"), "take one of the two out");
            }
        }
    }
}

fn paths<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants().filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "path")))
}

/// Paths in the group with this id.
pub(crate) fn group<'a, 'input>(
    root: Node<'a, 'input>,
    id: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    root.children().filter(move |n| n.attribute("id") == Some(id)).flat_map(paths)
}
