//! Devices that exchange their archives come to the same.

use super::*;

/// The trash is emptied on one device while the other still has the session, as it was or changed before: whatever is
/// exchanged in whatever order, also an archive from before, it stays gone on both.
#[test]
fn what_was_purged_on_one_device_comes_back_from_no_other() {
    type Change = fn(&Device, &Session);
    let untouched: Change = |_, _| ();
    let edited: Change = |b, session| {
        drop(
            b.instep
                .edit_session(session.id, edit(session, "edited on b"), session.stamp, later(10))
                .unwrap(),
        );
    };
    let trashed: Change = |b, session| drop(b.instep.delete_session(session.id, later(10)).unwrap());
    let came_back: Change = |b, session| {
        b.instep.delete_session(session.id, later(10)).unwrap();
        b.instep.restore_session(session.id, later(11)).unwrap();
    };
    let mut exchanges = 0;
    for change in [untouched, edited, trashed, came_back] {
        for order in permutations(3) {
            let (a, b) = (Device::new(), Device::new());
            let session = a.log("shared", evening());
            b.import(&a.dump());
            let old = b.dump();
            change(&b, &session);
            a.instep.delete_session(session.id, later(20)).unwrap();
            assert_eq!(a.instep.empty_trash(false, later(30)).unwrap().sessions, 1);
            for n in &order {
                match n {
                    0 => drop(a.import(&b.dump())),
                    1 => drop(b.import(&a.dump())),
                    _ => drop(a.import(&old)),
                }
                exchanges += 1;
            }
            a.import(&b.dump());
            b.import(&a.dump());
            assert_eq!(a.dump(), b.dump(), "{order:?}");
            for device in [&a, &b] {
                let gone = device.instep.session(session.id, later(40)).err();
                assert_eq!(gone, Some(InstepError::NotFound { what: Thing::Session }), "{order:?}");
                assert_eq!(device.import(&old).inserted, 0);
                let dump = device.dump();
                assert!(!dump.contains("shared") && dump.contains("\"kind\":\"session\""), "{dump}");
                assert!(device.instep.doctor(later(50)).unwrap().ok);
                // Nor does the trash know of it, nor an earlier version.
                assert_eq!(device.instep.empty_trash(false, later(60)).unwrap().sessions, 0);
                let kept = "SELECT count(*) FROM revision WHERE kind IN ('session', 'rating')";
                let kept: i64 = device.tx(&later(70), |tx| Ok(tx.query_row(kept, [], |r| r.get(0))?));
                assert_eq!(kept, 0, "{order:?}");
            }
        }
    }
    println!("figures purge and exchange: {exchanges} exchanges, 0 sessions came back");
}

/// Every order of the numbers below `n`.
fn permutations(n: usize) -> Vec<Vec<usize>> {
    let Some(last) = n.checked_sub(1) else { return vec![Vec::new()] };
    let longer = |shorter: Vec<usize>| {
        (0..n).map(move |at| {
            let mut order = shorter.clone();
            order.insert(at, last);
            order
        })
    };
    permutations(last).into_iter().flat_map(longer).collect()
}

/// What somebody does on one of the devices.
#[derive(Debug, Clone)]
enum Deed {
    Night { value: i32 },
    Comfort { value: i32 },
    TakeBack { night: bool },
    PutBack { night: bool },
    Note { n: usize },
    Delete,
    Restore,
    Empty,
    Set { change: SettingChange },
    Favourite { on: bool },
    Safety { reply: Reply },
    Look { outcome: LookOutcome },
    Gone,
}

