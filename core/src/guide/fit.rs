use instep_content::packed::PackedDose;

/// A step to be fitted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub dose: PackedDose,
    /// Seconds of one unit of it, over all its turns.
    pub unit: i64,
    /// Left out first when time is short.
    pub droppable: bool,
}

/// How much of each step; none where it is left out.
pub(super) type Amounts = Vec<Option<i32>>;

/// The steps as they are written.
pub(super) fn usual(slots: &[Slot]) -> Amounts {
    slots.iter().map(|s| Some(s.dose.amounts().1)).collect()
}

/// Seconds of the amounts together, with the pauses between them.
pub(super) fn total(slots: &[Slot], amounts: &Amounts, pauses: &impl Fn(&Amounts) -> i64) -> i64 {
    let steps = slots.iter().zip(amounts).map(|(s, a)| s.unit.saturating_mul(a.unwrap_or_default().into()));
    steps.fold(pauses(amounts), i64::saturating_add)
}

/// Fits the steps into `target` seconds.
///
/// What is too long first loses the steps that may be left out, the last one first. What then is up to half a minute
/// too short is taken as it is. Otherwise every step is drawn towards its fewest, or towards its most, in proportion: none is
/// ever outside the two. The result is not longer than the target unless the fewest of everything is, or unless
/// going over comes nearer to it.
pub(super) fn fit(slots: &[Slot], target: i64, pauses: &impl Fn(&Amounts) -> i64) -> Amounts {
    let mut usual = usual(slots);
    while total(slots, &usual, pauses) > target {
        let last = slots.iter().zip(&mut usual).rev().find(|(s, a)| s.droppable && a.is_some());
        let Some((_, amount)) = last else { break };
        *amount = None;
    }
    if (0..30).contains(&target.saturating_sub(total(slots, &usual, pauses))) {
        return usual;
    }
    let shorter = total(slots, &usual, pauses) > target;
    let ends: Vec<Option<(i32, i32)>> = slots
        .iter()
        .zip(&usual)
        .map(|(s, usual)| {
            let (min, _, max) = s.dose.amounts();
            usual.map(|u| if shorter { (min, u) } else { (u, max) })
        })
        .collect();
    let mut amounts: Amounts = ends.iter().map(|e| e.map(|(from, _)| from)).collect();
    let mut left = target.saturating_sub(total(slots, &amounts, pauses));
    while let Some(n) = next_to_grow(slots, &ends, &amounts, left) {
        left = left.saturating_sub(grow(slots, &mut amounts, n));
    }
    // Half a minute and more to go: one step more may come nearer although it goes over.
    if left >= 30
        && let Some(n) =
            smallest_to_grow(slots, &amounts).filter(|n| unit_of(slots, *n) < left.saturating_mul(2))
    {
        grow(slots, &mut amounts, n);
    }
    amounts
}

fn unit_of(slots: &[Slot], n: usize) -> i64 {
    slots.get(n).map_or(0, |slot| slot.unit)
}

/// One unit more of step `n`; gives its seconds.
fn grow(slots: &[Slot], amounts: &mut Amounts, n: usize) -> i64 {
    if let Some(Some(amount)) = amounts.get_mut(n) {
        *amount = amount.saturating_add(1);
    }
    unit_of(slots, n)
}

/// The step that has come the smallest part of its way and whose next unit still fits.
fn next_to_grow(slots: &[Slot], ends: &[Option<(i32, i32)>], amounts: &Amounts, left: i64) -> Option<usize> {
    let mut best: Option<(usize, i64, i64)> = None;
    for (n, ((slot, ends), amount)) in slots.iter().zip(ends).zip(amounts).enumerate() {
        let (Some((from, to)), Some(amount)) = (ends, amount) else { continue };
        if amount >= to || slot.unit > left || slot.unit < 1 {
            continue;
        }
        let (gone, way) = (i64::from(*amount) - i64::from(*from), i64::from(*to) - i64::from(*from));
        // gone/way < other's gone/way, without dividing.
        if best.is_none_or(|(_, g, w)| gone.saturating_mul(w) < g.saturating_mul(way)) {
            best = Some((n, gone, way));
        }
    }
    best.map(|(n, ..)| n)
}

