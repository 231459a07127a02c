use serde::{Deserialize, Serialize};

use super::{Direction, atlas, choose, text};
use crate::session::{Mode, Side, vocabulary};
use crate::words::Words;

vocabulary! {
    /// From where a picture is seen.
    PictureView {
        /// The foot from above, its toes up.
        Top = "top",
        /// The foot from below, its toes up.
        Sole = "sole",
        /// The foot from its big-toe side.
        Inner = "inner",
        /// The foot from its little-toe side.
        Outer = "outer",
        /// The lower leg from its outer side, the foot down.
        Leg = "leg",
        /// The head from the side.
        ScalpEars = "scalp_ears",
    }
}

impl PictureView {
    /// Whose pictures there are: the left and the right one's, or one.
    pub const fn sides(self) -> &'static [Side] {
        match self {
            Self::Top | Self::Sole | Self::Inner | Self::Outer | Self::Leg => &[Side::Left, Side::Right],
            Self::ScalpEars => &[Side::None],
        }
    }
}

vocabulary! {
    /// Where a picture stands, as the giver sees it. No layout direction changes it.
    Placement {
        /// In the left half.
        Left = "left",
        /// In the right half.
        Right = "right",
        /// In the middle.
        Middle = "middle",
    }
}

/// A picture of a step: which one of the atlas, and what is lit on it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize, Deserialize)]
pub struct StepPicture {
    /// From where it is seen.
    pub view: PictureView,
    /// Left or right foot of the receiver; none for the head.
    pub side: Side,
    /// Where it stands. The left foot stands left; when the receiver faces the giver, it stands on the giver's right.
    pub placement: Placement,
    /// True when it is drawn turned by half, each point (x, y) at (width - x, height - y): the toes of a receiver who
    /// faces the giver point to the giver. No mirroring.
    pub turned: bool,
    /// Codes of the zones that are lit.
    pub zones: Vec<String>,
    /// Which way the hands go.
    pub direction: Option<Direction>,
    /// The id of its stroke on that picture of the atlas; none where any way will do.
    pub stroke: Option<String>,
    /// Whose foot it is, to stand under it: `left foot`, `their left foot`.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The pictures of a step: as few as show all its zones, from left to right. None for a step without zones.
pub fn of_step(
    zones: &[String],
    direction: Option<Direction>,
    side: Side,
    mode: Mode,
    words: &Words,
) -> Vec<StepPicture> {
    // A test rules out that the pictures can't be decoded; a step could still be played without them.
    let pictures = atlas::shipped().unwrap_or_default();
    let mut shown = Vec::new();
    for picture in choose::views(pictures, zones, direction) {
        let Some(view) = PictureView::from_code(&picture.view) else { continue };
        let lit: Vec<String> = zones.iter().filter(|zone| choose::shows(picture, zone)).cloned().collect();
        let stroke = choose::stroke(picture, &lit, direction);
        shown.extend(sides(view, side, mode).into_iter().map(|side| StepPicture {
            view,
            side,
            placement: placement(side, mode),
            turned: mode == Mode::Partner && view == PictureView::Top,
            direction,
            stroke: stroke.map(str::to_owned),
            caption: text::caption(view, side, mode, words),
            alt: text::alt(view, side, mode, &lit, direction, words),
            zones: lit.clone(),
        }));
    }
    shown
}

/// Which of a view's pictures, from left to right.
fn sides(view: PictureView, side: Side, mode: Mode) -> Vec<Side> {
    let mut sides: Vec<Side> = view.sides().to_vec();
    if sides.contains(&side) {
        sides.retain(|s| *s == side);
    }
    sides.sort_by_key(|s| placement(*s, mode));
    sides
}

fn placement(side: Side, mode: Mode) -> Placement {
    match (side, mode) {
        (Side::Left, Mode::OwnFeet) | (Side::Right, Mode::Partner) => Placement::Left,
        (Side::Right, Mode::OwnFeet) | (Side::Left, Mode::Partner) => Placement::Right,
        (Side::Both | Side::None, _) => Placement::Middle,
    }
}
