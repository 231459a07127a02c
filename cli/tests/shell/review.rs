//! The review's pictures and the page for a clinician, as files.

use std::fs;

use serde_json::json;

use super::support::{Sandbox, has};
#[cfg(target_os = "linux")]
use super::support::{error, finish, limited};

#[test]
fn a_month_and_its_pictures() {
    let sandbox = Sandbox::new();
    let nothing = sandbox.fails(&["review", "--plot", "none.svg"], 1);
    assert_eq!((&nothing["kind"], &nothing["what"]), (&json!("not_found"), &json!("chart")));
    assert_eq!(nothing["title"], "There is nothing to draw yet.");
    sandbox.json(&["log", "soak", "--minutes", "10", "--comfort-before", "4", "--comfort-after", "6"]);
    let month = sandbox.json(&["review", "--month"]);
    has(&month, "first_day last_day series more weeks charts nights sentences spoken");
    assert_eq!((&month["first_day"], &month["last_day"]), (&json!("2026-10-19"), &json!("2026-11-15")));
    has(&month["series"]["sleep"], "days answers median min max previous change");

    let folder = sandbox.folder.path();
    for (name, begins) in [("week.svg", &b"<svg"[..]), ("week.png", &b"\x89PNG"[..])] {
        let file = folder.join(name);
        let shown = sandbox.run(&["review", "--plot", file.to_str().unwrap()]);
        assert_eq!(shown.status, 0, "{}", shown.err);
        assert!(std::fs::read(file).unwrap().starts_with(begins), "{name}");
        assert!(shown.out.contains("◆ Comfort after") && shown.out.contains("completely comfortable"));
        assert!(shown.out.lines().all(|line| line.chars().count() <= 80), "{}", shown.out);
    }
    assert!(sandbox.run(&["review", "--table"]).out.contains("Day         Comfort before  Comfort after"));
    sandbox.fails(&["review", "--plot", "week.pdf"], 2);
    sandbox.fails(&["review", "--plot", "/no/such/folder/week.svg"], 4);
}

#[test]
fn a_week_is_due_the_morning_after_its_last_day() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10", "--comfort-before", "4", "--comfort-after", "6"]);
    fn monday<'a>(args: &[&'a str]) -> Vec<&'a str> {
        [&["--now", "2026-11-23T08:00:00+01:00"], args].concat()
    }
    let today = sandbox.run(&monday(&["today"])).out;
    let due = "The week from Mon 16 Nov to Sun 22 Nov is ready to look at.\n  instep review\n";
    assert!(today.contains(due), "{today}");
    assert_eq!(sandbox.json(&monday(&["review"]))["first_day"], "2026-11-16");
    assert_eq!(sandbox.json(&monday(&["review", "--week", "2026-11-23"]))["first_day"], "2026-11-23");
    let tuesday = ["--now", "2026-11-24T08:00:00+01:00"];
    assert_eq!(sandbox.json(&[&tuesday[..], &["today"]].concat())["review_due"], json!(null));
    assert_eq!(sandbox.json(&[&tuesday[..], &["review"]].concat())["first_day"], "2026-11-23");

    // A chart of weeks says how many days each comes from, and draws few of them small.
    let file = sandbox.folder.path().join("month.svg");
    let month = sandbox.run(&monday(&["review", "--month", "--plot", file.to_str().unwrap()])).out;
    let note = "Numbers below: days with a value. Small marks: fewer than 4 days.";
    let marks = |mark| month.matches(mark).count();
    // Large it stands in the legend alone.
    assert!(month.contains(note) && (marks('⋄'), marks('◆')) == (1, 1), "{month}");
    assert!(fs::read_to_string(file).unwrap().contains(note));
}

#[test]
fn a_report() {
    let sandbox = Sandbox::new();
    let file = sandbox.folder.path().join("report.html");
    sandbox.json(&["log", "soak", "--minutes", "10", "--comfort-before", "4", "--comfort-after", "6"]);
    sandbox.json(&["rate", "sleep", "--skip"]);
    sandbox.json(&["look", "--foot", "left", "--zone", "heel_pad", "--what", "cut"]);
    let report = sandbox.json(&["report", file.to_str().unwrap(), "--from", "2026-11-01"]);
    let page = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        report,
        json!({
            "file": file, "bytes": page.len(), "title": "Foot care log", "first_day": "2026-11-01",
            "last_day": "2026-11-21", "sessions": 1, "ratings": 2, "findings": 1,
            "file_name": "instep-report-2026-11-01-2026-11-21.html", "mime": "text/html", "text": "The page is ready to print."
        })
    );
    let said = sandbox.run(&["report", file.to_str().unwrap()]).out;
    assert!(said.ends_with(&format!("  {}\n", file.display())), "{said}");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("does not diagnose"));
    sandbox.fails(&["report", file.to_str().unwrap(), "--from", "2026-11-22"], 1);
    sandbox.fails(&["report", "/no/such/folder/report.html"], 4);
}

