//! Files of earlier versions are read with an equal result: `tests/fixtures/README.md` says how they were made.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use instep::calendar::{Moment, OffsetTime};
use instep::{ExportRequest, ImportRequest, Instep, OpenOptions};
use serde_json::{Map, Value};

/// Fields that a later version is meant to give another value, or to add, as (table, field). Each with its reason.
const DOCUMENTED: &[(&str, &str)] = &[];

/// Ten minutes after the last command.
fn now() -> Moment {
    let now: OffsetTime = "2026-11-03T21:30:00+01:00".parse().unwrap();
    Moment {
        wall: now.at,
        offset_s: now.offset_s,
        zone: "Europe/Berlin".to_owned(),
        transitions: Vec::new(),
        monotonic_ms: 0,
        boot: None,
    }
}

fn versions() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_dir());
    found.sort();
    assert!(!found.is_empty());
    found
}

fn open(path: &Path) -> Arc<Instep> {
    let path = path.to_str().unwrap().to_owned();
    let options = OpenOptions { path, busy_timeout_ms: 5_000, locale: None, bidi_isolation: false };
    Instep::open(options, now()).unwrap()
}

/// The tables of an archive, without what is said about the file as a whole.
fn tables(archive: &Path) -> Map<String, Value> {
    let archive: Value = serde_json::from_slice(&fs::read(archive).unwrap()).unwrap();
    archive["tables"].as_object().unwrap().clone()
}

fn exported(instep: &Instep, folder: &Path) -> Map<String, Value> {
    let path = folder.join("exported.json");
    let request = ExportRequest { path: path.to_str().unwrap().to_owned(), format: None, passphrase: None };
    instep.export_file(request, now()).unwrap();
    tables(&path)
}

/// Every row that was written then, with every field as it was.
fn assert_equal(found: &Map<String, Value>, expected: &Map<String, Value>, what: &str) {
    let none = Vec::new();
    for (table, rows) in expected {
        let rows = rows.as_array().unwrap();
        let now = found.get(table).and_then(Value::as_array).unwrap_or(&none);
        assert_eq!(now.len(), rows.len(), "{what}: rows of {table}");
        for (now, then) in now.iter().zip(rows) {
            let (now, then) = (now.as_object().unwrap(), then.as_object().unwrap());
            let fields = now.keys().chain(then.keys());
            for field in fields.filter(|field| !DOCUMENTED.contains(&(table.as_str(), field.as_str()))) {
                assert_eq!(
                    now.get(field),
                    then.get(field),
                    "{what}: {field} of {table} {:?}",
                    then.get("id")
                );
            }
        }
    }
}

#[test]
fn a_data_file_of_every_version_opens_with_an_equal_export() {
    for version in versions() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("instep.db");
        fs::copy(version.join("instep.db"), &data).unwrap();
        let instep = open(&data);
        let what = version.display().to_string();
        assert_equal(&exported(&instep, folder.path()), &tables(&version.join("archive.json")), &what);
        let today = instep.today(now()).unwrap();
        assert_eq!(today.unfinished.unwrap().active_seconds, 60, "the interrupted session is there");
        assert!(instep.doctor(now()).unwrap().ok);
    }
}

#[test]
fn a_backup_of_every_version_restores_with_an_equal_export() {
    for version in versions() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(&folder.path().join("instep.db"));
        let backup = version.join("instep.backup").to_str().unwrap().to_owned();
        let report = instep.restore(backup, false, now()).unwrap();
        assert!(report.inserted > 80, "{}", report.inserted);
        let what = version.display().to_string();
        assert_equal(&exported(&instep, folder.path()), &tables(&version.join("archive.json")), &what);
        assert_eq!(instep.today(now()).unwrap().unfinished.unwrap().active_seconds, 60);
        assert!(instep.doctor(now()).unwrap().ok);
    }
}

#[test]
fn an_archive_of_every_version_is_imported_with_an_equal_export() {
    for version in versions() {
        let folder = tempfile::tempdir().unwrap();
        let instep = open(&folder.path().join("instep.db"));
        let archive = version.join("archive.json");
        let request =
            ImportRequest { path: archive.to_str().unwrap().to_owned(), passphrase: None, dry_run: false };
        let report = instep.import_file(request.clone(), now()).unwrap();
        assert!(report.inserted > 80 && report.rejected.is_empty(), "{}", report.inserted);
        let what = version.display().to_string();
        assert_equal(&exported(&instep, folder.path()), &tables(&archive), &what);
        // A second time nothing is new.
        let again = instep.import_file(request, now()).unwrap();
        assert_eq!((again.inserted, again.updated), (0, 0));
        assert!(instep.doctor(now()).unwrap().ok);
    }
}
