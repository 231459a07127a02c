//! The Recovery screen of a damaged data file: its words, its options, and that each of them does what it says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::testing::{moment, open, soak};
use super::{BackupSaved, HistoryRequest, Locale, RecoverChoice, Recovery, recover, recovery};
use crate::calendar::Moment;
use crate::error::InstepError;

const DAMAGED: &str = "The data file is damaged.";
const GONE: &str = "Your data was here once, and now it is gone.";

/// A data file with a session each on Friday and Saturday evening, and a backup behind each of them. It is shut.
fn two_evenings(folder: &Path) -> [BackupSaved; 2] {
    let evenings = ["2026-11-20T21:00:00+01:00", "2026-11-21T21:00:00+01:00"].map(moment);
    let instep = open(folder, evenings[0].clone());
    let made = evenings.map(|now| {
        instep.log_session(soak(), now.clone()).unwrap();
        instep.backup(None, now).unwrap()
    });
    instep.shutdown().unwrap();
    made
}

fn data(folder: &Path) -> String {
    folder.join("instep.db").to_str().unwrap().to_owned()
}

/// The morning on which the file does not open.
fn sunday() -> Moment {
    moment("2026-11-22T09:00:00+01:00")
}

fn screen(folder: &Path) -> Recovery {
    recovery(data(folder), Locale::english(), sunday()).unwrap()
}

fn titles(screen: &Recovery) -> Vec<&str> {
    screen.options.iter().map(|option| option.title.as_str()).collect()
}

fn flip_a_row(folder: &Path) {
    let raw = Connection::open(data(folder)).unwrap();
    let newest =
        "UPDATE session SET active_seconds = 599 WHERE care_day = (SELECT max(care_day) FROM session)";
    assert_eq!(raw.execute(newest, []).unwrap(), 1);
}

fn whole_history() -> HistoryRequest {
    HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 }
}

fn spoil(backup: &BackupSaved) {
    let mut bytes = fs::read(&backup.path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&backup.path, bytes).unwrap();
}

/// Every file below the folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.to_string_lossy().into_owned(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn recovery_offers_the_newest_good_backup_the_rows_and_an_empty_file_in_words() {
    let home = TempDir::new().unwrap();
    let [_, newest] = two_evenings(home.path());
    flip_a_row(home.path());
    let before = files(home.path());
    let found = screen(home.path());
    assert_eq!(files(home.path()), before, "a look changes nothing");
    assert_eq!((found.title.as_str(), found.kept.as_str()), (DAMAGED, "It was left as it is."));
    assert_eq!(titles(&found), ["Go back to Sat 21 Nov", "Save what can be read", "Start anew"]);
    let choices: Vec<_> = found.options.iter().map(|option| option.choice.clone()).collect();
    let backup = RecoverChoice::Backup { path: Some(newest.path) };
    assert_eq!(choices, [backup, RecoverChoice::Rows, RecoverChoice::Anew]);
    let made_at: Vec<_> = found.options.iter().map(|option| option.made_at).collect();
    assert_eq!(made_at, [Some(newest.made_at), None, None]);
    assert_eq!(
        found.options[0].text,
        "The backup of Sat 21 Nov, 21:00 takes its place. What you logged later is not in it."
    );
    for option in &found.options {
        assert!(found.spoken.contains(&option.title) && found.spoken.contains(&option.text));
    }
    // Hours as the person reads them.
    let american = Locale { twelve_hours: Some(true), ..Locale::english() };
    let text = &recovery(data(home.path()), american, sunday()).unwrap().options[0].text;
    assert!(text.contains("9:00"), "{text}");
}

#[test]
fn recovery_passes_over_a_backup_that_is_damaged_too() {
    let home = TempDir::new().unwrap();
    let [older, newest] = two_evenings(home.path());
    flip_a_row(home.path());
    spoil(&newest);
    let found = screen(home.path());
    assert_eq!(found.options[0].choice, RecoverChoice::Backup { path: Some(older.path.clone()) });
    assert_eq!(found.options[0].made_at, Some(older.made_at));
    spoil(&older);
    assert_eq!(titles(&screen(home.path())), ["Save what can be read", "Start anew"]);
}

#[test]
fn recovery_of_a_file_that_is_empty_or_gone_offers_no_rows() {
    for gone in [false, true] {
        let home = TempDir::new().unwrap();
        two_evenings(home.path());
        if gone {
            fs::remove_file(data(home.path())).unwrap();
        } else {
            fs::write(data(home.path()), b"").unwrap();
        }
        let found = screen(home.path());
        assert_eq!(
            (found.title.as_str(), found.kept.as_str()),
            (GONE, "Nothing new was started in its place.")
        );
        assert_eq!(titles(&found), ["Go back to Sat 21 Nov", "Start anew"]);
    }
}

#[test]
fn every_option_of_recovery_can_be_given_to_recover() {
    for (n, sessions) in [(0, 2), (1, 1), (2, 0)] {
        let home = TempDir::new().unwrap();
        two_evenings(home.path());
        flip_a_row(home.path());
        let option = screen(home.path()).options.swap_remove(n);
        recover(data(home.path()), option.choice, Locale::english(), sunday()).unwrap();
        let well = recovery(data(home.path()), Locale::english(), sunday());
        assert!(matches!(well, Err(InstepError::Invalid { field, .. }) if field == "path"));
        let instep = open(home.path(), sunday());
        assert!(instep.doctor(sunday()).unwrap().ok, "{}", option.title);
        let history = instep.history(whole_history(), sunday()).unwrap();
        assert_eq!(history.sessions().len(), sessions, "{}", option.title);
    }
}
