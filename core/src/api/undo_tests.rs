//! Taking writes back: each kind in a new process, after something else changed the row, and in any order.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use super::testing::{begin, evening, moment, moment_at, open, soak};
use super::*;
use crate::calendar::{Moment, OffsetTime};
use crate::error::{InstepError, InvalidWhy, Thing};
use crate::player::{PlayerEvent, PlayerPhase, SlabAction};
use crate::rating::{Answer, RatingItem, RatingPhase};
use crate::reminder::{Armed, DeliveryState, NotificationState, Occurrence, Platform};
use crate::safety::{FindingWhat, Flag, LookOutcome, Reply, SafetyAnswer};
use crate::session::{
    FindingId, Foot, RatingId, ReminderId, SessionId, SessionStatus, StopReason, UndoKind, UndoToken,
};
use crate::store::{self, SafetyAnswerRow};

fn later(seconds: i64) -> Moment {
    let at = evening().wall.plus_seconds(seconds);
    moment_at(OffsetTime { at, offset_s: 3600 })
}

/// When all of the writes are long past.
fn after() -> Moment {
    later(101 * 86_400)
}

/// State before each write: a session with a rating, a night, a reminder, a finding, an answer.
struct Home {
    folder: TempDir,
    instep: Arc<Instep>,
    session: SessionId,
    rating: RatingId,
    reminder: ReminderId,
    finding: FindingId,
}

impl Home {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let instep = open(folder.path(), evening());
        let entry = SessionEntry { note: Some("canary".to_owned()), comfort_after: Some(6), ..soak() };
        let session = instep.log_session(entry, evening()).unwrap().session.id;
        let rating = instep.rate(sleep(4), evening()).unwrap().rating.id;
        let form = ReminderForm { name: Some("canary".to_owned()), ..form("21:30") };
        let reminder = instep.add_reminder(form, evening()).unwrap().reminder.id;
        let look = instep.record_foot_check(seen(FindingWhat::Blister), evening()).unwrap();
        let finding = look.findings[0].id;
        instep.answer_safety(vec![answer(Flag::Diabetes, Reply::No)], evening()).unwrap();
        instep.change_setting(SettingChange::Voice { on: true }, evening()).unwrap();
        instep.choose_guide(choice("G5", Some(true)), evening()).unwrap();
        Self { folder, instep, session, rating, reminder, finding }
    }

    /// The same data file in another process, the old object closed.
    fn reopen(&mut self, now: Moment) {
        self.instep.shutdown().unwrap();
        self.instep = open(self.folder.path(), now);
    }

    fn content(&self) -> Content {
        content(&self.instep, self.folder.path())
    }

    fn ring(&self, day: &str) -> Occurrence {
        format!("{}/{day}", self.reminder).parse().unwrap()
    }
}

fn sleep(value: i32) -> RatingEntry {
    RatingEntry::of(RatingItem::Sleep, Answer::Value { value })
}

fn form(time: &str) -> ReminderForm {
    ReminderForm::at(time.parse().unwrap(), crate::calendar::Weekday::ALL.to_vec())
}

fn answer(flag: Flag, reply: Reply) -> SafetyAnswer {
    SafetyAnswer { flag, sign: None, foot: None, zones: Vec::new(), reply, cleared_on: None }
}

fn seen(what: FindingWhat) -> FootCheckEntry {
    let findings = vec![FindingEntry { foot: Foot::Left, zone: "heel_pad".to_owned(), what }];
    FootCheckEntry { outcome: LookOutcome::Findings, findings, gone: Vec::new(), went_on: false }
}

fn gone(finding: FindingId) -> FootCheckEntry {
    FootCheckEntry {
        outcome: LookOutcome::NothingNew,
        findings: Vec::new(),
        gone: vec![finding],
        went_on: false,
    }
}

fn choice(guide: &str, favourite: Option<bool>) -> GuideChoice {
    GuideChoice { guide: guide.to_owned(), favourite, hidden: None, skip: Vec::new(), bring_back: Vec::new() }
}

