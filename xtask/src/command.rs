//! Starting other programs: each is printed before it runs, as one could type it.

use std::cell::RefCell;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::workspace;

thread_local! {
    /// Lines of a thread that keeps its output.
    static KEPT: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Prints a line, or keeps it where the thread keeps its output.
pub fn show(line: &str) {
    let kept = KEPT.with_borrow_mut(|kept| kept.as_mut().map(|lines| lines.push(line.to_owned())).is_some());
    if !kept {
        println!("{line}");
    }
}

/// Does something and returns its output instead of printing it. Not the output of [`Line::run`], which is the person's.
pub fn keeping_output<T>(work: impl FnOnce() -> T) -> (T, Vec<String>) {
    KEPT.set(Some(Vec::new()));
    let result = work();
    (result, KEPT.take().unwrap_or_default())
}

/// A command, run in the workspace's folder.
pub struct Line {
    shown: String,
    command: Command,
}

/// Cargo, the one that started this program where that is known.
pub fn cargo(args: &[&str]) -> Line {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    Line::new("cargo", &cargo, args.iter().map(OsStr::new))
}

/// Another program, by its path.
pub fn program<'a>(path: &Path, args: impl IntoIterator<Item = &'a OsStr>) -> Line {
    Line::new(&path.display().to_string(), path.as_os_str(), args)
}

impl Line {
    fn new<'a>(name: &str, program: &OsStr, args: impl IntoIterator<Item = &'a OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(workspace::root());
        let mut shown = name.to_owned();
        for arg in args {
            shown.push(' ');
            shown.push_str(&arg.to_string_lossy());
            command.arg(arg);
        }
        Self { shown, command }
    }

    /// Sets a variable of its environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.shown = format!("{name}={value} {}", self.shown);
        self.command.env(name, value);
        self
    }

    /// Runs it, its output straight to the person. False when it failed or could not be started.
    pub fn run(mut self) -> bool {
        show(&format!("$ {}", self.shown));
        match self.command.status() {
            Ok(status) => status.success(),
            Err(error) => {
                eprintln!("{}: {error}", self.shown);
                false
            }
        }
    }

    /// Runs it, showing its standard output and handing over every line of it. The flag is as in [`Self::run`].
    pub fn run_and_read(mut self) -> (bool, Vec<String>) {
        show(&format!("$ {}", self.shown));
        let mut child = match self.command.stdout(Stdio::piped()).spawn() {
            Ok(child) => child,
            Err(error) => {
                eprintln!("{}: {error}", self.shown);
                return (false, Vec::new());
            }
        };
        let lines = child.stdout.take().map(shown_lines).unwrap_or_default();
        (child.wait().is_ok_and(|status| status.success()), lines)
    }

    /// As [`Self::run_and_read`], with standard error among the lines; and its exit status, none when it could not be
    /// started or was ended by a signal.
    pub fn run_and_read_all(mut self) -> (Option<i32>, Vec<String>) {
        show(&format!("$ {}", self.shown));
        let started = std::io::pipe().and_then(|(reader, writer)| {
            self.command.stdout(writer.try_clone()?).stderr(writer);
            let child = self.command.spawn()?;
            Ok((reader, child))
        });
        // The command holds the pipe's writing ends: reading would wait for them for ever.
        drop(self.command);
        let (reader, mut child) = match started {
            Ok(started) => started,
            Err(error) => {
                eprintln!("{}: {error}", self.shown);
                return (None, Vec::new());
            }
        };
        let lines = shown_lines(reader);
        (child.wait().ok().and_then(|status| status.code()), lines)
    }

    /// Runs it without showing anything; true when it succeeds. For asking whether a tool is there.
    pub fn answers(mut self) -> bool {
        self.command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }
}

/// Prints every line and hands them over.
fn shown_lines(output: impl std::io::Read) -> Vec<String> {
    let mut lines = Vec::new();
    // Bytes, not text: a test may print what is no UTF-8, and must not cut off the count that way.
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        show(&line);
        lines.push(line);
    }
    lines
}
