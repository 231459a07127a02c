//! By what the texts of steps and guides choose.

use crate::safety::{Limits, Oil};
use crate::session::Side;
use crate::words::{Arg, Words};

/// What a text of a step or a guide chooses by. Each of them is always passed; see `CHOICES` in the content's
/// vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Wording {
    /// Only one foot is treated.
    pub one_foot: bool,
    /// Which foot the segment is for.
    pub side: Side,
    /// What holds on that foot.
    pub limits: Limits,
    /// A place is left out that the step would touch or name.
    pub sore: bool,
    /// A soak is played.
    pub soak: bool,
    /// Steps on the lower leg are played.
    pub leg: bool,
}

impl Default for Wording {
    /// A guide as it is written, for both feet.
    fn default() -> Self {
        Self {
            one_foot: false,
            side: Side::None,
            limits: Limits::default(),
            sore: false,
            soak: true,
            leg: true,
        }
    }
}

impl Wording {
    /// The text of a key.
    pub fn text(&self, key: &str, words: &Words) -> String {
        words.text(key, &self.args())
    }

    fn args(&self) -> [(&'static str, Arg<'static>); 8] {
        let yes = |is: bool| if is { "yes" } else { "no" };
        let oil = match self.limits.oil {
            Oil::Any => "any",
            Oil::Plain => "plain",
            Oil::None => "none",
        };
        [
            ("feet", if self.one_foot { "one" } else { "both" }),
            ("side", self.side.code()),
            ("pressure", if self.limits.light { "light" } else { "usual" }),
            ("oil", oil),
            ("knuckles", if self.limits.no_knuckles { "none" } else { "any" }),
            ("sore", yes(self.sore)),
            ("soak", yes(self.soak)),
            ("leg", yes(self.leg)),
        ]
        .map(|(name, value)| (name, Arg::Text(value)))
    }
}

#[cfg(test)]
mod tests {
    use instep_content::vocabulary::CHOICES;

    use super::*;

    /// `$units` comes from the words themselves.
    #[test]
    fn passes_every_choice_with_a_value_it_can_have() {
        let mut passed = std::collections::BTreeMap::<&str, Vec<String>>::new();
        for bits in 0..32u8 {
            let on = |bit: u8| bits & (1 << bit) != 0;
            for oil in [Oil::Any, Oil::Plain, Oil::None] {
                for side in [Side::Left, Side::Right, Side::Both, Side::None] {
                    let limits = Limits { light: on(0), oil, no_knuckles: on(0) };
                    let wording =
                        Wording { one_foot: on(1), side, limits, sore: on(2), soak: on(3), leg: on(4) };
                    for (name, arg) in wording.args() {
                        let Arg::Text(value) = arg else { panic!("{name}") };
                        let values = passed.entry(name).or_default();
                        if !values.iter().any(|v| v == value) {
                            values.push(value.to_owned());
                        }
                    }
                }
            }
        }
        for (name, values) in CHOICES.iter().filter(|(name, _)| *name != "units") {
            let mut seen = passed.remove(name).unwrap_or_else(|| panic!("${name} is not passed"));
            seen.sort_unstable();
            let mut known = values.to_vec();
            known.sort_unstable();
            assert_eq!(seen, known, "{name}");
        }
        assert!(passed.is_empty(), "{passed:?}");
    }
}
