use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A Saturday evening.
pub const NOW: &str = "2026-11-21T21:00:00+01:00";

/// A folder with a data file in it, and a device that stands in Berlin.
pub struct Sandbox {
    pub folder: TempDir,
}

/// What a command left behind.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Sandbox {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Somebody who has answered the safety check with no throughout.
    pub fn healthy() -> Self {
        let sandbox = Self::new();
        let safety = sandbox.json(&["safety"]);
        let questions = safety["questions"].as_array().unwrap().iter();
        let mut no: Vec<String> = questions.map(|q| format!("{}=no", q["flag"].as_str().unwrap())).collect();
        no.dedup();
        let args: Vec<&str> = ["safety", "--set"].into_iter().chain(no.iter().map(String::as_str)).collect();
        sandbox.json(&args);
        sandbox
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("instep.db")
    }

    /// The command with the sandbox's data file, clock and zone. Nothing else of the surroundings reaches it.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = bare(args);
        command.env("INSTEP_DATA", self.file()).env("INSTEP_NOW", NOW).env("INSTEP_ZONE", "Europe/Berlin");
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        finish(&mut self.command(args), "")
    }

    /// What a command that works prints, with `--json`.
    pub fn json(&self, args: &[&str]) -> Value {
        let ran = finish(self.command(args).arg("--json"), "");
        assert_eq!(ran.status, 0, "{args:?}: {}", ran.err);
        assert_eq!(ran.err, "", "{args:?}");
        assert_eq!(ran.out.lines().count(), 1, "one document: {}", ran.out);
        serde_json::from_str(&ran.out).unwrap()
    }

    /// The error of a command that fails with this status, the same with and without `--json`.
    pub fn fails(&self, args: &[&str], status: i32) -> Value {
        let plain = self.run(args);
        assert_eq!(plain.status, status, "{args:?}: {}{}", plain.out, plain.err);
        assert_eq!(plain.out, "", "{args:?}");
        let json = finish(self.command(args).arg("--json"), "");
        assert_eq!(json.status, status, "{args:?}: {}", json.err);
        assert_eq!(json.out, "", "{args:?}");
        let error = error(&json.err);
        if status != 2 {
            let mut lines =
                ["title", "kept", "mend"].map(|name| error[name].as_str().unwrap().to_owned()).to_vec();
            // The path of a file stands below what is said of it.
            if let Some(path) = error["path"].as_str() {
                lines.insert(1, format!("  {path}"));
            }
            // A refusal also says what it changes and what would lift it, of the same lift in a row once.
            let changes: Vec<&Value> = error["changes"].as_array().into_iter().flatten().collect();
            for (n, change) in changes.iter().enumerate() {
                lines.push(format!("- {}", change["message"].as_str().unwrap()));
                if changes.get(n + 1).is_none_or(|next| next["lift"] != change["lift"]) {
                    lines.extend(change["lift"].as_str().map(|lift| format!("  {lift}")));
                }
            }
            // Before a session it names the command that corrects an answer.
            let corrects = |line: &&str| !line.ends_with("is wrong:") && !line.starts_with("  instep safety");
            let told: Vec<&str> = plain.err.lines().filter(corrects).collect();
            assert_eq!(told, lines.join("\n").lines().collect::<Vec<_>>(), "{args:?}");
        }
        error
    }

    /// Feeds lines to `play` or `resume` with `--json`; what came back, line by line.
    pub fn play(&self, args: &[&str], events: &[&str]) -> (Vec<Value>, Ran) {
        let input: String = events.iter().map(|event| format!("{event}\n")).collect();
        let ran = finish(self.command(args).arg("--json"), &input);
        (ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), ran)
    }

    pub fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }
}

/// The command under a limit of the shell.
#[cfg(target_os = "linux")]
pub fn limited(limit: &str, sandbox: &Sandbox, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{limit} && exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_instep")])
        .args(args)
        .env("INSTEP_DATA", sandbox.file())
        .env("INSTEP_NOW", NOW)
        .env("INSTEP_ZONE", "Europe/Berlin");
    command
}

/// The command without any of this machine's settings.
pub fn bare(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_instep"));
    command.env_clear().args(args).stdin(Stdio::null());
    command
}

pub fn finish(command: &mut Command, input: &str) -> Ran {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that reads nothing may be gone before everything is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    ran(child.wait_with_output().unwrap())
}

pub fn ran(output: Output) -> Ran {
    Ran {
        status: output.status.code().expect("an exit status"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The one JSON error on standard error, with its words.
pub fn error(err: &str) -> Value {
    assert_eq!(err.lines().count(), 1, "{err}");
    let document: Value = serde_json::from_str(err).unwrap();
    let error = document["error"].clone();
    for name in ["kind", "title", "kept", "mend"] {
        assert!(error[name].as_str().is_some_and(|text| !text.is_empty()), "{name}: {err}");
    }
    error
}

/// Output of a write without its last line, which says how it is taken back.
pub fn without_undo(out: &str) -> &str {
    let (told, undo) = out.trim_end().rsplit_once('\n').unwrap_or_else(|| panic!("one line: {out}"));
    assert!(undo.starts_with("Undo: instep undo "), "{out}");
    &out[..=told.len()]
}

/// Fails unless the object has all these fields; their values may be null.
pub fn has(object: &Value, fields: &str) {
    let map = object.as_object().unwrap_or_else(|| panic!("no object: {object}"));
    for field in fields.split_whitespace() {
        assert!(map.contains_key(field), "{field} is missing: {object}");
    }
}
