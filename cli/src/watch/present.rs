use std::time::Duration;

use instep::calendar::Moment;
use instep::reminder::SystemEvent;

/// The two clocks drift apart by less than this in a step, unless one of them was set.
const SET_MS: i64 = 2000;
/// A step that takes this much longer than it was to was slept through.
const ASLEEP_MS: i64 = 10_000;

/// Where the clocks stood at the last look, to see what happened to them since.
pub struct Present {
    wall_ms: i64,
    monotonic_ms: i64,
}

impl Present {
    pub const fn new(now: &Moment) -> Self {
        Self { wall_ms: now.wall.millis(), monotonic_ms: now.monotonic_ms }
    }

    /// What happened since the last look, which was to be `step` ago.
    pub fn look(&mut self, now: &Moment, zone_changed: bool, step: Duration) -> Option<SystemEvent> {
        let before = std::mem::replace(self, Self::new(now));
        let wall = self.wall_ms.saturating_sub(before.wall_ms);
        let passed = self.monotonic_ms.saturating_sub(before.monotonic_ms);
        let step = i64::try_from(step.as_millis()).unwrap_or(i64::MAX);
        if zone_changed {
            Some(SystemEvent::ZoneChange)
        } else if wall.saturating_sub(passed).saturating_abs() > SET_MS {
            Some(SystemEvent::ClockSet)
        } else if passed > step.saturating_add(ASLEEP_MS) {
            Some(SystemEvent::Foreground)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::calendar::Timestamp;

    const START_MS: i64 = 1_795_000_000_000;

    fn moment(wall_s: i64, passed_s: i64) -> Moment {
        Moment {
            wall: Timestamp::from_millis(START_MS + wall_s * 1000).unwrap(),
            monotonic_ms: passed_s * 1000,
            boot: None,
            zone: "UTC".to_owned(),
            offset_s: 0,
            transitions: Vec::new(),
        }
    }

    #[test]
    fn a_step_suspend_and_clocks_that_were_set_are_told_apart() {
        for (wall_s, passed_s, zone_changed, event) in [
            (30, 30, false, None),
            (39, 39, false, None),
            (32, 30, false, None),
            // Two hours of sleep: both clocks ran on.
            (7200, 7200, false, Some(SystemEvent::Foreground)),
            // Set on, set back, and set while it slept.
            (90, 30, false, Some(SystemEvent::ClockSet)),
            (-3600, 30, false, Some(SystemEvent::ClockSet)),
            (0, 7200, false, Some(SystemEvent::ClockSet)),
            (30, 30, true, Some(SystemEvent::ZoneChange)),
        ] {
            let mut present = Present::new(&moment(0, 0));
            let found = present.look(&moment(wall_s, passed_s), zone_changed, Duration::from_secs(30));
            assert_eq!(found, event, "{wall_s} {passed_s} {zone_changed}");
            // It is told once.
            let next = present.look(&moment(wall_s + 1, passed_s + 1), false, Duration::from_secs(30));
            assert_eq!(next, None);
        }
    }
}
