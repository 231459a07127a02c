use instep::session::{SessionId, SessionKind};
use instep::{HistoryRequest, Session, SessionEdit, SessionEntry};

use super::Shell;
use crate::args::{LogArgs, SessionCommand, SessionEditArgs, SessionsArgs};
use crate::error::Failure;
use crate::output::{Page, clock, dotted};

/// Sessions read at once; the most the core gives.
const PAGE: i32 = 60;

/// `instep log`
pub fn log(shell: &Shell, args: LogArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    let (kind, guide) = match args.what.as_str() {
        "external" => (SessionKind::External, None),
        "device" => (SessionKind::Device, None),
        "soak" => (SessionKind::Soak, None),
        _ => (SessionKind::ByHand, Some(args.what)),
    };
    let entry = SessionEntry {
        kind,
        guide,
        started_at: args.at.map(|at| at.instant(&now)).transpose()?,
        minutes: args.minutes,
        mode: None,
        foot: args.foot,
        receiver: args.receiver,
        comfort_before: args.comfort_before,
        comfort_after: args.comfort_after,
        note: args.note,
        occurrence: None,
    };
    let session = shell.core.log_session(entry, now)?.session;
    Ok(shell.out.print(&session, page)?)
}

/// `instep sessions`: every page of the history, one after the other.
pub fn list(shell: &Shell, args: SessionsArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    let mut sessions: Vec<Session> = Vec::new();
    let mut cursor = None;
    loop {
        let request = HistoryRequest { from: args.from, to: args.to, trash: args.trash, cursor, limit: PAGE };
        let history = shell.core.history(request, now.clone())?;
        sessions.extend(history.sessions);
        cursor = history.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    let draw = |sessions: &Vec<Session>| {
        sessions.iter().fold(Page::new(), |page, s| page.text(&s.text).indented("  ", &s.id.to_string()))
    };
    Ok(shell.out.print(&sessions, draw)?)
}

/// `instep session show|edit|delete|restore`
pub fn one(shell: &Shell, command: SessionCommand) -> Result<(), Failure> {
    let (core, now) = (&shell.core, shell.now()?);
    let session = match command {
        SessionCommand::Show { id } => core.session(id.parse()?, now)?,
        SessionCommand::Edit(args) => edit(shell, args)?,
        SessionCommand::Delete { id } => core.delete_session(id.parse()?, now)?.session,
        SessionCommand::Restore { id } => core.restore_session(id.parse()?, now)?.session,
    };
    Ok(shell.out.print(&session, page)?)
}

/// The core takes a session's content in full, so it is read first; its stamp tells whether it changed meanwhile.
fn edit(shell: &Shell, args: SessionEditArgs) -> Result<Session, Failure> {
    let now = shell.now()?;
    let id: SessionId = args.id.parse()?;
    let old = shell.core.session(id, now.clone())?;
    let edit = SessionEdit {
        started_at: args.at.map(|at| at.instant(&now)).transpose()?.unwrap_or(old.started_at.at),
        active_seconds: args.minutes.map_or(old.active_seconds, |minutes| minutes.saturating_mul(60)),
        foot: args.foot.unwrap_or(old.foot),
        receiver: args.receiver.unwrap_or(old.receiver),
        note: args.note.map_or(old.note, |note| Some(note).filter(|n| !n.is_empty())),
        tags: args.tags.map_or(old.tags, |tags| split(&tags)),
    };
    Ok(shell.core.edit_session(id, edit, old.stamp, now)?.session)
}

fn split(tags: &str) -> Vec<String> {
    tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

/// A session by itself.
pub fn page(session: &Session) -> Page {
    let mut page = Page::new().text(&session.text).indented("  ", &session.id.to_string());
    page = page.each("  ", session.ratings.iter().map(|rating| &rating.text));
    page = page.indented("  ", session.note.as_deref().unwrap_or_default());
    page = page.indented("  ", &dotted(session.tags.iter().map(String::as_str)));
    for step in session.steps.iter().flatten() {
        let played = format!("{} / {}", clock(step.active_seconds), clock(step.planned_seconds));
        page = page.indented("    ", &dotted([step.title.as_str(), step.side.code(), &played]));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn tags_are_split_at_commas() {
        assert_eq!(split("bath, sofa ,,"), ["bath", "sofa"]);
        assert!(split("").is_empty());
    }
}
