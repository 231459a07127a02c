use instep_content::packed::{PackedBox, PackedCommand, PackedPicture, PackedPoint};
use instep_content::vocabulary::zone_within;

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

/// The stroke that goes best with what is lit: it lies on it, and covers most of it. None that crosses a zone that is
/// left out.
pub(super) fn stroke<'a>(
    picture: &'a PackedPicture,
    lit: &[String],
    left_out: &[String],
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
    let strokes = picture
        .strokes
        .iter()
        .filter(|s| s.direction == direction.code())
        .filter(|s| !crosses(picture, &s.lines, left_out) && !crosses(picture, &s.heads, left_out));
    // Of equals the first, which is the common one.
    let best = strokes.rev().max_by_key(|s| fits(Area::of(s.bounds, HALF_STROKE)));
    best.map(|s| s.id.as_str())
}

/// Straight pieces that stand for a line or a curve.
const PIECES: u8 = 24;

/// Returns true if a path on a picture leads over a zone that is left out.
pub(super) fn crosses(picture: &PackedPicture, path: &[PackedCommand], left_out: &[String]) -> bool {
    if left_out.is_empty() {
        return false;
    }
    let closed = picture.zones.iter().filter(|z| left_out.iter().any(|place| zone_within(&z.zone, place)));
    let fills: Vec<Vec<Vec<(f64, f64)>>> = closed.map(|zone| lines(&zone.fill)).collect();
    lines(path).concat().into_iter().any(|point| fills.iter().any(|fill| inside(fill, point)))
}

/// Each line of a path as points close to each other.
fn lines(path: &[PackedCommand]) -> Vec<Vec<(f64, f64)>> {
    let point = |p: PackedPoint| (f64::from(p.x), f64::from(p.y));
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for command in path {
        match *command {
            PackedCommand::Move(p) => lines.push(vec![point(p)]),
            PackedCommand::Line(p) => {
                let Some(line) = lines.last_mut() else { continue };
                let Some(start) = line.last().copied() else { continue };
                line.extend(shares().map(|share| between(start, point(p), share)));
            }
            PackedCommand::Curve(a, b, end) => {
                let Some(line) = lines.last_mut() else { continue };
                let Some(start) = line.last().copied() else { continue };
                let (a, b, end) = (point(a), point(b), point(end));
                line.extend(shares().map(|share| {
                    // De Casteljau.
                    let (p, q, r) = (between(start, a, share), between(a, b, share), between(b, end, share));
                    between(between(p, q, share), between(q, r, share), share)
                }));
            }
            PackedCommand::Close => {}
        }
    }
    lines
}

fn shares() -> impl Iterator<Item = f64> {
    (1..=PIECES).map(|n| f64::from(n) / f64::from(PIECES))
}

fn between(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

/// Returns true if a point lies in what closed lines fill, by the even-odd rule.
fn inside(fill: &[Vec<(f64, f64)>], (x, y): (f64, f64)) -> bool {
    let mut odd = false;
    for line in fill {
        let next = line.iter().skip(1).chain(line.first());
        for (p, q) in line.iter().zip(next) {
            if (p.1 > y) != (q.1 > y) && x < p.0 + (y - p.1) / (q.1 - p.1) * (q.0 - p.0) {
                odd = !odd;
            }
        }
    }
    odd
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
