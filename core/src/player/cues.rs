use super::{Cue, CueChannel, Pace, Signal};
use crate::guide::{self, Care, Segment, SpokenLine, Timeline};
use crate::session::Side;
use crate::words::{Arg, Words};

/// What to show, sound and say for these signals, in their order.
///
/// Everything that is heard is also shown and felt: each signal gives a text and a vibration, and, where a person who
/// does not look must notice, spoken words with a voice or a chime without one. A counted repetition gives a vibration
/// only: the count on the screen is its text. A change of step or side also fills the screen, with the same words or
/// fewer.
pub fn cues(signals: &[Signal], timeline: &Timeline, pace: Pace, words: &Words) -> Vec<Cue> {
    signals.iter().flat_map(|signal| cues_of(*signal, timeline, pace, words)).collect()
}

fn cues_of(signal: Signal, timeline: &Timeline, pace: Pace, words: &Words) -> Vec<Cue> {
    let kind = signal.kind();
    let cue = |channel, text| Cue { signal: kind, channel, text, side: Side::None };
    let haptic = cue(CueChannel::Haptic, None);
    let Some(line) = line(signal, timeline, words) else { return vec![haptic] };
    let mut cues = vec![cue(CueChannel::Text, Some(line.shown))];
    cues.extend(full_screen(signal, timeline, words));
    cues.push(haptic);
    if pace.voice {
        cues.push(cue(CueChannel::Voice, Some(line.spoken)));
    } else if line.chimes && pace.chimes {
        cues.push(cue(CueChannel::Chime, None));
    }
    cues
}

/// What fills the screen at a change of step or side: a word and a shape, to be seen from the sofa.
fn full_screen(signal: Signal, timeline: &Timeline, words: &Words) -> Option<Cue> {
    let (side, text) = match signal {
        Signal::StepBegins { segment } => {
            let segment = timeline.segments.get(segment)?;
            let args = [("side", Arg::Text(segment.side.code())), ("title", Arg::Text(&segment.title))];
            (segment.side, words.text("player-step-begins", &args))
        }
        Signal::SwitchFoot { to, .. } => {
            (to, words.text("player-other-foot", &[("side", Arg::Text(to.code()))]))
        }
        _ => return None,
    };
    Some(Cue { signal: signal.kind(), channel: CueChannel::FullScreen, text: Some(text), side })
}

/// A signal in words.
struct Line {
    shown: String,
    spoken: String,
    /// Whether it is heard without a voice.
    chimes: bool,
}

impl Line {
    fn chiming(shown: String, spoken: String) -> Option<Self> {
        Some(Self { shown, spoken, chimes: true })
    }

    fn silent(text: String) -> Option<Self> {
        Some(Self { shown: text.clone(), spoken: text, chimes: false })
    }
}

/// The count-in, a sentence a line: how to settle, and what holds for these feet.
pub fn ready_lines(timeline: &Timeline, words: &Words) -> Vec<SpokenLine> {
    let settle = words.text("player-settle", &[]);
    let care = cares(timeline, words);
    let care = care.iter().flat_map(|text| SpokenLine::of(text, text, true));
    SpokenLine::of(&settle, &settle, false).into_iter().chain(care).collect()
}

/// Collects what is said before a session starts, a sentence or two an item: the disclaimer, when to stop, and what these
/// feet ask for.
pub fn opening(timeline: &Timeline, words: &Words) -> Vec<String> {
    let mut lines = guide::notes(words);
    lines.extend(cares(timeline, words));
    lines
}

/// Care that these feet need before the start, a text an item.
fn cares(timeline: &Timeline, words: &Words) -> Vec<String> {
    let texts = [
        (Care::WashBetween, "player-wash-ready"),
        (Care::LightTouch, "player-light-touch"),
        (Care::LookBeforeAfter, "player-look-before"),
        (Care::AdultStays, "player-adult-stays"),
    ];
    texts.into_iter().filter_map(|(needed, key)| care(timeline, needed, key, words)).collect()
}

/// A line that is said where the session asks for that care.
fn care(timeline: &Timeline, care: Care, key: &str, words: &Words) -> Option<String> {
    timeline.care.contains(&care).then(|| words.text(key, &[]))
}

/// The change of foot, a sentence a line: what is washed, what becomes of the feet, and who stays.
pub fn switch_lines(timeline: &Timeline, to: Side, words: &Words) -> Vec<SpokenLine> {
    switch(timeline, &place(timeline, to, words), words)
}

