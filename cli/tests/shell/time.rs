//! Which day and which clock a time belongs to, as a person types and reads it.

use serde_json::{Value, json};

use super::support::{Ran, Sandbox, finish, without_undo};

const BERLIN: &str = "Europe/Berlin";

/// The command at this time, in this zone.
fn at(sandbox: &Sandbox, now: &str, zone: &str, args: &[&str]) -> Ran {
    finish(sandbox.command(args).env("INSTEP_NOW", now).env("INSTEP_ZONE", zone), "")
}

fn berlin(sandbox: &Sandbox, now: &str, args: &[&str]) -> String {
    let ran = at(sandbox, now, BERLIN, args);
    assert_eq!(ran.status, 0, "{args:?}: {}", ran.err);
    ran.out
}

fn first(out: &str) -> &str {
    out.lines().next().unwrap_or_default()
}

fn json_at(sandbox: &Sandbox, now: &str, args: &[&str]) -> Value {
    let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
    serde_json::from_str(&berlin(sandbox, now, &args)).unwrap()
}

fn id_of(list: &Value) -> String {
    list[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_day_of_another_year_carries_its_year() {
    let sandbox = Sandbox::new();
    let found = ["look", "--foot", "left", "--zone", "heel_pad", "--what", "crack"];
    berlin(&sandbox, "2025-11-18T20:00:00+01:00", &found);
    let now = "2026-11-20T20:00:00+01:00";
    let look = berlin(&sandbox, now, &["look"]);
    assert!(look.starts_with("Your last look at your feet: Tue 18 Nov 2025.\n"), "{look}");
    assert!(look.contains("the heel pad, since Tue 18 Nov 2025.\n"), "{look}");
    let page = sandbox.folder.path().join("page.html");
    berlin(&sandbox, now, &["report", page.to_str().unwrap()]);
    let page = std::fs::read_to_string(page).unwrap();
    for text in
        ["Mon 31 Aug 2026 – Fri 20 Nov 2026", "Written on Friday, 20 November 2026", "since Tue 18 Nov 2025"]
    {
        assert!(page.contains(text), "{text}");
    }
    let sandbox = Sandbox::new();
    for day in ["2015-11-20T20:00", "2026-11-20T18:00"] {
        berlin(&sandbox, now, &["log", "soak", "--minutes", "10", "--at", day]);
    }
    let sessions = berlin(&sandbox, now, &["sessions"]);
    let lines: Vec<&str> = sessions.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        lines,
        ["Fri 20 Nov, 18:00: Foot soak, 10 min, logged", "Fri 20 Nov 2015, 20:00: Foot soak, 10 min, logged"]
    );
    let title = |week| first(&berlin(&sandbox, now, &["review", "--week", week])).to_owned();
    assert_eq!(title("2015-11-20"), "Mon 16 Nov 2015 – Sun 22 Nov 2015");
    assert_eq!(title("2026-11-20"), "Mon 16 Nov – Sun 22 Nov");
}

#[test]
fn a_shown_time_is_edited_where_it_is_shown() {
    let sandbox = Sandbox::new();
    let log = ["log", "soak", "--minutes", "10", "--at", "20:20"];
    berlin(&sandbox, "2026-11-16T20:30:00+01:00", &log);
    let id = id_of(&json_at(&sandbox, "2026-11-19T21:00:00+01:00", &["sessions"]));
    let edit = |now: &str, zone: &str, to: &str| {
        let ran = at(&sandbox, now, zone, &["session", "edit", &id, "--at", to]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        first(&ran.out).to_owned()
    };
    let shown = |time: &str| format!("Mon 16 Nov, {time}: Foot soak, 10 min, logged");
    assert_eq!(edit("2026-11-19T21:00:00+01:00", BERLIN, "20:00"), shown("20:00"));
    assert_eq!(edit("2026-11-19T12:00:00+01:00", BERLIN, "20:10"), shown("20:10"));
    assert_eq!(edit("2026-11-18T12:00:00+09:00", "Asia/Tokyo", "2026-11-16T20:20"), shown("20:20"));
    assert_eq!(edit("2026-11-18T12:00:00+09:00", "Asia/Tokyo", "20:20"), shown("20:20"));
    assert_eq!(edit("2026-11-18T12:00:00+09:00", "Asia/Tokyo", "2026-11-16T20:15:30"), shown("20:15"));
    // With an offset it is that instant.
    assert_eq!(edit("2026-11-18T12:00:00+09:00", "Asia/Tokyo", "2026-11-16T19:00:00Z"), shown("20:00"));
    assert_eq!(edit("2026-11-19T12:00:00+01:00", BERLIN, "00:30"), shown("00:30 on Tue 17 Nov"));
}

#[test]
fn a_time_after_midnight_is_of_the_evening_that_goes_on() {
    let sandbox = Sandbox::new();
    let log = |now: &str, time: &str| {
        let ran = at(&sandbox, now, BERLIN, &["log", "soak", "--minutes", "5", "--at", time]);
        (ran.status, first(&format!("{}{}", ran.out, ran.err)).to_owned())
    };
    let logged = |text: &str| (0, format!("{text}: Foot soak, 5 min, logged"));
    assert_eq!(log("2026-11-17T00:10:00+01:00", "23:30"), logged("Mon 16 Nov, 23:30"));
    assert_eq!(log("2026-11-17T03:00:00+01:00", "20:00"), logged("Mon 16 Nov, 20:00"));
    assert_eq!(log("2026-11-17T03:00:00+01:00", "02:00"), logged("Mon 16 Nov, 02:00 on Tue 17 Nov"));
    let future = (1, "The start is in the future.".to_owned());
    assert_eq!(log("2026-11-17T12:00:00+01:00", "20:00"), future);
    assert_eq!(log("2026-11-17T00:10:00+01:00", "03:00"), future);
    // One list, one notion of a day.
    let now = "2026-11-20T20:00:00+01:00";
    let on = |day: &str| {
        json_at(&sandbox, now, &["sessions", "--from", day, "--to", day]).as_array().unwrap().len()
    };
    assert_eq!((on("2026-11-16"), on("2026-11-17")), (3, 0));
    let dry = |day: &str| {
        first(&berlin(&sandbox, now, &["session", "delete-all", "--from", day, "--to", day, "--dry-run"]))
            .to_owned()
    };
    assert_eq!(dry("2026-11-16"), "3 sessions would go to the trash.");
    assert_eq!(dry("2026-11-17"), "There is no session on these days.");
}

#[test]
fn one_ring_has_one_word_in_every_command() {
    let sandbox = Sandbox::new();
    let now = "2026-11-17T00:10:00+01:00";
    let added = berlin(&sandbox, now, &["reminder", "add", "00:30"]);
    assert_eq!(first(&added), "Routine at 00:30, every day. Next: today at 00:30.");
    let list = berlin(&sandbox, now, &["reminder", "list"]);
    assert_eq!(first(&list), first(&added));
    assert!(berlin(&sandbox, now, &["today"]).contains("Routine: today at 00:30.\n"));
    assert!(berlin(&sandbox, now, &["reminder", "plan"]).starts_with("+ 2026-11-17T00:30:00+01:00"));
    let why = berlin(&sandbox, now, &["reminder", "why", "2026-11-17"]);
    assert_eq!(first(&why), "Routine · It is set to ring at 00:30.");
    let id = id_of(&json_at(&sandbox, now, &["reminder", "list"]));
    let (late, ring) = ("2026-11-17T00:31:00+01:00", format!("{id}/2026-11-17"));
    let put_off = berlin(&sandbox, late, &["reminder", "snooze", &ring]);
    assert_eq!(without_undo(&put_off), "Routine · It comes again today at 01:01.\n");
    let list = berlin(&sandbox, late, &["reminder", "list"]);
    assert_eq!(first(&list), "Routine at 00:30, every day. Next: today at 01:01.");

    // A pause ends at midnight, and one until a day that is over is refused.
    berlin(&sandbox, late, &["reminder", "pause", &id, "--until", "2026-11-19"]);
    let text = |now| first(&berlin(&sandbox, now, &["reminder", "list"])).to_owned();
    assert_eq!(text("2026-11-18T23:59:00+01:00"), "Routine at 00:30, every day. Paused until Thu 19 Nov.");
    assert_eq!(text("2026-11-19T00:00:00+01:00"), "Routine at 00:30, every day. Next: today at 00:30.");
    let past = at(&sandbox, late, BERLIN, &["reminder", "pause", &id, "--until", "2026-11-16"]);
    assert_eq!(past.status, 1);
    assert_eq!(
        past.err,
        "The day it rings again is over.\nNothing was changed.\nGive a day that is still to come.\n"
    );
}

#[test]
fn a_removed_reminder_is_restored_from_the_trash() {
    let sandbox = Sandbox::new();
    let added = sandbox.json(&["reminder", "add", "22:00", "--name", "Evening feet"]);
    let id = added["id"].as_str().unwrap();
    let gone = sandbox.run(&["reminder", "remove", id]).out;
    assert_eq!(first(&gone), "In the trash: Evening feet at 22:00, every day.");
    assert_eq!(sandbox.run(&["trash"]).out, format!("November 2026\n{}", without_undo(&gone)));
    assert_eq!(sandbox.json(&["trash"])["entries"][0]["content"]["removed_reminder"]["reminder"]["id"], id);
    assert_eq!(sandbox.json(&["reminder", "list"]), json!([]));
    let back = sandbox.run(&["reminder", "restore", id]).out;
    assert_eq!(first(&back), "Evening feet at 22:00, every day. Next: today at 22:00.");
    assert_eq!(sandbox.run(&["trash"]).out, "The trash is empty.\n");
    assert_eq!(
        sandbox.fails(&["reminder", "restore", "0198a000-0000-7000-8000-000000000001"], 1)["what"],
        "reminder"
    );
}

#[test]
fn choices_made_last_win_and_what_follows_them_does() {
    let sandbox = Sandbox::new();
    let set = |now: &str, zone: &str, args: &[&str]| {
        let ran = at(&sandbox, now, zone, args);
        assert_eq!(ran.status, 0, "{}", ran.err);
    };
    set("2026-05-10T05:00:00-10:00", "Pacific/Honolulu", &["settings", "set", "day_start", "06:00"]);
    set("2026-05-11T03:30:00+12:00", "Pacific/Auckland", &["settings", "set", "day_start", "02:00"]);
    let later =
        at(&sandbox, "2026-05-20T03:30:00+12:00", "Pacific/Auckland", &["settings", "get", "day_start"]);
    assert_eq!(later.out, "02:00\n");

    let sandbox = Sandbox::new();
    let added =
        berlin(&sandbox, "2026-11-16T12:00:00+01:00", &["reminder", "add", "09:00", "--kind", "review"]);
    assert_eq!(first(&added), "Look back at the week at 09:00, Monday. Next: Mon 23 Nov at 09:00.");
    berlin(&sandbox, "2026-11-19T20:10:00+01:00", &["settings", "set", "first_day", "sun"]);
    let plan = berlin(&sandbox, "2026-11-19T20:11:00+01:00", &["reminder", "plan"]);
    assert!(plan.starts_with("+ 2026-11-22T09:00:00+01:00"), "{plan}");
}

#[test]
fn a_reminder_from_a_clock_that_stood_ahead_rings_once_it_is_right() {
    let sandbox = Sandbox::new();
    berlin(&sandbox, "2030-06-01T20:00:00+02:00", &["reminder", "add", "21:00"]);
    let now = "2026-11-20T20:00:00+01:00";
    let list = berlin(&sandbox, now, &["reminder", "list"]);
    assert_eq!(first(&list), "Routine at 21:00, every day. Next: today at 21:00.");
    assert!(berlin(&sandbox, now, &["reminder", "plan"]).starts_with("+ 2026-11-20T21:00:00+01:00"));
    let why = berlin(&sandbox, now, &["reminder", "why", "2026-11-20"]);
    assert_eq!(first(&why), "Routine · It is set to ring at 21:00.");
    let told = "The reminder Routine was added while your clock stood ahead, on Sat 1 Jun 2030.";
    let doctor = json_at(&sandbox, now, &["doctor"]);
    assert!(doctor["findings"].as_array().unwrap().iter().any(|found| found["what"] == told), "{doctor}");
}

#[test]
fn an_entry_ahead_of_the_present_day_counts_alike_in_every_command() {
    let sandbox = Sandbox::new();
    let (auckland, honolulu) = ("Pacific/Auckland", "Pacific/Honolulu");
    at(&sandbox, "2026-11-20T20:00:00+13:00", auckland, &["reminder", "add", "21:00"]);
    at(&sandbox, "2026-11-20T20:30:00+13:00", auckland, &["log", "soak", "--minutes", "5"]);
    let say = |args: &[&str]| at(&sandbox, "2026-11-19T22:00:00-10:00", honolulu, args).out;
    let today = say(&["today"]);
    assert!(today.starts_with("Mon Tue Wed Thu Fri Sat Sun\n·   ·   ·   ·   ●   ·   ·\n"), "{today}");
    let review = say(&["review"]);
    assert!(review.contains("· Thu 19 Nov\n● Fri 20 Nov: 5 min\n"), "{review}");
    assert!(review.contains("1 session, 5 minutes, on 1 of 1 day so far."), "{review}");
    let history = say(&["history"]);
    assert!(history.starts_with("November 2026\nFri 20 Nov, 20:25: Foot soak, 5 min, logged\n"), "{history}");
    let why = say(&["reminder", "why", "2026-11-20"]);
    assert_eq!(first(&why), "Routine · It stays silent. You were done at 20:25.");

    let sandbox = Sandbox::new();
    berlin(&sandbox, "2026-11-20T21:00:00+01:00", &["log", "soak", "--minutes", "10"]);
    berlin(&sandbox, "2026-11-18T21:00:00+01:00", &["log", "soak", "--minutes", "11"]);
    let now = "2026-11-18T21:01:00+01:00";
    let today = berlin(&sandbox, now, &["today"]);
    assert!(today.starts_with("Mon Tue Wed Thu Fri Sat Sun\n·   ·   ●   ·   ●   ·   ·\n"), "{today}");
    let review = berlin(&sandbox, now, &["review"]);
    assert!(review.contains("2 sessions, 21 minutes, on 2 of 2 days so far."), "{review}");
    let begun = |of: &Value, days: &str| {
        of[days].as_array().unwrap().iter().map(|day| day["begun"].clone()).collect::<Vec<_>>()
    };
    let (today, review) = (json_at(&sandbox, now, &["today"]), json_at(&sandbox, now, &["review"]));
    assert_eq!(begun(&today, "week"), begun(&review, "days"));
}

#[test]
fn what_is_in_the_trash_does_not_begin_the_use() {
    let sandbox = Sandbox::new();
    let now = "2026-05-01T20:00:00+02:00";
    let log = ["log", "soak", "--minutes", "5", "--at", "2026-02-28T20:00", "--comfort-before", "5"];
    berlin(&sandbox, now, &log);
    let id = id_of(&json_at(&sandbox, now, &["sessions"]));
    let days = || json_at(&sandbox, now, &["review", "--week", "2026-03-04"])["days_so_far"].clone();
    berlin(&sandbox, now, &["session", "delete", &id]);
    assert_eq!(days(), 0);
    berlin(&sandbox, now, &["session", "restore", &id]);
    assert_eq!(days(), 7);
}