fn edit(home: &Home, note: &str, minutes: i32) -> Option<UndoOffer> {
    let old = home.instep.session(home.session, evening()).unwrap();
    let edit = SessionEdit {
        started_at: old.started_at.at.plus_seconds(-600),
        started_local: None,
        active_seconds: minutes * 60,
        foot: Foot::Left,
        receiver: old.receiver,
        note: Some(note.to_owned()),
        tags: old.tags,
    };
    home.instep.edit_session(home.session, edit, old.stamp, evening()).unwrap().undo
}

fn edit_reminder(home: &Home, time: &str) -> Option<UndoOffer> {
    let old = home.instep.reminders(evening()).unwrap().reminders.into_iter().find(|r| r.id == home.reminder);
    let form = form(time);
    home.instep.edit_reminder(home.reminder, form, old.unwrap().stamp, evening()).unwrap().undo
}

type Rows = BTreeMap<String, BTreeMap<String, Value>>;

/// Content of an archive without versions and without what was purged.
#[derive(Debug, Clone, PartialEq)]
struct Content(Rows);

fn content(instep: &Instep, folder: &Path) -> Content {
    let path = folder.join("content.json").to_str().unwrap().to_owned();
    instep
        .export_file(ExportRequest { path: path.clone(), format: None, passphrase: None }, evening())
        .unwrap();
    let archive: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut tables = Rows::new();
    for (table, rows) in archive["tables"].as_object().unwrap() {
        if table == "tombstone" {
            continue;
        }
        let rows = rows.as_array().unwrap().iter().map(|row| {
            let mut row = row.as_object().unwrap().clone();
            row.remove("stamp");
            row.remove("origin");
            (row["id"].as_str().unwrap().to_owned(), Value::Object(row))
        });
        tables.insert(table.clone(), rows.collect());
    }
    Content(tables)
}

impl Content {
    /// The same without rows in the trash that were not there before, and without the ratings of such sessions.
    fn without_new_trash(mut self, before: &Self) -> Self {
        let mut sessions = Vec::new();
        for (table, rows) in &mut self.0 {
            let old = &before.0[table];
            rows.retain(|id, row| {
                let stays = old.contains_key(id) || row["deleted_at"].is_null();
                if !stays {
                    sessions.push(Value::from(id.as_str()));
                }
                stays
            });
        }
        let of_one = |row: &Value| sessions.contains(&row["session"]);
        self.0.get_mut("rating").unwrap().retain(|_, row| !of_one(row));
        self
    }
}

/// A write of a kind, what is needed before it, and what somebody does to the same row behind it.
struct Case {
    kind: UndoKind,
    before: fn(&Home),
    write: fn(&Home) -> Option<UndoOffer>,
    /// None where nothing can change the row any more.
    behind: Option<fn(&Home)>,
}

fn nothing(_: &Home) {}

fn reminder(saved: Result<ReminderSaved, InstepError>) -> Option<UndoOffer> {
    saved.unwrap().undo
}

