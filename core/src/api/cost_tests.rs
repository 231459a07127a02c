//! Every screen costs the same number of steps of SQLite's machine after twenty years as after one.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use tempfile::TempDir;
use uuid::Uuid;

use super::testing::{moment, open};
use super::*;
use crate::calendar::{CareDay, OffsetTime, TimeOfDay, Weekday};
use crate::guide::GuideRequest;
use crate::rating::{Answered, Instrument, RatingPhase};
use crate::reminder::{LedgerEvent, LedgerLine, LedgerReason, Occurrence};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply, SafetyItem};
use crate::session::{
    FindingId, Foot, Mode, RatingId, Receiver, ReminderId, SessionId, SessionKind, SessionStatus,
};
use crate::store::{
    AimRow, FindingRow, Json, LedgerRow, LookRow, RatingRow, SafetyAnswerRow, SessionRow, Store, Tx,
};

const NOW: &str = "2046-11-22T20:00:00+01:00";
const ZONE: &str = "Europe/Berlin";

fn today() -> CareDay {
    "2046-11-22".parse().unwrap()
}

/// An id that is the same in every run; those of a day differ in `n`.
fn id(day: CareDay, n: u128) -> Uuid {
    Uuid::from_u128((u128::try_from(day.epoch_day()).unwrap() << 64) + n)
}

fn time(day: CareDay, clock: &str) -> OffsetTime {
    format!("{day}T{clock}:00+01:00").parse().unwrap()
}

fn session(day: CareDay, n: u128, guided: bool, deleted: bool) -> SessionRow {
    let (started, ended) = (time(day, "20:00"), time(day, "20:15"));
    SessionRow {
        id: SessionId::new(id(day, n)),
        kind: if guided { SessionKind::Guided } else { SessionKind::Soak },
        guide: guided.then(|| "G0".to_owned()),
        content_version: guided.then_some(1),
        mode: guided.then_some(Mode::OwnFeet),
        receiver: Receiver::Me,
        foot: Foot::Both,
        occurrence: None,
        status: if guided { SessionStatus::Completed } else { SessionStatus::Logged },
        stop_reason: None,
        started_at: started.at,
        started_offset_s: started.offset_s,
        ended_at: ended.at,
        ended_offset_s: ended.offset_s,
        zone: ZONE.to_owned(),
        care_day: day,
        day_start_min: 240,
        active_seconds: 900,
        planned_seconds: guided.then_some(900),
        left_seconds: None,
        right_seconds: None,
        tags: Json(Vec::new()),
        source: "person".to_owned(),
        note: None,
        steps: None,
        stamp: started.at.millis(),
        origin: 1,
        deleted_at: deleted.then_some(ended.at),
    }
}

fn rating(day: CareDay, n: u128, instrument: Instrument, session: Option<(u128, RatingPhase)>) -> RatingRow {
    let at = match session {
        Some((_, RatingPhase::Before)) => time(day, "19:59"),
        Some((_, RatingPhase::After)) => time(day, "20:16"),
        None => time(day, "08:00"),
    };
    RatingRow {
        id: RatingId::new(id(day, n)),
        session: session.map(|(n, _)| SessionId::new(id(day, n))),
        instrument,
        version: instrument.version(),
        care_day: day,
        offset_s: at.offset_s,
        zone: ZONE.to_owned(),
        day_start_min: 240,
        night: (instrument == Instrument::SleepLastNight0To10).then_some(day),
        asked_at: None,
        answered_at: at.at,
        foot: None,
        phase: session.map(|(_, phase)| phase),
        answered: Answered::Answered,
        value: Some(5),
        source: "person".to_owned(),
        stamp: at.at.millis(),
        origin: 1,
        deleted_at: None,
    }
}

