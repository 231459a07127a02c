use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tempfile::TempDir;

use super::testing::{begin_request, evening, moment, soak};
use super::*;
use crate::calendar::{Timestamp, Transition, Weekday};
use crate::error::Thing;
use crate::guide::GuideRequest;
use crate::rating::{Answer, RatingItem};
use crate::safety::{FindingWhat, LookOutcome};
use crate::session::{Foot, SessionId, SessionKind};

struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn options(&self) -> OpenOptions {
        OpenOptions::at(self.folder.path().join("instep.db").to_str().unwrap())
    }

    fn open(&self) -> Arc<Instep> {
        Instep::open(self.options(), evening()).unwrap()
    }
}

fn count(instep: &Instep) -> usize {
    let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
    instep.history(request, evening()).unwrap().sessions().len()
}

#[test]
fn closed_means_closed_and_closing_twice_is_fine() {
    let home = Home::new();
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.shutdown().unwrap();
    instep.shutdown().unwrap();
    assert_eq!(instep.log_session(soak(), evening()), Err(InstepError::Closed));
    assert_eq!(instep.suspend(), Ok(()));
    assert_eq!(instep.resume(), Err(InstepError::Closed));
    assert_eq!(count(&home.open()), 1);
}

#[test]
fn suspended_lets_go_of_the_file_and_comes_back() {
    let home = Home::new();
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.suspend().unwrap();
    instep.suspend().unwrap();
    assert_eq!(instep.today(evening()).err(), Some(InstepError::Suspended));
    // The last to let go moves the log into the file.
    assert!(!std::fs::exists(format!("{}-wal", home.options().path)).unwrap());
    instep.resume().unwrap();
    instep.resume().unwrap();
    assert_eq!(count(&instep), 1);
}

#[test]
fn a_running_call_is_interrupted_by_suspend_and_leaves_nothing_half_written() {
    let home = Home::new();
    let instep = home.open();
    let begun = Arc::new(AtomicBool::new(false));
    let worker = {
        let (instep, begun) = (Arc::clone(&instep), Arc::clone(&begun));
        std::thread::spawn(move || {
            instep.door.through(|store| {
                store.write(evening().wall, Durability::Full, |tx| {
                    crate::store::AimRow::set(tx, Some(3), "2026-11-16".parse().unwrap())?;
                    begun.store(true, Ordering::SeqCst);
                    // Longer than anyone waits, unless it is interrupted.
                    let n: i64 = tx.query_row(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000)
                         SELECT count(*) FROM n",
                        [],
                        |r| r.get(0),
                    )?;
                    Ok(n)
                })
            })
        })
    };
    while !begun.load(Ordering::SeqCst) {
        std::thread::yield_now();
    }
    instep.suspend().unwrap();
    assert_eq!(worker.join().unwrap(), Err(InstepError::Suspended));
    instep.resume().unwrap();
    assert_eq!(instep.settings(evening()).unwrap().aim, None);
}

#[test]
fn a_panic_in_a_call_is_internal_and_the_next_call_works() {
    let home = Home::new();
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    let panicked = instep.door.through(|store| -> store::Result<()> {
        store.write(evening().wall, Durability::Full, |tx| {
            crate::store::AimRow::set(tx, Some(3), "2026-11-16".parse().unwrap())?;
            panic!("on purpose")
        })
    });
    assert_eq!(panicked, Err(InstepError::Internal));
    assert_eq!(instep.settings(evening()).unwrap().aim, None);
    assert_eq!(count(&instep), 1);
}

#[test]
fn a_present_that_no_clock_shows_is_refused() {
    let home = Home::new();
    let instep = home.open();
    let refused = |change: &dyn Fn(&mut Moment)| {
        let mut now = evening();
        change(&mut now);
        assert!(matches!(instep.today(now), Err(InstepError::Invalid { .. })));
    };
    refused(&|m| m.offset_s = 18 * 3600 + 1);
    refused(&|m| m.offset_s = i32::MIN);
    refused(&|m| m.offset_s = i32::MAX);
    refused(&|m| m.zone = String::new());
    refused(&|m| m.zone = "x".repeat(65));
    refused(&|m| m.zone = "Europe/\u{7}Berlin".to_owned());
    refused(&|m| m.boot = Some(String::new()));
    refused(&|m| m.transitions = vec![Transition { at: m.wall, offset_s: 100_000 }]);
    refused(&|m| m.transitions = vec![Transition { at: m.wall, offset_s: 0 }; 201]);
    // An unknown zone is no error: the device's own offset serves.
    let unknown = Moment { zone: "Mars/Olympus".to_owned(), ..evening() };
    assert_eq!(instep.today(unknown).unwrap().care_day.to_string(), "2026-11-21");
}

