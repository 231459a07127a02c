use serde::Serialize;

use super::{GuideStep, Phase, Segment, SourceText, Timeline};
use crate::safety::Effect;
use crate::session::{Foot, Side};
use crate::words::{Arg, Words};

/// Most steps that a line names one by one.
const MOST_NAMED: usize = 4;

/// A part of a guide as it is played: segments in a row of one phase, on one foot.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct GuidePhase {
    /// The phase.
    pub phase: Phase,
    /// Its heading.
    pub title: String,
    /// Which foot; both where the feet take turns step by step, none where no foot is meant.
    pub side: Side,
    /// The same in words; empty where no foot is meant.
    pub side_text: String,
    /// Place of its first segment among the segments, from 0.
    pub first: i32,
    /// Count of its segments, 1 or more.
    pub count: i32,
    /// Planned seconds, with the pauses between its segments.
    pub seconds: i32,
    /// The same in words.
    pub length_text: String,
}

/// Changes for one reason, in one line.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record, Serialize)]
pub struct ChangeLine {
    /// Effect on the steps.
    pub effect: Effect,
    /// The reason, in a sentence.
    pub text: String,
    /// Names of the steps it concerns, each once; one that is changed on one of two feet names the foot. Empty where it
    /// concerns the whole guide.
    pub steps: Vec<String>,
    /// The same as a list in words, or how many they are where they are more than four; empty where it concerns the whole guide.
    pub steps_text: String,
    /// Reason and steps as they are spoken.
    pub spoken: String,
}

/// Splits a timeline into its phases. Where the feet take turns step by step (`step_major`), a phase holds both.
pub fn phases(segments: &[Segment], step_major: bool, words: &Words) -> Vec<GuidePhase> {
    let mut phases: Vec<GuidePhase> = Vec::new();
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    for (n, segment) in segments.iter().enumerate() {
        match phases.last_mut() {
            Some(last) if last.phase == segment.phase && (step_major || last.side == segment.side) => {
                let pause = n.checked_sub(1).and_then(|before| segments.get(before));
                let pause = pause.map_or(0, |before| before.pause_after);
                last.count = last.count.saturating_add(1);
                last.seconds = last.seconds.saturating_add(segment.seconds).saturating_add(pause);
                if last.side != segment.side {
                    last.side = joined(last.side, segment.side);
                }
            }
            _ => phases.push(GuidePhase {
                phase: segment.phase,
                title: words.name("phase", segment.phase.code()),
                side: segment.side,
                side_text: String::new(),
                first: count(n),
                count: 1,
                seconds: segment.seconds,
                length_text: String::new(),
            }),
        }
    }
    for phase in &mut phases {
        phase.side_text = phase.side.text(words);
        phase.length_text = words.minutes(phase.seconds);
    }
    phases
}

const fn joined(a: Side, b: Side) -> Side {
    match (a, b) {
        (Side::None, side) | (side, Side::None) => side,
        _ => Side::Both,
    }
}

/// Changes with one effect and one reason, and the steps they were made to, each with its side.
type Group<'a> = (Effect, &'a str, Vec<(&'a str, Side)>);

/// Groups the changes of a timeline by what was done and why, in the order in which they are told.
pub fn change_lines(timeline: &Timeline, steps: &[GuideStep], words: &Words) -> Vec<ChangeLine> {
    let mut lines: Vec<Group<'_>> = Vec::new();
    for change in &timeline.changes {
        let at = lines.iter().position(|(e, text, _)| *e == change.effect && *text == change.because);
        let at = at.unwrap_or_else(|| {
            lines.push((change.effect, &change.because, Vec::new()));
            lines.len().saturating_sub(1)
        });
        let title = change.step.as_ref().and_then(|id| steps.iter().find(|step| step.step == *id));
        let (Some(title), Some((.., titles))) = (title, lines.get_mut(at)) else { continue };
        match titles.iter_mut().find(|(known, _)| *known == title.title) {
            Some((_, side)) if *side != change.side => *side = Side::Both,
            Some(_) => {}
            None => titles.push((&title.title, change.side)),
        }
    }
    let named = |(title, side): &(&str, Side)| match side {
        Side::Left | Side::Right if timeline.foot == Foot::Both => words
            .text("change-step-foot", &[("title", Arg::Text(title)), ("foot", Arg::Text(&side.text(words)))]),
        _ => (*title).to_owned(),
    };
    let line = |(effect, text, titles): Group<'_>| {
        let steps: Vec<String> = titles.iter().map(named).collect();
        let steps_text = if steps.len() > MOST_NAMED {
            let n = i64::try_from(steps.len()).unwrap_or(i64::MAX);
            words.text("change-steps", &[("n", Arg::Count(n))])
        } else {
            words.list(&steps)
        };
        let spoken = if steps.is_empty() {
            text.to_owned()
        } else {
            words.text("change-line", &[("because", Arg::Text(text)), ("steps", Arg::Text(&steps_text))])
        };
        ChangeLine { effect, text: text.to_owned(), steps, steps_text, spoken }
    };
    lines.into_iter().map(line).collect()
}

impl Side {
    /// The foot in words; empty where no foot is meant.
    pub(super) fn text(self, words: &Words) -> String {
        match self {
            Self::Left => words.text("side-left", &[]),
            Self::Right => words.text("side-right", &[]),
            Self::Both => words.text("side-both", &[]),
            Self::None => String::new(),
        }
    }
}

impl SourceText {
    /// The address behind a DOI, a PMC number or an address; none for anything else.
    pub(super) fn address(reference: &str) -> Option<String> {
        let reference = reference.trim();
        if reference.starts_with("https://") || reference.starts_with("http://") {
            return Some(reference.to_owned());
        }
        let doi = reference.strip_prefix("doi:").unwrap_or(reference);
        if doi.starts_with("10.") && doi.contains('/') {
            return Some(format!("https://doi.org/{doi}"));
        }
        let pmc = reference.strip_prefix("PMC").filter(|n| !n.is_empty());
        pmc.filter(|n| n.bytes().all(|b| b.is_ascii_digit()))
            .map(|n| format!("https://pmc.ncbi.nlm.nih.gov/articles/PMC{n}/"))
    }
}
