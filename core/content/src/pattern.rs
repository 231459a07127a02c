//! Reads what a Fluent pattern chooses by, and what it says while nothing is left out.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::vocabulary::CHOICES;

/// Arguments and messages that a pattern uses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Uses {
    /// Arguments that are put in or chosen by.
    pub arguments: BTreeSet<String>,
    /// Each choice with its variants, in the order in which they stand.
    pub selections: Vec<Selection>,
    /// True where it uses more than texts and arguments: another message, a term, a function.
    pub more: bool,
    /// All it can say on a foot on which no place is left out.
    pub whole_foot: String,
}

/// A choice between variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Selection {
    /// The argument it chooses by.
    pub argument: String,
    /// The keys of its variants, without the one that stands for all others.
    pub variants: Vec<String>,
    /// The key of the variant that stands for all others.
    pub default: String,
}

impl Uses {
    pub(crate) fn of(pattern: &Pattern<&str>) -> Self {
        let mut uses = Self::default();
        uses.add(pattern, true);
        uses
    }

    /// Names of the arguments it chooses by, each once.
    pub(crate) fn chooses(&self) -> Vec<String> {
        let names: BTreeSet<&String> = self.selections.iter().map(|s| &s.argument).collect();
        names.into_iter().cloned().collect()
    }

    /// Finds what is wrong with it as a text of a step or a guide, and how to mend it.
    pub(crate) fn misuse(&self) -> Option<(String, String)> {
        let known: Vec<String> = CHOICES.iter().map(|(name, _)| format!("${name}")).collect();
        let by_name = format!("use one of: {}", known.join(", "));
        if self.more {
            let wrong = "uses another message, a term or a function".to_owned();
            return Some((wrong, "write the words out".to_owned()));
        }
        let unknown = self.arguments.iter().find(|a| !CHOICES.iter().any(|(name, _)| name == a));
        if let Some(argument) = unknown {
            return Some((format!("uses the argument ${argument}, which no step or guide has"), by_name));
        }
        self.selections.iter().find_map(|selection| {
            let values = CHOICES.iter().find(|(name, _)| *name == selection.argument).map(|(_, v)| *v)?;
            // A variant for all others may have a name of its own.
            let other = Some(&selection.default).filter(|default| *default != "other");
            let wrong = selection.variants.iter().chain(other).find(|v| !values.contains(&v.as_str()))?;
            let wrong = format!("chooses {wrong:?} by ${}, which is never that", selection.argument);
            Some((wrong, format!("use one of: {}", values.join(", "))))
        })
    }

    fn add(&mut self, pattern: &Pattern<&str>, whole_foot: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.say(value, whole_foot),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                    InlineExpression::StringLiteral { value } => self.say(value, whole_foot),
                    InlineExpression::VariableReference { id } => {
                        self.arguments.insert(id.name.to_owned());
                    }
                    _ => self.more = true,
                },
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let name = |key: &VariantKey<&str>| match key {
                        VariantKey::Identifier { name } => (*name).to_owned(),
                        VariantKey::NumberLiteral { value } => (*value).to_owned(),
                    };
                    let argument = if let InlineExpression::VariableReference { id } = selector {
                        id.name
                    } else {
                        self.more = true;
                        ""
                    };
                    let listed = variants.iter().filter(|v| !v.default).map(|v| name(&v.key)).collect();
                    let default = variants.iter().find(|v| v.default).map(|v| name(&v.key));
                    if !argument.is_empty() {
                        self.arguments.insert(argument.to_owned());
                        self.selections.push(Selection {
                            argument: argument.to_owned(),
                            variants: listed,
                            default: default.unwrap_or_default(),
                        });
                    }
                    let only_sore = |key: &VariantKey<&str>| argument == "sore" && name(key) == "yes";
                    for variant in variants {
                        self.say(" ", whole_foot);
                        self.add(&variant.value, whole_foot && !only_sore(&variant.key));
                    }
                }
            }
        }
    }

    fn say(&mut self, words: &str, whole_foot: bool) {
        if whole_foot {
            self.whole_foot.push_str(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;

    fn uses(text: &str) -> Uses {
        let ftl = format!("a = {text}\n");
        let resource = fluent_syntax::parser::parse(ftl.as_str()).unwrap();
        let Entry::Message(message) = &resource.body[0] else { panic!("{ftl}") };
        Uses::of(message.value.as_ref().unwrap())
    }

    #[test]
    fn finds_what_a_pattern_chooses_by_at_every_depth() {
        let uses = uses(
            "Press { $sore ->\n  [yes] { $feet ->\n  [one] where\n *[both] there\n } it\n *[no] the heel\n } now.",
        );
        assert_eq!(uses.chooses(), ["feet", "sore"]);
        assert_eq!(uses.misuse(), None);
        assert!(
            uses.whole_foot.contains("heel") && !uses.whole_foot.contains("where"),
            "{}",
            uses.whole_foot
        );
    }

    #[test]
    fn names_what_no_step_has() {
        let wrong = |text: &str| uses(text).misuse().map(|(wrong, _)| wrong).unwrap_or_default();
        assert_eq!(wrong("Rub { $foot }."), "uses the argument $foot, which no step or guide has");
        assert_eq!(
            wrong("{ $pressure ->\n [soft] a\n *[usual] b\n }"),
            "chooses \"soft\" by $pressure, which is never that"
        );
        assert_eq!(
            wrong("{ $oil ->\n [none] a\n *[some] b\n }"),
            "chooses \"some\" by $oil, which is never that"
        );
        assert_eq!(wrong("{ $side ->\n [left] a\n *[other] b\n }"), "");
        assert_eq!(wrong("See { step-g0 }."), "uses another message, a term or a function");
        assert_eq!(wrong("{ NUMBER($feet) }"), "uses another message, a term or a function");
    }
}