/// The words of a change of foot, with what is safe to do before and after it.
fn switch(timeline: &Timeline, place: &str, words: &Words) -> Vec<SpokenLine> {
    let before = [(Care::WashBetween, "player-wash-between")];
    let after = [(Care::LightTouch, "player-light-touch"), (Care::AdultStays, "player-adult-stays")];
    let careful = |of: &[(Care, &str)]| {
        let texts = of.iter().filter_map(|(needed, key)| care(timeline, *needed, key, words));
        texts.flat_map(|text| SpokenLine::of(&text, &text, true)).collect::<Vec<_>>()
    };
    [careful(&before), SpokenLine::of(place, place, false), careful(&after)].concat()
}

/// Place of the feet.
fn place(timeline: &Timeline, to: Side, words: &Words) -> String {
    let towel = timeline.equipment.iter().any(|code| code == "towel");
    let args = [
        ("side", Arg::Text(to.code())),
        ("posture", Arg::Text(timeline.posture.code())),
        ("towel", Arg::Text(if towel { "yes" } else { "no" })),
    ];
    words.text("player-switch-foot", &args)
}

/// The same as one text, with the time until the foot begins.
fn switch_text(timeline: &Timeline, to: Side, seconds: Option<i32>, words: &Words) -> String {
    let begins = match seconds {
        Some(seconds) => words.text("player-switch-starts", &[("seconds", Arg::Count(i64::from(seconds)))]),
        None => words.text("player-switch-waits", &[]),
    };
    let place = format!("{} {begins}", place(timeline, to, words));
    let lines = switch(timeline, &place, words);
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The question for the pressure. Whoever cannot tell is not asked: then it says how to be sure.
fn ask_pressure(timeline: &Timeline, words: &Words) -> String {
    care(timeline, Care::AdultStays, "player-ask-pressure-child", words)
        .or_else(|| care(timeline, Care::NumbFeet, "player-ask-pressure-numb", words))
        .unwrap_or_else(|| words.text("player-ask-pressure", &[]))
}

/// The end, and the look at the skin that belongs to it.
fn end(key: &str, timeline: &Timeline, words: &Words) -> String {
    let look = care(timeline, Care::LookBeforeAfter, "player-look-after", words);
    std::iter::once(words.text(key, &[])).chain(look).collect::<Vec<_>>().join(" ")
}

fn line(signal: Signal, timeline: &Timeline, words: &Words) -> Option<Line> {
    match signal {
        Signal::Opens => Line::silent(opening(timeline, words).join(" ")),
        Signal::CountIn { first } => {
            Line::silent(words.text("player-count-in", &[("side", Arg::Text(first.code()))]))
        }
        Signal::StepBegins { segment } => {
            let segment = timeline.segments.get(segment)?;
            let args = [
                ("side", Arg::Text(segment.side.code())),
                ("title", Arg::Text(&segment.title)),
                ("body", Arg::Text(&segment.spoken)),
            ];
            Line::chiming(
                words.text("player-step-begins", &args),
                words.text("player-step-begins.spoken", &args),
            )
        }
        Signal::PauseBegins { next, waits } => {
            let segment = timeline.segments.get(next)?;
            let shown = pause(segment, waits, words);
            Line::chiming(shown.clone(), shown)
        }
        Signal::StepCue { segment, cue } => {
            let cue = timeline.segments.get(segment)?.cues.get(cue)?;
            Line::chiming(cue.text.clone(), cue.text.clone())
        }
        Signal::SwitchFoot { to, seconds } => {
            let text = switch_text(timeline, to, seconds, words);
            Line::chiming(text.clone(), text)
        }
        Signal::SwitchSoon { to, seconds } => {
            let args = [("side", Arg::Text(to.code())), ("seconds", Arg::Count(i64::from(seconds)))];
            let text = words.text("player-switch-soon", &args);
            Line::chiming(text.clone(), text)
        }
        Signal::StepWaits => {
            let text = words.text("player-step-waits", &[]);
            Line::chiming(text.clone(), text)
        }
        Signal::Finished => {
            let text = end("player-finished", timeline, words);
            Line::chiming(text.clone(), text)
        }
        Signal::AskPressure => Line::silent(ask_pressure(timeline, words)),
        Signal::Paused => Line::silent(words.text("player-paused", &[])),
        Signal::GoesOn => Line::silent(words.text("player-goes-on", &[])),
        Signal::Ended => Line::silent(end("player-ended", timeline, words)),
        Signal::CrampCard => Line::silent(words.text("player-cramp-card", &[])),
        Signal::StopCard => Some(stop_card(words)),
        Signal::RepDone => None,
    }
}

/// Advice when something hurts. All of it is shown; the voice says the signs that need help at once.
fn stop_card(words: &Words) -> Line {
    let text = |key| words.text(key, &[]);
    let (rest, urgent) = (text("player-stop-card"), text("player-stop-card-urgent"));
    let spoken = format!("{rest} {urgent}");
    Line { shown: format!("{spoken} {}", text("player-stop-card-rest")), spoken, chimes: false }
}

fn pause(next: &Segment, waits: bool, words: &Words) -> String {
    let args = [("title", Arg::Text(&next.title))];
    if waits { words.text("player-pause-waits", &args) } else { words.text("player-pause-begins", &args) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::CueSignal;
    use crate::player::tests::short_run;
    use crate::session::Posture;

    const EVERY: [Signal; 19] = [
        Signal::Opens,
        Signal::CountIn { first: Side::Right },
        Signal::CountIn { first: Side::None },
        Signal::StepBegins { segment: 0 },
        Signal::StepBegins { segment: 1 },
        Signal::AskPressure,
        Signal::StepWaits,
        Signal::StepCue { segment: 2, cue: 0 },
        Signal::RepDone,
        Signal::PauseBegins { next: 1, waits: false },
        Signal::PauseBegins { next: 1, waits: true },
        Signal::SwitchFoot { to: Side::Right, seconds: Some(30) },
        Signal::SwitchFoot { to: Side::Left, seconds: None },
        Signal::SwitchSoon { to: Side::Right, seconds: 1 },
        Signal::Paused,
        Signal::GoesOn,
        Signal::Finished,
        Signal::CrampCard,
        Signal::StopCard,
    ];

    fn said(voice: bool) -> Vec<String> {
        said_in(&short_run(), voice)
    }

    fn said_in(timeline: &Timeline, voice: bool) -> Vec<String> {
        let words = Words::new("en", None, false);
        let line = |c: Cue| format!("{} {}: {}", c.channel.code(), c.side.code(), c.text.unwrap_or_default());
        cues(&EVERY, timeline, Pace { manual: false, voice, chimes: true }, &words)
            .into_iter()
            .map(line)
            .collect()
    }

    #[test]
    fn every_signal_in_words() {
        insta::assert_snapshot!(said(true).join("\n"));
    }

    fn shown(signal: Signal, timeline: &Timeline) -> String {
        let words = Words::new("en", None, false);
        let cues = cues(&[signal], timeline, Pace { manual: false, voice: true, chimes: true }, &words);
        let of = |channel| cues.iter().find(|c| c.channel == channel).and_then(|c| c.text.clone()).unwrap();
        assert_eq!(of(CueChannel::Text), of(CueChannel::Voice), "what is shown is said");
        of(CueChannel::Text)
    }

    #[test]
    fn rules_that_hold_during_play_are_said_when_they_matter() {
        let usual = short_run();
        let cared = Timeline {
            care: vec![Care::WashBetween, Care::LookBeforeAfter, Care::AdultStays, Care::LightTouch],
            ..usual.clone()
        };
        let switch = Signal::SwitchFoot { to: Side::Right, seconds: Some(60) };
        let waits = Signal::SwitchFoot { to: Side::Right, seconds: None };
        let (look, wash) = ("Look at the skin", "Wipe your hands on a fresh cloth");
        let (cloths, light) = ("two damp cloths", "Light touch only, all the way through.");
        let (adult, flinch) = ("An adult stays", "Stop at any flinch");
        for (signal, said) in [
            (Signal::Opens, vec![look, adult, flinch, cloths, light]),
            (switch, vec![wash, adult, flinch, light]),
            (waits, vec![wash, adult, flinch, light]),
            (Signal::Finished, vec![look]),
            (Signal::Ended, vec![look]),
        ] {
            let (without, with) = (shown(signal, &usual), shown(signal, &cared));
            for words in said {
                assert!(with.contains(words) && !without.contains(words), "{signal:?}: {with}");
            }
        }
        // The disclaimer and the stop signs come before every session.
        let opens = shown(Signal::Opens, &usual);
        for line in guide::notes(&Words::new("en", None, false)) {
            assert!(opens.contains(&line), "{line}");
        }
    }

    #[test]
    fn whoever_cannot_tell_is_not_asked_for_the_pressure() {
        let asked =
            |care: &[Care]| shown(Signal::AskPressure, &Timeline { care: care.to_vec(), ..short_run() });
        assert_eq!(asked(&[]), "Is the pressure right? It should feel good, never sharp.");
        assert_eq!(asked(&[Care::LightTouch, Care::NumbFeet]), "You may not feel it. Stay feather-light.");
        assert_eq!(asked(&[Care::NumbFeet, Care::AdultStays]), "Watch the face. Stop at any flinch.");
    }

    #[test]
    fn the_change_of_foot_says_where_the_feet_go() {
        let to = |side| Signal::SwitchFoot { to: side, seconds: Some(30) };
        let said = |posture, towel: bool, side| {
            let equipment = if towel { vec!["towel".to_owned()] } else { Vec::new() };
            shown(to(side), &Timeline { posture, equipment, ..short_run() })
        };
        assert_eq!(
            said(Posture::Lap, true, Side::Right),
            "Set the left foot on the towel. Lift the right one. It starts in 30 seconds."
        );
        assert_eq!(
            said(Posture::Stool, false, Side::Left),
            "Set the right foot down. Put the left one on the stool. It starts in 30 seconds."
        );
        assert_eq!(
            said(Posture::Partner, false, Side::Right),
            "Lay the left foot down. Take the right one. It starts in 30 seconds."
        );
        assert_eq!(
            said(Posture::Floor, false, Side::Right),
            "Now the other foot, the right one. It starts in 30 seconds."
        );
    }

    /// Nothing is only heard.
    #[test]
    fn what_is_heard_is_shown_and_felt() {
        let words = Words::new("en", None, false);
        let timeline = short_run();
        for signal in EVERY.into_iter().chain([Signal::Ended]) {
            for voice in [false, true] {
                let cues = cues(&[signal], &timeline, Pace { manual: false, voice, chimes: true }, &words);
                let has = |channel| cues.iter().any(|c| c.channel == channel);
                assert!(has(CueChannel::Haptic), "{signal:?}");
                assert!(has(CueChannel::Text) || signal == Signal::RepDone, "{signal:?}");
                assert!(voice || !has(CueChannel::Voice), "{signal:?}");
                let changes = matches!(signal, Signal::StepBegins { .. } | Signal::SwitchFoot { .. });
                assert_eq!(has(CueChannel::FullScreen), changes, "{signal:?}");
                assert!(!(has(CueChannel::Voice) && has(CueChannel::Chime)), "{signal:?}");
            }
        }
    }

    #[test]
    fn chimes_can_be_turned_off() {
        let words = Words::new("en", None, false);
        let heard = |chimes| {
            let cues = cues(&EVERY, &short_run(), Pace { manual: false, voice: false, chimes }, &words);
            cues.iter().filter(|cue| cue.channel == CueChannel::Chime).count()
        };
        assert!(heard(true) > 0);
        assert_eq!(heard(false), 0);
    }

    #[test]
    fn sentences_stay_short() {
        let care = vec![Care::WashBetween, Care::LookBeforeAfter, Care::AdultStays, Care::LightTouch];
        let cared = Timeline { care, ..short_run() };
        // The words of the disclaimer are fixed.
        let fixed = guide::notes(&Words::new("en", None, false));
        let spoken = said(true).into_iter().chain(said_in(&cared, true));
        for line in spoken.map(|line| fixed.iter().fold(line, |line, fixed| line.replace(fixed, ""))) {
            for sentence in line.split(['.', '!', '?', ':']) {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
    }

    #[test]
    fn a_signal_of_another_timeline_is_felt_only() {
        let words = Words::new("en", None, false);
        let pace = Pace { manual: false, voice: true, chimes: true };
        let cues = cues(&[Signal::StepBegins { segment: 99 }], &short_run(), pace, &words);
        let signal = CueSignal::StepBegins;
        assert_eq!(cues, [Cue { signal, channel: CueChannel::Haptic, text: None, side: Side::None }]);
    }
}
