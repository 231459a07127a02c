//! What the README shows of the terminal is what the built binary prints.
//!
//! In its `console` block, `# Mon 2026-11-16 20:30` says when, in Berlin, `$ instep …` is what is typed, and what follows
//! is the answer. Ids are random: any one stands for any other.
#![allow(clippy::expect_used)]

use std::path::Path;
use std::process::Command;

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let (_, block) = readme.split_once("```console\n# ").expect("a console block that begins with a time");
    let (block, _) = block.split_once("```").expect("its end");
    let shown = format!("# {block}");
    let data = tempfile::tempdir().expect("a folder");
    let (mut now, mut printed) = (String::new(), String::new());
    for line in shown.lines() {
        if let Some(time) = line.strip_prefix("# ") {
            let words: Vec<_> = time.split(' ').collect();
            let [_, day, clock] = words.as_slice() else { panic!("no time: {line}") };
            now = format!("{day}T{clock}:00+01:00");
        } else if let Some(typed) = line.strip_prefix("$ instep ") {
            let output = Command::new(env!("CARGO_BIN_EXE_instep"))
                .args(typed.split(' '))
                .env("INSTEP_DATA", data.path().join("instep.db"))
                .env("INSTEP_NOW", &now)
                .env("INSTEP_ZONE", "Europe/Berlin")
                .env_remove("INSTEP_LANG")
                .output()
                .expect("it runs");
            assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
            printed.push_str(&format!("{line}\n{}", String::from_utf8_lossy(&output.stdout)));
            continue;
        } else {
            continue;
        }
        printed.push_str(&format!("{line}\n"));
    }
    assert_eq!(without_ids(&shown), without_ids(&printed), "the README should show:\n\n{printed}");
    assert!(printed.matches("$ instep ").count() > 2, "{printed}");
}

fn without_ids(text: &str) -> String {
    let is_id = |word: &str| word.len() == 36 && word.matches('-').count() == 4;
    let lines = text
        .lines()
        .map(|line| line.split(' ').map(|w| if is_id(w) { "<id>" } else { w }).collect::<Vec<_>>());
    lines
        .map(|words| words.join(" ").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
        .trim_end()
        .to_owned()
}
