//! Ratings and the review through the door other languages use: what is asked, what is kept, and every number against
//! loops over what was given.

use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

use super::testing::{begin, moment, open};
use super::*;
use crate::calendar::{CareDay, Transition, Weekday};
use crate::player::PlayerEvent;
use crate::rating::{Answer, RatingItem, RatingPhase};
use crate::reminder::ReminderKind;
use crate::review::{OtherSeries, ReviewPart, SeriesChange};
use crate::safety::{FindingWhat, LookOutcome};
use crate::session::{Foot, Receiver, SessionId, SessionKind, StopReason};

fn soak(before: Option<i32>, after: Option<i32>) -> SessionEntry {
    SessionEntry {
        minutes: Some(10),
        comfort_before: before,
        comfort_after: after,
        ..SessionEntry::of(SessionKind::Soak)
    }
}

fn entry(item: RatingItem, value: Option<i32>) -> RatingEntry {
    RatingEntry::of(item, value.map_or(Answer::Skipped, |value| Answer::Value { value }))
}

fn asked(instep: &Instep, item: RatingItem, now: &str) -> bool {
    let questions = instep.questions(moment(now)).unwrap().questions;
    questions.iter().find(|q| q.item == item).unwrap().asked
}

// ---- Asking -----------------------------------------------------------------------------------------------------

#[test]
fn the_third_skip_in_a_row_ends_the_asking_and_says_so_once() {
    let folder = TempDir::new().unwrap();
    let first = "2026-11-16T08:00:00+01:00";
    let instep = open(folder.path(), moment(first));
    let set = |on, now| instep.change_setting(SettingChange::SleepQuestion { on }, moment(now)).unwrap();
    assert!(!asked(&instep, RatingItem::Sleep, first), "nobody chose it");
    set(true, first);
    let mut notices = Vec::new();
    for day in 17..=21 {
        let now = format!("2026-11-{day}T08:00:00+01:00");
        assert_eq!(instep.today(moment(&now)).unwrap().ask_sleep, day < 20, "{now}");
        // Skipping the same night again is no other skip.
        for _ in 0..2 {
            notices.push(instep.rate(entry(RatingItem::Sleep, None), moment(&now)).unwrap().notice);
        }
    }
    let said: Vec<_> = notices.iter().map(Option::is_some).collect();
    assert_eq!(said, [false, false, false, false, true, false, false, false, false, false]);
    assert!(notices[4].as_ref().unwrap().starts_with("Sleep: skipped three times"));
    assert!(asked(&instep, RatingItem::Comfort, "2026-11-21T08:00:00+01:00"), "it is about sleep alone");

    // Whoever answers after all is asked again; whoever chooses the question anew, too.
    let again = "2026-11-22T08:00:00+01:00";
    instep.rate(entry(RatingItem::Sleep, Some(7)), moment(again)).unwrap();
    assert!(asked(&instep, RatingItem::Sleep, again));
    for day in 23..=25 {
        let now = format!("2026-11-{day}T08:00:00+01:00");
        instep.rate(entry(RatingItem::Sleep, None), moment(&now)).unwrap();
    }
    let later = "2026-11-26T08:00:00+01:00";
    assert!(!asked(&instep, RatingItem::Sleep, later));
    set(true, later);
    assert!(asked(&instep, RatingItem::Sleep, later));
}

#[test]
fn questions_say_all_that_is_kept_with_an_answer() {
    let folder = TempDir::new().unwrap();
    let now = "2026-11-16T20:00:00+01:00";
    let instep = open(folder.path(), moment(now));
    let questions = instep.questions(moment(now)).unwrap().questions;
    let told: Vec<_> = questions
        .iter()
        .map(|q| (q.question.instrument.as_str(), q.question.version, q.question.direction.code(), q.asked))
        .collect();
    assert_eq!(
        told,
        [
            ("foot_comfort_0_10", 1, "higher_better", true),
            ("foot_pain_nrs11", 1, "higher_worse", false),
            ("sleep_quality_last_night_0_10", 1, "higher_better", false),
        ]
    );
    let five: Vec<_> = questions.iter().map(|q| q.five_steps.as_ref().map(|q| (q.low, q.high))).collect();
    assert_eq!(five, [Some((1, 5)), None, Some((1, 5))]);
    instep.change_setting(SettingChange::PainQuestion { on: true }, moment(now)).unwrap();
    assert!(asked(&instep, RatingItem::Pain, now));
}

