//! In which order the feet take turns, and how long the pauses are. The packer computes lengths with it, the core
//! compiles with it: both come to the same sum.

/// Seconds between two steps.
pub const PAUSE_S: i32 = 5;
/// Seconds to change to the other foot, unless the person chose otherwise.
pub const SWITCH_S: i32 = 30;

/// What a step is played for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Once, for no foot or for both together.
    Once,
    /// The foot that comes first, or the only one.
    First,
    /// The other foot.
    Other,
}

/// The order of play: steps by their index, with the turn each one is played for. `per_foot` says of each step
/// whether it is done on one foot at a time.
///
/// Feet take turns step by step (`step_major`), or one foot is finished before the other begins. Then a step that
/// is played once comes before both feet when it stands before every step per foot, and after both otherwise.
pub fn turns(per_foot: &[bool], step_major: bool, both_feet: bool) -> Vec<(usize, Turn)> {
    let steps = || per_foot.iter().copied().enumerate();
    if step_major {
        return steps()
            .flat_map(|(n, foot)| match (foot, both_feet) {
                (false, _) => vec![(n, Turn::Once)],
                (true, false) => vec![(n, Turn::First)],
                (true, true) => vec![(n, Turn::First), (n, Turn::Other)],
            })
            .collect();
    }
    let first = per_foot.iter().position(|foot| *foot).unwrap_or(per_foot.len());
    let once = |before: bool| {
        steps().filter(move |(n, foot)| !foot && (*n < first) == before).map(|(n, _)| (n, Turn::Once))
    };
    let feet = |turn| steps().filter(|(_, foot)| *foot).map(move |(n, _)| (n, turn));
    let mut order: Vec<_> = once(true).chain(feet(Turn::First)).collect();
    if both_feet {
        order.extend(feet(Turn::Other));
    }
    order.extend(once(false));
    order
}

/// Whether the foot changes between two turns.
pub fn switches(now: Turn, next: Turn) -> bool {
    matches!((now, next), (Turn::First, Turn::Other) | (Turn::Other, Turn::First))
}

/// The posture taken unless another is wished for: one's lap, or a partner's hands, or else the first that suits the
/// mode.
pub fn usual_posture<'a>(postures: &'a [String], mode: &str) -> Option<&'a String> {
    let usual = if mode == "partner" { "partner" } else { "lap" };
    postures.iter().find(|p| *p == usual).or_else(|| postures.iter().find(|p| suits(p, mode)))
}

/// Whether a posture goes with a mode.
pub fn suits(posture: &str, mode: &str) -> bool {
    (posture == "partner") == (mode == "partner")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Turn::{First, Once, Other};

    const STEPS: [bool; 5] = [false, true, true, false, false];

    #[test]
    fn one_foot_is_finished_before_the_other() {
        assert_eq!(
            turns(&STEPS, false, true),
            [(0, Once), (1, First), (2, First), (1, Other), (2, Other), (3, Once), (4, Once)]
        );
        assert_eq!(turns(&STEPS, false, false), [(0, Once), (1, First), (2, First), (3, Once), (4, Once)]);
    }

    #[test]
    fn or_the_feet_take_turns() {
        assert_eq!(
            turns(&STEPS, true, true),
            [(0, Once), (1, First), (1, Other), (2, First), (2, Other), (3, Once), (4, Once)]
        );
    }

    #[test]
    fn no_step_is_lost() {
        for bits in 0..64_u8 {
            let per_foot: Vec<bool> = (0..6).map(|n| bits & (1 << n) != 0).collect();
            for (step_major, both) in [(false, false), (false, true), (true, false), (true, true)] {
                let order = turns(&per_foot, step_major, both);
                for (n, foot) in per_foot.iter().enumerate() {
                    let played = order.iter().filter(|(m, _)| *m == n).count();
                    assert_eq!(played, if *foot && both { 2 } else { 1 });
                }
            }
        }
    }

    #[test]
    fn the_usual_posture_suits_the_mode() {
        let postures = ["floor", "partner", "lap"].map(str::to_owned);
        assert_eq!(usual_posture(&postures, "self").unwrap(), "lap");
        assert_eq!(usual_posture(&postures, "partner").unwrap(), "partner");
        assert_eq!(usual_posture(&postures[..2], "self").unwrap(), "floor");
        assert_eq!(usual_posture(&postures[..1], "partner"), None);
    }
}