/// The step that takes the least time more, of those that can be done more.
fn smallest_to_grow(slots: &[Slot], amounts: &Amounts) -> Option<usize> {
    slots
        .iter()
        .zip(amounts)
        .enumerate()
        .filter(|(_, (s, a))| a.is_some_and(|a| a < s.dose.amounts().2))
        .min_by_key(|(_, (s, _))| s.unit)
        .map(|(n, _)| n)
}

#[cfg(test)]
mod tests {
    use instep_content::packed::PackedPer;

    use super::*;

    const fn seconds(min: i32, default: i32, max: i32) -> Slot {
        Slot { dose: PackedDose::Duration { min, default, max }, unit: 1, droppable: false }
    }

    /// On both feet.
    const fn reps(min: i32, default: i32, max: i32, s_per_rep: i32) -> Slot {
        let dose = PackedDose::Reps { min, default, max, s_per_rep, per: PackedPer::Step, times: 1 };
        Slot { dose, unit: 2 * s_per_rep as i64, droppable: false }
    }

    /// Five seconds after every step but the last.
    fn pauses(amounts: &Amounts) -> i64 {
        5 * (amounts.iter().flatten().count() as i64 - 1)
    }

    fn fitted(slots: &[Slot], target: i64) -> (Amounts, i64) {
        let amounts = fit(slots, target, &pauses);
        let total = total(slots, &amounts, &pauses);
        (amounts, total)
    }

    #[test]
    fn shortens_and_lengthens_in_proportion() {
        let slots = [seconds(20, 60, 180), seconds(10, 30, 90)];
        assert_eq!(fitted(&slots, 65), (vec![Some(40), Some(20)], 65));
        assert_eq!(fitted(&slots, 185), (vec![Some(120), Some(60)], 185));
    }

    #[test]
    fn what_is_a_little_shorter_stays_as_it_is() {
        let slots = [seconds(20, 60, 180)];
        assert_eq!(fitted(&slots, 60), (vec![Some(60)], 60));
        assert_eq!(fitted(&slots, 89), (vec![Some(60)], 60));
        assert_eq!(fitted(&slots, 90), (vec![Some(90)], 90));
        assert_eq!(fitted(&slots, 59), (vec![Some(59)], 59));
    }

    #[test]
    fn what_may_be_left_out_goes_first_and_the_last_of_it_first() {
        let mut slots = [seconds(20, 60, 180); 4];
        slots[1].droppable = true;
        slots[2].droppable = true;
        // 240 + 15 without fitting.
        assert_eq!(fitted(&slots, 200), (vec![Some(60), Some(60), None, Some(60)], 190));
        assert_eq!(fitted(&slots, 120), (vec![Some(58), None, None, Some(57)], 120));
    }

    #[test]
    fn stays_inside_the_doses_where_the_target_is_out_of_reach() {
        let slots = [seconds(20, 60, 180), reps(3, 4, 4, 8)];
        assert_eq!(fitted(&slots, 1), (vec![Some(20), Some(3)], 73));
        assert_eq!(fitted(&slots, 7200), (vec![Some(180), Some(4)], 249));
    }

    #[test]
    fn goes_over_where_that_is_nearer() {
        let slots = [reps(1, 2, 9, 40)];
        // 80 a unit: 160, 240, 320.
        assert_eq!(fitted(&slots, 230), (vec![Some(3)], 240));
        assert_eq!(fitted(&slots, 190), (vec![Some(2)], 160));
    }

    #[test]
    fn what_waits_for_the_person_is_never_fitted() {
        let waits = Slot { dose: PackedDose::UntilUserDone { soft_s: 45 }, unit: 45, droppable: false };
        assert_eq!(fitted(&[waits], 600), (vec![Some(1)], 45));
    }

    #[test]
    fn nothing_fits_into_anything() {
        let amounts = fit(&[], 60, &|_: &Amounts| 0);
        assert_eq!(amounts, Vec::<Option<i32>>::new());
    }
}
