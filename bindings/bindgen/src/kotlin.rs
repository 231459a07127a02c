//! Sources generated for Kotlin: uniffi's file with its plumbing out of the way, and the calls of the façade.

use std::collections::BTreeSet;

use uniffi_bindgen::interface::Type;

use crate::calls;
use crate::docs::{CallDocs, Names, rewrite_blocks, wrapped};
use crate::names::{Language, camel, kotlin, shouty, snake, words};
use crate::surface::{Call, ERROR, LOCALE, Part, Shape, Surface, default_text, is, type_name};

const EXCEPTION: &str = "InstepException";
const WIDTH: usize = 112;

const HEADER: &str = "\
// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

package app.instep

import app.instep.core.*
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
";

/// The calls that need the data file, as an abstract class.
pub fn calls(surface: &Surface) -> String {
    let names = Names::of(surface, Language::Kotlin);
    let mut out = HEADER.replace(
        "import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
",
        "",
    );
    out.push_str(
        "
/** The calls of [FootCare] that need the data file: a read for each screen, a write for each action. */
public abstract class FootCareCalls internal constructor(internal val runner: CallRunner) {
",
    );
    for (n, call) in calls::methods(surface).enumerate() {
        if n > 0 {
            out.push('\n');
        }
        out.push_str(&documented(call, &names));
        let parameters = call.given().map(|part| parameter(part, surface)).collect::<Vec<_>>();
        let arguments =
            call.arguments.iter().map(|part| argument(part, surface)).collect::<Vec<_>>().join(", ");
        let manner = if calls::is_long(call) { "longCall" } else { "call" };
        let now = if call.takes_moment() { "now" } else { "_" };
        let name = kotlin(&camel(&call.name));
        out.push_str(&signature("public suspend fun", &name, &parameters, &returns(call)));
        out.push_str(&format!(" =\n        runner.{manner} {{ core, {now} -> core.{name}({arguments}) }}\n"));
    }
    out.push_str("}\n");
    out
}

/// The calls that need no data file, as the base of the façade's companion.
pub fn functions(surface: &Surface) -> String {
    let names = Names::of(surface, Language::Kotlin);
    let mut out = HEADER.to_owned();
    out.push_str(
        "
/** The calls of [FootCare] that need no open data file. */
public abstract class FootCareFunctions internal constructor() {
",
    );
    for (n, call) in surface.functions.iter().enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let immediate = calls::is_immediate(call);
        out.push_str(&documented(call, &names));
        let mut parameters = call.given().map(|part| parameter(part, surface)).collect::<Vec<_>>();
        if call.takes_moment() {
            parameters.push("clock: DeviceClock = JvmClock()".to_owned());
        }
        let keyword = if immediate {
            "public fun"
        } else {
            parameters.push("dispatcher: CoroutineDispatcher = Dispatchers.IO".to_owned());
            "public suspend fun"
        };
        let arguments = call
            .arguments
            .iter()
            .map(|part| {
                if is(&part.ty, "Moment") {
                    "DevicePresent(clock).now()".into()
                } else {
                    argument(part, surface)
                }
            })
            .collect::<Vec<String>>()
            .join(", ");
        let name = kotlin(&camel(&call.name));
        let made = format!("guarded {{ app.instep.core.{name}({arguments}) }}");
        out.push_str(&signature(keyword, &name, &parameters, &returns(call)));
        if immediate {
            out.push_str(&format!(" =\n        {made}\n"));
        } else {
            out.push_str(&format!(" =\n        withContext(dispatcher) {{ {made} }}\n"));
        }
    }
    out.push_str("}\n");
    out
}

/// The names of errors, and the spelling of what they tell.
pub fn error_kinds(surface: &Surface) -> String {
    let mut out = HEADER.split("import kotlinx").next().unwrap_or_default().to_owned();
    out.push_str(
        "
/** The error's name, as scripts and logs know it. Words for people come from [FootCare.explain]. */
public val InstepException.kind: String
    get() =
        when (this) {
",
    );
    for variant in surface.error() {
        out.push_str(&format!(
            "            is {EXCEPTION}.{} -> \"{}\"\n",
            variant.name,
            snake(&variant.name)
        ));
    }
    out.push_str("        }\n");
    for (name, spelled, what) in [
        ("forApp", "fieldName", "with the name of a field as Kotlin spells it"),
        ("forCore", "coreName", "with the name of a field as the core spells it"),
    ] {
        out.push_str(&format!(
            "\n/** The same error, {what}. */\ninternal fun {EXCEPTION}.{name}(): {EXCEPTION} =\n    when (this) {{\n"
        ));
        for variant in surface.error().iter().filter(|v| v.fields.iter().any(is_field)) {
            let fields = variant
                .fields
                .iter()
                .map(|f| if is_field(f) { format!("{spelled}({})", f.name) } else { kotlin(&camel(&f.name)) })
                .collect::<Vec<_>>()
                .join(", ");
            out.push_str(&format!("        is {EXCEPTION}.{0} -> {EXCEPTION}.{0}({fields})\n", variant.name));
        }
        out.push_str("        else -> this\n    }\n");
    }
    out
}

/// True for the name of a field, which each language spells in its own way.
fn is_field(part: &Part) -> bool {
    part.name == "field" && part.ty == Type::String
}

/// uniffi's file: docs for readers of Kotlin, and nothing public that an app has no use for.
pub fn bindings(text: &str, surface: &Surface) -> String {
    let names = Names::of(surface, Language::Kotlin);
    let public: BTreeSet<&str> = surface
        .types
        .keys()
        .map(String::as_str)
        .chain(surface.custom.iter().map(String::as_str))
        .chain([EXCEPTION])
        .collect();
    let functions: BTreeSet<String> = surface.functions.iter().map(|call| camel(&call.name)).collect();
    let text = rewrite_blocks(text, &names);
    let mut out = String::with_capacity(text.len());
    let mut error = None;
    for line in text.lines() {
        let line = hidden(line, &public, &functions);
        let line = data_object(&line);
        error = match line.strip_prefix("    class ").and_then(|rest| rest.split('(').next()) {
            Some(name) if line.ends_with('(') => Some(name.to_owned()),
            _ if line.starts_with('}') => None,
            _ => error,
        };
        out.push_str(&message(&line, error.as_deref()));
        out.push('\n');
    }
    out
}

/// Makes a declaration internal that is not one of the interface's types.
fn hidden(line: &str, public: &BTreeSet<&str>, functions: &BTreeSet<String>) -> String {
    let free = line.strip_prefix("    @Throws(InstepException::class) fun `");
    if let Some(rest) = free
        && rest.split('`').next().is_some_and(|name| functions.contains(name))
    {
        return line.replacen(") fun `", ") internal fun `", 1);
    }
    if line == format!("    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<{EXCEPTION}> {{")
    {
        return line.replacen("companion", "internal companion", 1);
    }
    let rest = line.strip_prefix("public ").unwrap_or(line);
    let mut words = rest.split_whitespace().skip_while(|word| {
        matches!(*word, "open" | "abstract" | "sealed" | "data" | "enum" | "inline" | "const" | "annotation")
    });
    let declares =
        matches!(words.next(), Some("class" | "interface" | "object" | "fun" | "typealias" | "val" | "var"));
    if !declares || rest.starts_with(char::is_whitespace) {
        return line.to_owned();
    }
    let name: String = words
        .find(|word| !word.starts_with('<') && !word.ends_with('>') && *word != "*")
        .unwrap_or_default()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    if public.contains(name.as_str()) { line.to_owned() } else { format!("internal {rest}") }
}

/// A variant without fields prints its name.
fn data_object(line: &str) -> String {
    if line.starts_with("    object ") && line.ends_with("()") {
        line.replacen("object", "data object", 1)
    } else {
        line.to_owned()
    }
}

/// Text that an error prints: its name in words, and its fields.
fn message(line: &str, error: Option<&str>) -> String {
    let (Some(error), Some(fields)) = (error, line.trim_start().strip_prefix("get() = \"")) else {
        return line.to_owned();
    };
    let separator = if fields == "\"" { "" } else { ": " };
    format!("            get() = \"{}{separator}{fields}", words(error))
}

fn documented(call: &Call, names: &Names) -> String {
    let docs = CallDocs::of(&call.docs, names, "");
    let mut lines: Vec<String> = Vec::new();
    for paragraph in &docs.text {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrapped(paragraph, WIDTH));
    }
    if let Some(errors) = docs.errors {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut wrapped = wrapped(&format!("@throws {EXCEPTION} {errors}"), WIDTH).into_iter();
        lines.extend(wrapped.next());
        lines.extend(wrapped.map(|line| format!("  {line}")));
    }
    let mut out = String::from("    /**\n");
    for line in lines {
        out.push_str(format!("     * {line}").trim_end());
        out.push('\n');
    }
    out.push_str("     */\n");
    out
}

fn signature(keyword: &str, name: &str, parameters: &[String], returns: &str) -> String {
    let line = format!("    {keyword} {name}({}): {returns}", parameters.join(", "));
    if line.chars().count() <= WIDTH {
        return line;
    }
    let parameters: String = parameters.iter().map(|p| format!("        {p},\n")).collect();
    format!("    {keyword} {name}(\n{parameters}    ): {returns}")
}

fn returns(call: &Call) -> String {
    call.returns.as_ref().map_or_else(|| "Unit".to_owned(), label)
}

fn parameter(part: &Part, surface: &Surface) -> String {
    let default = default(part, surface).map(|text| format!(" = {text}")).unwrap_or_default();
    format!("{}: {}{default}", kotlin(&camel(&part.name)), label(&part.ty))
}

/// Value of a parameter that is left out.
fn default(part: &Part, surface: &Surface) -> Option<String> {
    if is(&part.ty, LOCALE) {
        return Some("java.util.Locale.getDefault().forInstep()".to_owned());
    }
    if let Some(text) =
        default_text(part, "null", "emptyList()", |ty, variant| format!("{ty}.{}", shouty(variant)))
    {
        return Some(text);
    }
    match (&part.ty, type_name(&part.ty).and_then(|name| surface.types.get(name))) {
        (Type::Optional { .. }, _) => Some("null".to_owned()),
        (Type::Record { name, .. }, Some(Shape::Record(fields)))
            if fields.iter().all(|f| f.default.is_some()) =>
        {
            Some(format!("{name}()"))
        }
        _ => None,
    }
}

fn argument(part: &Part, _: &Surface) -> String {
    if is(&part.ty, ERROR) {
        return format!("{}.forCore()", kotlin(&camel(&part.name)));
    }
    kotlin(&camel(&part.name))
}

fn label(ty: &Type) -> String {
    match ty {
        Type::Boolean => "Boolean".to_owned(),
        Type::Int32 => "Int".to_owned(),
        Type::Int64 => "Long".to_owned(),
        Type::Float64 => "Double".to_owned(),
        Type::String => "String".to_owned(),
        Type::Optional { inner_type } => format!("{}?", label(inner_type)),
        Type::Sequence { inner_type } => format!("List<{}>", label(inner_type)),
        Type::Box { inner_type } => label(inner_type),
        other if is(other, ERROR) => EXCEPTION.to_owned(),
        other => type_name(other).unwrap_or("Any").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_types_of_the_interface_stay_public() {
        let public = BTreeSet::from(["Today", "CareDay", "InstepException"]);
        let functions = BTreeSet::from(["explain".to_owned()]);
        let hidden = |line: &str| hidden(line, &public, &functions);
        for line in [
            "data class Today (",
            "public typealias CareDay = LocalDate",
            "sealed class InstepException: kotlin.Exception() {",
            "    fun destroy()",
            "internal open class RustBufferX",
            "    @Throws(InstepException::class) fun `open`(`options`: OpenOptions): Instep {",
        ] {
            assert_eq!(hidden(line), line);
        }
        assert_eq!(
            hidden("public object FfiConverterInt: FfiConverter<Int, Int> {"),
            "internal object FfiConverterInt: FfiConverter<Int, Int> {"
        );
        assert_eq!(hidden("interface Disposable {"), "internal interface Disposable {");
        assert_eq!(
            hidden("open class Instep: Disposable, AutoCloseable, InstepInterface"),
            "internal open class Instep: Disposable, AutoCloseable, InstepInterface"
        );
        assert_eq!(
            hidden("inline fun <T : Disposable?, R> T.use(block: (T) -> R) ="),
            "internal inline fun <T : Disposable?, R> T.use(block: (T) -> R) ="
        );
        assert_eq!(
            hidden(
                "    @Throws(InstepException::class) fun `explain`(`error`: InstepException): ErrorText {"
            ),
            "    @Throws(InstepException::class) internal fun `explain`(`error`: InstepException): ErrorText {"
        );
    }

    #[test]
    fn an_error_prints_words() {
        assert_eq!(
            message("            get() = \"\"", Some("PlayerMoved")),
            "            get() = \"player moved\""
        );
        assert_eq!(
            message("            get() = \"what=${ `what` }\"", Some("NotFound")),
            "            get() = \"not found: what=${ `what` }\""
        );
        assert_eq!(message("    val x = 1", Some("NotFound")), "    val x = 1");
        assert_eq!(
            data_object("    object Skip : OccurrenceAction()"),
            "    data object Skip : OccurrenceAction()"
        );
    }
}
