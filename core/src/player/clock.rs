use super::{Anchor, PlayerState};
use crate::calendar::Moment;

/// A running session is written down this often, in milliseconds, so that a killed app loses at most five seconds.
const HEARTBEAT_MS: i64 = 4_000;

/// Milliseconds since the anchor by the monotonic clock. None when that clock can't tell: another boot, an unknown
/// one, or a clock that ran backwards.
pub(super) fn since(anchor: &Anchor, now: &Moment) -> Option<i64> {
    let same_boot = anchor.boot.is_some() && anchor.boot == now.boot;
    let ms = now.monotonic_ms.checked_sub(anchor.monotonic_ms)?;
    (same_boot && ms >= 0).then_some(ms)
}

/// Milliseconds nothing has happened, never negative: by the monotonic clock where it can tell, else by the wall
/// clock.
pub(super) fn idle_ms(anchor: &Anchor, now: &Moment) -> i64 {
    since(anchor, now).unwrap_or_else(|| now.wall.millis_since(anchor.wall).max(0))
}

/// Whether a tick is to be written down although it crossed no boundary: the time of a step, pause or change of foot
/// runs, and 4 s have passed since the last committed moment.
pub fn due_heartbeat(before: &PlayerState, now: &Moment) -> bool {
    before.phase.runs() && since(&before.anchor, now).is_some_and(|ms| ms >= HEARTBEAT_MS)
}
