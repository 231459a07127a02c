//! Holds what a reader of the Swift app's sources is promised: short views, few lines that only a Mac can run, and a
//! stand-in for nothing that Apple does not have.

use instep_tests::source::{File, files};

/// The most lines a view may have.
const LONGEST_VIEW: usize = 80;
/// The most lines of all the services of Apple's platforms together.
const MOST_SERVICES: usize = 600;

fn swift(folder: &str) -> Vec<File> {
    let found = files(folder, "swift").unwrap_or_default();
    assert!(!found.is_empty(), "there is no source in {folder}");
    found
}

/// The views of a file with the lines they take: from `struct` to the brace that closes it.
fn views(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.chars().take_while(|c| *c == ' ').count();
        let Some((_, declared)) = line.split_once("struct ") else { continue };
        let Some((name, inherited)) = declared.split_once(':') else { continue };
        let is_view = inherited.split([',', '{', ' ']).any(|word| word == "View" || word == "Shape");
        if !is_view {
            continue;
        }
        let closing = format!("{}}}", " ".repeat(indent));
        let length =
            lines.iter().skip(start).position(|l| **l == closing).map_or(1, |at| at.saturating_add(1));
        found.push((name.to_owned(), length));
    }
    found
}

#[test]
fn no_view_is_longer_than_a_screen_of_code() {
    let mut count = 0_usize;
    let mut long = Vec::new();
    for file in swift("bindings/swift/Sources/InstepUI") {
        for (name, length) in views(&file.text) {
            count = count.saturating_add(1);
            if length > LONGEST_VIEW {
                long.push(format!("{}: {name} has {length} lines", file.path));
            }
        }
    }
    assert!(count > 50, "only {count} views were found: does the search still work?");
    assert!(long.is_empty(), "views over {LONGEST_VIEW} lines:\n{}", long.join("\n"));
}

#[test]
fn views_are_found_with_their_length() {
    let text = "struct A<C: View>: View {\n    var body: some View {\n    }\n}\n\nstruct B: Equatable {\n}\n";
    assert_eq!(views(text), [("A<C".to_owned(), 4)]);
}

#[test]
fn services_of_apples_platforms_stay_few() {
    let lines: usize =
        swift("bindings/swift/Sources/InstepApple").iter().map(|file| file.text.lines().count()).sum();
    assert!(lines < MOST_SERVICES, "InstepApple has {lines} lines; what decides belongs into InstepModels");
}

/// Declarations of a stand-in without a link to Apple's page in the comment above them. Members of a type are on the page
/// of the type; what an extension adds has a page of its own. Names that begin with an underscore are ours.
fn unlinked(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut in_extension = false;
    for (at, line) in lines.iter().enumerate() {
        if !line.starts_with(' ') && !line.is_empty() && !line.starts_with('}') {
            in_extension = line.starts_with("extension ") || line.starts_with("public extension ");
        }
        let declared = line.trim_start();
        let depth = line.len().saturating_sub(declared.len()) / 4;
        let own_page = depth == 0 || (depth == 1 && in_extension);
        if !own_page || !declared.contains("public ") || declared.starts_with("//") {
            continue;
        }
        let name = declared
            .split([' ', '(', '<', ':', '{'])
            .skip_while(|w| {
                !matches!(*w, "struct" | "enum" | "class" | "protocol" | "func" | "var" | "let" | "actor")
            })
            .nth(1)
            .unwrap_or_default();
        if name.is_empty() || name.starts_with('_') || name == "body" {
            continue;
        }
        let above: Vec<&str> = lines.iter().take(at).copied().collect();
        let linked = above
            .iter()
            .rev()
            .take_while(|above| above.trim_start().starts_with("///") || above.trim_start().starts_with('@'))
            .any(|above| above.contains("https://developer.apple.com/documentation/"));
        if !linked {
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn every_stand_in_names_apples_page() {
    let mut bare = Vec::new();
    for file in swift("bindings/swift/Tests/StandIns") {
        if !file.path.contains("generated") {
            bare.extend(unlinked(&file.text).into_iter().map(|name| format!("{}: {name}", file.path)));
        }
    }
    assert!(bare.is_empty(), "no link to Apple's page above\n{}", bare.join("\n"));
}

#[test]
fn a_declaration_without_a_link_is_found() {
    let text = "/// https://developer.apple.com/documentation/swiftui/text\npublic struct Text {\n    public init() {}\n}\n\n\
                extension View {\n    public func font() {}\n    public func _own() {}\n}\n\npublic enum Axis {}\n";
    assert_eq!(unlinked(text), ["font", "Axis"]);
}

/// The files that only Xcode can prove, each as its row begins in the README of the package.
fn unproven() -> Vec<String> {
    let mut rows = Vec::new();
    for folder in ["App", "Sources/InstepApple", "Sources/InstepWidget"] {
        for ending in ["entitlements", "plist", "swift", "xcprivacy", "yml"] {
            let found = files(&format!("bindings/swift/{folder}"), ending).unwrap_or_default();
            rows.extend(
                found.iter().map(|f| format!("| `{folder}/{}` | {} |", f.path, f.text.lines().count())),
            );
        }
    }
    rows
}

#[test]
fn readme_lists_each_file_that_only_xcode_can_prove() {
    let readme =
        files("bindings/swift", "md").unwrap().into_iter().find(|f| f.path == "README.md").unwrap().text;
    let missing: Vec<String> = unproven().into_iter().filter(|row| !readme.contains(row)).collect();
    assert!(missing.is_empty(), "bindings/swift/README.md needs these rows:\n{}", missing.join("\n"));
    let listed = readme.lines().filter(|l| l.starts_with("| `App/") || l.starts_with("| `Sources/")).count();
    assert_eq!(listed, unproven().len(), "the README lists a file that is gone");
}