#[test]
fn what_a_person_wrote_is_bounded_and_never_repeated_in_an_error() {
    let home = Home::new();
    let instep = home.open();
    let note = |text: String| instep.log_session(SessionEntry { note: Some(text), ..soak() }, evening());
    assert_eq!(note("ä".repeat(2000)).unwrap().session.note.unwrap().chars().count(), 2000);
    for secret in ["canary".repeat(400), "canary".repeat(200_000), "canary\u{1b}[2J".to_owned()] {
        let error = note(secret).err().unwrap();
        let said = format!("{error:?} {error} {:?}", explain(error.clone(), Locale::english()).unwrap());
        assert!(!said.contains("canary"), "{said}");
    }
    assert_eq!(note("  \n ".to_owned()).unwrap().session.note, None);
    assert_eq!(count(&instep), 2);
}

#[test]
fn boundaries_of_a_session_logged_by_hand() {
    let home = Home::new();
    let instep = home.open();
    let log = |change: &dyn Fn(&mut SessionEntry)| {
        let mut entry = soak();
        change(&mut entry);
        instep.log_session(entry, evening()).map(|s| s.session)
    };
    assert_eq!(log(&|e| e.minutes = Some(1440)).unwrap().active_seconds, 86_400);
    assert_eq!(log(&|e| e.minutes = Some(1)).unwrap().active_seconds, 60);
    for minutes in [0, -1, 1441, i32::MAX, i32::MIN] {
        assert_eq!(log(&|e| e.minutes = Some(minutes)), Err(InstepError::out_of_range("minutes", 1, 1440)));
    }
    assert_eq!(log(&|e| e.minutes = None), Err(InstepError::invalid("minutes", InvalidWhy::Missing)));
    assert_eq!(
        log(&|e| e.kind = SessionKind::Guided),
        Err(InstepError::not_one_of("kind", ["by_hand", "external", "device", "soak"]))
    );
    let later = evening().wall.plus_millis(1);
    assert_eq!(
        log(&|e| e.started_at = Some(later)),
        Err(InstepError::invalid("started_at", InvalidWhy::InTheFuture))
    );
    assert!(log(&|e| e.started_at = Some(evening().wall)).is_ok());
    for value in [-1, 11, i32::MAX] {
        assert_eq!(
            log(&|e| e.comfort_before = Some(value)),
            Err(InstepError::out_of_range("comfort_before", 0, 10))
        );
        assert_eq!(
            log(&|e| e.comfort_after = Some(value)),
            Err(InstepError::out_of_range("comfort_after", 0, 10))
        );
    }
    let rated = log(&|e| (e.comfort_before, e.comfort_after) = (Some(0), Some(10))).unwrap();
    assert_eq!((rated.comfort_before, rated.comfort_after), (Some(0), Some(10)));
    assert_eq!(rated.ratings.len(), 2);
    assert_eq!(count(&instep), 4);
}

/// The form asks for minutes; the record holds seconds.
#[test]
fn length_of_an_edit_is_refused_in_minutes() {
    let home = Home::new();
    let instep = home.open();
    let session = instep.log_session(soak(), evening()).unwrap().session;
    let edit = |active_seconds| {
        let edit = SessionEdit {
            started_at: session.started_at.at,
            started_local: None,
            active_seconds,
            foot: session.foot,
            receiver: session.receiver,
            note: None,
            tags: Vec::new(),
        };
        instep.edit_session(session.id, edit, session.stamp, evening())
    };
    let logged = instep.log_session(SessionEntry { minutes: Some(0), ..soak() }, evening()).unwrap_err();
    let logged = explain(logged, Locale::english()).unwrap();
    assert_eq!(logged.title, "The length in minutes must be between 1 and 1440.");
    for seconds in [-1, 0, 59, 86_401, i32::MAX] {
        let error = edit(seconds).unwrap_err();
        assert_eq!(error, InstepError::out_of_range("active_seconds", 60, 86_400), "{seconds}");
        assert_eq!(explain(error, Locale::english()).unwrap(), logged, "{seconds}");
    }
    assert_eq!(edit(60).unwrap().session.active_seconds, 60);
}

#[test]
fn ids_that_lead_nowhere() {
    let home = Home::new();
    let instep = home.open();
    let nowhere = SessionId::new(Uuid::from_u128(7));
    let not_found = |what| Some(InstepError::NotFound { what });
    assert_eq!(instep.session(nowhere, evening()).err(), not_found(Thing::Session));
    assert_eq!(instep.delete_session(nowhere, evening()).err(), not_found(Thing::Session));
    assert_eq!(instep.continue_session(evening()).err(), not_found(Thing::Player));
    assert_eq!(instep.play(crate::player::PlayerEvent::Tick, 1, evening()).err(), not_found(Thing::Player));
    assert!(instep.player(evening()).unwrap().is_none());
}

