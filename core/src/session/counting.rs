use super::{Receiver, SessionStatus};

/// Played seconds from which a session counts, however long it was planned.
const ENOUGH_SECONDS: i64 = 120;

/// Returns true if a session was long enough to count: it was logged by hand, or half of its planned time or two
/// minutes were played, whichever is less. A session of which no second was played never is.
///
/// A played session without a planned time counts from two minutes on.
pub const fn long_enough(status: SessionStatus, active_seconds: i32, planned_seconds: Option<i32>) -> bool {
    // An i32 twice, or beside another one, fits an i64.
    let active = active_seconds as i64;
    let half_played = match planned_seconds {
        Some(planned) => active * 2 >= planned as i64,
        None => false,
    };
    matches!(status, SessionStatus::Logged) || active > 0 && (active >= ENOUGH_SECONDS || half_played)
}

/// Returns true if a session counts for the day's dot, the evenings, the aim, the minutes and the silence of
/// reminders: it was long enough, and the receiver is the person. Every other session stands in the history only.
pub const fn counts(
    status: SessionStatus,
    receiver: Receiver,
    active_seconds: i32,
    planned_seconds: Option<i32>,
) -> bool {
    matches!(receiver, Receiver::Me) && long_enough(status, active_seconds, planned_seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use SessionStatus::{Completed, Logged, Partial};

    #[test]
    fn a_session_counts_from_half_its_time_or_two_minutes_on() {
        for (active, planned, expected) in [
            // Half of a short plan is less than two minutes.
            (100, Some(200), true),
            (99, Some(200), false),
            (101, Some(201), true),
            (100, Some(201), false),
            (119, Some(238), true),
            (119, Some(239), false),
            // Two minutes are less than half of a long one.
            (120, Some(600), true),
            (119, Some(600), false),
            (120, Some(241), true),
            (120, Some(86_400), true),
            (300, Some(600), true),
            (i32::MAX, Some(i32::MAX), true),
            (1, Some(2), true),
            (1, Some(i32::MAX), false),
            // Nothing planned, or not known.
            (0, Some(0), false),
            (1, Some(0), true),
            (119, None, false),
            (120, None, true),
            (0, None, false),
            (0, Some(600), false),
            (-1, Some(-10), false),
        ] {
            for status in [Completed, Partial] {
                assert_eq!(long_enough(status, active, planned), expected, "{status:?} {active} {planned:?}");
            }
            assert!(long_enough(Logged, active, planned), "what is logged by hand counts: {active}");
        }
    }

    #[test]
    fn only_own_sessions_count() {
        for status in SessionStatus::ALL {
            for (active, planned) in [(0, None), (60, None), (600, Some(600)), (0, Some(600))] {
                let own = counts(*status, Receiver::Me, active, planned);
                assert_eq!(own, long_enough(*status, active, planned));
                assert!(!counts(*status, Receiver::SomeoneElse, active, planned), "{status:?} {active}");
            }
        }
    }
}
