/// Choices that each count from a point on, in the order in which they were made. A later choice replaces every earlier
/// one that would begin at the same point or after it: the last word wins, whatever the clock showed when it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices<K, V>(Vec<(K, V)>);

impl<K, V> Default for Choices<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy, V: Copy> Choices<K, V> {
    /// From choices in the order in which they were made.
    pub fn new(made: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut kept: Vec<(K, V)> = Vec::new();
        for (from, value) in made {
            kept.retain(|(earlier, _)| *earlier < from);
            kept.push((from, value));
        }
        Self(kept)
    }

    /// The same where no choice begins after `latest`. One that would was made on a clock that stood ahead, or in a zone
    /// that was: the last of those counts from `from` on, the others never.
    #[must_use]
    pub fn begun_by(mut self, latest: K, from: K) -> Self {
        let ahead = self.0.last().copied().filter(|(begins, _)| *begins > latest);
        self.0.retain(|(begins, _)| *begins <= latest);
        if let Some((_, value)) = ahead {
            self.0.retain(|(begins, _)| *begins < from);
            self.0.push((from, value));
        }
        self
    }

    /// The choice that counts at a point; none before the first.
    pub fn at(&self, point: K) -> Option<V> {
        self.0.iter().rev().find(|(from, _)| *from <= point).map(|(_, value)| *value)
    }

    /// The choice that was made last.
    pub fn newest(&self) -> Option<V> {
        self.0.last().map(|(_, value)| *value)
    }

    /// All that count at some point, with the point each begins at, in order.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_replaces_what_would_begin_after_it() {
        let choices = Choices::new([(10, 'a'), (20, 'b'), (15, 'c')]);
        assert_eq!(
            [9, 10, 14, 15, 25].map(|n| choices.at(n)),
            [None, Some('a'), Some('a'), Some('c'), Some('c')]
        );
        assert_eq!(choices.newest(), Some('c'));
        assert_eq!(Choices::new([(10, 'a'), (10, 'b')]).at(10), Some('b'));
        assert_eq!(Choices::new([(20, 'a'), (10, 'b'), (30, 'c')]).at(25), Some('b'));
    }

    #[test]
    fn a_choice_from_a_clock_that_stood_ahead_counts_from_the_given_point() {
        let choices = Choices::new([(10, 'a'), (900, 'b'), (950, 'c')]).begun_by(30, 20);
        assert_eq!([10, 19, 20, 900].map(|n| choices.at(n)), [Some('a'), Some('a'), Some('c'), Some('c')]);
        let near = Choices::new([(10, 'a'), (25, 'b')]);
        assert_eq!(near.clone().begun_by(30, 20), near);
        assert_eq!(Choices::<i32, char>::default().begun_by(30, 20).newest(), None);
    }
}