fn cases() -> Vec<Case> {
    use UndoKind as K;
    // A merge may bring another version of any row.
    let other_answers: fn(&Home) = |home| {
        home.instep
            .write(&evening(), |tx| {
                for mut row in SafetyAnswerRow::newest(tx)? {
                    row.stamp = tx.stamp();
                    let id = row.id;
                    tx.save(&row, id)?;
                }
                Ok(())
            })
            .unwrap();
    };
    vec![
        Case {
            kind: K::SessionLogged,
            before: nothing,
            write: |home| {
                let entry =
                    SessionEntry { note: Some("canary".to_owned()), comfort_before: Some(2), ..soak() };
                home.instep.log_session(entry, later(5)).unwrap().undo
            },
            behind: Some(|home| {
                let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 30 };
                let page = home.instep.history(request, later(6)).unwrap();
                for session in page.sessions() {
                    home.instep.delete_session(session.id, later(6)).unwrap();
                }
            }),
        },
        Case {
            kind: K::SessionEdited,
            before: nothing,
            write: |home| edit(home, "canary, changed", 12),
            behind: Some(|home| drop(edit(home, "once more", 12))),
        },
        Case {
            kind: K::SessionDeleted,
            before: nothing,
            write: |home| home.instep.delete_session(home.session, evening()).unwrap().undo,
            behind: Some(|home| drop(home.instep.restore_session(home.session, evening()).unwrap())),
        },
        Case {
            kind: K::SessionRestored,
            before: |home| drop(home.instep.delete_session(home.session, evening()).unwrap()),
            write: |home| home.instep.restore_session(home.session, evening()).unwrap().undo,
            behind: Some(|home| drop(edit(home, "edited", 10))),
        },
        Case {
            kind: K::SessionsDeleted,
            before: |home| drop(home.instep.log_session(soak(), evening()).unwrap()),
            write: |home| {
                let day = "2026-11-21".parse().unwrap();
                home.instep.delete_sessions(day, day, false, evening()).unwrap().undo
            },
            behind: Some(|home| drop(home.instep.restore_session(home.session, evening()).unwrap())),
        },
        Case {
            kind: K::RatingGiven,
            before: nothing,
            write: |home| home.instep.rate(sleep(9), evening()).unwrap().undo,
            behind: Some(|home| drop(home.instep.rate(sleep(1), evening()).unwrap())),
        },
        Case {
            kind: K::RatingDeleted,
            before: nothing,
            write: |home| home.instep.delete_rating(home.rating, evening()).unwrap().undo,
            behind: Some(|home| drop(home.instep.rate(sleep(1), evening()).unwrap())),
        },
        Case {
            kind: K::RatingRestored,
            before: |home| drop(home.instep.delete_rating(home.rating, evening()).unwrap()),
            write: |home| home.instep.restore_rating(home.rating, evening()).unwrap().undo,
            behind: Some(|home| drop(home.instep.delete_rating(home.rating, evening()).unwrap())),
        },
        Case {
            kind: K::AnswersGiven,
            before: nothing,
            write: |home| {
                let answers = vec![answer(Flag::Diabetes, Reply::Yes), answer(Flag::Pregnancy, Reply::No)];
                home.instep.answer_safety(answers, evening()).unwrap().undo
            },
            behind: Some(other_answers),
        },
        Case {
            kind: K::AnswersConfirmed,
            before: nothing,
            write: |home| home.instep.confirm_safety(later(100 * 86_400)).unwrap().undo,
            behind: Some(other_answers),
        },
        Case {
            kind: K::FootChecked,
            before: nothing,
            write: |home| {
                let entry = FootCheckEntry { gone: vec![home.finding], ..seen(FindingWhat::Crack) };
                home.instep.record_foot_check(entry, evening()).unwrap().undo
            },
            behind: Some(|home| {
                let found = home.instep.foot_check(evening()).unwrap().findings[0].id;
                home.instep.record_foot_check(gone(found), evening()).unwrap();
            }),
        },
        Case {
            kind: K::FindingResolved,
            before: nothing,
            write: |home| home.instep.record_foot_check(gone(home.finding), evening()).unwrap().undo,
            behind: Some(|home| {
                home.instep
                    .write(&evening(), |tx| {
                        let row = store::FindingRow::get(tx, home.finding)?.unwrap();
                        row.save(tx).map(drop)
                    })
                    .unwrap();
            }),
        },
        Case {
            kind: K::SettingChanged,
            before: nothing,
            write: |home| {
                home.instep.change_setting(SettingChange::Voice { on: false }, evening()).unwrap().undo
            },
            behind: Some(|home| {
                drop(home.instep.change_setting(SettingChange::Voice { on: true }, evening()).unwrap());
            }),
        },
        Case {
            kind: K::SettingChanged,
            before: |home| {
                let review =
                    ReminderForm { kind: Some(crate::reminder::ReminderKind::Review), ..form("09:00") };
                let review = ReminderForm { days: vec![crate::calendar::Weekday::Sun], ..review };
                drop(home.instep.add_reminder(review, evening()).unwrap());
            },
            write: |home| {
                let day = Some(crate::calendar::Weekday::Sun);
                home.instep.change_setting(SettingChange::FirstDay { day }, evening()).unwrap().undo
            },
            behind: Some(|home| {
                drop(home.instep.change_setting(SettingChange::FirstDay { day: None }, evening()).unwrap());
            }),
        },
        Case {
            kind: K::SettingChanged,
            before: nothing,
            write: |home| {
                home.instep.change_setting(SettingChange::Aim { evenings: Some(3) }, evening()).unwrap().undo
            },
            behind: Some(|home| {
                drop(home.instep.change_setting(SettingChange::Aim { evenings: None }, evening()).unwrap());
            }),
        },
        Case {
            kind: K::GuideChosen,
            before: nothing,
            write: |home| {
                // A step can be left out of a guide that a finding forbids for now.
                let choice = GuideChoice { skip: vec!["g5-twists".to_owned()], ..choice("G5", Some(false)) };
                home.instep.choose_guide(choice, evening()).unwrap().undo
            },
            behind: Some(|home| drop(home.instep.choose_guide(choice("G5", Some(true)), evening()).unwrap())),
        },
        Case {
            kind: K::ReminderAdded,
            before: nothing,
            write: |home| reminder(home.instep.add_reminder(form("07:00"), evening())),
            behind: Some(|home| {
                for found in home.instep.reminders(evening()).unwrap().reminders {
                    home.instep.pause_reminder(found.id, None, evening()).unwrap();
                }
            }),
        },
        Case {
            kind: K::ReminderEdited,
            before: nothing,
            write: |home| edit_reminder(home, "22:00"),
            behind: Some(|home| drop(edit_reminder(home, "23:00"))),
        },
        Case {
            kind: K::ReminderPaused,
            before: nothing,
            write: |home| reminder(home.instep.pause_reminder(home.reminder, None, evening())),
            behind: Some(|home| drop(home.instep.resume_reminder(home.reminder, evening()).unwrap())),
        },
        Case {
            kind: K::ReminderResumed,
            before: |home| drop(home.instep.pause_reminder(home.reminder, None, evening()).unwrap()),
            write: |home| reminder(home.instep.resume_reminder(home.reminder, evening())),
            behind: Some(|home| drop(edit_reminder(home, "23:00"))),
        },
        Case {
            kind: K::ReminderRemoved,
            before: nothing,
            write: |home| reminder(home.instep.remove_reminder(home.reminder, evening())),
            behind: Some(|home| drop(home.instep.restore_reminder(home.reminder, evening()).unwrap())),
        },
        Case {
            kind: K::ReminderRestored,
            before: |home| drop(home.instep.remove_reminder(home.reminder, evening()).unwrap()),
            write: |home| reminder(home.instep.restore_reminder(home.reminder, evening())),
            behind: Some(|home| drop(edit_reminder(home, "23:00"))),
        },
        Case {
            kind: K::OccurrenceSkipped,
            before: nothing,
            write: |home| {
                let skip = OccurrenceAction::Skip;
                home.instep.answer_occurrence(home.ring("2026-11-22"), skip, evening()).unwrap().undo
            },
            behind: None,
        },
        Case {
            kind: K::OccurrenceDone,
            before: nothing,
            write: |home| {
                let done = OccurrenceAction::Done;
                home.instep.answer_occurrence(home.ring("2026-11-22"), done, later(90_000)).unwrap().undo
            },
            behind: None,
        },
        Case {
            kind: K::OccurrenceSnoozed,
            before: nothing,
            write: |home| {
                let snooze = OccurrenceAction::Snooze { minutes: Some(30) };
                home.instep.answer_occurrence(home.ring("2026-11-22"), snooze, later(90_000)).unwrap().undo
            },
            behind: Some(|home| {
                let skip = OccurrenceAction::Skip;
                home.instep.answer_occurrence(home.ring("2026-11-22"), skip, later(90_060)).unwrap();
            }),
        },
    ]
}

