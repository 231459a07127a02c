//! Twenty years: bytes, times and memory.

use super::*;

const EVENINGS: u128 = 7_300;

/// Twenty years of evenings with all that belongs to them.
fn twenty_years(device: &Device) {
    let first = evening().wall.plus_seconds(-20 * 365 * 86_400);
    device.tx(&evening(), |tx| {
        for n in 0..EVENINGS {
            let at = first.plus_seconds(i64::try_from(n).unwrap() * 86_400);
            let day = crate::calendar::DayStart::DEFAULT.care_day(OffsetTime { at, offset_s: 3600 })?;
            let steps = (0..24).map(|step| crate::session::PlayedStep {
                step: format!("g5-step-{step}"),
                title: "Press from point to point".to_owned(),
                side: crate::session::Side::Left,
                planned_seconds: 60,
                active_seconds: 58,
                skipped: false,
            });
            let session = SessionRow {
                steps: Some(crate::store::Json(steps.collect())),
                stamp: tx.stamp(),
                origin: tx.origin(),
                ..session_of(n + 1, at, (n % 5 == 0).then(|| CALM.to_owned()))
            };
            tx.insert(&session)?;
            for (instrument, phase) in [
                (crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::Before)),
                (crate::rating::Instrument::FootComfort0To10, Some(crate::rating::RatingPhase::After)),
                (crate::rating::Instrument::SleepLastNight0To10, None),
            ] {
                let of_session = phase.is_some();
                let mut rating = RatingRow {
                    id: crate::session::RatingId::new(Uuid::nil()),
                    session: of_session.then_some(session.id),
                    instrument,
                    version: 1,
                    care_day: day,
                    offset_s: 3600,
                    zone: "Europe/Berlin".to_owned(),
                    day_start_min: 240,
                    night: (!of_session).then_some(day),
                    asked_at: None,
                    answered_at: at,
                    foot: None,
                    phase,
                    answered: crate::rating::Answered::Answered,
                    value: Some(6),
                    source: "person".to_owned(),
                    stamp: tx.stamp(),
                    origin: tx.origin(),
                    deleted_at: None,
                };
                rating.id = rating.natural_id().unwrap();
                tx.insert(&rating)?;
            }
        }
        Ok(())
    });
}

/// Size, time and memory. `cargo test -p instep --release -- --ignored twenty_years --nocapture`
#[test]
#[ignore = "half a minute in a build without optimisation"]
fn twenty_years_go_out_and_come_in_byte_for_byte() {
    let device = Device::new();
    twenty_years(&device);
    // What other tests of this process took is not counted, where the system can be told so.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = peak();
    let begun = std::time::Instant::now();
    let dump = device.path("twenty-years.json");
    device.export_as(ExportRequest { path: dump.clone(), format: None, passphrase: None }).unwrap();
    let (exported, wrote) = (begun.elapsed(), peak());
    let other = Device::new();
    let begun = std::time::Instant::now();
    let request = ImportRequest { path: dump.clone(), passphrase: None, dry_run: false };
    let report = other.instep.import_file(request, evening()).unwrap();
    let (imported, took) = (begun.elapsed(), peak());
    assert_eq!(report.inserted, i64::try_from(EVENINGS * 4).unwrap());
    let size = fs::metadata(&dump).unwrap().len();
    println!(
        "twenty years: {EVENINGS} sessions, {} rows, {size} bytes; out {exported:?}, in {imported:?}; \
         peak memory {before} KiB before, {wrote} KiB after writing, {took} KiB after reading",
        report.inserted
    );
    assert_eq!(fs::read_to_string(&dump).unwrap(), other.dump());
    assert!((took - before) * 1024 < 4 * size, "less than four times the file");
}

