//! Geometry of the pictures: curves as points, hatching clipped to a zone, arrow heads. Lengths in
//! [`PICTURE_UNITS`].

use crate::packed::{PICTURE_UNITS, PackedBox, PackedCommand, PackedPoint};

/// From one line of the hatching to the next. On the smallest zone, the gap between two toes, three lines still fit.
const HATCHING: f64 = 180.0;
/// The two barbs of an arrow head: how long, and how far from the stroke in radians.
const BARB: f64 = 290.0;
const BARB_ANGLE: f64 = 0.48;
/// How far back from its end a stroke is looked at for the way it points.
const BEFORE_THE_END: f64 = 250.0;
/// Straight pieces that stand for a curve.
const PIECES: u8 = 16;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    x: f64,
    y: f64,
}

impl Point {
    fn to(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

impl From<PackedPoint> for Point {
    fn from(p: PackedPoint) -> Self {
        Self { x: p.x.into(), y: p.y.into() }
    }
}

impl From<Point> for PackedPoint {
    fn from(p: Point) -> Self {
        Self { x: unit(p.x), y: unit(p.y) }
    }
}

/// The nearest whole unit inside the picture's square.
pub(crate) fn unit(length: f64) -> u16 {
    // Clamped first: nothing is cut off.
    length.round().clamp(0.0, PICTURE_UNITS.into()) as u16
}

/// Each line of a path as points.
fn lines(path: &[PackedCommand]) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for command in path {
        match *command {
            PackedCommand::Move(p) => lines.push(vec![p.into()]),
            PackedCommand::Line(p) => lines.iter_mut().last().into_iter().for_each(|l| l.push(p.into())),
            PackedCommand::Curve(a, b, end) => {
                let Some(line) = lines.last_mut() else { continue };
                let Some(start) = line.last().copied() else { continue };
                let (a, b, end) = (a.into(), b.into(), end.into());
                line.extend((1..=PIECES).map(|n| along(start, a, b, end, f64::from(n) / f64::from(PIECES))));
            }
            PackedCommand::Close => {}
        }
    }
    lines
}

/// A point of a curve, by de Casteljau.
fn along(start: Point, a: Point, b: Point, end: Point, share: f64) -> Point {
    let (p, q, r) = (start.to(a, share), a.to(b, share), b.to(end, share));
    p.to(q, share).to(q.to(r, share), share)
}

/// The box around a path; none for an empty one.
pub(crate) fn bounds(path: &[PackedCommand]) -> Option<PackedBox> {
    let points: Vec<PackedPoint> = lines(path).concat().into_iter().map(PackedPoint::from).collect();
    let (xs, ys) = (points.iter().map(|p| p.x), points.iter().map(|p| p.y));
    Some(PackedBox { left: xs.clone().min()?, top: ys.clone().min()?, right: xs.max()?, bottom: ys.max()? })
}

/// Lines at 45 degrees, clipped to what a path fills by the even-odd rule.
pub(crate) fn hatching(fill: &[PackedCommand]) -> Vec<PackedCommand> {
    let edges: Vec<(Point, Point)> = lines(fill)
        .iter()
        .flat_map(|line| {
            let next = line.iter().skip(1).chain(line.first());
            line.iter().copied().zip(next.copied()).collect::<Vec<_>>()
        })
        .collect();
    let sums = edges.iter().map(|(p, _)| p.x + p.y);
    let (least, most) = (sums.clone().fold(f64::INFINITY, f64::min), sums.fold(0.0, f64::max));
    let apart = HATCHING * std::f64::consts::SQRT_2;
    let mut hatching = Vec::new();
    // The first line is the least of a grid all zones share: neighbours' lines meet.
    let mut sum = (least / apart).floor() * apart;
    while sum <= most {
        let mut hits: Vec<Point> = edges.iter().filter_map(|(p, q)| crossing(*p, *q, sum)).collect();
        hits.sort_by(|a, b| a.x.total_cmp(&b.x));
        for pair in hits.chunks_exact(2) {
            if let [a, b] = *pair {
                hatching.extend([PackedCommand::Move(a.into()), PackedCommand::Line(b.into())]);
            }
        }
        sum += apart;
    }
    hatching
}

/// Where an edge crosses the line of all points whose x and y add up to `sum`. Each end belongs to one edge only.
fn crossing(p: Point, q: Point, sum: f64) -> Option<Point> {
    let (a, b) = (p.x + p.y - sum, q.x + q.y - sum);
    ((a < 0.0) != (b < 0.0)).then(|| p.to(q, a / (a - b)))
}

/// An arrow head at the end of each line, and, for there and back, at its start.
pub(crate) fn heads(path: &[PackedCommand], both: bool) -> Vec<PackedCommand> {
    let mut heads = Vec::new();
    for mut line in lines(path) {
        heads.extend(head(&line));
        if both {
            line.reverse();
            heads.extend(head(&line));
        }
    }
    heads
}

fn head(line: &[Point]) -> Vec<PackedCommand> {
    let Some((tip, before)) = line.split_last() else { return Vec::new() };
    let far = before.iter().rev().find(|p| p.distance(*tip) >= BEFORE_THE_END).or(before.first());
    let Some(far) = far else { return Vec::new() };
    let back = (far.y - tip.y).atan2(far.x - tip.x);
    let barb = |angle: f64| Point { x: tip.x + BARB * angle.cos(), y: tip.y + BARB * angle.sin() };
    vec![
        PackedCommand::Move(barb(back - BARB_ANGLE).into()),
        PackedCommand::Line((*tip).into()),
        PackedCommand::Line(barb(back + BARB_ANGLE).into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: u16, y: u16) -> PackedPoint {
        PackedPoint { x, y }
    }

    fn square(left: u16, top: u16, side: u16) -> Vec<PackedCommand> {
        let (right, bottom) = (left + side, top + side);
        vec![
            PackedCommand::Move(at(left, top)),
            PackedCommand::Line(at(right, top)),
            PackedCommand::Line(at(right, bottom)),
            PackedCommand::Line(at(left, bottom)),
            PackedCommand::Close,
        ]
    }

    #[test]
    fn a_curve_reaches_as_far_as_it_bends() {
        let arch =
            [PackedCommand::Move(at(0, 1000)), PackedCommand::Curve(at(0, 0), at(900, 0), at(900, 1000))];
        let found = bounds(&arch).unwrap();
        assert_eq!((found.left, found.right, found.bottom), (0, 900, 1000));
        assert_eq!(found.top, 250, "three quarters of the way to its control points");
        assert_eq!(bounds(&[]), None);
    }

    #[test]
    fn hatching_stays_inside_and_leaves_holes_out() {
        let mut ring = square(1000, 1000, 4000);
        ring.extend(square(2000, 2000, 2000));
        let lines = hatching(&ring);
        assert!(lines.len() > 30, "{}", lines.len());
        for pair in lines.chunks(2) {
            let [PackedCommand::Move(a), PackedCommand::Line(b)] = *pair else { panic!("{pair:?}") };
            assert_eq!(a.x + a.y, b.x + b.y, "45 degrees");
            let middle = ((a.x + b.x) / 2, (a.y + b.y) / 2);
            let within =
                |low: u16, high: u16| (low..=high).contains(&middle.0) && (low..=high).contains(&middle.1);
            assert!(within(1000, 5000) && !within(2100, 3900), "{middle:?}");
        }
    }

    #[test]
    fn an_arrow_head_points_where_the_stroke_goes() {
        let up = [PackedCommand::Move(at(500, 5000)), PackedCommand::Line(at(500, 1000))];
        let head = heads(&up, false);
        let [PackedCommand::Move(a), PackedCommand::Line(tip), PackedCommand::Line(b)] = head[..] else {
            panic!("{head:?}")
        };
        assert_eq!(tip, at(500, 1000));
        assert!(a.y > tip.y && b.y == a.y, "behind the tip");
        assert_eq!(a.x.abs_diff(tip.x), b.x.abs_diff(tip.x));
        assert_eq!(heads(&up, true).len(), 6);
        assert_eq!(heads(&[PackedCommand::Move(at(1, 1))], true), [], "a point points nowhere");
    }

    #[test]
    fn nothing_leaves_the_square() {
        assert_eq!([-5.0, 0.4, 9999.6, 1e9, f64::NAN].map(unit), [0, 0, 10_000, 10_000, 0]);
    }
}