#[test]
fn a_new_day_start_counts_from_the_next_boundary_of_the_old_one() {
    let home = Home::new();
    let instep = home.open();
    let day = |time: &str| instep.today(moment(time)).unwrap().care_day.to_string();
    let set = |time: &str, at: &str| {
        let change = SettingChange::DayStart { time: time.parse().unwrap() };
        instep.change_setting(change, moment(at)).unwrap().settings.day_start.to_string()
    };
    assert_eq!(day("2026-11-22T05:00:00+01:00"), "2026-11-22");
    assert_eq!(set("06:00", "2026-11-21T21:00:00+01:00"), "06:00");
    // Until four the old one holds; from then on the evening before goes on until six.
    assert_eq!(day("2026-11-21T05:00:00+01:00"), "2026-11-21");
    assert_eq!(day("2026-11-22T03:59:00+01:00"), "2026-11-21");
    assert_eq!(day("2026-11-22T05:59:00+01:00"), "2026-11-21");
    assert_eq!(day("2026-11-22T06:00:00+01:00"), "2026-11-22");
    // Changed again before it counted: the newest choice counts.
    set("03:00", "2026-11-21T21:05:00+01:00");
    assert_eq!(day("2026-11-23T03:30:00+01:00"), "2026-11-23");
    let noon = SettingChange::DayStart { time: "12:00".parse().unwrap() };
    assert!(instep.change_setting(noon, evening()).is_err());
}

#[test]
fn every_error_has_words_in_three_parts() {
    use crate::error::Damage;
    let mut errors = vec![
        InstepError::Busy,
        InstepError::Full,
        InstepError::ReadOnly,
        InstepError::ProtectedStorage,
        InstepError::NotOurs,
        InstepError::Newer { found: 9, known: 1 },
        InstepError::Suspended,
        InstepError::Closed,
        InstepError::Refused { changes: Vec::new(), possible: Vec::new() },
        InstepError::PlayerMoved,
        InstepError::Conflict,
        InstepError::Internal,
    ];
    for what in
        [Damage::Emptied, Damage::Missing, Damage::Malformed, Damage::Row, Damage::Table, Damage::Backup]
    {
        errors.push(InstepError::Damaged { what });
    }
    for what in [
        Thing::Guide,
        Thing::Session,
        Thing::Rating,
        Thing::Reminder,
        Thing::Player,
        Thing::File,
        Thing::Finding,
        Thing::Page,
        Thing::Backup,
    ] {
        errors.push(InstepError::NotFound { what });
    }
    for why in [
        InvalidWhy::OutOfRange { low: 0, high: 10 },
        InvalidWhy::TooLong { max_characters: 2000 },
        InvalidWhy::Missing,
        InvalidWhy::NotAnId,
        InvalidWhy::NotADay,
        InvalidWhy::NotATime,
        InvalidWhy::NotKnown,
        InvalidWhy::NotOneOf { allowed: vec!["left".to_owned(), "right".to_owned()] },
        InvalidWhy::ColumnMissing { needed: vec!["minutes".to_owned()] },
        InvalidWhy::NotAFile,
        InvalidWhy::ControlCharacters,
        InvalidWhy::NotTogether,
        InvalidWhy::InTheFuture,
        InvalidWhy::EndsBeforeStart,
        InvalidWhy::NotNow,
        InvalidWhy::TraditionOff,
        InvalidWhy::AlwaysPlayed,
        InvalidWhy::LastTechnique,
        InvalidWhy::OpenQuote,
        InvalidWhy::OutsideYears,
        InvalidWhy::WrongKind,
        InvalidWhy::UnknownName,
        InvalidWhy::IsAFolder,
        InvalidWhy::IsAUri,
        InvalidWhy::NotDamaged,
    ] {
        for field in ["value", "posture", "a_field_nobody_named"] {
            errors.push(InstepError::invalid(field, why.clone()));
        }
    }
    for error in errors {
        let text = explain(error.clone(), Locale::english()).unwrap();
        for part in [&text.title, &text.kept, &text.mend] {
            // A key without words would come back as itself, a missing argument in braces.
            assert!(part.ends_with('.') && part.contains(' ') && !part.contains('{'), "{error:?}: {part}");
            assert!(part.split_whitespace().count() <= 15, "{part}");
        }
    }
}

