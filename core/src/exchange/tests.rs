use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::calendar::Zone;
use crate::error::{Damage, InstepError, InvalidWhy};

/// An archive with one row of every table, and of every part a row can have. It must be read for good.
const FROZEN: &str = include_str!("../../../tests/fixtures/archive-v1.json");

fn read(text: &[u8]) -> Result<Tables, InstepError> {
    let source = Source::of(text, MOST_BYTES).map_err(InstepError::from)?;
    match source.kind() {
        Kind::Archive => Ok(read_archive(source)?),
        _ => Err(InstepError::NotOurs),
    }
}

fn written(tables: &Tables) -> Vec<u8> {
    struct Out<'a>(ArchiveWriter<Vec<u8>>, &'a Tables, &'static str);
    impl EachTable<crate::store::Error> for Out<'_> {
        fn table<R: Archived + crate::store::Row>(&mut self, name: &'static str) -> crate::store::Result<()> {
            self.0.table(name)?;
            self.2 = name;
            let tables = self.1;
            tables.each_row(self)
        }
    }
    impl EachRow<crate::store::Error> for Out<'_> {
        fn row<R: Archived + crate::store::Row>(&mut self, row: &R) -> crate::store::Result<()> {
            if R::TABLE == self.2 { self.0.row(row) } else { Ok(()) }
        }
    }
    let mut out = Out(ArchiveWriter::begin(Vec::new(), &tables.counts()).unwrap(), tables, "");
    each_table(&mut out).unwrap();
    out.0.finish().unwrap()
}

/// The text with the checksum it should have: what is wrong with it lies deeper.
pub(crate) fn resealed(text: &str) -> Vec<u8> {
    let body = &text[..text.rfind("\"checksum\"").unwrap()];
    let hex: String = Sha256::digest(body).iter().map(|b| format!("{b:02x}")).collect();
    format!("{body}\"checksum\":\"{hex}\"}}\n").into_bytes()
}

fn invalid(field: &str, why: InvalidWhy) -> InstepError {
    InstepError::Invalid { field: field.to_owned(), why }
}

const CHANGED: InstepError = InstepError::Damaged { what: Damage::Archive };

#[test]
fn a_frozen_archive_is_read_and_written_as_it_stands() {
    let tables = read(FROZEN.as_bytes()).unwrap();
    for (name, rows) in [
        ("session", tables.session.len()),
        ("rating", tables.rating.len()),
        ("reminder", tables.reminder.len()),
        ("safety_answer", tables.safety_answer.len()),
        ("look", tables.look.len()),
        ("finding", tables.finding.len()),
        ("guide_pref", tables.guide_pref.len()),
        ("step_pref", tables.step_pref.len()),
        ("aim", tables.aim.len()),
        ("setting", tables.setting.len()),
        ("tombstone", tables.tombstone.len()),
    ] {
        assert!(rows > 0, "{name}: the fixture shows every table");
    }
    assert!(tables.session.iter().any(|s| s.deleted_at.is_some()), "the trash as well");
    assert!(tables.session.iter().any(|s| s.steps.is_some() && s.stop_reason.is_some()));
    assert_eq!(String::from_utf8(written(&tables)).unwrap(), FROZEN);
}

#[test]
fn an_empty_archive_is_one_too() {
    let bytes = written(&Tables::default());
    assert_eq!(read(&bytes).unwrap(), Tables::default());
}