/// The stop of a session has tests of its own.
#[test]
fn every_kind_has_a_case() {
    let missing = |kind: &&UndoKind| !cases().iter().any(|case| case.kind == **kind);
    let missing: Vec<_> = UndoKind::ALL.iter().filter(missing).collect();
    assert_eq!(missing, [&UndoKind::SessionStopped]);
}

#[test]
fn every_write_is_taken_back_in_a_new_process_once() {
    for case in cases() {
        let (kind, mut home) = (case.kind, Home::new());
        (case.before)(&home);
        let before = home.content();
        let offer = (case.write)(&home).unwrap_or_else(|| panic!("{kind:?}"));
        assert_eq!((offer.kind, offer.until), (kind, None));
        assert!(!offer.text.is_empty() && !offer.text.contains("canary"), "{kind:?}: {}", offer.text);
        if !matches!(
            kind,
            UndoKind::OccurrenceSkipped | UndoKind::OccurrenceDone | UndoKind::OccurrenceSnoozed
        ) {
            assert_ne!(home.content(), before, "{kind:?}");
        }
        home.reopen(after());
        assert_eq!(home.instep.last_undo(after()).unwrap(), Some(offer.clone()), "{kind:?}");
        home.instep.take_changes();
        let undone = home.instep.undo(offer.token, after()).unwrap();
        assert_eq!(undone.kind, kind);
        assert!(!undone.text.is_empty() && !home.instep.take_changes().is_empty(), "{kind:?}");
        let now = home.content();
        assert_eq!(now.clone().without_new_trash(&before), before, "{kind:?}");
        assert_eq!(home.instep.undo(offer.token, after()), Err(InstepError::Conflict), "{kind:?}");
        assert_eq!(home.content(), now, "{kind:?}: a second time");
        assert_ne!(home.instep.last_undo(after()).unwrap().map(|offer| offer.token), Some(offer.token));
        assert!(home.instep.doctor(after()).unwrap().ok, "{kind:?}");
    }
}