fn deed() -> impl Strategy<Value = (usize, i64, Deed)> {
    let setting = prop_oneof![
        (1..=7).prop_map(|evenings| SettingChange::Aim { evenings: Some(evenings) }),
        any::<bool>().prop_map(|on| SettingChange::Voice { on }),
        (0i32..720).prop_map(|n| SettingChange::DayStart { time: TimeOfDay::from_minutes(n).unwrap() }),
        any::<bool>()
            .prop_map(|set| SettingChange::FirstDay { day: set.then_some(crate::calendar::Weekday::Sun) }),
    ];
    let what = prop_oneof![
        2 => (0..=10).prop_map(|value| Deed::Night { value }),
        2 => (0..=10).prop_map(|value| Deed::Comfort { value }),
        1 => any::<bool>().prop_map(|night| Deed::TakeBack { night }),
        1 => any::<bool>().prop_map(|night| Deed::PutBack { night }),
        2 => (0usize..5).prop_map(|n| Deed::Note { n }),
        2 => Just(Deed::Delete),
        1 => Just(Deed::Restore),
        2 => Just(Deed::Empty),
        2 => setting.prop_map(|change| Deed::Set { change }),
        1 => any::<bool>().prop_map(|on| Deed::Favourite { on }),
        1 => proptest::sample::select(vec![Reply::Yes, Reply::No, Reply::Unsure, Reply::Cleared])
            .prop_map(|reply| Deed::Safety { reply }),
        1 => proptest::sample::select(vec![LookOutcome::NothingNew, LookOutcome::Findings, LookOutcome::NotSure])
            .prop_map(|outcome| Deed::Look { outcome }),
        1 => Just(Deed::Gone),
    ];
    // Clocks that stand still and clocks that are set back: ties, and stamps that only count.
    (0usize..3, -2i64..3, what)
}

fn act(device: &Device, at: i64, deed: Deed, id: SessionId) {
    let now = later(at);
    let instep = &device.instep;
    let session = instep.session(id, now.clone()).ok();
    let rating = |night: bool| {
        let night_id = RatingRow::id_of_night(Instrument::SleepLastNight0To10, "2026-11-21".parse().unwrap());
        let comfort = (Instrument::FootComfort0To10, RatingPhase::Before);
        if night { night_id } else { RatingRow::id_of_session(id, comfort.0, comfort.1, None) }
    };
    match deed {
        Deed::Night { value } => drop(instep.rate(sleep(value), now).unwrap()),
        Deed::Comfort { value } => {
            let entry = RatingEntry {
                session: Some(id),
                phase: Some(RatingPhase::Before),
                ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value })
            };
            // Not when it lies in the trash.
            let _ = instep.rate(entry, now);
        }
        Deed::TakeBack { night } => drop(instep.delete_rating(rating(night), now)),
        Deed::PutBack { night } => drop(instep.restore_rating(rating(night), now)),
        Deed::Note { n } => {
            if let Some(s) = session {
                // In the trash it can't be edited.
                let _ = instep.edit_session(id, edit(&s, &format!("note {n}")), s.stamp, now);
            }
        }
        Deed::Delete => drop(instep.delete_session(id, now)),
        Deed::Restore => drop(instep.restore_session(id, now)),
        Deed::Empty => drop(device.tx(&now, |tx| store::purge(tx, Timestamp::LATEST))),
        Deed::Set { change } => drop(instep.change_setting(change, now).unwrap()),
        Deed::Favourite { on } => {
            let (skip, bring_back) = (Vec::new(), Vec::new());
            let choice =
                GuideChoice { guide: "G5".to_owned(), favourite: Some(on), hidden: None, skip, bring_back };
            drop(instep.choose_guide(choice, now).unwrap());
        }
        Deed::Safety { reply } => {
            let flag = Flag::Pregnancy;
            let answer =
                SafetyAnswer { flag, foot: None, zones: Vec::new(), reply, cleared_on: None, sign: None };
            drop(instep.answer_safety(vec![answer], now).unwrap());
        }
        Deed::Look { outcome } => {
            let new =
                FindingEntry { foot: Foot::Left, zone: "heel_pad".to_owned(), what: FindingWhat::Blister };
            let findings = if outcome == LookOutcome::Findings { vec![new] } else { Vec::new() };
            let entry = FootCheckEntry { outcome, findings, gone: Vec::new(), went_on: true };
            drop(instep.record_foot_check(entry, now).unwrap());
        }
        Deed::Gone => {
            let gone = instep.foot_check(now.clone()).unwrap().findings.iter().map(|f| f.id).collect();
            let outcome = LookOutcome::NothingNew;
            drop(instep.record_foot_check(
                FootCheckEntry { outcome, findings: Vec::new(), gone, went_on: true },
                now,
            ));
        }
    }
}

const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/// So many, or as many as the environment asks for: a case of this opens nine files, so an eighth of the usual ones.
fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse::<u32>().ok());
    ProptestConfig::with_cases(many.map_or(few, |n| few.max(n / 8)))
}