/// Whatever stops a file from being written, an older one under its name stays, and nothing stays beside it.
#[cfg(target_os = "linux")]
#[test]
fn a_picture_and_a_page_that_can_not_be_written_leave_the_older_file() {
    let sandbox = Sandbox::new();
    let lines: String =
        (0..300).map(|n| format!("2026-11-{:02},20:{:02},10,5,6\n", n % 20 + 1, n / 20)).collect();
    let csv = sandbox.folder.path().join("many.csv");
    fs::write(&csv, format!("date,time,minutes,comfort_before,comfort_after\n{lines}")).unwrap();
    sandbox.json(&["import", csv.to_str().unwrap()]);
    sandbox.json(&["rate", "pain", "3"]);
    sandbox.json(&["rate", "sleep", "7"]);
    let folder = sandbox.folder.path().join("out");
    fs::create_dir(&folder).unwrap();
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (page, picture) = (file("page.html"), file("week.png"));
    let archive = file("archive.json");
    for older in [&page, &picture, &archive] {
        fs::write(older, "older").unwrap();
    }
    // As on a device that is full: files of at most 64 KiB. The data file is larger already, and only read.
    let full = "trap '' XFSZ; ulimit -f 64";
    for args in [&["report", &page][..], &["review", "--plot", &picture], &["export", &archive]] {
        let ran = finish(limited(full, &sandbox, args).arg("--json"), "");
        assert_eq!((ran.status, error(&ran.err)["kind"].clone()), (4, json!("full")), "{args:?}");
        // The same, but the system ends it in the middle.
        assert!(!limited("ulimit -f 64", &sandbox, args).output().unwrap().status.success());
        assert_eq!(fs::read(args[args.len() - 1]).unwrap(), b"older", "{args:?}");
    }
    // What was ended leaves something hidden, readable by nobody else, until the next file is written there; what failed
    // takes it away.
    let hidden = || {
        let left = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
        left.filter(|name| name.starts_with(".instep-") && name.ends_with(".part")).count()
    };
    assert_eq!(hidden(), 1);
    sandbox.json(&["export", &file("other.json")]);
    assert_eq!(hidden(), 0);

    for older in [&page, &picture] {
        let mut kept = fs::metadata(older).unwrap().permissions();
        kept.set_readonly(true);
        fs::set_permissions(older, kept).unwrap();
    }
    assert_eq!(sandbox.fails(&["report", &page], 4)["kind"], "read_only");
    assert_eq!(sandbox.fails(&["review", "--plot", &picture], 4)["kind"], "read_only");
    assert_eq!(fs::read(&page).unwrap(), b"older");
    assert_eq!(fs::read(&picture).unwrap(), b"older");
}

/// Whatever name is given for a page, a picture or an archive.
#[cfg(unix)]
#[test]
fn no_file_takes_the_place_of_the_data_or_of_what_lies_beside_it() {
    let sandbox = Sandbox::new();
    sandbox.json(&["log", "soak", "--minutes", "10"]);
    sandbox.json(&["rate", "sleep", "7"]);
    let backup = sandbox.json(&["backup"])["path"].as_str().unwrap().to_owned();
    let file = sandbox.file().to_str().unwrap().to_owned();
    let made = format!("{file}-made");
    let elsewhere = tempfile::tempdir().unwrap();
    let all = || [&file, &backup, &made].map(|path| fs::read(path).unwrap());
    let before = all();
    for (n, ours) in
        [&file, &backup, &made, &format!("{file}-wal"), &format!("{file}-next")].iter().enumerate()
    {
        let [html, svg, png] = ["html", "svg", "png"].map(|ending| {
            let link = elsewhere.path().join(format!("{n}.{ending}"));
            std::os::unix::fs::symlink(ours, &link).unwrap();
            link.to_str().unwrap().to_owned()
        });
        for args in [
            &["report", ours][..],
            &["report", &html],
            &["export", ours],
            &["export", &html, "--format", "csv"],
            &["review", "--plot", &svg],
            &["review", "--plot", &png],
        ] {
            let error = sandbox.fails(args, 4);
            assert_eq!(
                (&error["field"], &error["why"]),
                (&json!("path"), &json!("is_a_data_file")),
                "{args:?}"
            );
        }
        assert_eq!(sandbox.fails(&["backup", ours], 4)["kind"], "not_found");
    }
    assert_eq!(all(), before);
    let names = fs::read_dir(sandbox.folder.path()).unwrap().count();
    assert_eq!(names, 5, "the data, its lock and marker, its backups and when they were checked");
    assert_eq!(sandbox.run(&["doctor"]).status, 0);
}