#[test]
fn a_row_that_something_else_changed_since_is_left_as_it_is() {
    for case in cases() {
        let Some(behind) = case.behind else { continue };
        let home = Home::new();
        (case.before)(&home);
        let offer = (case.write)(&home).unwrap_or_else(|| panic!("{:?}", case.kind));
        behind(&home);
        let changed = home.content();
        assert_eq!(home.instep.undo(offer.token, after()), Err(InstepError::Conflict), "{:?}", case.kind);
        assert_eq!(home.content(), changed, "{:?}", case.kind);
        // What can't be taken back is not offered.
        let last = home.instep.last_undo(after()).unwrap();
        assert_ne!(last.map(|offer| offer.token), Some(offer.token), "{:?}", case.kind);
    }
}

#[test]
fn a_skipped_reminder_rings_again_once_the_skip_is_taken_back() {
    let home = Home::new();
    let ring = home.ring("2026-11-22");
    let plan = || {
        let delivery = DeliveryState {
            notifications: NotificationState::Allowed,
            channel_off: false,
            exact_allowed: true,
            battery_restricted: false,
        };
        let request =
            PlanRequest { platform: Platform::Ios, delivery, armed: Armed::Unknown, slots: Some(4) };
        home.instep.plan_reminders(request, evening()).unwrap().add[0].occurrence
    };
    assert_eq!(plan(), ring);
    let skipped = home.instep.answer_occurrence(ring, OccurrenceAction::Skip, evening()).unwrap();
    assert_ne!(plan(), ring);
    home.instep.undo(skipped.undo.unwrap().token, evening()).unwrap();
    assert_eq!(plan(), ring);
    assert!(home.instep.answer_occurrence(ring, OccurrenceAction::Open, evening()).unwrap().open);
}

