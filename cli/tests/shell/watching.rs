use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use zbus::OwnedVariant;

use super::language::past_the_catalogue;
use super::support::{Sandbox, ran};

/// Two seconds before nine.
const BEFORE: &str = "2026-11-21T20:59:58+01:00";
const AFTER: &str = "2026-11-21T21:10:00+01:00";

/// A watch that runs, and what it says.
struct Watching {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Watching {
    /// On the bus at this address; nothing answers at one that is empty.
    fn on(sandbox: &Sandbox, bus: Option<&str>, args: &[&str]) -> Self {
        let mut command = sandbox.command(&[&["reminder", "watch", "--json"], args].concat());
        let mut child =
            bus_of(&mut command, sandbox, bus).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    /// The next event, which is of this kind.
    fn hear(&mut self, event: &str) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).unwrap_or_else(|e| panic!("{e}: {line}"));
        assert_eq!(told["event"], event, "{told}");
        told
    }

    /// It ends by itself, with nothing more to say.
    fn ends(self) -> Vec<u8> {
        drop(self.output);
        let output = self.child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        output.stderr
    }
}

fn bus_of<'a>(command: &'a mut Command, sandbox: &Sandbox, bus: Option<&str>) -> &'a mut Command {
    let nobody = format!("unix:path={}", sandbox.folder.path().join("no-bus").display());
    command.env("DBUS_SESSION_BUS_ADDRESS", bus.unwrap_or(&nobody))
}

fn why(sandbox: &Sandbox) -> (Value, Vec<String>) {
    let found = sandbox.json(&["reminder", "why", "2026-11-21", "--now", AFTER]);
    let events = found[0]["events"].as_array().unwrap();
    (found[0].clone(), events.iter().map(|event| event["what"].as_str().unwrap().to_owned()).collect())
}

fn reminded(time: &str) -> (Sandbox, String) {
    let sandbox = Sandbox::new();
    let earlier = "2026-11-21T12:00:00+01:00";
    let id = sandbox.json(&["reminder", "add", time, "--name", "Feet", "--now", earlier])["id"].clone();
    (sandbox, format!("{}/2026-11-21", id.as_str().unwrap()))
}

#[test]
fn without_a_desktop_it_rings_by_bell_and_text() {
    let (sandbox, occurrence) = reminded("21:00");
    let mut watch = Watching::on(&sandbox, None, &["--now", BEFORE, "--rings", "1"]);
    assert!(watch.hear("no_notifications")["message"].as_str().unwrap().contains("bell"));
    assert_eq!(watch.hear("next")["ring"]["occurrence"], occurrence);
    let rang = watch.hear("rang");
    assert_eq!((&rang["by"], &rang["late"]), (&json!("bell"), &json!(false)));
    // Anyone may read it over a shoulder: nothing that the person wrote.
    assert_eq!(rang["ring"]["title"], "Time for your routine");
    let commands = rang["commands"].as_array().unwrap();
    assert!(commands.contains(&json!(format!("instep reminder done {occurrence}"))), "{rang}");
    watch.hear("next");
    // Told twice, for two reasons: there is no desktop, and it is nine.
    assert_eq!(watch.ends(), b"\x07\x07");
    let (told, events) = why(&sandbox);
    assert_eq!((events, &told["outcome"]), (vec!["planned".to_owned(), "shown".to_owned()], &json!("rang")));
}

#[test]
fn what_was_missed_lately_rings_late_and_once() {
    let (sandbox, occurrence) = reminded("19:30");
    let mut watch = Watching::on(&sandbox, None, &["--rings", "1"]);
    watch.hear("no_notifications");
    let rang = watch.hear("rang");
    assert_eq!((&rang["ring"]["occurrence"], &rang["late"]), (&json!(occurrence), &json!(true)));
    watch.hear("next");
    watch.ends();
    // Somebody else watches later, and is told of tomorrow alone.
    let mut second = Watching::on(&sandbox, None, &[]);
    second.hear("no_notifications");
    assert_eq!(second.hear("next")["ring"]["day"], "2026-11-22");
    end(second);
}

