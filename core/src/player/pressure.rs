use crate::guide::{Segment, Timeline};
use crate::session::Side;

/// Whether the receiver is to be asked about the pressure when this segment begins: it is the first pressed one on
/// its foot, or presses more than the pressed one before it there.
pub(super) fn asks_pressure(timeline: &Timeline, segment: usize) -> bool {
    let Some((side, pressure)) = timeline.segments.get(segment).and_then(pressed) else { return false };
    let same_foot = |other: Side| other == side || other == Side::Both || side == Side::Both;
    let mut before = timeline.segments.iter().take(segment).rev().filter_map(pressed);
    before.find(|(other, _)| same_foot(*other)).is_none_or(|(_, p)| pressure > p)
}

/// The foot a segment presses, and how much at most.
fn pressed(segment: &Segment) -> Option<(Side, i32)> {
    let pressure = segment.pressure_from.max(segment.pressure_to)?;
    (segment.side != Side::None).then_some((segment.side, pressure))
}