#[test]
fn what_was_purged_is_not_found() {
    let home = Home::new();
    let deleted = home.instep.delete_session(home.session, evening()).unwrap().undo.unwrap();
    let removed = home.instep.remove_reminder(home.reminder, evening()).unwrap().undo.unwrap();
    let rated = home.instep.delete_rating(home.rating, evening()).unwrap().undo.unwrap();
    home.instep.empty_trash(false, evening()).unwrap();
    for (offer, what) in [(deleted, Thing::Session), (removed, Thing::Reminder), (rated, Thing::Rating)] {
        assert_eq!(home.instep.undo(offer.token, evening()), Err(InstepError::NotFound { what }));
    }
}

#[test]
fn a_token_of_another_data_file_is_not_found() {
    let (home, other) = (Home::new(), Home::new());
    let offer = other.instep.delete_session(other.session, evening()).unwrap().undo.unwrap();
    let unknown = Err(InstepError::NotFound { what: Thing::Undo });
    assert_eq!(home.instep.undo(offer.token, evening()), unknown);
    assert!("not-a-token".parse::<UndoToken>().is_err());
}

#[test]
fn the_newest_hundred_writes_can_be_taken_back() {
    let home = Home::new();
    let tokens: Vec<_> = (0..110)
        .map(|n| {
            let change = SettingChange::Voice { on: n % 2 == 0 };
            home.instep.change_setting(change, evening()).unwrap().undo.unwrap().token
        })
        .collect();
    let undo = |n: usize| home.instep.undo(tokens[n], evening()).map(|undone| undone.kind);
    let forgotten = Err(InstepError::NotFound { what: Thing::Undo });
    assert_eq!(undo(9), forgotten);
    // One behind the other, as far back as they go.
    for n in (10..110).rev() {
        assert_eq!(undo(n), Ok(UndoKind::SettingChanged), "{n}");
        assert_eq!(home.instep.settings(evening()).unwrap().voice, n % 2 == 1, "{n}");
    }
    assert_eq!(home.instep.last_undo(evening()).unwrap(), None);
}

/// Another device that has the write gets the way back too.
#[test]
fn a_merge_keeps_what_was_taken_back() {
    let (home, other) = (Home::new(), TempDir::new().unwrap());
    let there = open(other.path(), evening());
    let path = home.folder.path().join("archive.json").to_str().unwrap().to_owned();
    let bring = || {
        let request = ExportRequest { path: path.clone(), format: None, passphrase: None };
        home.instep.export_file(request, evening()).unwrap();
        let request = ImportRequest { path: path.clone(), passphrase: None, dry_run: false };
        there.import_file(request, evening()).unwrap();
    };
    let before = home.content();
    for case in cases()
        .into_iter()
        .filter(|case| case.kind == UndoKind::SessionEdited || case.kind == UndoKind::AnswersGiven)
    {
        let offer = (case.write)(&home).unwrap();
        bring();
        assert_ne!(content(&there, other.path()), before);
        home.instep.undo(offer.token, evening()).unwrap();
        bring();
        assert_eq!(content(&there, other.path()), before);
    }
}

#[test]
fn an_answer_taken_back_starts_no_massage_that_the_others_forbid() {
    let home = Home::new();
    let give = |reply| {
        let answers = vec![answer(Flag::DvtNow, reply)];
        home.instep.answer_safety(answers, evening()).unwrap().undo.unwrap()
    };
    let starts = || home.instep.start(StartRequest::of("G0"), evening()).unwrap().refused.is_none();
    let refused = |found: Result<Player, InstepError>| matches!(found, Err(InstepError::Refused { .. }));
    give(Reply::Yes);
    assert!(!starts());
    let no = give(Reply::No);
    // Begun while it was allowed, and not started yet.
    assert!(starts());
    let ready = begin(&home.instep, "G0", evening());
    home.instep.undo(no.token, evening()).unwrap();
    assert!(refused(home.instep.play(PlayerEvent::Start, ready.revision, evening())));
    assert!(!starts());
    let entry = StartEntry::of(StartRequest::of("G0"));
    assert!(refused(home.instep.begin(entry, evening())));
    // A clearance is no more than an answer.
    let cleared = give(Reply::No);
    home.instep.undo(cleared.token, evening()).unwrap();
    assert!(home.instep.safety(evening()).unwrap().possible.iter().all(|guide| guide != "G0"));
}

