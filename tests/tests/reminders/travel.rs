//! Wherever one goes and whatever is done to the clock, a reminder rings at its local time, once a date.

use chrono_tz::Tz;
use instep::reminder::{Platform, SilencedBy};

use crate::journey::{Figures, Journey};

#[derive(Clone, Copy)]
enum Move {
    To(Tz),
    /// The clock, by minutes.
    Clock(i64),
    /// And back again after this many minutes.
    ThereAndBack(i64, i64),
}

const DAY: i64 = 1440;
const YEAR: i64 = 365 * DAY;

/// Where and when it starts, and the move that comes two days later.
const MOVES: [(&str, Tz, &str, Move); 28] = [
    ("west over an ocean", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::To(Tz::America__New_York)),
    ("east over an ocean", Tz::America__New_York, "2026-06-10T09:00:00Z", Move::To(Tz::Europe__Berlin)),
    ("to three quarters", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::To(Tz::Asia__Kathmandu)),
    ("a quarter back", Tz::Asia__Kathmandu, "2026-06-10T09:00:00Z", Move::To(Tz::Asia__Kolkata)),
    ("half an hour", Tz::Asia__Kolkata, "2026-06-10T09:00:00Z", Move::To(Tz::Asia__Colombo)),
    ("to a half hour", Tz::Asia__Tokyo, "2026-06-10T09:00:00Z", Move::To(Tz::Australia__Adelaide)),
    (
        "to a half-hour summer",
        Tz::Australia__Adelaide,
        "2026-10-02T09:00:00Z",
        Move::To(Tz::Australia__Lord_Howe),
    ),
    ("to Chatham", Tz::Pacific__Auckland, "2026-09-24T09:00:00Z", Move::To(Tz::Pacific__Chatham)),
    (
        "over the date line, a day back",
        Tz::Pacific__Auckland,
        "2026-06-10T09:00:00Z",
        Move::To(Tz::Pacific__Honolulu),
    ),
    (
        "over the date line, a day on",
        Tz::Pacific__Honolulu,
        "2026-06-10T09:00:00Z",
        Move::To(Tz::Pacific__Auckland),
    ),
    ("Apia to Pago Pago", Tz::Pacific__Apia, "2026-06-10T09:00:00Z", Move::To(Tz::Pacific__Pago_Pago)),
    ("Pago Pago to Apia", Tz::Pacific__Pago_Pago, "2026-06-10T09:00:00Z", Move::To(Tz::Pacific__Apia)),
    (
        "the same clock a day back",
        Tz::Pacific__Kiritimati,
        "2026-06-10T09:00:00Z",
        Move::To(Tz::Pacific__Honolulu),
    ),
    (
        "the same clock a day on",
        Tz::Pacific__Honolulu,
        "2026-06-10T09:00:00Z",
        Move::To(Tz::Pacific__Kiritimati),
    ),
    ("over the Pacific, east", Tz::Asia__Tokyo, "2026-06-10T09:00:00Z", Move::To(Tz::America__Los_Angeles)),
    ("over the Pacific, west", Tz::America__Los_Angeles, "2026-06-10T09:00:00Z", Move::To(Tz::Asia__Tokyo)),
    ("from a half hour", Tz::America__St_Johns, "2026-06-10T09:00:00Z", Move::To(Tz::Europe__London)),
    ("half hour to half hour", Tz::Asia__Kabul, "2026-06-10T09:00:00Z", Move::To(Tz::Pacific__Marquesas)),
    ("as the clocks go back", Tz::Europe__Berlin, "2026-10-23T00:30:00Z", Move::To(Tz::America__New_York)),
    ("as the clocks go on", Tz::Europe__London, "2026-03-27T00:30:00Z", Move::To(Tz::Europe__Berlin)),
    ("two hours at once", Tz::Antarctica__Troll, "2026-03-27T00:30:00Z", Move::To(Tz::Africa__Casablanca)),
    ("two days back", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::Clock(-2 * DAY)),
    ("a year on", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::Clock(YEAR)),
    ("a year on by mistake", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::ThereAndBack(YEAR, 5)),
    ("an hour back", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::Clock(-60)),
    ("an hour on", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::Clock(60)),
    ("a minute back", Tz::Europe__Berlin, "2026-06-10T09:00:00Z", Move::Clock(-1)),
    (
        "two days back by mistake",
        Tz::Europe__Berlin,
        "2026-06-10T09:00:00Z",
        Move::ThereAndBack(-2 * DAY, 90),
    ),
];

#[test]
fn a_reminder_keeps_its_local_time_and_its_date() {
    go(&[541]);
}

#[test]
#[ignore = "every move at several times of the day: part of cargo xtask soak"]
fn a_reminder_keeps_its_local_time_and_its_date_at_any_hour() {
    go(&[0, 240, 540, 541, 545, 660, 900, 1200]);
}

/// Every move, so many minutes after two whole days.
fn go(whens: &[i64]) {
    let mut sum = Figures::default();
    let (mut moves, mut wrong) = (0, Vec::new());
    for platform in [Platform::Ios, Platform::Android] {
        for (name, zone, wall, moved) in MOVES {
            for &when in whens {
                let rules = [
                    (0, SilencedBy::Any),
                    (150, SilencedBy::Any),
                    (7 * 60, SilencedBy::Own),
                    (21 * 60, SilencedBy::Any),
                ];
                let mut journey = Journey::new(platform, wall, zone, &rules);
                journey.wait(2 * DAY + when);
                match moved {
                    Move::To(zone) => journey.travel(zone),
                    Move::Clock(minutes) => journey.set_clock(minutes),
                    Move::ThereAndBack(minutes, after) => {
                        journey.set_clock(minutes);
                        journey.wait(after);
                        journey.set_clock(-minutes);
                    }
                }
                journey.wait(DAY);
                journey.log(20, None);
                journey.wait(3 * DAY);
                moves += 1;
                sum.add(journey.figures);
                wrong.extend(
                    journey.wrong.iter().map(|w| format!("{}, {name}, {when}: {w}", platform.code())),
                );
            }
        }
    }
    println!("figures travel: {moves} moves, {sum}");
    assert!(sum.good(), "{sum}: {:#?}", &wrong[..wrong.len().min(20)]);
}