/// A day's entries. Each weekday has the same ones, so that equal windows hold equal rows.
fn live_a_day(tx: &mut Tx<'_>, day: CareDay, reminder: ReminderId) -> store::Result<()> {
    let weekday = day.weekday() as i32;
    tx.insert(&session(day, 1, weekday % 2 == 0, false))?;
    for (n, phase) in [(2, RatingPhase::Before), (3, RatingPhase::After)] {
        tx.insert(&rating(day, n, Instrument::FootComfort0To10, Some((1, phase))))?;
    }
    tx.insert(&rating(day, 4, Instrument::SleepLastNight0To10, None))?;
    let at = time(day, "19:58");
    LookRow {
        id: id(day, 5),
        asked_at: at.at,
        offset_s: at.offset_s,
        zone: ZONE.to_owned(),
        care_day: day,
        day_start_min: 240,
        outcome: LookOutcome::NothingNew,
        went_on: true,
        stamp: 0,
        origin: 0,
        deleted_at: None,
    }
    .add(tx)?;
    match weekday {
        // Another answer without a session, and one whose session is stored nowhere.
        0 => tx.insert(&rating(day, 6, Instrument::FootComfort0To10, None))?,
        1 => {
            let lost = rating(day, 7, Instrument::FootComfort0To10, Some((99, RatingPhase::After)));
            tx.insert(&lost)?;
        }
        2 => {
            tx.insert(&FindingRow {
                id: FindingId::new(id(day, 8)),
                look: id(day, 5),
                foot: Foot::Left,
                zone: "heel_pad".to_owned(),
                what: FindingWhat::Cut,
                first_seen: day,
                gone: Some(day.plus_days(3)?),
                stamp: at.at.millis(),
                origin: 1,
                deleted_at: None,
            })?;
        }
        3 => {
            for flag in [Flag::Diabetes, Flag::Neuropathy] {
                SafetyAnswerRow {
                    id: id(day, 10 + flag as u128),
                    flag: SafetyItem { flag, sign: None },
                    foot: None,
                    zones: Json(Vec::new()),
                    reply: Reply::No,
                    answered_at: at.at,
                    offset_s: at.offset_s,
                    cleared_on: None,
                    stamp: 0,
                    origin: 0,
                    deleted_at: None,
                }
                .add(tx)?;
            }
        }
        4 => AimRow::set(tx, Some(4), day)?,
        _ => {}
    }
    if today().days_since(day) < 28 {
        tx.insert(&session(day, 200, true, true))?;
        let mut gone = rating(day, 201, Instrument::FootPainNrs11, None);
        gone.deleted_at = Some(gone.answered_at);
        tx.insert(&gone)?;
    }
    let occurrence = Occurrence { reminder, day: day.start_date() };
    let line = |event, reason| LedgerLine {
        occurrence,
        at: time(day, "20:00").at,
        event,
        due: (event == LedgerEvent::Shown).then(|| time(day, "19:59").at),
        snoozed_to: None,
        reason,
    };
    LedgerRow::add(tx, &line(LedgerEvent::Shown, None))?;
    LedgerRow::add(tx, &line(LedgerEvent::Answered, Some(LedgerReason::Done)))
}

/// A data file with so many years of evenings up to now.
fn lived(folder: &TempDir, years: i64) -> Arc<Instep> {
    let now = moment(NOW);
    let instep = open(folder.path(), now.clone());
    for change in [SettingChange::SleepQuestion { on: true }, SettingChange::PainQuestion { on: true }] {
        instep.change_setting(change, now.clone()).unwrap();
    }
    let form = ReminderForm::at(TimeOfDay::from_minutes(1260).unwrap(), Weekday::ALL.to_vec());
    let reminder = instep.add_reminder(form, now.clone()).unwrap().reminder.id;
    instep
        .door
        .through(|store: &mut Store| {
            store.write(now.wall, Durability::Full, |tx| {
                // Whole weeks, so that both lives begin on the same weekday.
                for back in (0..years * 52 * 7).rev() {
                    live_a_day(tx, today().plus_days(-back)?, reminder)?;
                }
                Ok(())
            })
        })
        .unwrap();
    instep
}