#[test]
fn a_session_that_another_process_logs_keeps_it_silent() {
    let (sandbox, _) = reminded("21:00");
    let mut watch = Watching::on(&sandbox, None, &["--now", "2026-11-21T20:59:50+01:00"]);
    watch.hear("no_notifications");
    assert_eq!(watch.hear("next")["ring"]["day"], "2026-11-21");
    sandbox.json(&["log", "G0", "--now", "2026-11-21T20:59:51+01:00"]);
    assert_eq!(watch.hear("next")["ring"]["day"], "2026-11-22");
    end(watch);
    let (told, events) = why(&sandbox);
    assert_eq!(
        (events.last().unwrap().as_str(), &told["outcome"]),
        ("cancelled", &json!("session")),
        "{told}"
    );
    assert!(!events.contains(&"shown".to_owned()), "{told}");
}

#[test]
fn it_says_in_a_line_what_comes_and_what_rings() {
    let (sandbox, occurrence) = reminded("21:00");
    let mut command = sandbox.command(&["reminder", "watch", "--now", BEFORE, "--rings", "1"]);
    let child =
        bus_of(&mut command, &sandbox, None).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!(ran.status, 0, "{}", ran.err);
    for line in [
        "! This desktop shows no notifications. Reminders ring here, with a bell and a",
        "Feet at 21:00, every day. Next: today at 21:00.",
        "2026-11-21T21:00:00+01:00 · Time for your routine",
        "  instep play G0 --minutes 6",
        &format!("  instep reminder skip {occurrence}"),
        "Feet at 21:00, every day. Next: tomorrow at 21:00.",
    ] {
        assert!(ran.out.lines().any(|l| l == line), "{line}\nis not in\n{}", ran.out);
    }
}

#[test]
fn it_has_no_words_of_its_own() {
    let (sandbox, _) = reminded("21:00");
    let mut command =
        sandbox.command(&["reminder", "watch", "--now", BEFORE, "--rings", "1", "--lang", "en-XA"]);
    let child =
        bus_of(&mut command, &sandbox, None).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!(ran.status, 0, "{}", ran.err);
    let said: Vec<&str> = ran.out.lines().filter(|line| !line.starts_with("  instep ")).collect();
    assert!(said.len() >= 4, "{}", ran.out);
    // What the reminder is called, the person wrote.
    let said = said.join("\n").replace("Feet", "");
    assert_eq!(past_the_catalogue(&said), Vec::<&str>::new(), "{said}");
}

/// As Ctrl-C does.
#[cfg(unix)]
fn end(watch: Watching) {
    let pid = i32::try_from(watch.child.id()).unwrap();
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    watch.ends();
}

/// A bus of its own, with a desktop on it that presses a button as soon as a notification is shown.
struct Desk {
    daemon: Child,
    address: String,
    connection: zbus::Connection,
}

/// What a desktop was asked to show.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    summary: String,
    body: String,
    actions: Vec<String>,
}

#[derive(Clone)]
struct Desktop {
    presses: &'static str,
    shown: Arc<Mutex<Vec<Shown>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    fn get_capabilities(&self) -> Vec<String> {
        ["body", "actions"].map(str::to_owned).to_vec()
    }

    #[allow(clippy::too_many_arguments, reason = "so the specification has it")]
    fn notify(
        &self,
        #[zbus(connection)] connection: &zbus::Connection,
        _app_name: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedVariant>,
        _timeout: i32,
    ) -> u32 {
        let mut shown = self.shown.lock().unwrap();
        shown.push(Shown { summary, body, actions });
        let id = u32::try_from(shown.len()).unwrap();
        let (connection, presses) = (connection.clone(), self.presses);
        if presses.is_empty() {
            return id;
        }
        // Whoever shows a notification listens to it only afterwards; a person takes a moment, this takes several.
        std::thread::spawn(move || {
            for _ in 0..50 {
                std::thread::sleep(Duration::from_millis(200));
                let path = "/org/freedesktop/Notifications";
                let name = "org.freedesktop.Notifications";
                let body = (id, presses);
                let press = connection.emit_signal(None::<&str>, path, name, "ActionInvoked", &body);
                if zbus::block_on(press).is_err() {
                    break;
                }
            }
        });
        id
    }

    async fn close_notification(&self, #[zbus(connection)] connection: &zbus::Connection, id: u32) {
        let name = "org.freedesktop.Notifications";
        let path = "/org/freedesktop/Notifications";
        connection.emit_signal(None::<&str>, path, name, "NotificationClosed", &(id, 3_u32)).await.unwrap();
        self.shown.lock().unwrap().clear();
    }
}

