use super::Answer;
use crate::session::SessionId;

/// After how many skips in a row a question is no longer asked.
pub const SKIPS: usize = 3;
/// The most answers one occasion can hold: two scales, two phases, and the feet as a whole or each for itself. Reading
/// so many for each skip finds every run of skips.
pub const MOST_ANSWERS: usize = SKIPS * 12;

/// An answer of a person to one rating, as the asking needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The session it was given with.
    pub session: Option<SessionId>,
    /// The answer.
    pub answer: Answer,
}

/// Whether a rating is no longer asked: on the last three occasions it was skipped throughout. `newest_first` are the
/// answers of one item. All that is said within one session is one occasion: before, after, and each foot.
pub fn stopped(newest_first: &[Given]) -> bool {
    // Each occasion with whether it was skipped throughout.
    let mut occasions: Vec<(Option<SessionId>, bool)> = Vec::new();
    for given in newest_first {
        let skipped = given.answer == Answer::Skipped;
        let full = occasions.len() == SKIPS;
        match occasions.last_mut() {
            Some((session, throughout)) if session.is_some() && *session == given.session => {
                *throughout &= skipped;
            }
            _ if full => break,
            _ => occasions.push((given.session, skipped)),
        }
    }
    occasions.len() == SKIPS && occasions.iter().all(|(_, throughout)| *throughout)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// `1s` skipped with session 1, `2a` answered with session 2, `-s` skipped without one; newest first.
    fn given(log: &str) -> Vec<Given> {
        log.split_whitespace()
            .map(|entry| {
                let (session, what) = entry.split_at(1);
                Given {
                    session: session.parse().ok().map(|n| SessionId::new(Uuid::from_u128(n))),
                    answer: if what == "s" { Answer::Skipped } else { Answer::Value { value: 0 } },
                }
            })
            .collect()
    }

    #[test]
    fn three_skips_in_a_row_end_the_asking() {
        for (log, expected) in [
            ("", false),
            ("-s", false),
            ("-s -s", false),
            ("-s -s -s", true),
            ("-s -s -s -a", true),
            ("-s -s -a -s", false),
            ("-a -s -s -s", false),
            ("-s -a -s -s -s", false),
            // Before and after of one session are one occasion.
            ("3s 3s 2s 2s", false),
            ("3s 3s 2s 2s 1s", true),
            // One answer within a session is an answer.
            ("3s 3s 2s 2s 1s 1a", false),
            ("3s 2s 1s 0a", true),
            ("3s 3a 2s 1s 0s", false),
        ] {
            assert_eq!(stopped(&given(log)), expected, "{log}");
        }
    }
}
