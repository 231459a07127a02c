//! A session that the safety check refuses before it is opened.

use instep::guide::GuideRequest;
use instep::player::PlayerPhase;
use instep::safety::{Reply, SafetyStep};
use instep::session::{Foot, Side};
use instep::{GuideFilter, InstepError, Player, SafetyCheck, explain};

use crate::commands::Shell;
use crate::error::Failure;

/// The id of no session.
const NO_SESSION: &str = "00000000-0000-7000-8000-000000000000";

/// The refusal with the answers that would correct it.
pub fn failure(shell: &Shell, error: InstepError) -> Failure {
    let answers = corrections(shell, &error).unwrap_or_default();
    Failure::Blocked(error, answers)
}

/// The stored answers behind a refusal, each turned to no.
fn corrections(shell: &Shell, error: &InstepError) -> Result<Vec<String>, InstepError> {
    let InstepError::Refused { changes, .. } = error else { return Ok(Vec::new()) };
    let safety = shell.core.safety(shell.now()?)?;
    let blocks = safety.answers.iter().filter(|answer| {
        matches!(answer.reply, Reply::Yes | Reply::Unsure)
            && changes.iter().any(|change| change.flag == answer.flag.code())
    });
    let written = blocks.map(|answer| {
        let part = match (answer.sign, answer.foot) {
            (Some(sign), _) => format!(":{}", sign.code()),
            (None, Some(foot)) if foot != Foot::Both => format!(":{}", foot.code()),
            _ => String::new(),
        };
        format!("{}{part}=no", answer.flag.code())
    });
    Ok(written.collect())
}

/// A player without a session: the card or the page that blocks, for the person to correct.
pub fn player(shell: &Shell, request: &GuideRequest, error: InstepError) -> Result<Player, InstepError> {
    let now = shell.now()?;
    let text = explain(error.clone(), shell.locale.clone()).map(|text| text.title).unwrap_or_default();
    let InstepError::Refused { changes, possible } = error else { return Err(error) };
    let safety = shell.core.safety(now.clone())?;
    let filter = GuideFilter { all_families: true, ..GuideFilter::default() };
    let cards = shell.core.guides(filter, now)?.guides;
    let title = cards.into_iter().find(|card| card.id == request.guide).map(|card| card.title);
    let next = match safety.check.next {
        SafetyStep::Urgent => SafetyStep::Urgent,
        _ => SafetyStep::Changes,
    };
    let check = SafetyCheck { next, next_page: None, changes: changes.clone(), ..safety.check };
    Ok(Player {
        session: NO_SESSION.parse()?,
        revision: 0,
        state: PlayerPhase::Blocked,
        guide: request.guide.clone(),
        guide_title: title.unwrap_or_else(|| request.guide.clone()),
        segment: 1,
        segments: 1,
        side: Side::None,
        side_text: String::new(),
        title: String::new(),
        body: String::new(),
        remaining_seconds: 0,
        waits: false,
        reps_done: None,
        reps: None,
        reps_text: String::new(),
        active_seconds: 0,
        planned_seconds: 0,
        next_title: None,
        zones: Vec::new(),
        pictures: Vec::new(),
        cues: Vec::new(),
        label: None,
        notes: Vec::new(),
        questions: Vec::new(),
        check: Some(check),
        warnings: Vec::new(),
        must_accept: false,
        changes,
        possible,
        possible_cards: safety.possible_cards,
        ask: Vec::new(),
        spoken: text.clone(),
        text,
        saved: None,
    })
}