#[test]
fn refused_posture_names_the_seats_that_suit_hands_on_a_foot() {
    let error = InstepError::invalid("posture", InvalidWhy::NotTogether);
    let text = explain(error, Locale::english()).unwrap();
    assert_eq!(text.title, "This guide can’t be done in that seat.");
    assert!(text.mend.contains("lap or stool"), "{}", text.mend);
}

#[test]
fn looking_at_a_file_changes_nothing() {
    let home = Home::new();
    let path = home.options().path;
    assert!(!inspect(path.clone()).unwrap().exists);
    home.open().shutdown().unwrap();
    let before = std::fs::read(&path).unwrap();
    let report = inspect(path.clone()).unwrap();
    assert!(report.exists && report.ours);
    assert_eq!((report.version, report.known), (Some(LATEST), LATEST));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert!(inspect("file:x".to_owned()).is_err());
}

#[test]
fn ids_are_in_order_of_time() {
    let id = |ms: i64| {
        new_id(&Moment { wall: Timestamp::from_millis(1_790_000_000_000 + ms).unwrap(), ..evening() })
    };
    assert!(id(0) < id(1) && id(1) < id(1000));
}

fn choice(guide: &str) -> GuideChoice {
    GuideChoice { guide: guide.to_owned(), ..GuideChoice::default() }
}

/// Whatever was answered: Today never offers what would then be refused, nor what was hidden or needs opting in.
#[test]
fn what_today_suggests_can_be_opened() {
    use crate::guide::GuideRequest;
    use crate::safety::{Flag, Reply, SafetyAnswer};

    let home = Home::new();
    let instep = home.open();
    instep.change_setting(SettingChange::Tradition { on: true }, evening()).unwrap();
    for guide in ["G6", "G8"] {
        let favourite = GuideChoice { favourite: Some(true), ..choice(guide) };
        instep.choose_guide(favourite, evening()).unwrap();
        let entry = SessionEntry { kind: SessionKind::ByHand, guide: Some(guide.to_owned()), ..soak() };
        instep.log_session(entry, evening()).unwrap();
    }
    instep.choose_guide(GuideChoice { hidden: Some(true), ..choice("G0") }, evening()).unwrap();
    let mut refused = 0;
    for reach in [true, false] {
        instep.change_setting(SettingChange::Reach { on: reach }, evening()).unwrap();
        for flag in Flag::ALL.iter().copied().filter(|f| f.asked()) {
            let answer = |reply| SafetyAnswer {
                flag,
                foot: None,
                zones: Vec::new(),
                reply,
                cleared_on: None,
                sign: None,
            };
            let possible = instep.answer_safety(vec![answer(Reply::Yes)], evening()).unwrap().possible;
            let today = instep.today(evening()).unwrap();
            assert_eq!(today.no_suggestion.is_some(), today.suggestions.is_empty(), "{flag:?}");
            refused += usize::from(today.suggestions.is_empty());
            for suggestion in &today.suggestions {
                assert!(!["G0", "G6", "G8"].contains(&suggestion.guide.as_str()), "{flag:?}");
                assert!(possible.contains(&suggestion.guide), "{flag:?} {}", suggestion.guide);
                instep.guide(GuideRequest::of(&suggestion.guide), evening()).unwrap();
            }
            instep.answer_safety(vec![answer(Reply::No)], evening()).unwrap();
        }
    }
    assert!(refused >= 4, "blocks of everything leave nothing to suggest: {refused}");
}

