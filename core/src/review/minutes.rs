/// Returns whole minutes of several lengths in seconds, in order. Each carries the remainder of the ones before it, so that
/// they add up to the whole minutes of the sum. Each is less than a minute from its true value, and a length of 0 stays 0.
/// Later lengths do not change earlier results.
pub(super) fn carried_minutes(seconds: &[i64]) -> Vec<i32> {
    let (mut sum, mut told) = (0i64, 0i64);
    let carried = seconds.iter().map(|s| {
        sum = sum.saturating_add((*s).max(0));
        let minutes = (sum / 60).saturating_sub(told);
        told = sum / 60;
        i32::try_from(minutes).unwrap_or(i32::MAX)
    });
    carried.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn minutes_carry_their_remainder() {
        // Fifteen minutes and a half in two evenings: 7:45 each.
        assert_eq!(carried_minutes(&[465, 0, 465]), [7, 0, 8]);
        assert_eq!(carried_minutes(&[59, 0, 0]), [0, 0, 0]);
        assert_eq!(carried_minutes(&[40, 40, 40]), [0, 1, 1]);
        assert_eq!(carried_minutes(&[]), [0i32; 0]);
    }

    proptest! {
        #[test]
        fn minutes_add_up_and_are_true_to_the_minute(seconds in proptest::collection::vec(0i64..20_000, 0..10)) {
            let minutes = carried_minutes(&seconds);
            prop_assert_eq!(minutes.iter().map(|m| i64::from(*m)).sum::<i64>(), seconds.iter().sum::<i64>() / 60);
            for (m, s) in minutes.iter().zip(&seconds) {
                let off = i64::from(*m) * 60 - s;
                prop_assert!(off.abs() < 60, "{} minutes for {} seconds", m, s);
                prop_assert!(*s > 0 || *m == 0);
            }
            let earlier = seconds.len() / 2;
            prop_assert_eq!(&carried_minutes(&seconds[..earlier])[..], &minutes[..earlier]);
        }
    }
}
