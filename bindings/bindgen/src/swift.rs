//! Sources generated for Swift: uniffi's file with docs for readers of Swift, the calls of the façade, the error, the
//! names that the module exports, and the part of the scenario player that knows each call and record.

use uniffi_bindgen::interface::Type;

use crate::apple;
use crate::calls;
use crate::docs::{CallDocs, FACADE, Names, rewrite_blocks, wrapped};
use crate::names::{Language, camel, snake, swift, words};
use crate::surface::{
    Call, ERROR, LOCALE, MOMENT, Part, Shape, Surface, Variant, default_text, is, type_name,
};

const WIDTH: usize = 116;
const MADE: &str =
    "// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.\n";

/// Records that the core's JSON has as a text; Swift's own code reads and writes it.
const AS_TEXT: &[&str] = &["Occurrence"];

/// uniffi's file: docs for readers of Swift; a type that has its own name in Swift too needs no second one.
pub fn bindings(text: &str, surface: &Surface) -> String {
    let text = rewrite_blocks(text, &Names::of(surface, Language::Swift));
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let own = line
            .strip_prefix("public typealias ")
            .and_then(|rest| rest.split_once(" = "))
            .is_some_and(|(name, means)| name == means);
        if !own {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out
}

/// The façade's calls.
pub fn calls(surface: &Surface) -> String {
    let names = Names::of(surface, Language::Swift);
    let mut out = format!("{MADE}\nimport InstepCore\n\nextension {FACADE} {{\n");
    for (n, call) in calls::methods(surface).enumerate() {
        if n > 0 {
            out.push('\n');
        }
        out.push_str(&documented(&call.docs, &names, "    "));
        let parameters: Vec<String> = call.given().map(|part| parameter(part, surface)).collect();
        let name = swift(&camel(&call.name));
        let now = if call.takes_moment() { "now" } else { "_" };
        let made = format!("{{ core, {now} in try core.{name}({}) }}", arguments(call));
        if calls::is_long(call) {
            out.push_str(&signature(
                &format!("public nonisolated func {name}"),
                &parameters,
                "async throws(InstepError)",
                call,
            ));
            out.push_str(&format!("        try await longCall {made}\n    }}\n"));
        } else {
            out.push_str(&signature(
                &format!("public func {name}"),
                &parameters,
                "throws(InstepError)",
                call,
            ));
            out.push_str(&format!("        try call {made}\n    }}\n"));
        }
    }
    out.push_str(&format!("}}\n\n// MARK: - Without an open data file\n\nextension {FACADE} {{\n"));
    for (n, call) in surface.functions.iter().enumerate() {
        if n > 0 {
            out.push('\n');
        }
        out.push_str(&documented(&call.docs, &names, "    "));
        let mut parameters: Vec<String> = call.given().map(|part| parameter(part, surface)).collect();
        if call.takes_moment() {
            parameters.push("clock: any DeviceClock = SystemClock()".to_owned());
        }
        let name = swift(&camel(&call.name));
        let made =
            format!("try InstepCore.{name}({})", arguments(call).replace("now: now", "now: Moment(clock)"));
        let head = format!("public static func {name}");
        if calls::is_immediate(call) {
            out.push_str(&signature(&head, &parameters, "throws(InstepError)", call));
            out.push_str(&format!("        try crossing {{ {made} }}\n    }}\n"));
        } else {
            out.push_str(&signature(&head, &parameters, "async throws(InstepError)", call));
            out.push_str(&format!("        try await SerialQueue().run {{ {made} }}\n    }}\n"));
        }
    }
    out.push_str("}\n");
    out
}

/// The error as an app meets it, with the core's on both sides.
pub fn error(surface: &Surface) -> String {
    let names = Names::of(surface, Language::Swift);
    let mut out = format!(
        "{MADE}
import Foundation
import InstepCore

/// Everything that can go wrong. Nothing is half-written when one of these is thrown.
///
/// A case exists only where an app would act differently. Its words come from `FootCare.explain`; they are also what
/// `errorDescription` (what happened), `failureReason` (what was kept) and `recoverySuggestion` (what to do) say.
public enum InstepError: Error, Hashable, Sendable {{
"
    );
    for variant in surface.error() {
        out.push_str(&documented(&variant.docs, &names, "    "));
        for field in &variant.fields {
            let text = format!("`{}`: {}", camel(&field.name), field.docs.trim());
            out.push_str("    ///\n");
            out.push_str(&documented(&text, &names, "    "));
        }
        let fields: Vec<String> =
            variant.fields.iter().map(|f| format!("{}: {}", camel(&f.name), label(&f.ty))).collect();
        let fields = if fields.is_empty() { String::new() } else { format!("({})", fields.join(", ")) };
        out.push_str(&format!("    case {}{fields}\n", swift(&camel(&variant.name))));
    }
    out.push_str("}\n\nextension InstepError {\n    /// From the core's own error.\n");
    out.push_str("    init(_ error: InstepCore.InstepError) {\n        self =\n            switch error {\n");
    for variant in surface.error() {
        let (bound, given) = (bound(variant), given(variant, "fieldName"));
        out.push_str(&format!(
            "            case .{}{bound}: .{}{given}\n",
            variant.name,
            camel(&variant.name)
        ));
    }
    out.push_str(
        "            }\n    }\n\n    /// As the core takes it.\n    var core: InstepCore.InstepError {\n",
    );
    out.push_str("        switch self {\n");
    for variant in surface.error() {
        let (bound, given) = (bound(variant), given(variant, "coreName"));
        out.push_str(&format!("        case .{}{bound}: .{}{given}\n", camel(&variant.name), variant.name));
    }
    out.push_str(
        "        }
    }

    /// The error's name, as scripts and logs know it. Words for people come from `FootCare.explain`.
    public var kind: String {
        switch self {
",
    );
    for variant in surface.error() {
        out.push_str(&format!("        case .{}: \"{}\"\n", camel(&variant.name), snake(&variant.name)));
    }
    out.push_str("        }\n    }\n}\n\nextension InstepError: CustomStringConvertible {\n");
    out.push_str(
        "    /// Its name in words, and its fields. For logs.\n    public var description: String {\n",
    );
    out.push_str("        switch self {\n");
    for variant in surface.error() {
        let fields: Vec<String> = variant
            .fields
            .iter()
            .map(|f| format!("{0}=\\({1})", camel(&f.name), swift(&camel(&f.name))))
            .collect();
        let separator = if fields.is_empty() { "" } else { ": " };
        out.push_str(&format!(
            "        case .{}{}: \"{}{separator}{}\"\n",
            camel(&variant.name),
            bound(variant),
            words(&variant.name),
            fields.join(", ")
        ));
    }
    out.push_str("        }\n    }\n}\n");
    out
}

/// Every name that an app meets: `import Instep` is all it needs.
pub fn exports(surface: &Surface) -> String {
    let (nested, plain): (Vec<String>, Vec<String>) =
        surface.met().into_iter().filter(|name| name != ERROR).partition(|name| apple::has(name));
    let mut out = format!(
        "{MADE}
// What each is, stands with the type itself.
import InstepCore

// Apple's frameworks have types of these names too: within the façade they are in nobody's way.
extension {FACADE} {{
"
    );
    for name in nested {
        out.push_str(&format!("    public typealias {name} = InstepCore.{name}\n"));
    }
    out.push_str("}\n\n");
    for name in plain {
        out.push_str(&format!("public typealias {name} = InstepCore.{name}\n"));
    }
    out
}

/// The scenario player's table of calls.
pub fn scenario_calls(surface: &Surface) -> String {
    let mut out = format!(
        "{MADE}
import Instep

extension Calls {{
    // Computed: in the initial value of a constant Swift 6.0 takes each `await` for superfluous.
    static var generated: [String: Call] {{
        [
"
    );
    for call in calls::methods(surface).chain(&surface.functions) {
        let function = surface.functions.iter().any(|f| f.name == call.name);
        let mut arguments: Vec<String> =
            call.given().map(|p| format!("{}: with.take(\"{}\")", camel(&p.name), p.name)).collect();
        if function && call.takes_moment() {
            arguments.push("clock: world.clock".to_owned());
        }
        let clock = if function && call.takes_moment() { "world" } else { "_" };
        let with = if call.given().next().is_some() { "with" } else { "_" };
        let on = if function { FACADE } else { "core" };
        let core = if function { "_" } else { "core" };
        let wait = if function && calls::is_immediate(call) { "try" } else { "try await" };
        let any = if matches!(call.returns, Some(Type::Optional { .. })) { " as Any" } else { "" };
        out.push_str(&format!(
            "            \"{}\": {{ {core}, {clock}, {with} in\n                {wait} {on}.{}({}){any}\n            }},\n",
            call.name,
            swift(&camel(&call.name)),
            arguments.join(", ")
        ));
    }
    out.push_str(
        "        ]\n    }\n\n    /// Calls that need no open data file.\n    static let functions: Set = [",
    );
    let names: Vec<String> = surface.functions.iter().map(|call| format!("\"{}\"", call.name)).collect();
    out.push_str(&format!("{}]\n}}\n", names.join(", ")));
    out
}

/// The scenario player's readers of everything that calls take.
pub fn scenario_records(surface: &Surface) -> String {
    let mut out = format!("{MADE}\nimport Instep\n");
    let inputs = surface.given();
    for (name, shape) in surface.types.iter().filter(|(name, _)| inputs.contains(*name)) {
        let ty = exported(name);
        match shape {
            Shape::Record(_) if AS_TEXT.contains(&name.as_str()) => {
                out.push_str(&format!("\nextension {ty}: Readable {{}}\n"));
            }
            Shape::Flat(_) => out.push_str(&format!("\nextension {ty}: Readable {{}}\n")),
            Shape::Record(fields) => {
                out.push_str(&format!("\nextension {ty}: Readable {{\n    init(_ value: Value) throws {{\n"));
                if !fields.is_empty() {
                    out.push_str("        let f = try Fields(value)\n");
                }
                out.push_str(&format!("        self.init{}\n    }}\n}}\n", read(fields, "f", "        ")));
            }
            Shape::Data(variants) | Shape::Error(variants) => {
                out.push_str(&format!(
                    "\nextension {ty}: Readable {{\n    init(_ value: Value) throws {{\n        let v = try Variant(value)\n        \
                     switch v.name {{\n"
                ));
                for variant in variants {
                    let fields = if variant.fields.is_empty() {
                        String::new()
                    } else {
                        read(&variant.fields, "v.fields", "            ")
                    };
                    out.push_str(&format!(
                        "        case \"{}\": self = .{}{fields}\n",
                        snake(&variant.name),
                        camel(&variant.name)
                    ));
                }
                out.push_str("        default: throw v.unknown(Self.self)\n        }\n    }\n}\n");
            }
        }
    }
    out
}

/// The arguments of an initializer, read from fields.
fn read(fields: &[Part], from: &str, indent: &str) -> String {
    let read: Vec<String> = fields
        .iter()
        .map(|field| {
            let optional = matches!(field.ty, Type::Optional { .. });
            let default =
                default_of(field).filter(|_| !optional).map(|d| format!(" ?? {d}")).unwrap_or_default();
            format!("\n{indent}    {}: try {from}[\"{}\"]{default}", camel(&field.name), field.name)
        })
        .collect();
    format!("({}\n{indent})", read.join(","))
}

/// A type as an app writes it.
fn exported(name: &str) -> String {
    if apple::has(name) { format!("{FACADE}.{name}") } else { name.to_owned() }
}

fn bound(variant: &Variant) -> String {
    if variant.fields.is_empty() {
        return String::new();
    }
    let fields: Vec<String> =
        variant.fields.iter().map(|f| format!("let {}", swift(&camel(&f.name)))).collect();
    format!("({})", fields.join(", "))
}

fn given(variant: &Variant, spelled: &str) -> String {
    if variant.fields.is_empty() {
        return String::new();
    }
    let fields: Vec<String> = variant
        .fields
        .iter()
        .map(|f| {
            let name = camel(&f.name);
            // The name of a field, which each language spells in its own way.
            if name == "field" && f.ty == Type::String {
                format!("{name}: {spelled}({name})")
            } else {
                format!("{name}: {}", swift(&name))
            }
        })
        .collect();
    format!("({})", fields.join(", "))
}

fn documented(docs: &str, names: &Names, indent: &str) -> String {
    let docs = CallDocs::of(docs, names, "");
    let mut lines: Vec<String> = Vec::new();
    for paragraph in &docs.text {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrapped(paragraph, WIDTH.saturating_sub(indent.len())));
    }
    if let Some(errors) = docs.errors {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let text = format!("- Throws: {errors}");
        let mut wrapped = wrapped(&text, WIDTH.saturating_sub(indent.len())).into_iter();
        lines.extend(wrapped.next());
        lines.extend(wrapped.map(|line| format!("  {line}")));
    }
    lines.iter().map(|line| format!("{}\n", format!("{indent}/// {line}").trim_end())).collect()
}

fn signature(head: &str, parameters: &[String], effects: &str, call: &Call) -> String {
    let returns = call.returns.as_ref().map(|ty| format!(" -> {}", label(ty))).unwrap_or_default();
    let line = format!("    {head}({}) {effects}{returns} {{\n", parameters.join(", "));
    if line.chars().count() <= WIDTH {
        return line;
    }
    format!("    {head}(\n        {}\n    ) {effects}{returns} {{\n", parameters.join(",\n        "))
}

fn parameter(part: &Part, surface: &Surface) -> String {
    let default = default(part, surface).map(|text| format!(" = {text}")).unwrap_or_default();
    format!("{}: {}{default}", camel(&part.name), label(&part.ty))
}

/// Value of a parameter that is left out.
fn default(part: &Part, surface: &Surface) -> Option<String> {
    if is(&part.ty, LOCALE) {
        return Some(".device".to_owned());
    }
    if let Some(text) = default_of(part) {
        return Some(text);
    }
    match (&part.ty, type_name(&part.ty).and_then(|name| surface.types.get(name))) {
        (Type::Optional { .. }, _) => Some("nil".to_owned()),
        (Type::Record { name, .. }, Some(Shape::Record(fields)))
            if fields.iter().all(|f| f.default.is_some()) =>
        {
            Some(format!("{name}()"))
        }
        _ => None,
    }
}

fn default_of(part: &Part) -> Option<String> {
    default_text(part, "nil", "[]", |_, variant| format!(".{}", camel(variant)))
}

fn arguments(call: &Call) -> String {
    let arguments: Vec<String> = call
        .arguments
        .iter()
        .map(|part| {
            let name = camel(&part.name);
            match &part.ty {
                ty if is(ty, MOMENT) => format!("{name}: now"),
                ty if is(ty, ERROR) => format!("{name}: {}.core", swift(&name)),
                _ => format!("{name}: {}", swift(&name)),
            }
        })
        .collect();
    arguments.join(", ")
}

fn label(ty: &Type) -> String {
    match ty {
        Type::Boolean => "Bool".to_owned(),
        Type::Int32 => "Int32".to_owned(),
        Type::Int64 => "Int64".to_owned(),
        Type::Float64 => "Double".to_owned(),
        Type::String => "String".to_owned(),
        Type::Optional { inner_type } => format!("{}?", label(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", label(inner_type)),
        Type::Box { inner_type } => label(inner_type),
        other => type_name(other).unwrap_or("Any").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_apple_has_is_exported_within_the_facade() {
        assert_eq!(exported("Chart"), "FootCare.Chart");
        assert_eq!(exported("Today"), "Today");
    }

    #[test]
    fn types_have_the_names_of_swift() {
        let days = Type::Custom {
            module_path: String::new(),
            name: "CareDay".into(),
            builtin: Box::new(Type::Int32),
        };
        assert_eq!(label(&Type::Optional { inner_type: Box::new(days.clone()) }), "CareDay?");
        assert_eq!(label(&Type::Sequence { inner_type: Box::new(days) }), "[CareDay]");
    }
}
