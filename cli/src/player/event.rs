use instep::player::PlayerEvent;
use instep::rating::{Answer, RatingItem, RatingPhase};
use instep::safety::{Reply, SafetyPage};
use instep::session::StopReason;
use instep::{InstepError, InvalidWhy, StartAnswer, TerminalText};

use crate::error::Failure;
use crate::values::{number, safety_answer};
use crate::words::{say, terminal};

/// The most seconds one `tick` passes: more than any session lasts.
const MOST_SECONDS: i32 = 100_000;

/// How an event is written.
const EVENTS: [&str; 19] = [
    "start",
    "answer FLAG=yes|no|unsure",
    "answer-rest PAGE no|declined",
    "confirm-answers",
    "accept-warnings",
    "pause",
    "resume",
    "next",
    "back",
    "repeat",
    "rep",
    "switch",
    "spoken",
    "tick SECONDS",
    "rate before [comfort|pain] N",
    "rate after [comfort|pain] N",
    "skip-rating [comfort|pain]",
    "stop REASON",
    "quit",
];

/// What a line of standard input asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// An answer before the start.
    Answer(StartAnswer),
    /// The warnings that are shown are accepted.
    AcceptWarnings,
    /// An event of the player.
    Event(PlayerEvent),
    /// This many seconds pass.
    Tick(i32),
    /// Comfort or pain before or after.
    Rate(RatingItem, RatingPhase, Answer),
    /// A question is passed over: this one, or the first that stands open.
    SkipRating(Option<RatingItem>),
    /// Leave the session as it is.
    Quit,
}

/// Reads a line.
pub fn read(line: &str) -> Result<Request, Failure> {
    use PlayerEvent as E;
    let words: Vec<&str> = line.split_whitespace().collect();
    let event = match words.as_slice() {
        ["start"] => E::Start,
        ["accept-warnings"] => return Ok(Request::AcceptWarnings),
        ["answer-rest", page, reply] => {
            return Ok(Request::Answer(StartAnswer::Rest {
                page: SafetyPage::from_code(page).ok_or_else(|| {
                    let pages = SafetyPage::ALL.iter().map(|page| page.code());
                    Failure::not_one_of(wrong(line, &terminal().player.no_such_page), pages)
                })?,
                reply: Reply::from_code(reply).ok_or_else(|| {
                    Failure::not_one_of(wrong(line, &terminal().player.no_such_answer), ["no", "declined"])
                })?,
            }));
        }
        ["confirm-answers"] => return Ok(Request::Answer(StartAnswer::Confirm)),
        ["answer", answers @ ..] if !answers.is_empty() => {
            let answers = answers.iter().map(|a| safety_answer(a)).collect::<Result<_, _>>();
            let answers = answers.map_err(|why: String| Failure::Usage(wrong(line, &why)))?;
            return Ok(Request::Answer(StartAnswer::Answers { answers }));
        }
        ["pause"] => E::Pause,
        ["resume"] => E::Resume,
        ["next"] => E::Next,
        ["back"] => E::Back,
        ["repeat"] => E::Repeat,
        ["rep"] => E::Rep,
        ["switch"] => E::Switch,
        ["spoken"] => E::Spoken,
        ["stop", reason] => {
            let unknown = || Failure::not_one_of(wrong(line, &terminal().player.no_such_reason), reasons());
            E::Stop { reason: StopReason::from_code(reason).ok_or_else(unknown)? }
        }
        ["stop"] => {
            return Err(Failure::not_one_of(wrong(line, &terminal().player.reason_missing), reasons()));
        }
        ["tick"] => return Err(Failure::Usage(wrong(line, &terminal().player.seconds_missing))),
        ["tick", seconds] => return tick(seconds, line),
        ["rate", phase, value] => return rate(phase, "comfort", value, line),
        ["rate", phase, item, value] => return rate(phase, item, value, line),
        ["skip-rating"] => return Ok(Request::SkipRating(None)),
        ["skip-rating", item] => return Ok(Request::SkipRating(Some(of_feet(item, line)?))),
        ["quit"] => return Ok(Request::Quit),
        _ => return Err(Failure::not_one_of(unknown(line), EVENTS)),
    };
    Ok(Request::Event(event))
}

/// Why a person can stop.
fn reasons() -> impl Iterator<Item = &'static str> {
    let reasons = StopReason::ALL.iter().filter(|reason| **reason != StopReason::Timeout);
    reasons.map(|reason| reason.code())
}

fn rate(phase: &str, item: &str, value: &str, line: &str) -> Result<Request, Failure> {
    let phases = RatingPhase::ALL.iter().map(|phase| phase.code());
    let phase = RatingPhase::from_code(phase)
        .ok_or_else(|| Failure::not_one_of(wrong(line, &terminal().player.no_such_time), phases))?;
    let value = number(value).map_err(|_| Failure::Usage(wrong(line, &terminal().player.value_not_whole)))?;
    Ok(Request::Rate(of_feet(item, line)?, phase, Answer::Value { value }))
}

/// What can be rated with a session.
fn of_feet(item: &str, line: &str) -> Result<RatingItem, Failure> {
    let items = || RatingItem::ALL.iter().filter(|item| **item != RatingItem::Sleep);
    let known = RatingItem::from_code(item).filter(|item| items().any(|known| known == item));
    known.ok_or_else(|| {
        Failure::not_one_of(wrong(line, &terminal().player.no_such_question), items().map(|item| item.code()))
    })
}