impl Desk {
    /// None where there is no bus to be had, which is then said.
    fn that_presses(presses: &'static str) -> Option<(Self, Arc<Mutex<Vec<Shown>>>)> {
        let mut daemon = match Command::new("dbus-daemon")
            .args(["--session", "--print-address", "--nofork", "--nopidfile"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
        {
            Ok(daemon) => daemon,
            Err(error) => {
                // Past the test runner, which keeps what a passed test prints to itself. `cargo xtask test` counts it.
                let why = format!("\n!! SKIPPED: notifications are NOT tested: no dbus-daemon: {error}\n");
                std::io::stdout().write_all(why.as_bytes()).unwrap();
                return None;
            }
        };
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let shown = Arc::new(Mutex::new(Vec::new()));
        let desktop = Desktop { presses, shown: Arc::clone(&shown) };
        let connection = zbus::connection::Builder::address(address.as_str())
            .name("org.freedesktop.Notifications")
            .serve_at("/org/freedesktop/Notifications", desktop)
            .build();
        let connection = zbus::block_on(connection).unwrap();
        Some((Self { daemon, address, connection }, shown))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = zbus::block_on(self.connection.clone().close());
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

#[test]
fn what_is_pressed_on_the_desktop_is_answered() {
    let Some((desk, shown)) = Desk::that_presses("done") else { return };
    let (sandbox, occurrence) = reminded("21:00");
    let mut watch = Watching::on(&sandbox, Some(&desk.address), &["--now", BEFORE, "--rings", "1"]);
    assert_eq!(watch.hear("next")["ring"]["occurrence"], occurrence);
    let rang = watch.hear("rang");
    assert_eq!((&rang["by"], &rang["commands"]), (&json!("notification"), &json!([])));
    watch.hear("next");
    let answered = watch.hear("answered");
    assert_eq!(
        (&answered["action"], &answered["answer"]["text"]),
        (&json!("done"), &json!("Noted as done."))
    );
    assert_eq!(watch.ends(), b"");
    // On a locked screen anyone may read it.
    let actions = ["start", "Start", "snooze", "In 30 minutes", "skip", "Not tonight", "done", "Done"];
    let actions = actions.into_iter().map(str::to_owned).collect();
    let body = "6 minutes. Tap to begin.".to_owned();
    let notice = Shown { summary: "Time for your routine".to_owned(), body, actions };
    assert_eq!(*shown.lock().unwrap(), [notice]);
    let (told, events) = why(&sandbox);
    assert_eq!(
        (events, &told["outcome"]),
        (vec!["planned".into(), "shown".into(), "answered".into()], &json!("done"))
    );
    // Tonight stays silent, whoever watches.
    let plan = sandbox.json(&["reminder", "plan", "--now", AFTER]);
    assert_eq!((&plan["add"][0]["day"], &plan["catch_up"]), (&json!("2026-11-22"), &Value::Null));
}

#[test]
fn start_on_the_desktop_says_what_to_type() {
    let Some((desk, _)) = Desk::that_presses("start") else { return };
    let (sandbox, _) = reminded("21:00");
    let mut watch = Watching::on(&sandbox, Some(&desk.address), &["--now", BEFORE, "--rings", "1"]);
    watch.hear("next");
    watch.hear("rang");
    watch.hear("next");
    let answered = watch.hear("answered");
    assert_eq!(answered["commands"], json!(["instep play G0 --minutes 6"]));
    watch.ends();
    assert_eq!(why(&sandbox).0["outcome"], "started");
}

#[test]
fn a_notification_is_taken_away_when_a_session_answers_it_and_when_nobody_watches_any_more() {
    let Some((desk, shown)) = Desk::that_presses("") else { return };
    for logged in [true, false] {
        let (sandbox, occurrence) = reminded("21:00");
        let mut watch = Watching::on(&sandbox, Some(&desk.address), &["--now", BEFORE]);
        watch.hear("next");
        watch.hear("rang");
        watch.hear("next");
        assert_eq!(shown.lock().unwrap().len(), 1);
        if logged {
            sandbox.json(&["log", "G0", "--now", "2026-11-21T21:00:01+01:00"]);
            assert_eq!(watch.hear("closed")["occurrence"], occurrence);
        }
        end(watch);
        assert_eq!(*shown.lock().unwrap(), [], "logged: {logged}");
    }
}
