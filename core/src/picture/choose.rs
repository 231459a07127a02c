use instep_content::packed::{PackedBox, PackedPicture};

use super::Direction;

/// A straight stroke has no height; this much to each side it is taken to cover, in units of the pictures.
const HALF_STROKE: i64 = 250;

/// Whether a picture shows a zone.
pub(super) fn shows(picture: &PackedPicture, zone: &str) -> bool {
    picture.zones.iter().any(|z| z.zone == zone)
}

/// The fewest pictures that together show most of the zones; of as many, those with a stroke for the direction, and
/// then the earlier ones.
pub(super) fn views<'a>(
    pictures: &'a [PackedPicture],
    zones: &[String],
    direction: Option<Direction>,
) -> Vec<&'a PackedPicture> {
    let stroked = direction.filter(|d| *d != Direction::Free);
    let lacks_stroke =
        |p: &PackedPicture| stroked.is_some_and(|d| !p.strokes.iter().any(|s| s.direction == d.code()));
    // Six pictures have 64 choices, each a set of bits; all of them can be looked at.
    let most = 1u32.checked_shl(u32::try_from(pictures.len()).unwrap_or(u32::MAX)).unwrap_or(1);
    (0..most)
        .map(|choice| {
            let chosen = pictures.iter().enumerate().filter(move |(n, _)| (choice >> n) & 1 == 1);
            let chosen: Vec<&PackedPicture> = chosen.map(|(_, picture)| picture).collect();
            let unseen = zones.iter().filter(|zone| !chosen.iter().any(|p| shows(p, zone))).count();
            let strokeless = chosen.iter().filter(|p| lacks_stroke(p)).count();
            (unseen, chosen.len(), strokeless, choice, chosen)
        })
        .min_by_key(|(unseen, count, strokeless, choice, _)| (*unseen, *count, *strokeless, *choice))
        .map(|(.., chosen)| chosen)
        .unwrap_or_default()
}

/// The stroke that goes best with what is lit: it lies on it, and covers most of it.
pub(super) fn stroke<'a>(
    picture: &'a PackedPicture,
    lit: &[String],
    direction: Option<Direction>,
) -> Option<&'a str> {
    let direction = direction?;
    let lit = picture.zones.iter().filter(|z| lit.contains(&z.zone)).map(|z| Area::of(z.bounds, 0));
    let lit = lit.reduce(Area::around)?;
    let fits = |stroke: Area| {
        let common = stroke.common(lit).size();
        // Nearly all of it lies on what is lit; then, how alike the two are.
        let lies_on = common.saturating_mul(5) >= stroke.size().saturating_mul(4);
        let either = stroke.size().saturating_add(lit.size()).saturating_sub(common).max(1);
        (lies_on, common.saturating_mul(1000) / either)
    };
    let strokes = picture.strokes.iter().filter(|s| s.direction == direction.code());
    // Of equals the first, which is the common one.
    let best = strokes.rev().max_by_key(|s| fits(Area::of(s.bounds, HALF_STROKE)));
    best.map(|s| s.id.as_str())
}

/// A box that may reach beyond the picture.
#[derive(Clone, Copy)]
struct Area {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

impl Area {
    fn of(bounds: PackedBox, wider: i64) -> Self {
        Self {
            left: i64::from(bounds.left).saturating_sub(wider),
            top: i64::from(bounds.top).saturating_sub(wider),
            right: i64::from(bounds.right).saturating_add(wider),
            bottom: i64::from(bounds.bottom).saturating_add(wider),
        }
    }

    fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn common(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// 0 when it is turned inside out.
    fn size(self) -> i64 {
        let across = self.right.saturating_sub(self.left).max(0);
        across.saturating_mul(self.bottom.saturating_sub(self.top).max(0))
    }
}