/// Every way a file can be wrong, with the checksum made right again where it would hide what is meant.
#[test]
fn what_an_archive_can_not_hold_is_refused_with_its_place() {
    use InvalidWhy::{
        EndsBeforeStart, Missing, NotADay, NotATime, NotAnId, NotKnown, NotTogether, OutOfRange,
        OutsideYears, TooLong, Twice, UnknownName, Unreadable, WrongKind,
    };
    // The line is the one that was changed.
    let change = |from: &str, to: &str| {
        let at = FROZEN.find(from).unwrap_or_else(|| panic!("the fixture has no {from}"));
        let error = read(&resealed(&FROZEN.replacen(from, to, 1))).err()?;
        let line = FROZEN[..at].lines().count();
        Some(match error {
            InstepError::Invalid { field, why }
                if field.contains('[') && !field.starts_with("tombstone[0].id") =>
            {
                let (path, told) = field.rsplit_once(':').unwrap();
                assert_eq!(told, line.to_string(), "{from} -> {to}: {field}");
                invalid(path, why)
            }
            other => other,
        })
    };
    let mut wrong = Vec::new();
    let range = |low, high| OutOfRange { low, high };
    for (from, to, expected) in [
        // The document.
        ("\"version\":1", "\"version\":2", InstepError::Newer { found: 2, known: 1 }),
        ("\"version\":1", "\"version\":0", invalid("version", range(1, 1))),
        ("\"version\":1", "\"version\":99999999999", invalid("version", range(1, 1))),
        ("\"version\":1", "\"version\":1.0", invalid("1:41", Unreadable)),
        ("instep-archive", "other-archive", InstepError::NotOurs),
        ("\"format\"", "\"farmat\"", InstepError::NotOurs),
        ("\"version\":1", "\"format\":1", invalid("1:35", Unreadable)),
        ("\"counts\"", "\"extra\":1,\"counts\"", invalid("2:7", Unreadable)),
        ("\"look\":1,\"finding\"", "\"look\":2,\"finding\"", CHANGED),
        ("\"look\":1,\"finding\"", "\"look\":1,\"look\":1,\"finding\"", invalid("2:80", Unreadable)),
        // Rows.
        ("\"paused\":false", "\"paused\":null", invalid("reminder[0].paused", Missing)),
        ("\"paused\":false", "\"paused\":false,\"paused\":false", invalid("reminder[0].paused", Twice)),
        ("\"paused\":false", "\"paused\":false,\"colour\":1", invalid("reminder[0]", UnknownName)),
        ("\"paused\":false,", "", invalid("reminder[0].paused", Missing)),
        ("\"name\":null,", "", invalid("reminder[0].name", Missing)),
        ("\"active_seconds\":600", "\"active_seconds\":null", invalid("session[0].active_seconds", Missing)),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":600.5",
            invalid("session[0].active_seconds", WrongKind),
        ),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":\"600\"",
            invalid("session[0].active_seconds", WrongKind),
        ),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":1e400",
            invalid("session[0].active_seconds", WrongKind),
        ),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":NaN",
            invalid("session[0].active_seconds", Unreadable),
        ),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":0600",
            invalid("session[0].active_seconds", Unreadable),
        ),
        ("\"note\":\"", "\"note\":\"\\ud800", invalid("session[0].note", Unreadable)),
        ("\"note\":\"", "\"note\":\"\u{1}", invalid("session[0].note", Unreadable)),
        ("\"skipped\":true", "\"skipped\":null", invalid("session[1].steps", Missing)),
        ("\"skipped\":true", "\"skipped\":1", invalid("session[1].steps", WrongKind)),
        ("\"tags\":[]", "\"tags\":{}", invalid("session[1].tags", WrongKind)),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":86401",
            invalid("session[0].active_seconds", range(0, 86_400)),
        ),
        (
            "\"active_seconds\":600",
            "\"active_seconds\":-1",
            invalid("session[0].active_seconds", range(0, 86_400)),
        ),
        ("\"kind\":\"soak\"", "\"kind\":\"nap\"", invalid("session[0].kind", NotKnown)),
        ("\"kind\":\"soak\"", "\"kind\":\"guided\"", invalid("session[0].status", NotTogether)),
        (
            "\"day_start\":\"04:00\"",
            "\"day_start\":\"12:00\"",
            invalid("session[0].day_start", range(0, 719)),
        ),
        ("\"day_start\":\"04:00\"", "\"day_start\":\"4:00\"", invalid("session[0].day_start", NotATime)),
        (
            "\"care_day\":\"2026-11-16\"",
            "\"care_day\":\"2026-02-30\"",
            invalid("session[0].care_day", NotADay),
        ),
        (
            "\"care_day\":\"2026-11-16\"",
            "\"care_day\":\"1999-12-31\"",
            invalid("session[0].care_day", OutsideYears),
        ),
        (
            "2026-11-16T19:00:00.000Z",
            "2026-11-16T20:00:00.000Z",
            invalid("session[0].ended_at", EndsBeforeStart),
        ),
        (
            "2026-11-16T19:00:00.000Z",
            "2126-11-16T19:00:00.000Z",
            invalid("session[0].started_at", OutsideYears),
        ),
        ("2026-11-16T19:00:00.000Z", "2026-11-16T19:00:00Z", invalid("session[0].started_at", NotATime)),
        (
            "started_offset_seconds\":3600",
            "started_offset_seconds\":64801",
            invalid("session[0].started_offset_seconds", range(-64_800, 64_800)),
        ),
        (
            "\"id\":\"0198a000-0000-7000-8000-000000000001\"",
            "\"id\":\"0198A000-0000-7000-8000-000000000001\"",
            invalid("session[0].id", NotAnId),
        ),
        (
            "\"id\":\"0198a000-0000-7000-8000-000000000002\"",
            "\"id\":\"0198a000-0000-7000-8000-000000000001\"",
            invalid("session[1].id", Twice),
        ),
        (
            "\"id\":\"0198a000-0000-7000-8000-000000000002\"",
            "\"id\":\"0198a000-0000-7000-8000-000000000000\"",
            invalid("session[1].id", NotTogether),
        ),
        ("\"stop_reason\":\"pain\"", "\"stop_reason\":null", invalid("session[1].stop_reason", NotTogether)),
        ("[\"music\",\"herbal_soak\"]", "[\"music\",\"music\"]", invalid("session[0].tags", Twice)),
        ("\"side\":\"left\"", "\"side\":\"middle\"", invalid("session[1].steps.side", NotKnown)),
        ("\"note\":\"", "\"note\":\"\\u0007", invalid("session[0].note", InvalidWhy::ControlCharacters)),
        ("\"value\":7", "\"value\":11", invalid("rating[0].value", range(0, 10))),
        ("\"value\":7", "\"value\":null", invalid("rating[0].value", NotTogether)),
        ("\"night\":\"2026-11-17\"", "\"night\":\"2026-11-18\"", invalid("rating[0].night", NotTogether)),
        // A second answer to one question.
        ("\"id\":\"0aabc136", "\"id\":\"0aabc137", invalid("rating[0].id", NotTogether)),
        ("\"id\":\"b9a93d77", "\"id\":\"b9a93d78", invalid("rating[1].id", NotTogether)),
        ("\"foot\":\"left\",\"phase\"", "\"foot\":\"right\",\"phase\"", invalid("rating[1].id", NotTogether)),
        (
            "\"answered_at\":\"2026-11-17T06:00:05.000Z\"",
            "\"answered_at\":\"2026-11-16T22:59:59.000Z\"",
            invalid("rating[0].night", InvalidWhy::InTheFuture),
        ),
        // A care day is the day the clock showed, or the one before.
        (
            "\"care_day\":\"2026-11-16\"",
            "\"care_day\":\"2026-11-17\"",
            invalid("session[0].care_day", NotTogether),
        ),
        (
            "\"care_day\":\"2026-11-16\"",
            "\"care_day\":\"2026-11-14\"",
            invalid("session[0].care_day", NotTogether),
        ),
        (
            "\"asked_at\":\"2026-11-16T18:55:00.000Z\"",
            "\"asked_at\":\"2026-11-19T18:55:00.000Z\"",
            invalid("look[0].care_day", NotTogether),
        ),
        (
            "\"weekdays\":[\"mon\",\"fri\"]",
            "\"weekdays\":[]",
            invalid("reminder[0].weekdays", InvalidWhy::Missing),
        ),
        (
            "\"weekdays\":[\"mon\",\"fri\"]",
            "\"weekdays\":[\"fri\",\"fri\"]",
            invalid("reminder[0].weekdays", Twice),
        ),
        ("\"zone\":\"heel_pad\"", "\"zone\":\"elbow\"", invalid("finding[0].zone", NotKnown)),
        ("\"zones\":[\"toe_1\"]", "\"zones\":[\"elbow\"]", invalid("safety_answer[0].zones", NotKnown)),
        (
            "\"guide\":\"G5\",\"favourite\"",
            "\"guide\":\"G6\",\"favourite\"",
            invalid("guide_pref[0].id", NotTogether),
        ),
        ("\"evenings\":3", "\"evenings\":8", invalid("aim[0].evenings", range(1, 7))),
        ("\"key\":\"voice\"", "\"key\":\"colour\"", invalid("setting[0].key", NotKnown)),
        ("\"value\":\"yes\"", "\"value\":\"perhaps\"", invalid("setting[0].value", NotKnown)),
        (
            "\"stamp\":1700000000001",
            "\"stamp\":9007199254740992",
            invalid("session[0].stamp", range(0, crate::store::MAX_STAMP)),
        ),
        ("\"stamp\":1700000000001", "\"stamp\":18446744073709551616", invalid("session[0].stamp", WrongKind)),
        (
            "\"origin\":\"00000000000000a1\"",
            "\"origin\":\"00000000000000A1\"",
            invalid("session[0].origin", NotAnId),
        ),
        ("\"kind\":\"finding\"", "\"kind\":\"ledger\"", invalid("tombstone[0].kind", NotKnown)),
        (
            "\"id\":\"0198a000-0000-7000-8000-0000000000ff\"",
            "\"id\":\"0198a000-0000-7000-8000-000000000005\"",
            invalid("tombstone[0].id", NotTogether),
        ),
    ] {
        let found = change(from, to);
        if found.as_ref() != Some(&expected) {
            wrong.push(format!("{from} -> {to}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let long = format!("\"note\":\"{}", "x".repeat(2001));
    assert_eq!(
        change("\"note\":\"", &long),
        Some(invalid("session[0].note", TooLong { max_characters: 2000 }))
    );
    // Nothing of what stood there is told.
    for (from, to) in [
        ("\"kind\":\"soak\"", "\"kind\":\"canary\""),
        ("\"paused\":false", "\"canary\":false"),
        ("\"paused\":false", "\"paused\":\"canary\""),
    ] {
        assert!(!format!("{:?}", change(from, to).unwrap()).contains("canary"));
    }
}

#[test]
fn other_bytes_are_no_archive() {
    for other in [
        &b""[..],
        b"hello",
        b"[]",
        b"[{},{},{}]",
        b"null",
        b"PK\x03\x04",
        b"SQLite format 3\0",
        b"\xff\xfe{\x00}\x00",
        b"{}",
        b"{\"a\":1}",
        b"{\"version\":1}",
    ] {
        assert_eq!(read(other).err(), Some(InstepError::NotOurs), "{other:?}");
    }
    // Our own, but for a little.
    let with_mark = [b"\xef\xbb\xbf", FROZEN.as_bytes()].concat();
    assert_eq!(read(&with_mark).err(), Some(invalid("1:1", InvalidWhy::Unreadable)));
    let twice = [FROZEN.as_bytes(), b"{}"].concat();
    assert!(matches!(read(&twice).err(), Some(InstepError::Invalid { why: InvalidWhy::Unreadable, .. })));
    assert_eq!(read(FROZEN.replace('\n', "\r\n").as_bytes()).err(), Some(CHANGED));
    assert_eq!(read(FROZEN.replace("\"version\":1", "\"version\": 1").as_bytes()).err(), Some(CHANGED));
    let mut latin = FROZEN.as_bytes().to_vec();
    let at = FROZEN.find("\"note\":\"").unwrap() + 8;
    latin[at] = 0xe4;
    assert!(matches!(read(&latin).err(), Some(InstepError::Invalid { why: InvalidWhy::Unreadable, .. })));
}

#[test]
fn a_file_that_was_cut_off_is_never_taken() {
    for length in 0..FROZEN.len() {
        let error = read(&FROZEN.as_bytes()[..length]).err().unwrap_or_else(|| panic!("taken at {length}"));
        assert!(matches!(error, CHANGED | InstepError::NotOurs), "{length}: {error}");
    }
}

/// Each bit of every byte's neighbourhood: 23 leads to all eight bits of a byte, spread over the whole file.
#[test]
fn no_single_bit_changes_unnoticed() {
    let mut bytes = FROZEN.as_bytes().to_vec();
    let mut flips = 0;
    for n in (0..bytes.len() * 8).step_by(23) {
        bytes[n / 8] ^= 1 << (n % 8);
        assert!(read(&bytes).is_err(), "bit {n}");
        bytes[n / 8] ^= 1 << (n % 8);
        flips += 1;
    }
    println!("figures flips of an archive: {flips} refused, 0 silent");
    assert!(flips > 2000, "{flips}");
}

#[test]
fn deep_nesting_and_endless_lists_end_early() {
    for bomb in [
        format!("{{\"format\":{}", "[".repeat(1_000_000)),
        "{\"a\":".repeat(500_000),
        format!(
            "{{\"format\":\"instep-archive\",\"version\":1,\n\"counts\":{}",
            "{\"session\":".repeat(500_000)
        ),
        FROZEN.replacen("\"tags\":[", &format!("\"tags\":[{}", "\"spa\",".repeat(2_000_000)), 1),
        FROZEN.replacen("\"tags\":[", &format!("\"tags\":{}", "[".repeat(2_000_000)), 1),
        FROZEN.replacen("\"session\":[", &format!("\"session\":[{}", "{},".repeat(1_000_000)), 1),
    ] {
        let error = read(bomb.as_bytes()).err().unwrap();
        assert!(matches!(error, InstepError::Invalid { .. } | InstepError::NotOurs), "{error}");
    }
}

#[test]
fn a_reader_that_never_ends_is_left() {
    let endless = std::io::Read::chain(&b"{\"format\":\""[..], std::io::repeat(b'x'));
    let source = Source::of(endless, 1_000_000).unwrap();
    assert_eq!(InstepError::from(read_archive(source).err().unwrap()), too_large());
}

// ---- Sealed -------------------------------------------------------------------------------------------------------

fn sealed(text: &str, passphrase: &str) -> Vec<u8> {
    use std::io::Write;
    let mut out = Vec::new();
    let mut writer = seal(&mut out, passphrase).unwrap();
    writer.write_all(text.as_bytes()).unwrap();
    writer.finish().unwrap();
    out
}

fn opened(bytes: &[u8], passphrase: Option<&str>) -> Result<Tables, InstepError> {
    let open = unseal(bytes, passphrase).map_err(InstepError::from)?;
    Ok(read_archive(Source::of(open, MOST_BYTES).map_err(InstepError::from)?)?)
}

#[test]
fn what_is_sealed_opens_with_its_passphrase_alone() {
    let bytes = sealed(FROZEN, "open sesame");
    assert!(is_sealed(&bytes) && !is_sealed(FROZEN.as_bytes()));
    assert_eq!(opened(&bytes, Some("open sesame")).unwrap(), read(FROZEN.as_bytes()).unwrap());
    let wrong = Some(invalid("passphrase", InvalidWhy::WrongPassphrase));
    assert_eq!(opened(&bytes, Some("Open sesame")).err(), wrong);
    for none in [None, Some("")] {
        assert_eq!(opened(&bytes, none).err(), Some(invalid("passphrase", InvalidWhy::Missing)));
    }
    let empty = seal(Vec::new(), "").err().map(InstepError::from);
    assert_eq!(empty, Some(invalid("passphrase", InvalidWhy::Missing)));
    // The same data sealed twice does not look the same.
    assert_ne!(bytes, sealed(FROZEN, "open sesame"));
}

#[test]
fn what_is_sealed_and_was_changed_does_not_open() {
    let bytes = sealed(FROZEN, "x");
    let wrong = invalid("passphrase", InvalidWhy::WrongPassphrase);
    for at in [10, 40, 70, 100, 150, bytes.len() / 2, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let error = opened(&changed, Some("x")).err().unwrap();
        assert!(error == CHANGED || error == wrong, "{at}: {error}");
    }
    for length in [30, 100, 200, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(opened(&bytes[..length], Some("x")).err(), Some(CHANGED), "{length}");
    }
    // A file that asks for more work than any tool of honest people.
    let text = String::from_utf8_lossy(&bytes[..80]).into_owned();
    let work = text.lines().nth(1).unwrap().strip_suffix(" 16").unwrap();
    let at = text.find(work).unwrap() + work.len();
    let heavy = [&bytes[..at], b" 30", &bytes[at + 3..]].concat();
    assert_eq!(opened(&heavy, Some("x")).err(), Some(CHANGED));
}

// ---- Lines of other apps ------------------------------------------------------------------------------------------

fn lines(text: &str) -> Result<(Vec<ImportedSession>, Vec<Rejected>), InstepError> {
    let source = Source::of(text.as_bytes(), MOST_BYTES).map_err(InstepError::from)?;
    let Kind::Lines { delimiter } = source.kind() else { return Err(InstepError::NotOurs) };
    let zone = Zone::named("Europe/Berlin").unwrap();
    let from = source.without_mark().map_err(InstepError::from)?;
    let read = SessionLines::read(from, text.len(), delimiter, &zone)?;
    let (mut sessions, mut rejected) = (Vec::new(), Vec::new());
    let mut entries = read.entries(&zone);
    while let Some(entry) = entries.next()? {
        entry.map_or_else(|line| rejected.push(line), |session| sessions.push(session));
    }
    Ok((sessions, rejected))
}

/// A quote that is not closed would make a note of the entries behind it.
#[test]
fn a_quote_that_swallows_other_lines_is_refused_with_its_place() {
    let open = |text: &str, place: &str| {
        let text = format!("date,time,minutes,kind,note\n2026-11-16,20:00,10,soak,good\n{text}");
        for text in [text.replace('\n', "\r\n"), text] {
            assert_eq!(lines(&text).err(), Some(invalid(place, InvalidWhy::OpenQuote)), "{text}");
        }
    };
    let good =
        "2026-11-17,20:00,10,soak,good\n2026-11-18,20:00,10,soak,good\n2026-11-19,20:00,10,soak,good\n";
    open(&format!("2026-11-16,21:00,10,soak,\"oh no\n{good}"), "3:5");
    open(&format!("2026-11-16,21:00,10,soak,\"oh no\n{good}2026-11-20,20:00,10,soak,\"fine\"\n"), "3:5");
    open(&format!("2026-11-16,21:00,10,soak,\"oh no\n{good}2026-11-20,20:00,10,soak,\"\n"), "3:5");
    open("2026-11-16,21:00,10,soak,\"oh no\n2026-11-17,20:00,10,soak,\"\n", "3:5");
    open("2026-11-16,21:00,10,soak,\"oh no\n2026-11-17,20:00,10,\"soak\",good\n", "3:5");
    // Also in a line that can't be taken, and behind another one.
    open("2026-11-16,21:00,10,soak,fine,\"oh no\n2026-11-17,20:00,10,soak,\"\n", "3:6");
    open("2026-11-16,21:00,10,\"so\nak\",\"oh no\n2026-11-17,20:00,10,soak,\"\n", "3:4");
    // Cut off.
    open("2026-11-16,21:00,10,soak,\"oh", "3:5");
    open("2026-11-16,21:00,10,\"", "3:4");
    // Within one line only that line is lost.
    let text = format!("date,time,minutes,kind,note\n2026-11-16,21:00,10,soak,\"oh\" no\n{good}");
    let (sessions, rejected) = lines(&text).unwrap();
    let told: Vec<(u64, String)> = rejected.iter().map(|r| (r.line, r.error.to_string())).collect();
    assert_eq!(
        (sessions.len(), told),
        (3, vec![(2, "invalid columns: a quote that is not closed".to_owned())])
    );
    // A quote inside a text, and lines that are none of ours, are what people write.
    let text = "date,time,minutes,kind,note\n2026-11-16,21:00,10,soak,the 5\" roller\n\
                2026-11-17,20:00,10,soak,\"first\n2026-11-18, then a rest\n\n\"\"last\"\"\"";
    let (sessions, rejected) = lines(text).unwrap();
    assert_eq!((sessions.len(), rejected), (2, Vec::new()));
    assert_eq!(sessions[1].note.as_deref(), Some("first\n2026-11-18, then a rest\n\n\"last\""));
}

#[test]
fn times_are_read_with_an_offset_or_on_the_clocks_of_here() {
    for (text, at) in [
        ("started_at,minutes\n2026-11-16T20:00:00+01:00,10", "2026-11-16T20:00:00+01:00"),
        ("started_at,minutes\n2026-11-16T19:00:00Z,10", "2026-11-16T20:00:00+01:00"),
        ("date,time,minutes\n2026-1-5,8:00,10", "2026-01-05T08:00:00+01:00"),
        ("started_at,minutes\r\n2026-11-16T20:00:00+09:00,10\r\n", "2026-11-16T20:00:00+09:00"),
        ("\u{feff}started_at;minutes\n2026-11-16 20:00;10", "2026-11-16T20:00:00+01:00"),
        ("Minutes\tTime\tDate\n10\t20:00:30\t2026-07-16", "2026-07-16T20:00:30+02:00"),
        // The hour that is left out in spring, and the one that comes twice in autumn.
        ("date,time,minutes\n2026-03-29,02:30,10", "2026-03-29T03:30:00+02:00"),
        ("date,time,minutes\n2026-10-25,02:30,10", "2026-10-25T02:30:00+02:00"),
    ] {
        let (sessions, rejected) = lines(text).unwrap();
        assert_eq!((sessions.len(), rejected), (1, Vec::new()), "{text}");
        let expected = at.parse::<crate::calendar::OffsetTime>().unwrap();
        assert_eq!(sessions[0].started_at, expected.at, "{text}");
    }
    let one = |text: &str| lines(text).unwrap().0.remove(0).identity;
    assert_eq!(
        one("date,time,minutes\n2026-11-16,20:00,10"),
        one("minutes,started_at\n10,2026-11-16T20:00:00")
    );
}

/// The table that the one parser is held to, through both forms of a list.
#[test]
fn times_in_lists_are_read_in_every_spelling_of_the_table() {
    let table: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/times.json")).unwrap();
    let rows = |key: &str| table[key].as_array().unwrap().clone();
    let both = |text: &str| {
        let one = format!("started_at,minutes\n\"{text}\",10");
        let two = text
            .split_once(['T', 't', ' '])
            .map(|(date, time)| format!("date,time,minutes\n{date},\"{time}\",10"));
        [Some(one), two].into_iter().flatten()
    };
    for row in rows("read") {
        let (text, is) = (row["text"].as_str().unwrap(), row["is"].as_str().unwrap());
        for list in both(text) {
            let (sessions, rejected) = lines(&list).unwrap();
            assert_eq!((sessions.len(), rejected), (1, Vec::new()), "{list}");
            let expected = is.parse::<crate::calendar::OffsetTime>().unwrap();
            assert_eq!(sessions[0].started_at, expected.at, "{list}");
        }
    }
    for row in rows("refused") {
        for list in both(row["text"].as_str().unwrap()) {
            let (sessions, rejected) = lines(&list).unwrap();
            assert_eq!((sessions.len(), rejected.len()), (0, 1), "{list}");
            let error = &rejected[0].error;
            let InstepError::Invalid { field, why } = error else { panic!("{list}: {error}") };
            assert!(["started_at", "date", "time"].contains(&field.as_str()), "{list}: {error}");
            let whys = [InvalidWhy::NotATime, InvalidWhy::NotADay, InvalidWhy::OutsideYears];
            assert!(whys.contains(why), "{list}: {error}");
        }
    }
}

/// A line keeps the identity that an earlier version gave it: importing it again skips it.
#[test]
fn identities_of_lines_stay_as_they_were() {
    for (text, identity) in [
        ("started_at,minutes\n2026-11-16T20:00,10", "2026-11-16 20:00:00//external//10"),
        ("date,time,minutes,kind\n2026-11-16,20:00:30,10,soak", "2026-11-16 20:00:30//soak//10"),
        (
            "started_at,minutes,guide\n2026-11-16T20:00:00+01:00,10,g1",
            "2026-11-16 20:00:00/3600/by_hand/G1/10",
        ),
        ("started_at,minutes\n2026-11-16T19:00:00.250Z,10", "2026-11-16 19:00:00.250/0/external//10"),
    ] {
        assert_eq!(lines(text).unwrap().0[0].identity, identity, "{text}");
    }
}

#[test]
fn notes_that_a_spreadsheet_would_run_are_restored_and_lines_end_in_one_way() {
    let note = |cell: &str| {
        let text = format!("started_at,minutes,note\n2026-11-16T20:00,10,{cell}");
        lines(&text).unwrap().0.remove(0).note
    };
    for (cell, expected) in [
        ("'=1+1", "=1+1"),
        ("''=1+1", "'=1+1"),
        ("\"'- a, b\"", "- a, b"),
        ("'tis late", "'tis late"),
        ("=1+1", "=1+1"),
        ("\"a\r\nb\rc\n\r\nd\"", "a\nb\nc\n\nd"),
    ] {
        assert_eq!(note(cell).as_deref(), Some(expected), "{cell}");
    }
}

#[test]
fn a_line_that_can_not_be_read_is_told_and_the_others_are_taken() {
    let text = "date,time,minutes,kind,foot,tags,note\n\
                2026-11-16,20:00,10,soak,both,music;spa,\"two\nlines, \"\"quoted\"\"\"\n\
                2026-02-30,20:00,10,,,,\n\
                2150-01-01,20:00,10,,,,\n\
                2026-11-16,25:00,10,,,,\n\
                2026-11-16,,10,,,,\n\
                2026-11-16,20:00,,,,,\n\
                2026-11-16,20:00,1.5,,,,\n\
                2026-11-16,20:00,10,nap,,,\n\
                2026-11-16,20:00,10,,middle,,\n\
                2026-11-16,20:00,10,,,music;sofa,\n\
                2026-11-16,20:00,10\n\
                ,,,,,,\n\
                2100-12-31,23:59,10,,,,last\n";
    let (sessions, rejected) = lines(text).unwrap();
    assert_eq!(sessions.iter().map(|s| s.line).collect::<Vec<_>>(), [2, 15]);
    assert_eq!(sessions[0].note.as_deref(), Some("two\nlines, \"quoted\""));
    assert_eq!(sessions[0].tags.len(), 2);
    // However lines end.
    assert_eq!(lines(&text.replace('\n', "\r\n")).unwrap(), (sessions, rejected.clone()));
    let told: Vec<(u64, String)> = rejected.iter().map(|r| (r.line, r.error.to_string())).collect();
    let expected = [
        (4, "invalid date: not a day"),
        (5, "invalid date: outside the years 2000 to 2100"),
        (6, "invalid time: not a time"),
        (7, "invalid time: missing"),
        (8, "invalid minutes: missing"),
        (9, "invalid minutes: not in a form that is read"),
        (10, "invalid kind: not one of by_hand, external, device, soak"),
        (11, "invalid foot: not one of both, left, right"),
        (
            12,
            "invalid tags: not one of yoga, meditation, music, other_practice, essential_oils, hot_stone, herbal_soak, \
             electric_massager, foot_bath, professional, spa, workplace, long_day, cramp",
        ),
        (13, "invalid columns: not in a form that is read"),
    ];
    assert_eq!(told, expected.map(|(line, text)| (line, text.to_owned())));
}

#[test]
fn columns_are_known_complete_and_there_once() {
    let missing = |names: &[&str]| {
        let needed = names.iter().map(|name| (*name).to_owned()).collect();
        invalid("columns", InvalidWhy::ColumnMissing { needed })
    };
    let names = [
        "started_at",
        "date",
        "time",
        "minutes",
        "kind",
        "guide",
        "mode",
        "foot",
        "receiver",
        "comfort_before",
        "comfort_after",
        "tags",
        "note",
    ];
    let unknown = InstepError::not_one_of("1:4", names);
    for (text, expected) in [
        ("a,b\n1,2", InstepError::NotOurs),
        ("hello", InstepError::NotOurs),
        ("date,time,minutes,mood\n", unknown),
        ("date,time,minutes,date\n", invalid("1:4", InvalidWhy::Twice)),
        ("date,time\n", missing(&["minutes"])),
        ("date,minutes\n", missing(&["time"])),
        ("time,minutes\n", missing(&["date"])),
        ("minutes,note\n", missing(&["started_at"])),
        ("note\n", missing(&["started_at", "minutes"])),
        ("started_at,date,time,minutes\n", invalid("started_at", InvalidWhy::NotTogether)),
    ] {
        assert_eq!(lines(text).err(), Some(expected), "{text}");
    }
    let nonsense = format!("date,time,minutes\n{}", "x,y,z\n".repeat(2000));
    assert_eq!(lines(&nonsense).err(), Some(invalid("1002:1", InvalidWhy::Unreadable)));
}

// ---- Merging ------------------------------------------------------------------------------------------------------

/// Something that was written about one id: a row, or the mark of its purge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Row(Mark, i64),
    Purge(Mark),
}

/// What a device knows after it took in these, in their order.
fn after(written: &[Written]) -> (Option<(Mark, i64)>, Option<Mark>) {
    let (mut row, mut tombstone) = (None, None);
    for thing in written {
        match *thing {
            Written::Row(mark, sum) => {
                if matches!(fate_of_row((mark, sum), row, tombstone), Fate::Insert | Fate::Update) {
                    (row, tombstone) = (Some((mark, sum)), None);
                }
            }
            Written::Purge(mark) => {
                if fate_of_tombstone(mark, row.map(|r| r.0), tombstone) != Fate::Skip {
                    (row, tombstone) = (None, Some(mark));
                }
            }
        }
    }
    (row, tombstone)
}

fn anything() -> impl Strategy<Value = Written> {
    // Few values, so that ties are common, also of rows that differ under one mark.
    let mark = (0i64..3, 0i64..3).prop_map(|(stamp, origin)| Mark { stamp, origin });
    (mark, any::<bool>(), 0i64..3)
        .prop_map(|(mark, purge, sum)| if purge { Written::Purge(mark) } else { Written::Row(mark, sum) })
}

#[test]
fn a_tie_is_settled_by_content() {
    let mark = |stamp, origin| Mark { stamp, origin };
    let here = Some((mark(5, 2), 77));
    for (incoming, fate) in [
        ((mark(5, 2), 77), Fate::Skip),
        ((mark(5, 2), 78), Fate::Update),
        ((mark(5, 2), 76), Fate::Skip),
        ((mark(5, 1), 78), Fate::Skip),
        ((mark(5, 3), 1), Fate::Update),
        ((mark(6, 0), 77), Fate::Update),
        ((mark(4, 9), 78), Fate::Skip),
    ] {
        assert_eq!(fate_of_row(incoming, here, None), fate, "{incoming:?}");
    }
    assert_eq!(fate_of_row((mark(5, 2), 78), None, Some(mark(5, 2))), Fate::Skip);
}

proptest! {
    /// In every order, and with every repetition, it comes to the same.
    #[test]
    fn the_order_of_arrival_does_not_matter(
        things in proptest::collection::vec(anything(), 0..7),
        orders in proptest::collection::vec(proptest::collection::vec(0usize..7, 0..20), 4),
    ) {
        let expected = after(&things);
        for order in orders {
            // Any order with repetitions, and then all of them backwards.
            let again: Vec<Written> = order
                .iter()
                .filter_map(|n| things.get(*n))
                .chain(things.iter().rev())
                .copied()
                .collect();
            prop_assert_eq!(after(&again), expected);
        }
        prop_assert!(expected.0.is_none() || expected.1.is_none());
    }

    /// Whatever bytes are given: a typed answer, and no panic.
    #[test]
    fn no_bytes_make_it_panic(
        noise in proptest::collection::vec(any::<u8>(), 0..200),
        at in 0usize..4000,
        cut in 0usize..50,
    ) {
        let mut bytes = FROZEN.as_bytes().to_vec();
        let at = at.min(bytes.len());
        bytes.splice(at..(at + cut).min(FROZEN.len()), noise.iter().copied());
        let _ = read(&bytes);
        let _ = lines(&String::from_utf8_lossy(&noise));
        let _ = unseal(noise.as_slice(), Some("x")).err();
    }
}