proptest! {
    #![proptest_config(cases(12))]

    /// Three devices, eight deeds, one night rated on several: in whatever order the archives are exchanged, all end the
    /// same, and sound.
    #[test]
    fn devices_come_to_the_same_in_any_order(deeds in proptest::collection::vec(deed(), 1..9)) {
        let devices = [Device::new(), Device::new(), Device::new()];
        let id = devices[0].log("shared", evening()).id;
        let shared = devices[0].dump();
        devices[1].import(&shared);
        devices[2].import(&shared);
        for (device, at, deed) in deeds {
            act(&devices[device], at, deed, id);
        }
        let dumps: Vec<String> = devices.iter().map(Device::dump).collect();
        let mut merged = Vec::new();
        for order in ORDERS {
            let fresh = Device::new();
            for n in order {
                let report = fresh.import(&dumps[n]);
                prop_assert_eq!(report.rejected, []);
            }
            merged.push(fresh.dump());
        }
        // Each device itself takes the others' too, and one of them twice.
        for (device, others) in devices.iter().zip([[1, 2, 1], [2, 0, 2], [0, 1, 0]]) {
            for n in others {
                device.import(&dumps[n]);
            }
            merged.push(device.dump());
        }
        for dump in &merged {
            prop_assert_eq!(dump, &merged[0]);
        }
        // Whatever came of it is on a screen: nothing hides where nobody can take it back.
        let told = shown(&devices[0]);
        let stored = devices[0].tx(&later(9), |tx| {
            let count = |sql: &str| Ok::<i64, store::Error>(tx.query_row(sql, [], |r| r.get(0))?);
            Ok((count("SELECT count(*) FROM session")?, count("SELECT count(*) FROM rating")?))
        });
        prop_assert_eq!(told, stored);
        prop_assert!(devices[0].instep.doctor(later(9)).unwrap().ok);
    }
}

/// A session is purged on one device, and what was said of it is changed later on another: the purge is of the session,
/// and the later word stays, as a rating on its own that can be taken back.
#[test]
fn a_rating_outlives_a_purge_that_came_before_it_and_is_shown() {
    let (a, b) = (Device::new(), Device::new());
    let id = a.log("shared", evening()).id;
    b.import(&a.dump());
    a.instep.delete_session(id, later(10)).unwrap();
    a.tx(&later(11), |tx| store::purge(tx, Timestamp::LATEST));
    let entry = RatingEntry {
        session: Some(id),
        phase: Some(RatingPhase::Before),
        ..RatingEntry::of(RatingItem::Comfort, Answer::Value { value: 9 })
    };
    b.instep.rate(entry, later(20)).unwrap();
    let (from_a, from_b) = (a.dump(), b.dump());
    let mut merged = Vec::new();
    for order in [[&from_a, &from_b], [&from_b, &from_a]] {
        let fresh = Device::new();
        for dump in order.into_iter().chain(order) {
            fresh.import(dump);
        }
        assert_eq!(shown(&fresh), (0, 1));
        let review = fresh.instep.review(None, later(30)).unwrap();
        assert_eq!(review.series.comfort_before.answers, 0, "of a session that is gone");
        let request = HistoryRequest { from: None, to: None, trash: false, cursor: None, limit: 60 };
        let left = fresh.instep.history(request, later(30)).unwrap().ratings().remove(0);
        assert_eq!((left.value, left.session), (Some(9), Some(id)));
        merged.push(fresh.dump());
        fresh.instep.delete_rating(left.id, later(31)).unwrap();
        fresh.tx(&later(32), |tx| store::purge(tx, Timestamp::LATEST));
        assert_eq!(shown(&fresh), (0, 0));
        // For good, also where it is still.
        assert_eq!(fresh.import(&from_b).inserted, 0);
        let other = Device::new();
        other.import(&from_b);
        other.import(&fresh.dump());
        assert_eq!(other.dump(), fresh.dump());
    }
    assert_eq!(merged[0], merged[1]);
}

/// Two devices rate one night: the later answer counts, and there is one.
#[test]
fn a_night_that_was_rated_on_two_devices_has_the_later_answer() {
    let (a, b) = (Device::new(), Device::new());
    a.instep.rate(sleep(3), later(10)).unwrap();
    b.instep.rate(sleep(7), later(20)).unwrap();
    let (from_a, from_b) = (a.dump(), b.dump());
    for order in [[&from_a, &from_b], [&from_b, &from_a]] {
        let fresh = Device::new();
        order.into_iter().for_each(|dump| drop(fresh.import(dump)));
        let told = fresh.instep.review(None, later(30)).unwrap().series.sleep;
        assert_eq!((told.days, told.answers, told.median), (1, 1, Some(7.0)));
    }
}