// ---- Keeping ----------------------------------------------------------------------------------------------------

/// What was replaced of ratings: the values, oldest first.
fn replaced(folder: &TempDir) -> Vec<Option<i64>> {
    let db = Connection::open(folder.path().join("instep.db")).unwrap();
    let sql = "SELECT json_extract(old, '$.value') FROM revision WHERE kind = 'rating' ORDER BY id";
    db.prepare(sql).unwrap().query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn an_edit_and_taking_back_keep_the_old_row() {
    let folder = TempDir::new().unwrap();
    let now = || moment("2026-11-16T20:00:00+01:00");
    let instep = open(folder.path(), now());
    let session = instep.log_session(soak(None, None), now()).unwrap().session.id;
    let rate = |value, foot| {
        let entry = RatingEntry {
            session: Some(session),
            phase: Some(RatingPhase::After),
            foot,
            ..entry(RatingItem::Pain, value)
        };
        instep.rate(entry, now()).unwrap().rating
    };
    let first = rate(Some(4), Some(Foot::Left));
    assert_eq!((first.instrument.as_str(), first.instrument_version), ("foot_pain_nrs11", 1));
    assert_eq!(replaced(&folder), []);
    let second = rate(Some(6), Some(Foot::Left));
    assert_eq!(first.id, second.id, "one question, one answer");
    assert_ne!(rate(Some(1), Some(Foot::Right)).id, first.id, "the other foot is another question");
    assert_eq!(replaced(&folder), [Some(4)]);

    let ratings = || instep.session(session, now()).unwrap().ratings.len();
    let taken = instep.delete_rating(first.id, now()).unwrap();
    assert!(taken.rating.deleted && ratings() == 1);
    instep.take_changes();
    let again = instep.delete_rating(first.id, now()).unwrap();
    assert_eq!((again.rating, again.undo), (taken.rating, None));
    assert_eq!(instep.take_changes(), []);
    assert_eq!(replaced(&folder), [Some(4), Some(6)]);
    let back = instep.restore_rating(first.id, now()).unwrap().rating;
    assert_eq!((back.value, back.deleted, ratings()), (Some(6), false, 2));
    let unknown = SessionId::new(Uuid::from_u128(1)).to_string().parse().unwrap();
    assert_eq!(
        instep.delete_rating(unknown, now()),
        Err(InstepError::NotFound { what: crate::error::Thing::Rating })
    );
    // Answering again what was taken back brings the question back.
    instep.delete_rating(first.id, now()).unwrap();
    assert!(!rate(Some(2), Some(Foot::Left)).deleted);
}

// ---- Every number, and from wherever it is read -----------------------------------------------------------------

/// The first of four weeks that begin on a Monday.
const FIRST: &str = "2026-11-02";

fn day(n: i64) -> CareDay {
    FIRST.parse::<CareDay>().unwrap().plus_days(n).unwrap()
}

/// Comfort before and after.
type Comfort = (Option<i32>, Option<i32>);

/// What somebody gives on one evening.
#[derive(Debug, Clone)]
struct Evening {
    day: i64,
    sessions: Vec<Comfort>,
    sleep: Option<i32>,
    /// Comfort without a session, twice.
    free: (Option<i32>, Option<i32>),
}

fn evenings() -> impl Strategy<Value = Vec<Evening>> {
    let value = || proptest::option::of(0i32..=10);
    let sessions = proptest::collection::vec((value(), value()), 0..3);
    let evening = (sessions, value(), (value(), value()));
    proptest::collection::vec(evening, 28).prop_map(|all| {
        let evening = |(day, (sessions, sleep, free))| Evening { day, sessions, sleep, free };
        (0..).zip(all).map(evening).collect()
    })
}

/// Writes it all down in a zone: the hours are those of Berlin, whatever the device calls its zone.
fn log(evenings: &[Evening], zone: &str) -> (TempDir, Arc<Instep>) {
    let folder = TempDir::new().unwrap();
    let at = |n: i64, time: &str| Moment {
        zone: zone.to_owned(),
        ..moment(&format!("{}T{time}:00+01:00", day(n)))
    };
    let instep = open(folder.path(), at(0, "07:00"));
    for evening in evenings {
        if let Some(value) = evening.sleep {
            instep.rate(entry(RatingItem::Sleep, Some(value)), at(evening.day, "08:00")).unwrap();
        }
        for (value, time) in [(evening.free.0, "12:00"), (evening.free.1, "13:00")] {
            if value.is_some() {
                instep.rate(entry(RatingItem::Comfort, value), at(evening.day, time)).unwrap();
            }
        }
        for (n, (before, after)) in evening.sessions.iter().enumerate() {
            let time = format!("{}:00", 20 + n);
            instep.log_session(soak(*before, *after), at(evening.day, &time)).unwrap();
        }
    }
    (folder, instep)
}

/// Where somebody may be when they look back, months later.
fn places() -> Vec<Moment> {
    let at = |zone: &str, time: &str| Moment { zone: zone.to_owned(), ..moment(time) };
    let mut told = at("Nowhere/Known", "2027-03-01T12:00:00-03:30");
    told.transitions = vec![Transition { at: moment("2026-11-10T00:00:00+01:00").wall, offset_s: 7200 }];
    vec![
        at("Europe/Berlin", "2027-03-01T12:00:00+01:00"),
        at("Pacific/Kiritimati", "2027-03-02T12:00:00+14:00"),
        at("America/Los_Angeles", "2027-03-01T12:00:00-08:00"),
        told,
    ]
}

fn middle(values: &[i32]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(f64::from(sorted[n / 2])),
        n => Some(f64::from(sorted[n / 2 - 1] + sorted[n / 2]) / 2.0),
    }
}

