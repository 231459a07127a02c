use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

use super::support::Sandbox;

/// A terminal with the player in it.
pub struct Terminal {
    keys: File,
    device: File,
    seen: Arc<Mutex<Vec<u8>>>,
    pub child: Child,
}

impl Terminal {
    pub fn with(sandbox: &Sandbox, args: &[&str]) -> Self {
        Self::of_width(80, sandbox, args)
    }

    fn of_width(columns: u16, sandbox: &Sandbox, args: &[&str]) -> Self {
        Self::of_size(columns, 30, sandbox, args)
    }

    pub fn of_size(columns: u16, rows: u16, sandbox: &Sandbox, args: &[&str]) -> Self {
        let (keys, device) = pair(columns, rows);
        let end = || device.try_clone().unwrap();
        let child = sandbox.command(args).stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
        let (mut screen, seen) = (keys.try_clone().unwrap(), Arc::new(Mutex::new(Vec::new())));
        let all = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = screen.read(&mut bytes) {
                all.lock().unwrap().extend_from_slice(&bytes[..n]);
            }
        });
        Self { keys, device, seen, child }
    }

    pub fn seen(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }

    /// Waits for this on the screen.
    pub fn sees(&self, text: &str) {
        let since = Instant::now();
        while !self.seen().contains(text) {
            assert!(since.elapsed() < Duration::from_secs(20), "never seen: {text}\n{}", self.seen());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Answers the look at the feet with nothing new.
    pub fn feet_are_fine(&mut self) {
        self.sees("n nothing new");
        self.press("n");
        self.sees("enter start");
    }

    /// Forgets what was seen up to here.
    pub fn forget(&self) {
        self.seen.lock().unwrap().clear();
    }

    /// Starts the session and skips the count-in.
    pub fn begins(&mut self) {
        self.press("\r");
        self.skips_the_count_in();
    }

    fn skips_the_count_in(&mut self) {
        self.sees("Get settled.");
        // A key held down does nothing on a new screen.
        std::thread::sleep(Duration::from_millis(700));
        self.press("\r");
        self.sees("n next");
    }

    /// Presses keys one after the other, at the pace of a hand.
    pub fn press(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let arrow = rest.starts_with("\u{1b}[");
            let (key, others) = rest.split_at(if arrow { 3 } else { first.len_utf8() });
            let pause = match key {
                "\r" => 550,
                "n" | "y" | "u" => 450,
                _ if arrow => 20,
                _ => 200,
            };
            std::thread::sleep(Duration::from_millis(pause));
            self.at_once(key);
            rest = others;
        }
    }

    /// Writes all of it at once, as pasting does.
    pub fn at_once(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for the end. The terminal must then be as it was.
    pub fn ends(&mut self, status: i32) {
        assert_eq!(self.child.wait().unwrap().code(), Some(status), "{}", self.seen());
        let modes = tcgetattr(&self.device).unwrap().local_modes;
        assert!(modes.contains(LocalModes::ECHO | LocalModes::ICANON), "still raw");
        self.sees("\u{1b}[?1049l");
    }
}

/// Both ends of a terminal of this size.
fn pair(columns: u16, rows: u16) -> (File, File) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let device = OpenOptions::new().read(true).write(true).open(name).unwrap();
    tcsetwinsize(&device, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
    (File::from(master), device)
}

/// No signal comes with it: the terminal is not the controlling one of the process.
#[test]
fn the_program_ends_when_its_terminal_is_gone() {
    for (sandbox, shown) in [(Sandbox::new(), "One calf newly sore"), (Sandbox::healthy(), "n nothing new")] {
        let (mut keys, device) = pair(80, 30);
        let end = || device.try_clone().unwrap();
        let mut child =
            sandbox.command(&["play", "G0"]).stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
        drop(device);
        let (mut seen, mut bytes) = (String::new(), [0; 4096]);
        while !seen.contains(shown) {
            let n = keys.read(&mut bytes).unwrap();
            seen.push_str(&String::from_utf8_lossy(&bytes[..n]));
        }
        if shown == "n nothing new" {
            keys.write_all(b"n").unwrap();
            std::thread::sleep(Duration::from_millis(700));
            keys.write_all(b"\r").unwrap();
            std::thread::sleep(Duration::from_millis(600));
        }
        drop(keys);
        let since = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(since.elapsed() < Duration::from_secs(5), "still running: {shown}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn space_does_not_start_a_session() {
    let sandbox = Sandbox::healthy();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.feet_are_fine();
    terminal.press("   ");
    std::thread::sleep(Duration::from_millis(500));
    assert!(!terminal.seen().contains("space pause"));
    terminal.press("q");
    terminal.ends(0);
}

#[test]
fn a_session_is_played_with_single_keys() {
    let sandbox = Sandbox::healthy();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.feet_are_fine();
    terminal.begins();
    terminal.sees("Step 1 of 10");
    terminal.press("n");
    terminal.sees("Coming up");
    terminal.press(" ");
    terminal.sees("space resume");
    terminal.press("s");
    terminal.sees("Why do you stop?");
    terminal.sees("t no time left");
    terminal.press("t");
    terminal.sees("10 = completely comfortable");
    terminal.press("\r");
    terminal.ends(0);
    let session = &sandbox.json(&["sessions"])[0];
    assert_eq!(session["stop_reason"], "no_time");
    terminal.sees(&format!("--session {}", session["id"].as_str().unwrap()));
}

#[test]
fn the_terminal_is_put_right_and_the_session_kept_however_it_ends() {
    for how in ["q", "\u{3}", "told to end"] {
        let sandbox = Sandbox::healthy();
        let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
        terminal.feet_are_fine();
        terminal.begins();
        if how == "told to end" {
            let id = Pid::from_child(&terminal.child);
            kill_process(id, Signal::TERM).unwrap();
        } else {
            terminal.press(how);
        }
        terminal.ends(0);
        assert_eq!(sandbox.json(&["today"])["unfinished"]["guide"], "G0", "{how:?}");
        assert_eq!(sandbox.json(&["sessions"]), serde_json::json!([]), "{how:?}");
    }
}

#[test]
fn a_session_that_moved_on_elsewhere_ends_it() {
    let sandbox = Sandbox::healthy();
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.feet_are_fine();
    terminal.begins();
    sandbox.play(&["resume", "--fast"], &[]);
    terminal.press("n");
    terminal.ends(1);
    terminal.sees("somewhere else");
}

/// What is printed is no wider than the terminal: a chart draws closer, and a table becomes a list.
#[test]
fn results_fit_a_narrow_terminal() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10", "--comfort-before", "4", "--comfort-after", "6"]);
    for (args, last) in [
        (&["review"][..], "◆ Comfort after"),
        (&["review", "--table"], "Sun 22 Nov"),
        (&["review", "--month"], "From Mon 9 Nov"),
        (&["sessions"], "logged"),
        (&["doctor"], "SQLite"),
        (&["today"], "Short evening"),
        // And what is said when it fails.
        (&["import", "/dev/null"], "Choose another file."),
        (&["settings", "set", "quiet_from", "22:00"], "or leave it out."),
    ] {
        let mut terminal = Terminal::of_width(40, &sandbox, args);
        terminal.child.wait().unwrap();
        terminal.sees(last);
        for line in terminal.seen().lines() {
            assert!(line.trim_end().chars().count() <= 40, "{args:?}: {line}");
        }
    }
}

#[test]
fn with_the_pain_question_two_scales_are_shown_in_turn() {
    let sandbox = Sandbox::healthy();
    sandbox.json(&["settings", "set", "pain_question", "yes"]);
    let mut terminal = Terminal::with(&sandbox, &["play", "G0"]);
    terminal.feet_are_fine();
    terminal.sees("0…10 comfort");
    terminal.press("4\r");
    terminal.sees("0…10 pain");
    terminal.press("6\r");
    terminal.skips_the_count_in();
    terminal.press("st");
    terminal.sees("How comfortable do your feet feel");
    terminal.press("x");
    terminal.sees("How much do your feet hurt");
    terminal.press("\u{1b}");
    terminal.ends(0);
    // What was left open can still be answered.
    terminal.sees("instep rate pain 0…10 --phase after");
    assert!(!terminal.seen().contains("instep rate comfort"), "{}", terminal.seen());
    let session = sandbox.json(&["sessions"])[0].clone();
    let ratings = session["ratings"].as_array().unwrap();
    let told: Vec<_> = ratings.iter().map(|r| (r["phase"].as_str(), r["value"].as_i64())).collect();
    assert_eq!(told, [(Some("before"), Some(4)), (Some("before"), Some(6)), (Some("after"), None)]);
}
