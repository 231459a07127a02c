use super::{Cue, CueChannel, Pace, Signal};
use crate::guide::{Segment, Timeline};
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
    let cue = |channel, text| Cue { channel, text, side: Side::None };
    let haptic = cue(CueChannel::Haptic, None);
    let Some(line) = line(signal, timeline, words) else { return vec![haptic] };
    let mut cues = vec![cue(CueChannel::Text, Some(line.shown))];
    cues.extend(full_screen(signal, timeline, words));
    cues.push(haptic);
    if pace.voice {
        cues.push(cue(CueChannel::Voice, Some(line.spoken)));
    } else if line.chimes {
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
    Some(Cue { channel: CueChannel::FullScreen, text: Some(text), side })
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

fn line(signal: Signal, timeline: &Timeline, words: &Words) -> Option<Line> {
    match signal {
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
            let args = switch_args(to, seconds.unwrap_or_default());
            let text = if seconds.is_some() {
                words.text("player-switch-foot", &args)
            } else {
                words.text("player-switch-foot-waits", &args)
            };
            Line::chiming(text.clone(), text)
        }
        Signal::SwitchSoon { to, seconds } => {
            let text = words.text("player-switch-soon", &switch_args(to, seconds));
            Line::chiming(text.clone(), text)
        }
        Signal::StepWaits => {
            let text = words.text("player-step-waits", &[]);
            Line::chiming(text.clone(), text)
        }
        Signal::Finished => {
            let text = words.text("player-finished", &[]);
            Line::chiming(text.clone(), text)
        }
        Signal::AskPressure => Line::silent(words.text("player-ask-pressure", &[])),
        Signal::Paused => Line::silent(words.text("player-paused", &[])),
        Signal::GoesOn => Line::silent(words.text("player-goes-on", &[])),
        Signal::Ended => Line::silent(words.text("player-ended", &[])),
        Signal::CrampCard => Line::silent(words.text("player-cramp-card", &[])),
        Signal::StopCard => Line::silent(words.text("player-stop-card", &[])),
        Signal::RepDone => None,
    }
}

fn pause(next: &Segment, waits: bool, words: &Words) -> String {
    let args = [("title", Arg::Text(&next.title))];
    if waits { words.text("player-pause-waits", &args) } else { words.text("player-pause-begins", &args) }
}

fn switch_args(to: Side, seconds: i32) -> [(&'static str, Arg<'static>); 2] {
    [("side", Arg::Text(to.code())), ("seconds", Arg::Count(i64::from(seconds)))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::player::tests::short_run;

    const EVERY: [Signal; 16] = [
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
        let words = Words::new("en", None, false);
        let timeline = short_run();
        let line = |c: Cue| format!("{} {}: {}", c.channel.code(), c.side.code(), c.text.unwrap_or_default());
        cues(&EVERY, &timeline, Pace { manual: false, voice }, &words).into_iter().map(line).collect()
    }

    #[test]
    fn every_signal_in_words() {
        insta::assert_snapshot!(said(true).join("\n"));
    }

    /// Nothing is only heard.
    #[test]
    fn what_is_heard_is_shown_and_felt() {
        let words = Words::new("en", None, false);
        let timeline = short_run();
        for signal in EVERY.into_iter().chain([Signal::Ended]) {
            for voice in [false, true] {
                let cues = cues(&[signal], &timeline, Pace { manual: false, voice }, &words);
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
    fn sentences_stay_short() {
        for line in said(true) {
            for sentence in line.split(['.', '!', '?', ':']) {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
    }

    #[test]
    fn a_signal_of_another_timeline_is_felt_only() {
        let words = Words::new("en", None, false);
        let pace = Pace { manual: false, voice: true };
        let cues = cues(&[Signal::StepBegins { segment: 99 }], &short_run(), pace, &words);
        assert_eq!(cues, [Cue { channel: CueChannel::Haptic, text: None, side: Side::None }]);
    }
}
