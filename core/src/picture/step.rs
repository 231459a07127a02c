use instep_content::vocabulary::free_zones;
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

/// Content of the pictures of a step.
#[derive(Debug, Clone)]
pub struct Drawing<'a> {
    /// The zones it works on.
    pub zones: &'a [String],
    /// Which way the hands travel.
    pub direction: Option<Direction>,
    /// Which foot; the head has none.
    pub side: Side,
    /// Who massages.
    pub mode: Mode,
    /// Zones that are left out, with the foot on which they are.
    pub left_out: Vec<(Side, Vec<String>)>,
}

/// The pictures of a step: as few as show all its zones, from left to right. None for a step without zones. What is
/// left out on a foot is not lit on it, and no stroke crosses it.
pub fn of_step(drawing: &Drawing<'_>, words: &Words) -> Vec<StepPicture> {
    let Drawing { zones, direction, side, mode, .. } = *drawing;
    // A test rules out that the pictures can't be decoded; a step could still be played without them.
    let pictures = atlas::shipped().unwrap_or_default();
    let mut shown = Vec::new();
    for picture in choose::views(pictures, zones, direction) {
        let Some(view) = PictureView::from_code(&picture.view) else { continue };
        for side in sides(view, side, mode) {
            let left_out = drawing.left_out_on(side);
            let lit = free_zones(zones, &left_out);
            let lit: Vec<String> = lit.into_iter().filter(|zone| choose::shows(picture, zone)).collect();
            if lit.is_empty() {
                continue;
            }
            let stroke = choose::stroke(picture, &lit, &left_out, direction);
            // Where a stroke would lead over a place that is left out, nothing is said of its way either.
            let lost = stroke.is_none() && !left_out.is_empty();
            let direction = direction.filter(|d| !lost || *d == Direction::Free);
            shown.push(StepPicture {
                view,
                side,
                placement: placement(side, mode),
                turned: mode == Mode::Partner && view == PictureView::Top,
                direction,
                stroke: stroke.map(str::to_owned),
                caption: text::caption(view, side, mode, words),
                alt: text::alt(view, side, mode, &lit, direction, words),
                zones: lit,
            });
        }
    }
    shown
}

/// Feet that nothing is lit on, from below and from left to right: they say which foot is meant. None where no foot is.
pub fn plain_feet(side: Side, mode: Mode, words: &Words) -> Vec<StepPicture> {
    if side == Side::None {
        return Vec::new();
    }
    let view = PictureView::Sole;
    let plain = |side| StepPicture {
        view,
        side,
        placement: placement(side, mode),
        turned: false,
        zones: Vec::new(),
        direction: None,
        stroke: None,
        caption: text::caption(view, side, mode, words),
        alt: text::alt(view, side, mode, &[], None, words),
    };
    sides(view, side, mode).into_iter().map(plain).collect()
}

impl Drawing<'_> {
    fn left_out_on(&self, side: Side) -> Vec<String> {
        let on = self.left_out.iter().filter(|(other, _)| *other == side || side == Side::None);
        on.flat_map(|(_, zones)| zones).cloned().collect()
    }
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