/// How long the long calls of twenty years take, and how soon each lets go when the app goes to the background:
/// docs/adr/0006-interrupt-instead-of-progress.md. `cargo test -p instep --release -- --ignored long_calls --nocapture`
#[test]
#[ignore = "half a minute in a build without optimisation"]
fn how_long_the_long_calls_take_and_how_soon_they_let_go() {
    type Call = Box<dyn Fn(&Instep) -> Result<()> + Send + Sync>;
    let device = Device::new();
    twenty_years(&device);
    let export = |name: &str, format, passphrase: Option<&str>| -> Call {
        let request = ExportRequest {
            path: device.path(name),
            format: Some(format),
            passphrase: passphrase.map(str::to_owned),
        };
        Box::new(move |instep| instep.export_file(request.clone(), evening()).map(|_| ()))
    };
    let import = |name: &str, passphrase: Option<&str>, dry_run| -> Call {
        let request =
            ImportRequest { path: device.path(name), passphrase: passphrase.map(str::to_owned), dry_run };
        Box::new(move |instep| instep.import_file(request.clone(), evening()).map(|_| ()))
    };
    // Where no thinning takes it away.
    let backup = device.path("kept");
    fs::copy(device.instep.backup(None, evening()).unwrap().path, &backup).unwrap();
    let restore = |dry_run| -> Call {
        let backup = backup.clone();
        Box::new(move |instep| instep.restore(backup.clone(), dry_run, evening()).map(|_| ()))
    };
    let year = ReportRequest { from: Some("2025-11-21".parse().unwrap()), to: None };
    let (first, last) = ("2000-01-01".parse().unwrap(), "2100-12-31".parse().unwrap());
    // The last ones change what is there.
    let calls: Vec<(&str, Call)> = vec![
        ("an archive", export("a.json", ExportFormat::Json, None)),
        ("a sealed archive", export("a.age", ExportFormat::Json, Some("correct horse"))),
        ("tables", export("a.zip", ExportFormat::Csv, None)),
        ("a look at an import", import("a.json", None, true)),
        ("a look at a sealed import", import("a.age", Some("correct horse"), true)),
        ("the report of a year", Box::new(move |i| i.report(year.clone(), evening()).map(|_| ()))),
        ("the check-up", Box::new(|i| i.doctor(evening()).map(|_| ()))),
        ("a backup", Box::new(|i| i.backup(None, evening()).map(|_| ()))),
        ("a look at a restore", restore(true)),
        ("a restore", restore(false)),
        (
            "all sessions to the trash",
            Box::new(move |i| i.delete_sessions(first, last, false, evening()).map(|_| ())),
        ),
        ("emptying the trash", Box::new(|i| i.empty_trash(false, evening()).map(|_| ()))),
        ("an import", import("a.json", None, false)),
    ];
    for (name, call) in calls {
        let mut soonest = Vec::new();
        // Cut off at several moments first: a call that changes something has then not changed it.
        for ms in [1, 5, 20, 60] {
            std::thread::scope(|scope| {
                let running = scope.spawn(|| call(&device.instep));
                std::thread::sleep(Duration::from_millis(ms));
                if !running.is_finished() {
                    let asked = std::time::Instant::now();
                    device.instep.suspend().unwrap();
                    soonest.push(asked.elapsed());
                    let done = running.join().unwrap();
                    assert!(matches!(done, Ok(()) | Err(InstepError::Suspended)), "{name}: {done:?}");
                    device.instep.resume().unwrap();
                }
            });
        }
        let begun = std::time::Instant::now();
        call(&device.instep).unwrap_or_else(|error| panic!("{name}: {error}"));
        println!("{name}: {:?}; lets go within {:?}", begun.elapsed(), soonest.iter().max());
    }
    assert!(device.instep.doctor(evening()).unwrap().ok);
    // A page in the middle is broken.
    device.instep.shutdown().unwrap();
    let mut bytes = fs::read(device.path("instep.db")).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xff);
    fs::write(device.path("instep.db"), bytes).unwrap();
    let begun = std::time::Instant::now();
    let report =
        recover(device.path("instep.db"), RecoverChoice::Rows, Locale::english(), evening()).unwrap();
    println!("taking up by rows: {:?}, {} kept, {} lost", begun.elapsed(), report.kept, report.lost);
}

/// The most memory this process has held, in KiB; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
