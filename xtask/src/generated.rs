//! Decides whether generated bindings are as the surface rules want them (docs/adr/0001-surface-rules.md). Texts in,
//! verdicts out: it reads no file.

use std::collections::BTreeSet;

/// One rule, and what breaks it.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub name: String,
    /// What breaks it; none when it holds.
    pub wrong: Option<String>,
}

/// Custom types and what they are in Kotlin and in Swift.
const TYPES: &[(&str, &str, &str)] = &[
    ("Timestamp", "Instant", "Date"),
    ("OffsetTime", "OffsetDateTime", "OffsetDate"),
    ("CalendarDate", "LocalDate", "LocalDay"),
    ("CareDay", "LocalDate", "LocalDay"),
    ("TimeOfDay", "LocalTime", "LocalTime"),
    ("SessionId", "UUID", "UUID"),
    ("RatingId", "UUID", "UUID"),
    ("FindingId", "UUID", "UUID"),
    ("ReminderId", "UUID", "UUID"),
];

/// What the generator calls the types that may cross. The others (unsigned and short numbers, bytes, maps, sets,
/// durations) read badly in one of the two languages.
const PLAIN_KOTLIN: &[&str] = &["Int", "Long", "Double", "Boolean", "String"];
const PLAIN_SWIFT: &[&str] = &["Int32", "Int64", "Double", "Bool", "String"];

/// Every check, over the texts of the Kotlin file, the Swift file, its C header and its module map.
pub fn check(kotlin: &str, swift: &str, header: &str, modulemap: &str) -> Vec<Check> {
    let mut checks = vec![
        has("Kotlin's package is app.instep.core", kotlin, "\npackage app.instep.core\n"),
        has("Kotlin loads the library by its name", kotlin, "return \"instep_ffi\""),
        has("Swift's module imports InstepCoreFFI", swift, "import InstepCoreFFI\n"),
        has("the C module is InstepCoreFFI", modulemap, "module InstepCoreFFI {"),
    ];
    for (name, in_kotlin, in_swift) in TYPES {
        checks.push(has(
            &format!("{name} is {in_kotlin} in Kotlin"),
            kotlin,
            &format!("public typealias {name} = {in_kotlin}\n"),
        ));
        checks.push(has(
            &format!("{name} is {in_swift} in Swift"),
            swift,
            &format!("public typealias {name} = {in_swift}\n"),
        ));
    }
    let exported = exported(header);
    checks.push(Check {
        name: "something is exported".into(),
        wrong: exported.is_empty().then(|| "the header declares no function of ours".into()),
    });
    let throwing = "uniffiRustCallWithError(InstepException)";
    checks.push(list(
        "every function throws in Kotlin",
        unthrowing(kotlin, &exported, "uniffiRustCall", throwing),
    ));
    let throwing = "rustCallWithError(FfiConverterTypeInstepError_lift)";
    checks.push(list("every function throws in Swift", unthrowing(swift, &exported, "rustCall", throwing)));
    checks.push(list("Kotlin's records can't be changed", records_with_var(kotlin, "data class", "var ")));
    checks.push(list(
        "Swift's records can't be changed",
        records_with_var(swift, "public struct", "public var "),
    ));
    checks.push(list(
        "only plain types cross to Kotlin",
        other_types(kotlin, "object FfiConverter", PLAIN_KOTLIN),
    ));
    checks.push(list(
        "only plain types cross to Swift",
        other_types(swift, "struct FfiConverter", PLAIN_SWIFT),
    ));
    checks
}

/// Checks that docs are written for readers of Kotlin and Swift: no name that only Rust writes so, no path, no link of
/// rustdoc, no type of Rust.
pub fn plain_docs(file: &str, text: &str) -> Check {
    list(&format!("docs of {file} speak of no Rust"), rust_in_docs(text))
}

fn rust_in_docs(text: &str) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        inside |= line.starts_with("/**");
        if inside || line.starts_with("///") {
            wrong.extend(words(line).filter(|word| is_rust(word)).map(str::to_owned));
            wrong
                .extend(["::", "[`"].into_iter().filter(|sign| line.contains(sign)).map(|_| line.to_owned()));
        }
        inside &= !line.contains("*/");
    }
    wrong
}