/// The values of some days on one series: 0 comfort before, 1 after, 2 sleep, 3 comfort at other times.
fn values(evenings: &[Evening], from: i64, days: i64, which: usize) -> Vec<i32> {
    let mut values = Vec::new();
    for e in evenings.iter().filter(|e| (from..from + days).contains(&e.day)) {
        let pair = e.sessions.iter().rev().find(|(b, a)| b.is_some() && a.is_some());
        let last =
            |f: fn(&Comfort) -> Option<i32>| pair.and_then(f).or_else(|| e.sessions.iter().rev().find_map(f));
        values.extend(match which {
            0 => last(|s| s.0),
            1 => last(|s| s.1),
            2 => e.sleep,
            _ => e.free.1.or(e.free.0),
        });
    }
    values
}

fn change(now: &[i32], before: &[i32], least: usize) -> SeriesChange {
    let (Some(a), Some(b)) = (middle(now), middle(before)) else { return SeriesChange::NotEnough };
    if now.len() < least || before.len() < least {
        SeriesChange::NotEnough
    } else if a - b >= 2.0 {
        SeriesChange::Higher
    } else if b - a >= 2.0 {
        SeriesChange::Lower
    } else {
        SeriesChange::NoClearChange
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// The same log, written on a device with another table of zones and read from anywhere: no past week changes, and
    /// each is what a loop over the entries gives.
    #[test]
    fn a_past_week_is_what_was_logged_wherever_it_is_read(evenings in evenings()) {
        let (_here, instep) = log(&evenings, "Europe/Berlin");
        let (_there, other) = log(&evenings, "Mars/Olympus");
        let home = places()[0].clone();
        for week in 0..4i64 {
            let of = Some(day(week * 7 + 3));
            let review = instep.review(of, home.clone()).unwrap();
            for place in places() {
                for device in [&instep, &other] {
                    let told = device.review(of, place.clone()).unwrap();
                    prop_assert_eq!(&told.sentences(), &review.sentences());
                    prop_assert_eq!(&told.days, &review.days);
                    prop_assert_eq!((&told.series, &told.pairs, &told.charts), (&review.series, &review.pairs, &review.charts));
                    prop_assert_eq!(told.days_so_far, 7);
                }
            }
            let (from, before) = (week * 7, week * 7 - 7);
            let sessions: usize = evenings.iter().filter(|e| (from..from + 7).contains(&e.day)).map(|e| e.sessions.len()).sum();
            prop_assert_eq!(usize::try_from(review.sessions.count).unwrap(), sessions);
            prop_assert_eq!(usize::try_from(review.sessions.minutes).unwrap(), sessions * 10);
            let series = [&review.series.comfort_before, &review.series.comfort_after, &review.series.sleep];
            for (which, told) in series.into_iter().enumerate() {
                let (now, then) = (values(&evenings, from, 7, which), values(&evenings, before, 7, which));
                prop_assert_eq!(usize::try_from(told.days).unwrap(), now.len());
                prop_assert_eq!((told.median, told.previous), (middle(&now), middle(&then)));
                prop_assert_eq!((told.min, told.max), (now.iter().min().copied(), now.iter().max().copied()));
                prop_assert_eq!(told.change, change(&now, &then, 4));
            }
            let (now, then) = (values(&evenings, from, 7, 3), values(&evenings, before, 7, 3));
            let free = review.more.iter().find(|m| m.instrument == "foot_comfort_0_10" && m.phase.is_none());
            prop_assert_eq!(free.map_or(0, |m| m.days), i32::try_from(now.len()).unwrap());
            prop_assert_eq!(free.and_then(|m| m.median), middle(&now));
            prop_assert!(free.is_none_or(|m| (m.previous, m.change) == (middle(&then), change(&now, &then, 4))));
        }
        // The four weeks beside none before, and a week in the middle of the charts.
        let month = instep.review_month(Some(day(27)), home.clone()).unwrap();
        prop_assert_eq!((month.first_day, month.last_day, month.days_so_far, month.days_before), (day(0), day(27), 28, 0));
        for place in places() {
            let told = other.review_month(Some(day(27)), place).unwrap();
            prop_assert_eq!((&told.series, &told.sentences(), &told.nights, &told.charts),
                (&month.series, &month.sentences(), &month.nights, &month.charts));
        }
        let now = values(&evenings, 0, 28, 2);
        prop_assert_eq!((month.series.sleep.median, month.series.sleep.change), (middle(&now), SeriesChange::NotEnough));
        for chart in &month.charts {
            prop_assert_eq!(chart.points.len(), 12);
            for (n, point) in (-8i64..).zip(&chart.points) {
                prop_assert_eq!(point.first_day, day(n * 7));
                for (line, value) in chart.lines.iter().zip(&point.values) {
                    let which = match line.phase {
                        Some(RatingPhase::Before) => 0,
                        Some(RatingPhase::After) => 1,
                        None if chart.instrument.starts_with("sleep") => 2,
                        None => 3,
                    };
                    let days = values(&evenings, n * 7, 7, which);
                    prop_assert_eq!((value.value, usize::try_from(value.days).unwrap()), (middle(&days), days.len()));
                    prop_assert_eq!(value.of, if n < 0 { 0 } else { 7 });
                }
            }
        }
        // Nights after an evening with a session, from the second day of use on.
        for nights in &month.nights {
            let mut groups = [Vec::new(), Vec::new()];
            for pair in evenings.windows(2) {
                groups[usize::from(pair[0].sessions.is_empty())].push(pair[1].sleep);
            }
            for (told, group) in [&nights.after_session, &nights.other].into_iter().zip(&groups) {
                let rated: Vec<i32> = group.iter().flatten().copied().collect();
                prop_assert_eq!((usize::try_from(told.nights).unwrap(), usize::try_from(told.rated).unwrap()), (group.len(), rated.len()));
                prop_assert_eq!(told.median, middle(&rated).filter(|_| nights.enough));
            }
        }
    }
}

#[test]
fn answers_without_a_session_are_seen_in_the_review_and_on_the_page() {
    let folder = TempDir::new().unwrap();
    let monday = || moment("2026-11-16T20:00:00+01:00");
    let instep = open(folder.path(), monday());
    let saved = instep.rate(entry(RatingItem::Pain, Some(9)), monday()).unwrap();
    let seen = "You find it in the review of its week, under “What you rated”.";
    assert_eq!(saved.seen_text.as_deref(), Some(seen));
    assert_eq!(instep.rate(entry(RatingItem::Sleep, Some(9)), monday()).unwrap().seen_text, None);
    assert_eq!(instep.rate(entry(RatingItem::Comfort, None), monday()).unwrap().seen_text, None);

    // Too late for its session: kept with it, and told as given at another time.
    let own = begin(&instep, "G0", monday());
    let own = instep.play(PlayerEvent::Start, own.revision, monday()).unwrap();
    let stop = PlayerEvent::Stop { reason: StopReason::NoTime };
    let own = instep.play(stop, own.revision, monday()).unwrap().saved.unwrap();
    let after = |session, value| RatingEntry {
        session: Some(session),
        phase: Some(RatingPhase::After),
        ..entry(RatingItem::Comfort, value)
    };
    let in_time = instep.rate(after(own.id, Some(8)), monday()).unwrap();
    assert_eq!((in_time.rating.phase, in_time.seen_text), (Some(RatingPhase::After), None));
    let late = moment("2026-11-16T21:00:00+01:00");
    let late = instep.rate(after(own.id, Some(2)), late).unwrap();
    let text = format!("This was too long before or after the session to count for it. {seen}");
    assert_eq!((late.rating.phase, late.seen_text), (None, Some(text)));

    // About somebody else's feet: with their session, and nowhere else.
    let theirs = SessionEntry { receiver: Some(Receiver::SomeoneElse), ..soak(None, None) };
    let theirs = instep.log_session(theirs, monday()).unwrap().session;
    let told = instep.rate(after(theirs.id, Some(1)), monday()).unwrap().seen_text;
    let text = "It stays with the session in your history. The review is about your own feet.";
    assert_eq!(told.as_deref(), Some(text));

    let wednesday = || moment("2026-11-18T20:00:00+01:00");
    let more = || {
        let review = instep.review(None, wednesday()).unwrap();
        let told = |m: &OtherSeries| (m.instrument.clone(), m.phase, m.days, m.answers, m.median);
        review.more.iter().map(told).collect::<Vec<_>>()
    };
    let comfort = ("foot_comfort_0_10".to_owned(), None, 1, 1, Some(2.0));
    let pain = ("foot_pain_nrs11".to_owned(), None, 1, 1, Some(9.0));
    assert_eq!(more(), [comfort.clone(), pain.clone()]);
    let review = instep.review(None, wednesday()).unwrap();
    let rated = review.sections.iter().find(|s| s.part == ReviewPart::Ratings).unwrap();
    assert!(rated.sentences().contains(&"Pain (other times): 9 on 1 of 3 days so far, 1 answer.".to_owned()));
    let page = instep.report(ReportRequest { from: None, to: None }, wednesday()).unwrap();
    assert!(page.html.contains("Pain (other times)") && page.html.contains("Comfort (other times)"));
    // In the month view once the week is over.
    let month = instep.review_month(None, moment("2026-11-24T20:00:00+01:00")).unwrap();
    assert_eq!(month.more.len(), 2);
    assert!(month.sentences().iter().any(|s| s.starts_with("Pain (other times): 9 on 1 of ")));

    // Taken back, or with its session in the trash, it is gone at once.
    instep.delete_rating(saved.rating.id, wednesday()).unwrap();
    assert_eq!(more(), [comfort]);
    instep.restore_rating(saved.rating.id, wednesday()).unwrap();
    instep.delete_session(own.id, wednesday()).unwrap();
    assert_eq!(more(), [pain]);
}

#[test]
fn a_report_stands_alone_and_escapes_what_a_person_wrote() {
    let folder = TempDir::new().unwrap();
    let now = || moment("2026-11-21T21:00:00+01:00");
    let instep = open(folder.path(), now());
    let report = |from: Option<&str>, to: Option<&str>| {
        let request =
            ReportRequest { from: from.map(|d| d.parse().unwrap()), to: to.map(|d| d.parse().unwrap()) };
        instep.report(request, now())
    };
    let empty = report(None, None).unwrap().html;
    for line in ["No finding was noted.", "Nothing was rated.", "No session was logged."] {
        assert!(empty.contains(line), "{line}");
    }
    instep.log_session(soak(Some(4), Some(6)), now()).unwrap();
    instep
        .log_session(SessionEntry { note: Some("<script>secret".to_owned()), ..soak(None, None) }, now())
        .unwrap();
    let page = report(None, None).unwrap();
    assert_eq!(
        (page.first_day.to_string(), page.last_day.to_string()),
        ("2026-08-31".into(), "2026-11-21".into())
    );
    let html = page.html;
    for line in ["Comfort before", "4, 1 of 1 day", "not validated", "does not diagnose", "rest alone"] {
        assert!(html.contains(line), "{line}");
    }
    for never in ["<script", "secret", "http://", "https://", "src=", "@import", "url(", "report-", "review-"]
    {
        assert!(!html.contains(never), "{never}");
    }
    // Findings come before everything that is counted.
    assert!(html.find("Findings on the feet").unwrap() < html.find("Ratings").unwrap());
    for (from, to, fits) in [
        (Some("2026-11-21"), None, true),
        (Some("2026-11-22"), None, false),
        (Some("2025-11-21"), None, true),
        (Some("2025-11-20"), None, false),
        (Some("2000-01-01"), Some("2000-01-02"), false),
    ] {
        assert_eq!(report(from, to).is_ok(), fits, "{from:?} {to:?}");
    }
}

// ---- First use, the feet and next week ------------------------------------------------------------------------------

/// Every kind of entry moves first use back, each by itself: a file made on the 21st, and one entry two weeks before, so far back that no
/// later review reads it.
#[test]
fn first_use_is_the_earliest_entry_of_any_kind() {
    type Entry = fn(&Instep);
    let entries: [(&str, Entry, i32); 4] = [
        ("nothing", |_| {}, 2),
        (
            "a session",
            |i| {
                let at = moment("2026-11-04T20:00:00+01:00").wall;
                let entry = SessionEntry { started_at: Some(at), ..soak(None, None) };
                i.log_session(entry, moment("2026-11-21T21:00:00+01:00")).unwrap();
            },
            5,
        ),
        (
            "a rating",
            |i| {
                let night = Some("2026-11-04".parse().unwrap());
                let entry = RatingEntry { night, ..entry(RatingItem::Sleep, Some(5)) };
                i.rate(entry, moment("2026-11-21T21:00:00+01:00")).unwrap();
            },
            5,
        ),
        (
            "a look",
            |i| {
                // The clock was set back, or the file was made on a device whose clock was ahead.
                i.record_foot_check(look(&[], &[]), moment("2026-11-04T21:00:00+01:00")).unwrap();
            },
            5,
        ),
    ];
    let now = || moment("2026-11-21T21:00:00+01:00");
    for (what, enter, of) in entries {
        let folder = TempDir::new().unwrap();
        let instep = open(folder.path(), now());
        enter(&instep);
        let days = |d: &str| instep.review(Some(d.parse().unwrap()), now()).unwrap().days_so_far;
        let earlier = if of == 2 { 0 } else { of };
        assert_eq!(days("2026-11-04"), earlier, "{what}: the week of the entry, from its day on");
        assert_eq!(days("2026-11-21"), if of == 2 { 1 } else { 6 }, "{what}: this week, today counted");
        assert_eq!(days("2026-10-28"), 0, "{what}: the week before");
    }
}

fn look(findings: &[FindingEntry], gone: &[crate::session::FindingId]) -> FootCheckEntry {
    FootCheckEntry {
        outcome: if findings.is_empty() { LookOutcome::NothingNew } else { LookOutcome::Findings },
        findings: findings.to_vec(),
        gone: gone.to_vec(),
        went_on: true,
    }
}

#[test]
fn a_report_begins_with_what_was_found_as_it_was_known() {
    let folder = TempDir::new().unwrap();
    let instep = open(folder.path(), moment("2026-11-09T20:00:00+01:00"));
    let crack = FindingEntry { foot: Foot::Right, zone: "heel_pad".to_owned(), what: FindingWhat::Crack };
    let found = instep.record_foot_check(look(&[crack], &[]), moment("2026-11-09T20:00:00+01:00")).unwrap();
    instep.log_session(soak(Some(4), Some(6)), moment("2026-11-09T21:00:00+01:00")).unwrap();
    instep
        .record_foot_check(look(&[], &[found.findings[0].id]), moment("2026-11-18T20:00:00+01:00"))
        .unwrap();
    let page = |to: &str| {
        let request =
            ReportRequest { from: Some("2026-11-09".parse().unwrap()), to: Some(to.parse().unwrap()) };
        instep.report(request, moment("2026-11-21T21:00:00+01:00")).unwrap()
    };
    let place = |html: &str, text: &str| {
        let body = html.find("<body>").unwrap();
        body + html[body..].find(text).unwrap_or_else(|| panic!("{text:?} is not on the page"))
    };
    for (to, looks, said) in [
        ("2026-11-15", "1 of 7 days", "since Mon 9 Nov."),
        ("2026-11-17", "1 of 9 days", "since Mon 9 Nov."),
        ("2026-11-18", "2 of 10 days", "from Mon 9 Nov to Wed 18 Nov."),
    ] {
        let report = page(to);
        assert_eq!(report.findings, 1, "{to}");
        let finding = format!("Seen: a crack, right foot, the heel pad, {said}");
        let order = [
            "Findings on the feet",
            &format!("Looks at the feet: {looks}"),
            &finding,
            ">Ratings<",
            "Comfort before",
            ">Sessions<",
        ]
        .map(|text| place(&report.html, text));
        assert!(order.is_sorted(), "{to}: {order:?}");
        assert!(!report.html.contains("No finding was noted."));
    }
}

#[test]
fn next_week_names_the_reminders_that_ring_in_it() {
    let folder = TempDir::new().unwrap();
    let now = || moment("2026-11-18T20:00:00+01:00");
    let instep = open(folder.path(), now());
    let part = |day: &str| {
        let review = instep.review(Some(day.parse().unwrap()), now()).unwrap();
        let found = review.sections.into_iter().find(|s| s.part == ReviewPart::Reminders);
        found.map(|s| s.sentences().join(" "))
    };
    assert_eq!(part("2026-11-18"), None, "nobody wants reminders");
    let days = vec![Weekday::Tue, Weekday::Sun];
    let form = ReminderForm::at("21:00".parse().unwrap(), days);
    let id = instep.add_reminder(form.clone(), now()).unwrap().reminder.id;
    let said = Some("Routine at 21:00, Tue and Sun.".to_owned());
    assert_eq!(part("2026-11-18"), said);
    // The week that follows the last one runs; the one that followed an older one is over.
    assert_eq!(part("2026-11-11"), Some("Routine at 21:00, Sun.".to_owned()), "it was added on Wednesday");
    assert_eq!(part("2026-11-04"), None);
    for (until, expected) in [
        (Some("2026-11-29"), Some("Routine at 21:00, Sun.".to_owned())),
        (Some("2026-12-01"), Some("No reminder rings next week.".to_owned())),
        (None, Some("No reminder rings next week.".to_owned())),
    ] {
        instep.pause_reminder(id, until.map(|d| d.parse().unwrap()), now()).unwrap();
        assert_eq!(part("2026-11-18"), expected, "paused until {until:?}");
    }
    instep.resume_reminder(id, now()).unwrap();
    assert_eq!(part("2026-11-18"), said);
    let ends = ReminderForm { end: Some("2026-11-24".parse().unwrap()), ..form };
    let stamp = instep.reminders(now()).unwrap().reminders[0].stamp;
    instep.edit_reminder(id, ends, stamp, now()).unwrap();
    assert_eq!(part("2026-11-18"), Some("Routine at 21:00, Tue.".to_owned()));
}

// ---- When it is due -------------------------------------------------------------------------------------------------

#[test]
fn a_review_is_due_the_morning_after_the_weeks_last_day() {
    let folder = TempDir::new().unwrap();
    // Made on a Wednesday. The day begins at four.
    let instep = open(folder.path(), moment("2026-11-18T20:00:00+01:00"));
    let due = |now: &str| instep.today(moment(now)).unwrap().review_due.map(|d| (d.first_day, d.last_day));
    let shown = |now: &str| instep.review(None, moment(now)).unwrap().first_day;
    let day = |d: &str| d.parse::<CareDay>().unwrap();
    let ended = Some((day("2026-11-16"), day("2026-11-22")));
    for (now, expected, first) in [
        ("2026-11-18T20:00:00+01:00", None, "2026-11-16"),
        ("2026-11-22T23:59:00+01:00", None, "2026-11-16"),
        ("2026-11-23T03:59:00+01:00", None, "2026-11-16"),
        ("2026-11-23T04:00:00+01:00", ended, "2026-11-16"),
        ("2026-11-24T03:59:00+01:00", ended, "2026-11-16"),
        ("2026-11-24T04:00:00+01:00", None, "2026-11-23"),
        ("2026-11-29T20:00:00+01:00", None, "2026-11-23"),
    ] {
        assert_eq!((due(now), shown(now)), (expected, day(first)), "{now}");
    }
    let today = instep.today(moment("2026-11-23T08:00:00+01:00")).unwrap();
    let told = today.review_due.unwrap();
    assert_eq!(told.text, "The week from Mon 16 Nov to Sun 22 Nov is ready to look at.");
    assert!(today.spoken.contains("from Monday, 16 November to Sunday, 22 November"), "{}", today.spoken);
    // Whoever names a day gets its week.
    let of = |d: &str| instep.review(Some(day(d)), moment("2026-11-23T08:00:00+01:00")).unwrap().first_day;
    assert_eq!((of("2026-11-23"), of("2026-11-22")), (day("2026-11-23"), day("2026-11-16")));
    // By the person's first day.
    let change = SettingChange::FirstDay { day: Some(Weekday::Thu) };
    instep.change_setting(change, moment("2026-11-23T08:00:00+01:00")).unwrap();
    assert_eq!(due("2026-11-23T08:00:00+01:00"), None);
    assert_eq!(due("2026-11-26T08:00:00+01:00"), Some((day("2026-11-19"), day("2026-11-25"))));
}

#[test]
fn no_review_is_due_of_a_week_before_first_use() {
    for (made, due) in [("2026-11-22T20:00:00+01:00", true), ("2026-11-23T08:00:00+01:00", false)] {
        let folder = TempDir::new().unwrap();
        let instep = open(folder.path(), moment(made));
        let now = || moment("2026-11-23T09:00:00+01:00");
        assert_eq!(instep.today(now()).unwrap().review_due.is_some(), due, "{made}");
        let shown = instep.review(None, now()).unwrap().first_day.to_string();
        assert_eq!(shown, if due { "2026-11-16" } else { "2026-11-23" }, "{made}");
    }
}

#[test]
fn a_review_reminder_rings_on_the_first_day_of_the_week() {
    let folder = TempDir::new().unwrap();
    let now = || moment("2026-11-18T20:00:00+01:00");
    let instep = open(folder.path(), now());
    let add = |kind, days: &[Weekday]| {
        let form = ReminderForm { kind, ..ReminderForm::at("09:00".parse().unwrap(), days.to_vec()) };
        instep.add_reminder(form, now()).map(|saved| saved.reminder)
    };
    let review = Some(ReminderKind::Review);
    assert_eq!(add(review, &[]).unwrap().days, [Weekday::Mon]);
    instep.change_setting(SettingChange::FirstDay { day: Some(Weekday::Sun) }, now()).unwrap();
    let sunday = add(review, &[]).unwrap();
    assert_eq!(sunday.days, [Weekday::Sun]);
    assert_eq!(add(review, &[Weekday::Fri]).unwrap().days, [Weekday::Fri]);
    for kind in [None, Some(ReminderKind::Routine), Some(ReminderKind::SleepQuestion)] {
        assert!(
            matches!(add(kind, &[]), Err(InstepError::Invalid { field, .. }) if field == "days"),
            "{kind:?}"
        );
    }
    // An edit without days means the same.
    instep.change_setting(SettingChange::FirstDay { day: Some(Weekday::Sat) }, now()).unwrap();
    let form = ReminderForm::at("10:00".parse().unwrap(), vec![]);
    let edited = instep.edit_reminder(sunday.id, form, sunday.stamp, now()).unwrap().reminder;
    assert_eq!((edited.kind, edited.days), (ReminderKind::Review, vec![Weekday::Sat]));
}
