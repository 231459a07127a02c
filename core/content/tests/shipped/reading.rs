//! A text as it is read for one choice of its arguments.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

/// The values that a text chooses by.
pub(crate) type Choice = BTreeMap<String, String>;

/// One reading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Which variants were chosen.
    pub choice: Choice,
    /// The words; an argument that is put in stands as one made-up word.
    pub text: String,
}

impl Reading {
    /// Every reading of a pattern: one for each combination of the variants it chooses from.
    pub(crate) fn all(pattern: &Pattern<&str>) -> Vec<Self> {
        Self::given(pattern, &[])
    }

    /// The readings that are left when some arguments have one value. A text without a variant for the value reads as
    /// its usual one.
    pub(crate) fn given(pattern: &Pattern<&str>, fixed: &[(&str, &str)]) -> Vec<Self> {
        let mut choices = vec![Choice::new()];
        for (argument, mut values) in arguments(pattern) {
            if let Some((_, value)) = fixed.iter().find(|(name, _)| *name == argument) {
                values = BTreeSet::from([(*value).to_owned()]);
            }
            choices = choices
                .iter()
                .flat_map(|choice| {
                    values.iter().map(|value| {
                        let mut choice = choice.clone();
                        choice.insert(argument.clone(), value.clone());
                        choice
                    })
                })
                .collect();
        }
        choices
            .into_iter()
            .map(|choice| {
                let text = render(pattern, &choice);
                Self { choice, text }
            })
            .collect()
    }
}

/// The arguments a pattern chooses by, with the values its variants name.
pub(crate) fn arguments(pattern: &Pattern<&str>) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (argument, variants) in selections(pattern) {
        found.entry(argument).or_default().extend(variants.iter().map(|v| key(v).to_owned()));
        for variant in variants {
            for (argument, values) in arguments(&variant.value) {
                found.entry(argument).or_default().extend(values);
            }
        }
    }
    found
}

/// The choices at the top of a pattern.
fn selections<'a>(pattern: &'a Pattern<&'a str>) -> Vec<(String, &'a [Variant<&'a str>])> {
    pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::Placeable {
                expression:
                    Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } => Some((id.name.to_owned(), variants.as_slice())),
            _ => None,
        })
        .collect()
}

pub(crate) fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn render(pattern: &Pattern<&str>, choice: &Choice) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let value = match selector {
                    InlineExpression::VariableReference { id } => choice.get(id.name).map(String::as_str),
                    _ => None,
                };
                let variant = variants
                    .iter()
                    .find(|v| Some(key(v)) == value)
                    .or_else(|| variants.iter().find(|v| v.default));
                text.push_str(&variant.map(|v| render(&v.value, choice)).unwrap_or_default());
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(value),
            PatternElement::Placeable { .. } => text.push_str("xyz"),
        }
    }
    text
}

#[test]
fn every_combination_of_variants_is_read_once() {
    let source = "a = One { $x ->\n    [p] { $y ->\n        [r] two\n       *[s] three\n    }\n   *[q] { $z }\n } { $y ->\n    [r] four\n   *[s] five\n }.\n";
    let resource = fluent_syntax::parser::parse(source).unwrap();
    let fluent_syntax::ast::Entry::Message(message) = &resource.body[0] else { panic!("a message") };
    let read = Reading::all(message.value.as_ref().unwrap());
    let texts: Vec<_> = read.iter().map(|r| r.text.as_str()).collect();
    assert_eq!(texts, ["One two four.", "One three five.", "One xyz four.", "One xyz five."]);
    assert_eq!(
        read[1].choice,
        Choice::from([("x", "p"), ("y", "s")].map(|(a, v)| (a.to_owned(), v.to_owned())))
    );
    let given = |fixed: &[(&str, &str)]| -> Vec<String> {
        Reading::given(message.value.as_ref().unwrap(), fixed).into_iter().map(|r| r.text).collect()
    };
    assert_eq!(given(&[("x", "p"), ("y", "s")]), ["One three five."]);
    assert_eq!(given(&[("x", "unknown"), ("y", "r")]), ["One xyz four."]);
}