// ---- The stop of a session -----------------------------------------------------------------------------------------

fn second(n: i64) -> Moment {
    later(n)
}

/// A session that runs for 20 seconds and is stopped.
fn stopped(home: &Home) -> (Player, Player) {
    let opened = begin(&home.instep, "G0", second(0));
    let running = home.instep.play(PlayerEvent::Start, opened.revision, second(0)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    let stopped = home.instep.play(stop, running.revision, second(20)).unwrap();
    (running, stopped)
}

#[test]
fn a_stop_is_taken_back_in_a_new_process_and_the_session_goes_on_from_there() {
    let mut home = Home::new();
    let before = home.content();
    let (running, ended) = stopped(&home);
    let offer = ended.undo.clone().unwrap();
    assert_eq!((offer.kind, ended.active_seconds), (UndoKind::SessionStopped, 20));
    assert_eq!(offer.until.unwrap().at, second(30).wall);
    home.reopen(second(25));
    home.instep.take_changes();
    home.instep.undo(offer.token, second(30)).unwrap();
    let changed = home.instep.take_changes();
    assert!(changed.contains(&ChangedArea::Player) && changed.contains(&ChangedArea::Sessions));
    let player = home.instep.player(second(30)).unwrap().unwrap();
    assert_eq!((player.state, player.session), (PlayerPhase::Paused, running.session));
    assert_eq!((player.segment, player.active_seconds), (ended.segment, 20));
    let gone = Err(InstepError::NotFound { what: Thing::Session });
    assert_eq!(home.instep.session(running.session, second(30)).map(drop), gone);
    assert_eq!(home.content(), before);
    // The person asked for the session: this process plays it without another word. Who still holds it from before the stop
    // is told.
    assert_eq!(player.slab.as_ref().map(|slab| slab.action), Some(SlabAction::Resume));
    let moved = home.instep.play(PlayerEvent::Resume, running.revision, second(31));
    assert_eq!(moved, Err(InstepError::PlayerMoved));
    let player = home.instep.play(PlayerEvent::Resume, player.revision, second(40)).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    let ended = home.instep.play(stop, player.revision, second(50)).unwrap();
    let saved = home.instep.session(running.session, second(50)).unwrap();
    // The lead-in of three seconds is not played time.
    assert_eq!((saved.active_seconds, saved.status), (27, SessionStatus::Partial));
    assert!(ended.undo.is_some());
    assert_eq!(home.instep.undo(offer.token, second(50)), Err(InstepError::Conflict));
    assert!(home.instep.doctor(second(60)).unwrap().ok);
}

#[test]
fn a_stop_is_taken_back_for_ten_seconds() {
    let home = Home::new();
    let (_, ended) = stopped(&home);
    let token = ended.undo.unwrap().token;
    let late = InstepError::invalid("token", InvalidWhy::TooLate { seconds: 10 });
    let content = home.content();
    for now in [moment_at(OffsetTime { at: second(30).wall.plus_millis(1), offset_s: 3600 }), second(19)] {
        assert_eq!(home.instep.undo(token, now.clone()), Err(late.clone()), "or the clock was set back");
        assert_ne!(home.instep.last_undo(now).unwrap().map(|offer| offer.token), Some(token));
    }
    assert_eq!(home.content(), content);
    assert_eq!(home.instep.undo(token, second(30)).unwrap().kind, UndoKind::SessionStopped);
}

#[test]
fn a_stop_is_not_taken_back_over_what_came_behind_it() {
    let behind: [fn(&Home, &Player); 3] = [
        |home, _| drop(begin(&home.instep, "G0", second(22))),
        |home, ended| {
            let rating = RatingEntry::of(RatingItem::Comfort, Answer::Value { value: 7 });
            let (session, phase) = (Some(ended.session), Some(RatingPhase::After));
            home.instep.rate(RatingEntry { session, phase, ..rating }, second(22)).unwrap();
        },
        |home, ended| drop(home.instep.delete_session(ended.session, second(22)).unwrap()),
    ];
    for step in behind {
        let home = Home::new();
        let (_, ended) = stopped(&home);
        step(&home, &ended);
        let content = home.content();
        assert_eq!(home.instep.undo(ended.undo.unwrap().token, second(25)), Err(InstepError::Conflict));
        assert_eq!(home.content(), content);
    }
}

/// The unfinished session that is kept for it is the only one.
#[test]
fn a_later_stop_takes_the_place_of_the_one_before() {
    let home = Home::new();
    let (_, first) = stopped(&home);
    let (_, second_one) = stopped(&home);
    assert_eq!(home.instep.undo(first.undo.unwrap().token, second(21)), Err(InstepError::Conflict));
    let kept = |home: &Home| {
        home.instep
            .read(&evening(), |view| {
                let sql = "SELECT count(*) FROM revision WHERE kind IN ('player', 'timeline')";
                Ok(view.db.query_row(sql, [], |row| row.get::<_, i64>(0))?)
            })
            .unwrap()
    };
    assert_eq!(kept(&home), 2);
    home.instep.undo(second_one.undo.unwrap().token, second(21)).unwrap();
    assert_eq!(kept(&home), 0);
    assert!(home.instep.doctor(second(30)).unwrap().ok);
}

#[test]
fn a_file_from_before_undo_opens_without_any_way_back() {
    let folder = TempDir::new().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/v1/instep.db");
    std::fs::copy(fixture, folder.path().join("instep.db")).unwrap();
    let now = moment("2026-11-03T21:30:00+01:00");
    let instep = open(folder.path(), now.clone());
    assert_eq!(instep.last_undo(now.clone()).unwrap(), None);
    let before = content(&instep, folder.path());
    let offer = instep.change_setting(SettingChange::Voice { on: true }, now.clone()).unwrap().undo.unwrap();
    instep.undo(offer.token, now).unwrap();
    assert_eq!(content(&instep, folder.path()), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Any writes, one behind the other; taken back from the last to the first, all is as it was.
    #[test]
    fn writes_taken_back_from_the_last_to_the_first_leave_what_was_there(
        picks in proptest::collection::vec(0usize..64, 1..8)
    ) {
        let home = Home::new();
        let cases: Vec<Case> = cases()
            .into_iter()
            .filter(|case| {
                // Those that need no write before them that is not taken back.
                !matches!(
                    case.kind,
                    UndoKind::SessionRestored
                        | UndoKind::RatingRestored
                        | UndoKind::ReminderRestored
                        | UndoKind::ReminderResumed
                        | UndoKind::SessionEdited
                        | UndoKind::ReminderEdited
                        | UndoKind::ReminderPaused
                        | UndoKind::OccurrenceDone
                        | UndoKind::OccurrenceSnoozed
                        | UndoKind::FootChecked
                )
            })
            .collect();
        let before = home.content();
        let mut tokens = Vec::new();
        let mut removed = false;
        for pick in picks {
            let case = &cases[pick % cases.len()];
            if case.kind == UndoKind::ReminderRemoved && std::mem::replace(&mut removed, true) {
                continue;
            }
            tokens.extend((case.write)(&home).map(|offer| offer.token));
        }
        for token in tokens.into_iter().rev() {
            home.instep.undo(token, after()).unwrap();
        }
        prop_assert_eq!(home.content().without_new_trash(&before), before);
        prop_assert!(home.instep.doctor(after()).unwrap().ok);
    }
}
