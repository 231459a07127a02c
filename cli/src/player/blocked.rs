//! A session that the safety check refuses before it is opened.

use instep::InstepError;
use instep::safety::Reply;
use instep::session::Foot;

use crate::commands::Shell;
use crate::error::Failure;

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
