//! Rules on the interface that its metadata show.

use uniffi_bindgen::interface::Type;

use crate::calls;
use crate::names::{camel, snake};
use crate::surface::{Part, Shape, Surface};

/// A line for each rule that is broken, and by what.
pub fn broken_rules(surface: &Surface) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, parts) in inputs(surface) {
        lines.extend(without_default(&parts).map(|part| format!("no default: {name}.{part}")));
        lines.extend(
            ambiguous(&parts).map(|part| format!("not the same name when spelled back: {name}.{part}")),
        );
    }
    lines.extend(calls::unknown(surface).into_iter().map(|name| format!("no such call: {name}")));
    lines
}

/// The records and variants that an app makes. Arguments of calls need no default of their own: both façades have one
/// for every optional argument. An edit sends back all that was read, so that a field which was left out never passes for
/// one that was emptied.
fn inputs(surface: &Surface) -> Vec<(String, Vec<Part>)> {
    let given = surface.inputs();
    let made = surface.types.iter().filter(|(name, _)| given.contains(*name) && !name.ends_with("Edit"));
    made.flat_map(|(name, shape)| match shape {
        Shape::Record(fields) => vec![(name.clone(), fields.clone())],
        Shape::Flat(_) | Shape::Error(_) => Vec::new(),
        Shape::Data(variants) => {
            variants.iter().map(|v| (format!("{name}.{}", v.name), v.fields.clone())).collect()
        }
    })
    .collect()
}

fn without_default(parts: &[Part]) -> impl Iterator<Item = &str> {
    parts
        .iter()
        .filter(|part| matches!(part.ty, Type::Optional { .. }) && part.default.is_none())
        .map(|part| part.name.as_str())
}

/// Names that an error could not be told by: `Invalid` names a field as the language spells it, and `explain` reads it.
fn ambiguous(parts: &[Part]) -> impl Iterator<Item = &str> {
    parts.iter().map(|part| part.name.as_str()).filter(|name| snake(&camel(name)) != *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, ty: Type) -> Part {
        Part { name: name.into(), docs: String::new(), ty, default: None }
    }

    #[test]
    fn an_optional_input_without_a_default_is_found() {
        let optional = Type::Optional { inner_type: Box::new(Type::Int32) };
        let parts = [part("minutes", optional), part("day", Type::Int32)];
        assert_eq!(without_default(&parts).collect::<Vec<_>>(), ["minutes"]);
    }

    #[test]
    fn a_name_that_does_not_lead_back_is_found() {
        let parts = [part("dry_run", Type::Boolean), part("point_2", Type::Boolean)];
        assert_eq!(ambiguous(&parts).collect::<Vec<_>>(), ["point_2"]);
    }
}
