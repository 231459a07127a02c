//! Done means no more nags that day, in any order of doing, undoing, changing one's mind and travelling.

use std::cell::Cell;

use chrono_tz::Tz;
use instep::reminder::{Platform, SilencedBy};
use proptest::prelude::*;

use crate::journey::{Figures, Journey};
use crate::runner;

#[derive(Debug, Clone, Copy)]
enum Act {
    Wait {
        minutes: i64,
    },
    Log {
        minutes_ago: i64,
    },
    /// From a reminder that was shown: just now, or a few before.
    Tap {
        back: usize,
        twice: bool,
    },
    Answer {
        back: usize,
        done: bool,
        twice: bool,
    },
    Snooze {
        back: usize,
        minutes: i32,
    },
    Delete {
        which: usize,
    },
    Restore {
        which: usize,
    },
    MoveBack {
        which: usize,
        minutes: i64,
    },
    Edit {
        which: usize,
        minutes: i32,
    },
    DayStart {
        minutes: i32,
    },
    Travel {
        zone: Tz,
    },
    Clock {
        minutes: i64,
    },
}

const ZONES: [Tz; 8] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Asia__Kathmandu,
    Tz::Australia__Lord_Howe,
    Tz::Australia__Adelaide,
    Tz::Pacific__Chatham,
    Tz::Pacific__Kiritimati,
    Tz::Pacific__Pago_Pago,
];

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => (1..2 * 1440i64).prop_map(|minutes| Act::Wait { minutes }),
        3 => prop_oneof![Just(10), 0..2 * 1440i64].prop_map(|minutes_ago| Act::Log { minutes_ago }),
        3 => (0..4usize, any::<bool>()).prop_map(|(back, twice)| Act::Tap { back, twice }),
        2 => (0..4usize, any::<bool>(), any::<bool>())
            .prop_map(|(back, done, twice)| Act::Answer { back, done, twice }),
        3 => (0..3usize, 1..=180i32).prop_map(|(back, minutes)| Act::Snooze { back, minutes }),
        1 => (0..8usize).prop_map(|which| Act::Delete { which }),
        1 => (0..8usize).prop_map(|which| Act::Restore { which }),
        1 => (0..8usize, 0..1440i64).prop_map(|(which, minutes)| Act::MoveBack { which, minutes }),
        1 => (0..3usize, any_time()).prop_map(|(which, minutes)| Act::Edit { which, minutes }),
        1 => (0..720i32).prop_map(|minutes| Act::DayStart { minutes }),
        1 => prop::sample::select(ZONES.to_vec()).prop_map(|zone| Act::Travel { zone }),
        1 => (-3 * 1440..3 * 1440i64).prop_map(|minutes| Act::Clock { minutes }),
    ]
}

/// Often the same as that of another reminder.
fn any_time() -> impl Strategy<Value = i32> {
    prop_oneof![2 => 0..1440i32, 1 => Just(21 * 60)]
}

fn any_rules() -> impl Strategy<Value = Vec<(i32, SilencedBy)>> {
    let silenced_by = prop::sample::select(vec![SilencedBy::Any, SilencedBy::Any, SilencedBy::Own]);
    prop::collection::vec((any_time(), silenced_by), 1..4)
}

fn live(journey: &mut Journey, act: Act) {
    match act {
        Act::Wait { minutes } => journey.wait(minutes),
        Act::Log { minutes_ago } => journey.log(minutes_ago, None),
        Act::Tap { back, twice } => {
            if let Some(occurrence) = journey.seen(back) {
                for _ in 0..=usize::from(twice) {
                    journey.log(0, Some(occurrence));
                }
            }
        }
        Act::Answer { back, done, twice } => {
            if let Some(occurrence) = journey.seen(back) {
                journey.answer(occurrence, done, twice);
            }
        }
        Act::Snooze { back, minutes } => {
            if let Some(occurrence) = journey.seen(back) {
                journey.snooze(occurrence, minutes);
            }
        }
        Act::Delete { which } => journey.delete(which, true),
        Act::Restore { which } => journey.delete(which, false),
        Act::MoveBack { which, minutes } => journey.move_back(which, minutes),
        Act::Edit { which, minutes } => journey.edit(which, minutes),
        Act::DayStart { minutes } => journey.start_days_at(minutes),
        Act::Travel { zone } => journey.travel(zone),
        Act::Clock { minutes } => journey.set_clock(minutes),
    }
}

fn hold(platform: Platform) {
    let total = Cell::new((0usize, Figures::default()));
    let strategy = (any_rules(), prop::collection::vec(any_act(), 10..50));
    let outcome = runner(12).run(&strategy, |(rules, acts)| {
        let mut journey = Journey::new(platform, "2026-10-20T12:00:00Z", Tz::Europe__Berlin, &rules);
        for act in acts {
            live(&mut journey, act);
            prop_assert!(journey.figures.good(), "{:#?}", journey.wrong);
        }
        let (runs, mut sum) = total.get();
        sum.add(journey.figures);
        total.set((runs + 1, sum));
        Ok(())
    });
    if let Err(why) = outcome {
        panic!("{why}");
    }
    let (runs, sum) = total.get();
    println!("figures {} interleavings: {runs} runs, {sum}", platform.code());
}

#[test]
fn done_is_done_where_the_platform_holds_many() {
    hold(Platform::Ios);
}

#[test]
fn done_is_done_where_the_platform_holds_one() {
    hold(Platform::Android);
}

/// A session at nine in the evening, a reminder at five, and days that start at six from four o'clock on: at five the
/// evening still goes on. The plan was made before any of that counted.
#[test]
fn a_new_day_start_counts_for_what_was_planned_before() {
    for platform in [Platform::Ios, Platform::Android] {
        let rules = [(5 * 60, SilencedBy::Any)];
        let mut journey = Journey::new(platform, "2026-10-20T18:00:00Z", Tz::Europe__Berlin, &rules);
        journey.start_days_at(6 * 60);
        journey.wait(60);
        journey.log(0, None);
        journey.wait(12 * 60);
        let Figures { rings, silenced, .. } = journey.figures;
        assert!(journey.figures.good(), "{:#?}", journey.wrong);
        assert_eq!((rings, silenced), (0, 1));
        journey.wait(24 * 60);
        assert!(journey.figures.good() && journey.figures.rings == 1, "{:#?}", journey.wrong);
    }
}

/// Three reminders at one time: all of them ring then, whether the platform holds many or is woken by each.
#[test]
fn reminders_of_the_same_time_all_ring_in_time() {
    for platform in [Platform::Ios, Platform::Android] {
        let rules = [(21 * 60, SilencedBy::Own); 3];
        let mut journey = Journey::new(platform, "2026-10-20T12:00:00Z", Tz::Europe__Berlin, &rules);
        journey.wait(3 * 1440);
        // What was planned for the clocks at home would ring later.
        journey.travel(Tz::Asia__Kathmandu);
        journey.wait(1440);
        let Figures { rings, late, .. } = journey.figures;
        assert!(journey.figures.good(), "{:#?}", journey.wrong);
        assert_eq!((rings, late), (12, 0), "{}", platform.code());
    }
}