/// True for names in snake case, and for types that the other languages do not have.
fn is_rust(word: &str) -> bool {
    let snake = word.trim_matches('_').contains('_') && !word.contains(char::is_uppercase);
    snake || matches!(word, "crate" | "Vec" | "Option" | "Arc" | "Mutex" | "usize" | "i32" | "i64" | "bool")
}

fn has(name: &str, text: &str, wanted: &str) -> Check {
    let wrong = (!text.contains(wanted)).then(|| format!("nowhere `{}`", wanted.trim()));
    Check { name: name.into(), wrong }
}

fn list(name: &str, wrong: BTreeSet<String>) -> Check {
    let wrong = (!wrong.is_empty()).then(|| wrong.into_iter().collect::<Vec<_>>().join(", "));
    Check { name: name.into(), wrong }
}

/// Symbols of the exported functions, methods and constructors, from the C header.
fn exported(header: &str) -> BTreeSet<String> {
    let ours = ["uniffi_instep_fn_func_", "uniffi_instep_fn_method_", "uniffi_instep_fn_constructor_"];
    words(header)
        .filter(|word| ours.iter().any(|prefix| word.starts_with(prefix)))
        .map(str::to_owned)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The exported symbols that are never called, or anywhere called in another way than by `throwing`. The generator
/// writes the manner of the call right before the symbol: `uniffiRustCallWithError(InstepException) { … symbol(`.
fn unthrowing(text: &str, exported: &BTreeSet<String>, manner: &str, throwing: &str) -> BTreeSet<String> {
    exported
        .iter()
        .filter(|symbol| {
            let call = format!("{symbol}(");
            let mut calls = 0;
            let all_throw = text.match_indices(&call).all(|(at, _)| {
                let before = text.get(..at).unwrap_or_default();
                if before.ends_with("external fun ") {
                    return true; // Kotlin's declaration of the symbol, not a call.
                }
                calls += 1;
                let manner_at = before.rfind(manner).unwrap_or(0);
                before.get(manner_at..).is_some_and(|call| call.starts_with(throwing))
            });
            !all_throw || calls == 0
        })
        .cloned()
        .collect()
}

/// Records with a field that can be set: `opening` starts a record, `field` a field that can be changed.
fn records_with_var(text: &str, opening: &str, field: &str) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    let mut record = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix(opening) {
            record = words(rest).next().filter(|name| !name.starts_with("FfiConverter")).map(str::to_owned);
        } else if line.starts_with([')', '}']) {
            record = None;
        } else if let Some(name) = &record
            && line.trim_start().starts_with(field)
            // A computed property has a body; a stored one has not.
            && !line.trim_end().ends_with('{')
        {
            wrong.insert(name.clone());
        }
    }
    wrong
}

