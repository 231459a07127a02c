use std::sync::OnceLock;

use instep_content::packed::{PICTURE_UNITS, PackedCommand, PackedPicture, PackedPoint, decode};
use serde::{Deserialize, Serialize};

use super::pictogram::pictograms;
use super::{Direction, PictogramDrawing, PictureView};
use crate::error::{InstepError, Result};
use crate::session::Side;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pictures.bin"));

static SHIPPED: OnceLock<Vec<PackedPicture>> = OnceLock::new();

/// Every picture, to be fetched once and drawn from. It depends on no language and no layout direction.
///
/// Draw `outline` (filled softly and stroked) and `detail` (stroked); then, for each zone a step's picture names, `fill`
/// by the even-odd rule, its edge, and `hatching` (stroked), so that nothing is told by colour alone; then the stroke
/// the step's picture names: its lines and its heads (stroked, with round ends). Lines are 3:1 or more against what they lie on.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Atlas {
    /// One for each view and side.
    pub pictures: Vec<Picture>,
    /// Every pictogram once, in the order of the enum.
    pub pictograms: Vec<PictogramDrawing>,
}

/// A foot, a leg or a head. Points lie in a unit square, x to the right, y down; the picture fills it from the upper
/// left to `width` and `height`, of which the larger is 1. Scale x and y alike, and never mirror: the left foot is a
/// picture of its own.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct Picture {
    /// From where it is seen.
    pub view: PictureView,
    /// Left or right; none for the head.
    pub side: Side,
    /// More than 0, at most 1.
    pub width: f64,
    /// More than 0, at most 1.
    pub height: f64,
    /// Closed.
    pub outline: Vec<PathCommand>,
    /// Lines inside it: nails, creases, ankle bones.
    pub detail: Vec<PathCommand>,
    /// What can be lit.
    pub zones: Vec<PictureZone>,
    /// Which way the hands can go.
    pub strokes: Vec<PictureStroke>,
}

/// A zone on a picture.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct PictureZone {
    /// Its code.
    pub zone: String,
    /// Closed. Fill it by the even-odd rule.
    pub fill: Vec<PathCommand>,
    /// Lines across it, none of them outside.
    pub hatching: Vec<PathCommand>,
}

/// A stroke on a picture. Directions are those of the body: from the toes is from the toes on either foot.
#[derive(Debug, Clone, PartialEq, uniffi::Record, Serialize)]
pub struct PictureStroke {
    /// Named by a step's picture; the same on the left and the right foot.
    pub id: String,
    /// Which way.
    pub direction: Direction,
    /// The lines, each from where the hand sets out. Animate along them.
    pub lines: Vec<PathCommand>,
    /// Arrow heads: at the end of each line, and at its start too where the hand goes both ways.
    pub heads: Vec<PathCommand>,
    /// True when the hand goes along each line and back; false when it lifts off and begins again.
    pub both_ways: bool,
}

/// A piece of a path, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Enum, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathCommand {
    /// Begin a line here.
    MoveTo {
        /// To the right.
        x: f64,
        /// Down.
        y: f64,
    },
    /// Straight to here.
    LineTo {
        /// To the right.
        x: f64,
        /// Down.
        y: f64,
    },
    /// Along a cubic Bézier curve to here.
    CurveTo {
        /// First control point.
        x1: f64,
        /// First control point.
        y1: f64,
        /// Second control point.
        x2: f64,
        /// Second control point.
        y2: f64,
        /// To the right.
        x: f64,
        /// Down.
        y: f64,
    },
    /// Back to where the line began.
    Close,
}

/// Every picture. Fails with `Internal` when they can't be decoded, which a test rules out.
pub fn atlas() -> Result<Atlas> {
    let mut pictures = Vec::new();
    for packed in shipped()? {
        let view = PictureView::from_code(&packed.view).ok_or(InstepError::Internal)?;
        for side in view.sides() {
            pictures.push(drawn(packed, view, *side)?);
        }
    }
    Ok(Atlas { pictures, pictograms: pictograms()?.to_vec() })
}

/// The pictures as they are drawn: right feet only.
pub(super) fn shipped() -> Result<&'static [PackedPicture]> {
    if let Some(pictures) = SHIPPED.get() {
        return Ok(pictures);
    }
    let pictures = decode(PACKED).map_err(|_| InstepError::Internal)?;
    Ok(SHIPPED.get_or_init(|| pictures))
}

fn drawn(packed: &PackedPicture, view: PictureView, side: Side) -> Result<Picture> {
    // Anatomy, not layout: a left foot is the mirror image of a right one.
    let mirror = (side == Side::Left).then_some(packed.width);
    let path = |commands: &[PackedCommand]| path(commands, mirror);
    let strokes = packed.strokes.iter().map(|s| {
        let direction = Direction::from_code(&s.direction).ok_or(InstepError::Internal)?;
        Ok(PictureStroke {
            id: s.id.clone(),
            direction,
            lines: path(&s.lines),
            heads: path(&s.heads),
            both_ways: s.both_ways,
        })
    });
    Ok(Picture {
        view,
        side,
        width: share(packed.width),
        height: share(packed.height),
        outline: path(&packed.outline),
        detail: path(&packed.detail),
        zones: packed
            .zones
            .iter()
            .map(|z| PictureZone { zone: z.zone.clone(), fill: path(&z.fill), hatching: path(&z.hatching) })
            .collect(),
        strokes: strokes.collect::<Result<_>>()?,
    })
}

/// Unpacks a path; mirrored where a width is given.
pub(super) fn path(commands: &[PackedCommand], mirror: Option<u16>) -> Vec<PathCommand> {
    commands.iter().map(|c| command(*c, mirror)).collect()
}

fn command(packed: PackedCommand, mirror: Option<u16>) -> PathCommand {
    let at = |p: PackedPoint| (share(mirror.map_or(p.x, |width| width.saturating_sub(p.x))), share(p.y));
    match packed {
        PackedCommand::Move(p) => {
            let (x, y) = at(p);
            PathCommand::MoveTo { x, y }
        }
        PackedCommand::Line(p) => {
            let (x, y) = at(p);
            PathCommand::LineTo { x, y }
        }
        PackedCommand::Curve(a, b, end) => {
            let ((x1, y1), (x2, y2), (x, y)) = (at(a), at(b), at(end));
            PathCommand::CurveTo { x1, y1, x2, y2, x, y }
        }
        PackedCommand::Close => PathCommand::Close,
    }
}

fn share(units: u16) -> f64 {
    f64::from(units) / f64::from(PICTURE_UNITS)
}