#[test]
fn a_choice_that_fails_in_part_stores_nothing() {
    let home = Home::new();
    let instep = home.open();
    let steps = |ids: &[&str]| ids.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    let wrong = GuideChoice { favourite: Some(true), skip: steps(&["g0-warm", "nowhere"]), ..choice("G0") };
    let refused = instep.choose_guide(wrong, evening());
    let Err(InstepError::Invalid { field, why: InvalidWhy::NotOneOf { allowed } }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((field.as_str(), allowed.contains(&"g0-warm".to_owned())), ("skip", true));
    let as_it_was = instep.choose_guide(choice("G0"), evening()).unwrap();
    assert!(!as_it_was.guide.favourite && as_it_was.steps.iter().all(|s| !s.skipped));
    // Said twice is said once.
    let twice = GuideChoice { skip: steps(&["g0-warm", "g0-warm"]), ..choice("G0") };
    assert_eq!(instep.take_changes(), []);
    let chosen = instep.choose_guide(twice.clone(), evening()).unwrap();
    assert_eq!(instep.take_changes(), [ChangedArea::Guides]);
    let again = instep.choose_guide(twice, evening()).unwrap();
    assert_eq!((again.steps, again.undo), (chosen.steps, None));
    assert_eq!(instep.take_changes(), []);
}

/// Beside what is shown stands what is spoken: no sign, no short form.
#[test]
fn screens_are_spoken_without_signs_and_short_forms() {
    let home = Home::new();
    let instep = home.open();
    let form = ReminderForm::at("21:30".parse().unwrap(), Weekday::ALL.to_vec());
    let reminder = instep.add_reminder(form, evening()).unwrap().reminder;
    assert_eq!(
        reminder.text,
        "\u{2068}Routine\u{2069} at \u{2068}21:30\u{2069}, \u{2068}every day\u{2069}. Next: \u{2068}today at \u{2068}21:30\u{2069}\u{2069}."
    );
    assert!(reminder.spoken.contains("9 30 pm") && !reminder.spoken.contains("21:30"), "{}", reminder.spoken);
    let today = instep.today(evening()).unwrap();
    assert!(today.next_reminder.unwrap().spoken.contains("9 30 pm"));
    assert!(today.spoken.contains("9 30 pm") && !today.spoken.contains("21:30"), "{}", today.spoken);
    let suggestion = &today.suggestions[0];
    assert!(suggestion.text.contains("6 min") && suggestion.spoken.contains("6 minutes"), "{suggestion:?}");

    let mut entry = soak();
    entry.comfort_before = Some(4);
    entry.comfort_after = Some(6);
    let session = instep.log_session(entry, evening()).unwrap().session;
    for part in ["Saturday, 21 November", "8 50 pm", "10 minutes"] {
        assert!(session.spoken.contains(part), "{}", session.spoken);
    }
    let review = instep.review(None, evening()).unwrap();
    assert_eq!(review.sentences().len(), review.spoken_sentences().len());
    assert!(review.sentences().iter().any(|s| s.contains('→')));
    assert!(!review.spoken_sentences().iter().any(|s| s.contains('→')), "{:?}", review.spoken_sentences());
    let saturday = &review.days[5];
    assert!(saturday.text.contains("Sat 21 Nov") && saturday.text.contains("10 min"), "{saturday:?}");
    assert!(saturday.spoken.contains("Saturday, 21 November") && saturday.spoken.contains("10 minutes"));

    let request: GuideRequest = serde_json::from_str(r#"{"guide": "G7", "minutes": 4}"#).unwrap();
    let guide = instep.guide(request, evening()).unwrap();
    assert!(guide.spoken.contains("4 minutes") && !guide.spoken.contains(" min."), "{}", guide.spoken);
    let player =
        begin_request(&instep, StartRequest { minutes: Some(4), ..StartRequest::of("G7") }, evening());
    assert!(player.spoken.contains(&player.text) && player.spoken.ends_with("left."), "{}", player.spoken);
    let card = instep.guides(GuideFilter::default(), evening()).unwrap().guides.remove(0);
    assert!(card.spoken.contains("6 minutes"), "{}", card.spoken);
}

#[test]
fn lengths_follow_the_locale_that_was_opened() {
    let body = |units, tag: &str| {
        let home = Home::new();
        let locale = Locale { tag: tag.to_owned(), twelve_hours: None, first_day: None, units };
        let instep = Instep::open(OpenOptions { locale: Some(locale), ..home.options() }, evening()).unwrap();
        let request = serde_json::from_str(r#"{"guide": "G1"}"#).unwrap();
        let guide = instep.guide(request, evening()).unwrap();
        guide.segments.into_iter().map(|s| s.body).collect::<String>()
    };
    assert!(body(None, "en").contains("38 °C") && body(None, "en-US").contains("100 °F"));
    assert!(body(Some(Units::Metric), "en-US").contains("38 °C"));
    assert!(body(Some(Units::UsCustomary), "en").contains("100 °F"));
}

#[test]
fn erased_is_closed_and_opening_starts_anew() {
    let home = Home::new();
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    let made = instep.backup(None, evening()).unwrap();
    assert!(std::fs::exists(&made.path).unwrap());
    let other = home.open();
    // Somebody else is in.
    let patient = OpenOptions { busy_timeout_ms: 20, ..home.options() };
    let third = Instep::open(patient, evening()).unwrap();
    assert_eq!(third.erase(), Err(InstepError::Busy));
    assert_eq!(count(&third), 1, "and it goes on");
    assert_eq!(third.restore(made.path.clone(), false, evening()).err(), Some(InstepError::Busy));
    assert_eq!(count(&third), 1);
    for open in [other, third] {
        open.shutdown().unwrap();
    }
    instep.erase().unwrap();
    assert_eq!(instep.today(evening()).err(), Some(InstepError::Closed));
    assert_eq!(instep.erase(), Err(InstepError::Closed));
    assert_eq!(std::fs::read_dir(home.folder.path()).unwrap().count(), 0);
    assert_eq!(count(&home.open()), 0);
}

#[test]
fn a_backup_waits_for_nobody_and_lets_go_when_the_app_is_suspended() {
    let home = Home::new();
    let instep = home.open();
    for _ in 0..20 {
        instep.log_session(soak(), evening()).unwrap();
    }
    for n in 0..30u64 {
        let worker = {
            let instep = Arc::clone(&instep);
            std::thread::spawn(move || instep.backup(None, evening()))
        };
        std::thread::sleep(std::time::Duration::from_millis(n));
        instep.suspend().unwrap();
        let made = worker.join().unwrap();
        assert!(matches!(made, Ok(_) | Err(InstepError::Suspended)), "{made:?}");
        instep.resume().unwrap();
        assert_eq!(count(&instep), 20);
    }
    let report = instep.doctor(evening()).unwrap();
    assert!(report.ok, "what was cut off is no broken backup: {report:?}");
    instep.suspend().unwrap();
    assert_eq!(instep.backup(None, evening()), Err(InstepError::Suspended));
    assert_eq!(instep.doctor(evening()).err(), Some(InstepError::Suspended));
}

#[test]
fn a_device_that_is_nearly_full_is_told() {
    let home = Home::new();
    let instep = home.open();
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    let told = |free, file| instep.room_finding(free, file).map(|f| (plain(f.what), f.mend.is_some()));
    assert_eq!(told(3_000_000, 1_000_000), None);
    assert_eq!(
        told(2_999_999, 1_000_000),
        Some(("Your device is nearly full: 2 megabytes are left.".to_owned(), true))
    );
    assert_eq!(told(0, u64::MAX).unwrap().0, "Your device is nearly full: 0 megabytes are left.");
    assert_eq!(told(u64::MAX, u64::MAX), None);
    assert!(instep.doctor(evening()).unwrap().findings.iter().all(|f| !f.what.contains("full")));
}

#[test]
fn after_an_unclean_close_everything_is_checked_when_nobody_waits() {
    let home = Home::new();
    let path = home.options().path;
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.backup(None, evening()).unwrap();
    instep.log_session(soak(), evening()).unwrap();
    // Killed: the log lies beside the file.
    let killed = Home::new();
    let other = killed.options().path;
    std::fs::create_dir(format!("{other}-backups")).unwrap();
    for entry in std::fs::read_dir(format!("{path}-backups")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), format!("{other}-backups/{}", entry.file_name().to_str().unwrap()))
            .unwrap();
    }
    for ending in ["", "-wal", "-made"] {
        std::fs::copy(format!("{path}{ending}"), format!("{other}{ending}")).unwrap();
    }
    assert!(
        killed.open().backup_if_due(evening()).unwrap().backup.is_some(),
        "though the last is an hour old"
    );
    assert!(instep.backup_if_due(evening()).unwrap().backup.is_none());
}

fn hours_later(hours: i64) -> Moment {
    let then = evening().wall.plus_seconds(hours * 3600);
    super::testing::moment_at(crate::calendar::OffsetTime { at: then, offset_s: 3600 })
}

/// As a disk does it: nothing of ours wrote it, and no total tells.
fn flip_a_row(path: &str) -> Connection {
    let raw = Connection::open(path).unwrap();
    raw.execute("UPDATE session SET active_seconds = 599", []).unwrap();
    raw
}

const FLIPPED: InstepError = InstepError::Damaged { what: crate::error::Damage::Row };

#[test]
fn a_flipped_row_is_told_within_a_day_though_nothing_was_logged() {
    let home = Home::new();
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.backup(None, evening()).unwrap();
    flip_a_row(&home.options().path);
    assert_eq!(instep.backup_if_due(hours_later(23)).unwrap().backup, None, "checked a short while ago");
    assert_eq!(instep.backup_if_due(hours_later(24)).err(), Some(FLIPPED));
    assert_eq!(instep.backup_if_due(hours_later(25)).err(), Some(FLIPPED), "and again, until it is mended");
    assert_eq!(instep.backup_if_due(hours_later(-1)).err(), Some(FLIPPED), "with the clock set back");
    // Where it is sound, one look a day is enough, and it is no change.
    let other = Home::new();
    let instep = other.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.backup(None, evening()).unwrap();
    assert_eq!(instep.backup_if_due(hours_later(24)).unwrap().backup, None);
    flip_a_row(&other.options().path);
    assert!(instep.backup_if_due(hours_later(47)).is_ok());
    assert_eq!(instep.backup_if_due(hours_later(48)).err(), Some(FLIPPED));
}

#[test]
fn after_an_unclean_close_everything_is_checked_though_nothing_was_logged() {
    let home = Home::new();
    let path = home.options().path;
    let instep = home.open();
    instep.log_session(soak(), evening()).unwrap();
    instep.backup(None, evening()).unwrap();
    // Killed: the log stays, with a row in it that nobody wrote.
    instep.shutdown().unwrap();
    let raw = flip_a_row(&path);
    let killed = home.open();
    assert_eq!(killed.backup_if_due(evening()).err(), Some(FLIPPED));
    raw.execute("UPDATE session SET active_seconds = 600", []).unwrap();
    assert!(killed.backup_if_due(evening()).is_ok());
    // Looked at once: until tomorrow that is enough.
    raw.execute("UPDATE session SET active_seconds = 599", []).unwrap();
    assert!(killed.backup_if_due(evening()).is_ok());
}

#[test]
fn a_backup_that_is_not_good_any_more_is_not_shown_as_good() {
    let rot = |path: &str| {
        let mut bytes = std::fs::read(path).unwrap();
        bytes[5000] ^= 1;
        std::fs::write(path, bytes).unwrap();
    };
    for (rotten, damaged) in [(1, false), (2, false), (1, true), (2, true)] {
        let home = Home::new();
        let instep = home.open();
        let mut made = Vec::new();
        for n in 0..2 {
            instep.log_session(soak(), evening()).unwrap();
            made.push(instep.backup(None, hours_later(n * 25)).unwrap());
        }
        let shown = |now: Moment| instep.settings(now).unwrap().last_backup;
        assert_eq!(shown(hours_later(26)), Some(made[1].made_at));
        made.iter().rev().take(rotten).for_each(|backup| rot(&backup.path));
        if damaged {
            flip_a_row(&home.options().path);
            assert_eq!(instep.backup_if_due(hours_later(60)).err(), Some(FLIPPED));
            let older = (rotten == 1).then(|| made[0].made_at);
            assert_eq!(shown(hours_later(60)), older, "{rotten} rotten");
        } else {
            // There is another at once, though nothing changed.
            let again = instep.backup_if_due(hours_later(60)).unwrap().backup.unwrap();
            assert_eq!(shown(hours_later(60)), Some(again.made_at));
            assert_eq!(instep.backup_if_due(hours_later(61)).unwrap().backup, None);
            // One that is taken away is not shown either.
            std::fs::remove_file(&again.path).unwrap();
            assert_eq!(shown(hours_later(61)), None);
            instep.backup_if_due(hours_later(61)).unwrap();
            assert!(shown(hours_later(61)).is_some());
        }
    }
}

#[test]
fn the_trash_is_counted_backed_up_and_then_emptied() {
    let home = Home::new();
    let instep = home.open();
    assert_eq!(instep.empty_trash(false, evening()).unwrap().backup, None, "there is nothing to keep");
    let entry = SessionEntry { comfort_before: Some(3), comfort_after: Some(5), ..soak() };
    let logged: Vec<_> =
        (0..3).map(|_| instep.log_session(entry.clone(), evening()).unwrap().session).collect();
    let rated =
        instep.rate(RatingEntry::of(RatingItem::Sleep, Answer::Value { value: 7 }), evening()).unwrap();
    instep.delete_rating(rated.rating.id, evening()).unwrap();
    for session in &logged[..2] {
        instep.delete_session(session.id, evening()).unwrap();
    }
    let would = instep.empty_trash(true, evening()).unwrap();
    assert_eq!((would.dry_run, &would.backup), (true, &None));
    let shelf = || std::fs::read_dir(format!("{}-backups", home.options().path)).map_or(0, Iterator::count);
    assert_eq!(shelf(), 0);
    // No room for the backup, or no way to it: nothing is emptied.
    std::fs::write(format!("{}-backups", home.options().path), "in the way").unwrap();
    assert!(instep.empty_trash(false, evening()).is_err());
    assert_eq!(instep.empty_trash(true, evening()).unwrap(), would);
    std::fs::remove_file(format!("{}-backups", home.options().path)).unwrap();
    let did = instep.empty_trash(false, evening()).unwrap();
    let counts = |purge: &Purge| (purge.sessions, purge.ratings, purge.reminders);
    assert_eq!(counts(&did), (2, 5, 0));
    assert_eq!(counts(&would), counts(&did), "what was counted went");
    let back = instep.restore(did.backup.unwrap(), false, evening()).unwrap();
    assert_eq!(back.inserted, 7, "and the backup brings it back: {back:?}");
    assert_eq!(counts(&instep.empty_trash(true, evening()).unwrap()), (2, 5, 0));
}

#[test]
fn the_words_follow_a_change_of_language_at_once_and_while_suspended() {
    let home = Home::new();
    let instep = home.open();
    let reading = |instep: &Instep| instep.settings(evening()).unwrap().first_day;
    let saved = instep.log_session(soak(), evening()).unwrap().session;
    assert!(saved.text.contains("20:50"), "{}", saved.text);
    assert_eq!(reading(&instep), Weekday::Mon);
    let american = Locale {
        tag: "en-US".to_owned(),
        twelve_hours: Some(true),
        first_day: Some(Weekday::Sun),
        units: Some(Units::UsCustomary),
    };
    instep.set_locale(american).unwrap();
    let read = instep.session(saved.id, evening()).unwrap();
    assert!(read.text.contains("8:50"), "{}", read.text);
    assert_eq!((read.stamp, reading(&instep)), (saved.stamp, Weekday::Sun));
    // What was chosen at the opening beside the language holds on.
    assert!(read.text.contains('\u{2068}'), "{:?}", read.text);

    instep.suspend().unwrap();
    instep.set_locale(Locale { tag: "en-XA".to_owned(), ..Locale::english() }).unwrap();
    instep.resume().unwrap();
    assert!(instep.session(saved.id, evening()).unwrap().text.contains('⟦'));
    assert!(instep.doctor(evening()).unwrap().findings[0].what.contains('⟦'));
}

/// Sessions, ratings without one and findings on the feet in turn, two of a kind at one moment among them.
#[test]
fn the_history_turns_its_pages_through_every_entry_once_newest_first() {
    let home = Home::new();
    let instep = home.open();
    let all = |trash: bool, limit: i32| {
        let mut entries: Vec<Vec<String>> = Vec::new();
        let mut cursor = None;
        loop {
            let request = HistoryRequest { from: None, to: None, trash, cursor, limit };
            let page = instep.history(request, evening()).unwrap();
            let mut shown: Vec<(CareDay, String)> =
                page.sessions().iter().map(|s| (s.care_day, s.id.to_string())).collect();
            shown.extend(page.ratings().iter().map(|r| (r.care_day, r.id.to_string())));
            shown.extend(page.findings().iter().map(|f| (f.first_seen, f.id.to_string())));
            assert!(shown.len() <= usize::try_from(limit).unwrap());
            assert_eq!(page.empty_text.is_some(), shown.is_empty());
            // Within a day the kinds stand in lists of their own.
            shown.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
            entries.push(shown.into_iter().map(|(_, id)| id).collect());
            cursor = page.next_cursor;
            if cursor.is_none() {
                return entries;
            }
        }
    };
    assert_eq!(all(false, 30), [Vec::<String>::new()]);
    let mut expected: Vec<String> = Vec::new();
    for day in 10..21 {
        let at = |clock: &str| moment(&format!("2026-11-{day}T{clock}:00+01:00"));
        let sleep = RatingEntry::of(RatingItem::Sleep, Answer::Value { value: 5 });
        expected.push(instep.rate(sleep, at("08:00")).unwrap().rating.id.to_string());
        let finding =
            |zone: &str| FindingEntry { foot: Foot::Left, zone: zone.to_owned(), what: FindingWhat::Cut };
        let entry = FootCheckEntry {
            outcome: LookOutcome::Findings,
            findings: vec![finding("heel_pad"), finding("toe_1")],
            gone: Vec::new(),
            went_on: true,
        };
        let look = instep.record_foot_check(entry, at("12:00")).unwrap();
        let mut seen: Vec<String> = look.findings.iter().rev().take(2).map(|f| f.id.to_string()).collect();
        seen.sort();
        expected.extend(seen);
        let rated = SessionEntry { comfort_after: Some(6), ..soak() };
        expected.push(instep.log_session(rated, at("20:00")).unwrap().session.id.to_string());
    }
    expected.reverse();
    let one_by_one: Vec<String> = all(false, 1).concat();
    assert_eq!(one_by_one, expected);
    for limit in [2, 3, 5, 7, 43, 44, 60] {
        let mut pages = all(false, limit);
        assert_eq!(pages.len(), 44usize.div_ceil(usize::try_from(limit).unwrap()), "{limit}");
        let mut left = expected.as_slice();
        for page in &mut pages {
            let (mut here, rest) = {
                let (here, rest) = left.split_at(page.len());
                (here.to_vec(), rest)
            };
            left = rest;
            page.sort();
            here.sort();
            assert_eq!(*page, here, "{limit}");
        }
    }
    // A rating that was taken back lies in the trash, also when its session does not.
    let session = instep
        .history(HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 }, evening());
    let rating = session.unwrap().sessions()[0].ratings[0].id;
    assert!(instep.delete_rating(rating, evening()).unwrap().rating.text.starts_with("In the trash: "));
    assert_eq!(all(true, 30), [vec![rating.to_string()]]);
}