/// Runs a call and returns the steps that its statements took.
fn steps<T>(instep: &Instep, call: impl FnOnce(&Instep) -> Result<T>) -> (i64, T) {
    let count = Arc::new(AtomicI64::new(0));
    let counted = Arc::clone(&count);
    let handler = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    instep.door.through(|store| Ok(store.reader().progress_handler(1, Some(handler))?)).unwrap();
    let answer = call(instep).unwrap();
    instep.door.through(|store| Ok(store.reader().progress_handler(1, None::<fn() -> bool>)?)).unwrap();
    (count.load(Ordering::Relaxed), answer)
}

type Costs = BTreeMap<String, i64>;

fn page(cursor: Option<String>, trash: bool) -> HistoryRequest {
    HistoryRequest { from: None, to: None, trash, cursor, limit: 30 }
}

/// Each screen with what it costs.
fn screens(instep: &Instep) -> Costs {
    let now = || moment(NOW);
    let mut costs = Costs::new();
    macro_rules! cost {
        ($name:expr, $call:expr) => {{
            let (steps, answer) = steps(instep, $call);
            costs.insert($name.to_string(), steps);
            answer
        }};
    }
    cost!("today", |i| i.today(now()));
    cost!("today in the morning", |i| i.today(moment("2046-11-23T08:00:00+01:00")));
    cost!("guides", |i| i.guides(GuideFilter::default(), now()));
    cost!("guide", |i| i.guide(GuideRequest::of("G3"), now()));
    cost!("player", |i| i.player(now()));
    cost!("review", |i| i.review(None, now()));
    cost!("review of an earlier week", |i| i.review(Some("2046-09-10".parse().unwrap()), now()));
    cost!("review_month", |i| i.review_month(None, now()));
    cost!("settings", |i| i.settings(now()));
    cost!("backups", |i| i.backups(now()));
    cost!("questions", |i| i.questions(now()));
    cost!("reminders", |i| i.reminders(now()));
    cost!("why_reminders", |i| i.why_reminders(today().start_date(), now()));
    cost!("snapshot", |i| i.snapshot(now()));
    cost!("safety", |i| i.safety(now()));
    cost!("foot_check", |i| i.foot_check(now()));
    cost!("start", |i| i.start(StartRequest::of("G3"), now()));
    let library = cost!("library", |i| i.library(now()));
    let page_of = &library.articles[0].id;
    cost!("library_page", |i| i.library_page(page_of.clone(), now()));
    for kind in [SessionKind::Soak, SessionKind::Device, SessionKind::External] {
        let request = LogTypeRequest { kind, guide: None, receiver: None, answers: Vec::new() };
        cost!(format!("log_type {}", kind.code()), |i| i.log_type(request, now()));
    }
    let mut first: Option<Session> = None;
    let mut cursor = None;
    for n in 1..=4 {
        let read = cost!(format!("history, page {n}"), |i| i.history(page(cursor.clone(), false), now()));
        assert_eq!(read.entries.len(), 30);
        first = first.or_else(|| read.sessions().into_iter().next());
        cursor = read.next_cursor;
    }
    let trash = cost!("history, the trash", |i| i.history(page(None, true), now()));
    cost!("history, the trash, page 2", |i| i.history(page(trash.next_cursor, true), now()));
    let first = first.unwrap().id;
    cost!("session", |i| i.session(first, now()));
    cost!("finish", |i| i.finish(first, now()));
    costs
}

#[test]
fn screens_cost_the_same_after_twenty_years_as_after_one() {
    let (young, old) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (one, twenty) = (screens(&lived(&young, 1)), screens(&lived(&old, 20)));
    println!("VM steps after one year: {one:#?}");
    let grown: Vec<_> = one.iter().filter(|(name, steps)| twenty.get(*name) != Some(steps)).collect();
    assert_eq!(grown, Vec::<(&String, &i64)>::new(), "after twenty: {twenty:#?}");
}