/// Converters for built-in types beyond the plain ones, and for an option in an option.
fn other_types(text: &str, opening: &str, plain: &[&str]) -> BTreeSet<String> {
    text.lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(opening)?;
            let declares =
                before.split_whitespace().all(|w| matches!(w, "public" | "internal" | "fileprivate"));
            let name =
                words(after).next().filter(|_| declares && after.starts_with(char::is_alphanumeric))?;
            let plain = plain.contains(&name)
                || name.starts_with("Type")
                || name.starts_with("Sequence")
                // `Optional` in Kotlin, `Option` in Swift.
                || (name.starts_with("Option") && !name.contains("OptionOption") && !name.contains("OptionalOptional"))
                // Part of every Kotlin file, whether or not bytes cross.
                || name == "ByRefBytes";
            (!plain).then(|| name.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "\
void* uniffi_instep_fn_clone_instep(void* handle, RustCallStatus *_Nonnull out_status);
RustBuffer uniffi_instep_fn_method_instep_today(uint64_t ptr, RustBuffer now, RustCallStatus *_Nonnull out_status);
RustBuffer uniffi_instep_fn_func_explain(RustBuffer error, RustCallStatus *_Nonnull out_status);
uint16_t uniffi_instep_checksum_func_explain(void);";

    fn kotlin(call: &str) -> String {
        format!(
            "external fun uniffi_instep_fn_method_instep_today(`ptr`: Long,`now`: RustBuffer.ByValue,)\n\
             external fun uniffi_instep_fn_func_explain(`error`: RustBuffer.ByValue,)\n\
             @Throws(InstepException::class)override fun `today`(`now`: Moment): Today {{\n\
             return FfiConverterTypeToday.lift(callWithHandle {{ uniffiRustCallWithError(InstepException) {{ _status ->\n\
             UniffiLib.uniffi_instep_fn_method_instep_today(it, FfiConverterTypeMoment.lower(`now`),_status) }} }})\n\
             fun `explain`(`error`: InstepException): ErrorText = {call} {{ _status ->\n\
             UniffiLib.uniffi_instep_fn_func_explain(FfiConverterTypeInstepError.lower(`error`),_status) }}"
        )
    }

    fn unthrowing_kotlin(text: &str) -> Vec<String> {
        let throwing = "uniffiRustCallWithError(InstepException)";
        unthrowing(text, &exported(HEADER), "uniffiRustCall", throwing).into_iter().collect()
    }

    #[test]
    fn finds_a_function_that_does_not_throw() {
        assert_eq!(exported(HEADER).len(), 2);
        assert!(unthrowing_kotlin(&kotlin("uniffiRustCallWithError(InstepException)")).is_empty());
        for other in ["uniffiRustCall()", "uniffiRustCallWithError(OtherException)"] {
            assert_eq!(unthrowing_kotlin(&kotlin(other)), ["uniffi_instep_fn_func_explain"]);
        }
    }

    #[test]
    fn a_function_that_is_nowhere_called_does_not_pass() {
        assert_eq!(unthrowing_kotlin("").len(), 2);
    }

    #[test]
    fn finds_a_swift_function_that_does_not_throw() {
        let swift = |call: &str| {
            format!(
                "return try FfiConverterTypeToday_lift(try rustCallWithError(FfiConverterTypeInstepError_lift) {{\n\
                 uniffiCallStatus in\n uniffi_instep_fn_method_instep_today(self.uniffiCloneHandle(), uniffiCallStatus)\n}})\n\
                 return {call} {{\n uniffiCallStatus in\n uniffi_instep_fn_func_explain(error, uniffiCallStatus)\n}}"
            )
        };
        let found = |call: &str| {
            let throwing = "rustCallWithError(FfiConverterTypeInstepError_lift)";
            unthrowing(&swift(call), &exported(HEADER), "rustCall", throwing).len()
        };
        assert_eq!(found("try rustCallWithError(FfiConverterTypeInstepError_lift)"), 0);
        assert_eq!(found("try! rustCall()"), 1);
    }

    #[test]
    fn finds_records_that_can_be_changed() {
        let text = "data class Today (\n    val `day`: LocalDate\n    , \n    var `aim`: Int?\n){\n    var x = 1\n}\n";
        assert_eq!(records_with_var(text, "data class", "var ").into_iter().collect::<Vec<_>>(), ["Today"]);
        let text = "public struct Today: Equatable {\n    public let day: String\n    public var text: String {\n    }\n}\n";
        assert!(records_with_var(text, "public struct", "public var ").is_empty());
    }

    #[test]
    fn finds_types_that_read_badly() {
        let text = "public object FfiConverterUInt: FfiConverter<UInt, Int> {\n\
                    public object FfiConverterInt: FfiConverter<Int, Int> {\n\
                    public object FfiConverterOptionalOptionalInt: FfiConverterRustBuffer<Int?> {\n\
                    public object FfiConverterTypeToday: FfiConverterRustBuffer<Today> {\n";
        let found: Vec<_> = other_types(text, "object FfiConverter", PLAIN_KOTLIN).into_iter().collect();
        assert_eq!(found, ["OptionalOptionalInt", "UInt"]);
    }

    #[test]
    fn finds_rust_in_docs() {
        let text =
            "/**\n * The `dry_run` of [`Moment`].\n */\nval dry_run: Boolean\n/// A Vec of `crate::Day`.\n";
        let found: Vec<_> = rust_in_docs(text).into_iter().collect();
        assert_eq!(
            found,
            ["* The `dry_run` of [`Moment`].", "/// A Vec of `crate::Day`.", "Vec", "crate", "dry_run"]
        );
        assert!(rust_in_docs("// some_name\n/** The `dryRun`: BY_HAND. */\nval some_name = 1\n").is_empty());
    }

    #[test]
    fn the_names_are_checked() {
        let wrong = |kotlin: &str| {
            let checks = check(kotlin, "", HEADER, "");
            checks.into_iter().filter(|c| c.name.starts_with("Kotlin's package")).any(|c| c.wrong.is_some())
        };
        assert!(!wrong("\npackage app.instep.core\n"));
        assert!(wrong("\npackage uniffi.instep\n"));
    }
}
