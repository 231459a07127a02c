//! Other calls go on meanwhile.

use super::*;

/// Starts an export, and waits until it has begun to write.
fn begun(device: &Device, format: ExportFormat) -> std::thread::JoinHandle<Result<Exported>> {
    let (instep, path) = (Arc::clone(&device.instep), device.path("out"));
    let request = ExportRequest { path, format: Some(format), passphrase: None };
    let export = std::thread::spawn(move || instep.export_file(request, evening()));
    while parts(device).is_empty() && !export.is_finished() {
        std::thread::sleep(Duration::from_millis(1));
    }
    export
}

/// Until it was so once: on a machine with much to do the other thread may be done before this one is let in.
fn once_at_least(mut it_was: impl FnMut() -> bool) {
    assert!((0..10).any(|_| it_was()));
}

#[test]
fn a_log_goes_on_while_an_export_runs() {
    let device = Device::new();
    years(&device, 4_000);
    for format in ExportFormat::ALL {
        once_at_least(|| {
            let before = device
                .tx(&evening(), |tx| Ok(tx.query_row("SELECT count(*) FROM session", [], |r| r.get(0))?));
            let export = begun(&device, *format);
            let logged = device.log("meanwhile", evening());
            let meanwhile = !export.is_finished();
            assert!(device.instep.session(logged.id, evening()).is_ok());
            let exported = export.join().unwrap().unwrap();
            let sessions = exported.counts.iter().find(|c| c.table == "session").unwrap().rows;
            assert!(
                (before..=before + 1).contains(&sessions),
                "one moment: {before} or one more, not {sessions}"
            );
            assert_eq!(parts(&device), [""; 0]);
            meanwhile
        });
    }
    // What was exported while the log went on is a whole archive.
    let export = begun(&device, ExportFormat::Json);
    device.log("once more", evening());
    export.join().unwrap().unwrap();
    let other = Device::new();
    let report = other.import(&fs::read_to_string(device.path("out")).unwrap());
    assert!(report.inserted >= 4_002 && report.rejected.is_empty(), "{report:?}");
}

#[test]
fn a_suspend_during_an_export_is_told_and_leaves_no_file() {
    let device = Device::new();
    years(&device, 4_000);
    let mut longest = Duration::ZERO;
    for format in ExportFormat::ALL {
        once_at_least(|| {
            fs::write(device.path("out"), "the one before").unwrap();
            let export = begun(&device, *format);
            let asked = std::time::Instant::now();
            device.instep.suspend().unwrap();
            longest = longest.max(asked.elapsed());
            let told = export.join().unwrap().err();
            assert_eq!(parts(&device), [""; 0]);
            assert!(matches!(told, None | Some(InstepError::Suspended)), "{told:?}");
            assert_eq!(told.is_some(), fs::read(device.path("out")).unwrap() == b"the one before");
            device.instep.resume().unwrap();
            told.is_some()
        });
    }
    println!("suspend during an export: {longest:?} at most");
    device.log("works again", evening());
}

/// A log can't be cut while somebody reads it: the purge waits for the export.
#[test]
fn what_is_purged_during_an_export_is_in_no_file_of_ours() {
    let device = Device::new();
    years(&device, 2_000);
    let gone = device.log("canary of the trash", evening());
    device.instep.delete_session(gone.id, later(1)).unwrap();
    let export = begun(&device, ExportFormat::Json);
    assert_eq!(device.instep.empty_trash(false, later(2)).unwrap().sessions, 1);
    export.join().unwrap().unwrap();
    for name in ["instep.db", "instep.db-wal"] {
        let bytes = fs::read(device.path(name)).unwrap();
        assert!(!bytes.windows(19).any(|w| w == b"canary of the trash"), "{name}");
    }
}

/// A look at what an import would change holds nobody up either.
#[test]
fn a_log_goes_on_while_an_import_is_looked_at() {
    let (from, device) = (Device::new(), Device::new());
    years(&from, 2_000);
    let dump = from.dump();
    fs::write(device.path("in"), dump).unwrap();
    once_at_least(|| {
        let (instep, path) = (Arc::clone(&device.instep), device.path("in"));
        let request = ImportRequest { path, passphrase: None, dry_run: true };
        let look = std::thread::spawn(move || instep.import_file(request, evening()).unwrap());
        let mut meanwhile = 0;
        while !look.is_finished() {
            device.log("meanwhile", later(meanwhile));
            meanwhile += 1;
        }
        assert_eq!(look.join().unwrap().inserted, 2_000);
        // Two or three find the door open between the steps of a look that holds it.
        meanwhile >= 6
    });
}
