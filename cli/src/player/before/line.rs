use instep::player::Cue;
use instep::rating::Question;
use instep::safety::SafetyChange;
use instep::session::Side;
use instep::{Guide, GuideCard, InstepError, SafetyCheck, SafetyQuestion, StartState};
use serde::Serialize;

use super::Before;

/// The line of a guide before its session. Scripts rely on its names; those of the player stand in it too.
#[derive(Debug, Serialize)]
pub struct StartLine {
    /// `screening`, `blocked` or `ready`.
    pub state: &'static str,
    guide: String,
    guide_title: String,
    segment: i32,
    segments: i32,
    side: Side,
    title: String,
    remaining_seconds: i32,
    active_seconds: i32,
    planned_seconds: i32,
    cues: Vec<Cue>,
    /// State before the session, in a sentence.
    pub text: String,
    pub label: Option<String>,
    pub notes: Vec<String>,
    /// Ratings that stand open.
    pub ask: Vec<Question>,
    pub questions: Vec<SafetyQuestion>,
    pub warnings: Vec<String>,
    pub must_accept: bool,
    check: SafetyCheck,
    pub changes: Vec<SafetyChange>,
    possible: Vec<String>,
    pub possible_cards: Vec<GuideCard>,
    pub unfinished_text: Option<String>,
    late_text: Option<String>,
}

impl StartLine {
    pub fn of(before: &Before<'_>) -> Result<Self, InstepError> {
        let start = &before.start;
        let timeline = timeline(before)?;
        let first = timeline.as_ref().and_then(|guide| guide.segments.first());
        let total = timeline.as_ref().map_or(0, |guide| guide.total_seconds);
        let count = timeline.as_ref().map_or(1, |guide| guide.segments.len());
        let goes = before.accepted.is_some() || start.state == StartState::Ready;
        let state = match before.is_blocked() {
            true => "blocked",
            false if goes => "ready",
            false => "screening",
        };
        let (blocked, screening) = (state == "blocked", state == "screening");
        let refused = start.refused.as_ref();
        let changes = refused.map_or(&before.held, |refused| &refused.changes);
        let behind = |question: &&SafetyQuestion| changes.iter().any(|c| c.flag == question.flag.code());
        let lines = start.check.pages.iter().flat_map(|page| &page.lines).map(|line| &line.question);
        let cards = refused.map(|refused| refused.possible_cards.clone()).unwrap_or_default();
        Ok(Self {
            state,
            guide: start.guide.clone(),
            guide_title: start.title.clone(),
            segment: 1,
            segments: i32::try_from(count).unwrap_or(i32::MAX),
            side: first.map_or(Side::None, |segment| segment.side),
            title: first.map(|segment| segment.title.clone()).unwrap_or_default(),
            remaining_seconds: first.map_or(0, |segment| segment.seconds),
            active_seconds: 0,
            planned_seconds: total,
            cues: Vec::new(),
            text: start.text.clone(),
            label: start.label.clone().filter(|_| !blocked),
            notes: if blocked { Vec::new() } else { start.notes.clone() },
            ask: if state == "ready" { before.ask().cloned().collect() } else { Vec::new() },
            questions: match (blocked, screening) {
                (true, _) => lines.filter(behind).cloned().collect(),
                (_, true) => start.questions.clone(),
                _ => Vec::new(),
            },
            warnings: match blocked {
                true => Vec::new(),
                false => start.warnings.iter().map(|warning| warning.text.clone()).collect(),
            },
            must_accept: screening && start.warnings.iter().any(|warning| warning.must_accept),
            check: start.check.clone(),
            changes: changes.clone(),
            possible: cards.iter().map(|card| card.id.clone()).collect(),
            possible_cards: cards,
            unfinished_text: start.unfinished_text.clone(),
            late_text: start.late_text.clone(),
        })
    }
}

/// The guide as it will be played; none where the safety check refuses it.
fn timeline(before: &Before<'_>) -> Result<Option<Guide>, InstepError> {
    let wanted = before.start.request.for_guide(before.start.guide.clone());
    match before.shell.core.guide(wanted, before.shell.now()?) {
        Ok(guide) => Ok(Some(guide)),
        Err(InstepError::Refused { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
