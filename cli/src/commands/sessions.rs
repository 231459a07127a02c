use instep::safety::SafetyChange;
use instep::session::{SessionId, SessionKind, Side};
use instep::{LogType, LogTypeRequest, Session, SessionEdit, SessionEntry, SessionSaved};
use serde::Serialize;

use super::Shell;
use super::history::Entries;
use super::safety::lifted_once;
use crate::args::{HistoryArgs, LogArgs, SessionCommand, SessionEditArgs};
use crate::error::Failure;
use crate::output::{Page, clock, dotted};
use crate::player::opening::code;
use crate::values::At;
use crate::words::shared;

/// `instep log`
pub fn log(shell: &Shell, args: LogArgs) -> Result<(), Failure> {
    let now = shell.now()?;
    let (kind, guide) = match args.what.as_str() {
        "external" => (SessionKind::External, None),
        "device" => (SessionKind::Device, None),
        "soak" => (SessionKind::Soak, None),
        _ => (SessionKind::ByHand, Some(args.what)),
    };
    if args.check {
        let request = LogTypeRequest { kind, guide, receiver: args.receiver, answers: Vec::new() };
        return Ok(shell.out.print(&shell.core.log_type(request, now)?, draw_log_type)?);
    }
    let (started_at, started_local) = args.at.map(At::split).unwrap_or_default();
    let entry = SessionEntry {
        guide,
        started_at,
        started_local,
        minutes: args.minutes,
        foot: args.foot,
        receiver: args.receiver,
        comfort_before: args.comfort_before,
        comfort_after: args.comfort_after,
        note: args.note,
        tags: args.tag,
        ..SessionEntry::of(kind)
    };
    let saved = shell.core.log_session(entry, now)?;
    let logged = Logged { session: saved.session, safety: saved.safety, instead: saved.instead };
    shell.print_saved(&logged, saved.undo.as_ref(), draw_logged)
}

/// A session as it was logged, with what the safety check says about the next one.
#[derive(Serialize)]
struct Logged {
    #[serde(flatten)]
    session: Session,
    safety: Vec<SafetyChange>,
    instead: Option<String>,
}

fn draw_logged(logged: &Logged) -> Page {
    let page = page(&logged.session);
    let page = if logged.safety.is_empty() { page } else { page.gap() };
    draw_changes(page, &logged.safety).text(logged.instead.as_deref().unwrap_or_default())
}

fn draw_log_type(log_type: &LogType) -> Page {
    let page = Page::new().text(&log_type.title).gap();
    let page = draw_changes(page, &log_type.changes).text(log_type.instead.as_deref().unwrap_or_default());
    let page = page.gap().each("- ", &log_type.advice).gap();
    log_type
        .questions
        .iter()
        .fold(page, |page, question| page.indented(&format!("{}  ", code(question)), &question.text))
}

fn draw_changes(page: Page, changes: &[SafetyChange]) -> Page {
    lifted_once(changes).fold(page, |page, (change, lift)| {
        page.indented("! ", &change.message).indented("  ", lift.unwrap_or_default())
    })
}

/// `instep sessions`: those of the whole history.
pub fn list(shell: &Shell, args: HistoryArgs) -> Result<(), Failure> {
    let mut entries = Entries::read(shell, &args, &shell.now()?)?;
    let empty_text = entries.empty_text.take().unwrap_or_default();
    let draw = |sessions: &Vec<Session>| {
        let page = sessions.iter().fold(Page::new(), |page, s| {
            page.text(&s.text).indented("  ", &s.tags_text).indented("  ", &s.id.to_string())
        });
        page.text(&empty_text)
    };
    Ok(shell.out.print(&entries.into_sessions(), draw)?)
}

/// `instep session show|edit|delete|restore|delete-all`
pub fn one(shell: &Shell, command: SessionCommand) -> Result<(), Failure> {
    let (core, now) = (&shell.core, shell.now()?);
    let saved = match command {
        SessionCommand::Show { id } => {
            let session = core.session(id.parse()?, now)?;
            return Ok(shell.out.print(&session, shown)?);
        }
        SessionCommand::Edit(args) => edit(shell, args)?,
        SessionCommand::Delete { id } => core.delete_session(id.parse()?, now)?,
        SessionCommand::Restore { id } => core.restore_session(id.parse()?, now)?,
        SessionCommand::DeleteAll { from, to, dry_run } => {
            let deleted = core.delete_sessions(from, to, dry_run, now)?;
            return Ok(shell.out.print(&deleted, |d| {
                let page = Page::new().text(&d.text).whole("  ", d.backup.as_deref().unwrap_or_default());
                shell.way_back(page, d.undo.as_ref())
            })?);
        }
    };
    shell.print_saved(&saved.session, saved.undo.as_ref(), page)
}

/// The core takes a session's content in full, so it is read first; its stamp tells whether it changed meanwhile.
fn edit(shell: &Shell, args: SessionEditArgs) -> Result<SessionSaved, Failure> {
    let now = shell.now()?;
    let id: SessionId = args.id.parse()?;
    let old = shell.core.session(id, now.clone())?;
    let (started_at, started_local) = args.at.map(At::split).unwrap_or_default();
    let edit = SessionEdit {
        started_at: started_at.unwrap_or(old.started_at.at),
        started_local,
        active_seconds: args.minutes.map_or(old.active_seconds, |minutes| minutes.saturating_mul(60)),
        foot: args.foot.unwrap_or(old.foot),
        receiver: args.receiver.unwrap_or(old.receiver),
        note: args.note.map_or(old.note, |note| Some(note).filter(|n| !n.is_empty())),
        tags: if args.no_tags || !args.tag.is_empty() { args.tag } else { old.tags },
    };
    Ok(shell.core.edit_session(id, edit, old.stamp, now)?)
}

/// A session by itself.
pub fn page(session: &Session) -> Page {
    let page = head(session).each("  ", session.ratings.iter().map(|rating| &rating.text));
    rest(page, session)
}

/// The same, with what it takes to take a rating back.
fn shown(session: &Session) -> Page {
    let page = session.ratings.iter().fold(head(session), |page, rating| {
        page.indented("  ", &rating.text).indented("    ", &rating.id.to_string())
    });
    rest(page, session)
}

fn head(session: &Session) -> Page {
    Page::new().text(&session.text).indented("  ", &session.id.to_string())
}

fn rest(mut page: Page, session: &Session) -> Page {
    page = page.indented("  ", session.note.as_deref().unwrap_or_default());
    page = page.indented("  ", &session.tags_text);
    for step in session.steps.iter().flatten() {
        let played = format!("{} / {}", clock(step.active_seconds), clock(step.planned_seconds));
        page = page.indented("    ", &dotted([step.title.as_str(), side_text(step.side), &played]));
    }
    page
}

/// A side in words; nothing where no foot is meant.
fn side_text(side: Side) -> &'static str {
    let feet = &shared().vocabulary.feet;
    feet.iter().find(|foot| foot.value.code() == side.code()).map_or("", |foot| &foot.text)
}