fn tick(seconds: &str, line: &str) -> Result<Request, Failure> {
    let seconds =
        number(seconds).map_err(|_| Failure::Usage(wrong(line, &terminal().player.seconds_not_whole)))?;
    if (1..=MOST_SECONDS).contains(&seconds) {
        return Ok(Request::Tick(seconds));
    }
    let why = InvalidWhy::OutOfRange { low: 1, high: i64::from(MOST_SECONDS) };
    Err(InstepError::Invalid { field: "seconds".to_owned(), why }.into())
}

fn unknown(line: &str) -> String {
    say(TerminalText::EventUnknown { typed: &shown(line) })
}

/// The line and its fault.
fn wrong(line: &str, why: &str) -> String {
    say(TerminalText::Event { typed: &shown(line), reason: why })
}

/// The line as it may go to a terminal: it may be anything.
fn shown(line: &str) -> String {
    line.chars().filter(|c| !c.is_control()).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use instep::safety::{Flag, LegSign, SafetyAnswer};
    use instep::session::Foot;

    fn answer(flag: Flag, foot: Option<Foot>, reply: Reply) -> SafetyAnswer {
        SafetyAnswer { flag, foot, zones: Vec::new(), reply, cleared_on: None, sign: None }
    }

    #[test]
    fn reads_every_event() {
        use Request as R;
        for (line, request) in [
            ("start", R::Event(PlayerEvent::Start)),
            (" next ", R::Event(PlayerEvent::Next)),
            ("stop no_time", R::Event(PlayerEvent::Stop { reason: StopReason::NoTime })),
            ("tick 30", R::Tick(30)),
            ("rate before 0", R::Rate(RatingItem::Comfort, RatingPhase::Before, Answer::Value { value: 0 })),
            ("rate after 11", R::Rate(RatingItem::Comfort, RatingPhase::After, Answer::Value { value: 11 })),
            ("rate after pain 3", R::Rate(RatingItem::Pain, RatingPhase::After, Answer::Value { value: 3 })),
            ("skip-rating", R::SkipRating(None)),
            ("skip-rating pain", R::SkipRating(Some(RatingItem::Pain))),
            ("quit", R::Quit),
            ("accept-warnings", R::AcceptWarnings),
            ("confirm-answers", R::Answer(StartAnswer::Confirm)),
            (
                "answer-rest feet no",
                R::Answer(StartAnswer::Rest { page: SafetyPage::Feet, reply: Reply::No }),
            ),
            (
                "answer acute_leg_sign:calf=yes",
                R::Answer(StartAnswer::Answers {
                    answers: vec![SafetyAnswer {
                        sign: Some(LegSign::Calf),
                        ..answer(Flag::AcuteLegSign, None, Reply::Yes)
                    }],
                }),
            ),
            (
                "answer diabetes=no injury=unsure injury:left=no",
                R::Answer(StartAnswer::Answers {
                    answers: vec![
                        answer(Flag::Diabetes, None, Reply::No),
                        answer(Flag::Injury, None, Reply::Unsure),
                        answer(Flag::Injury, Some(Foot::Left), Reply::No),
                    ],
                }),
            ),
        ] {
            assert_eq!(read(line).unwrap(), request, "{line}");
        }
    }

    #[test]
    fn an_error_names_the_line_and_its_fault() {
        for (line, says) in [
            ("tick abc", "'tick abc': the seconds are no whole number"),
            ("tick", "'tick': the number of seconds is missing"),
            ("stop", "'stop': a reason is missing"),
            ("stop bored", "'stop bored': there is no such reason"),
            ("answer injury:left", "'answer injury:left': an answer needs a =, as diabetes=no"),
            ("rate after x", "'rate after x': the value is no whole number"),
            ("jump", "unknown event 'jump'"),
        ] {
            let (Failure::Usage(text) | Failure::NotOneOf(text, _)) = read(line).unwrap_err() else {
                panic!("{line}");
            };
            assert_eq!(text, says);
        }
        let Failure::NotOneOf(_, reasons) = read("stop").unwrap_err() else { panic!() };
        assert_eq!(reasons, ["pain", "cramp", "no_time", "interrupted", "other"]);
    }

    #[test]
    fn what_is_no_event_is_usage_and_what_is_out_of_range_is_refused() {
        for line in [
            "",
            "Start",
            "jump",
            "answer",
            "answer nose=no",
            "answer acute_leg_sign:left=yes",
            "answer diabetes:calf=yes",
            "answer-rest",
            "answer-rest feet maybe",
            "answer injury:left",
            "accept-warnings now",
            "start now",
            "stop",
            "stop bored",
            "tick",
            "tick NaN",
            "rate during 3",
            "rate after sleep 3",
            "rate after pain",
            "skip-rating sleep",
        ] {
            assert_eq!(read(line).unwrap_err().status(), 2, "{line}");
        }
        for line in ["tick 0", "tick -5", "tick 99999999999"] {
            assert_eq!(read(line).unwrap_err().status(), 1, "{line}");
        }
    }
}
