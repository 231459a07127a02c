use super::{Instep, UndoOffer, Undone, View};
use crate::calendar::Moment;
use crate::error::{InstepError, InvalidWhy, Result};
use crate::session::{SessionId, UndoKind, UndoToken};
use crate::store::{self, PlayerRow, SessionRow, Tx, UndoRow};
use crate::words::Arg;

#[uniffi::export]
impl Instep {
    /// Takes a write back, by the token in its result (`undo`). Every row it wrote gets its earlier content as a new
    /// version, all of them or none. A session, a rating or a reminder that was new goes to the trash; anything else that
    /// was new is gone. A session that was stopped is unfinished again, paused where it stood, and this object plays it
    /// from then on: read `player` for its revision and send `resume`. No `continue_session` is needed, also in a new
    /// process: the person has just asked for the session, and no time ran that nobody saw.
    ///
    /// A token is good in another process and after a restart, for the newest 100 writes. What was written before it can
    /// be taken back after it.
    ///
    /// Errors: `Conflict` when it was taken back before, or when something else changed one of its rows since; for a stop
    /// also while another session is unfinished, and after a rating for the end; `Invalid` (`token`, `TooLate`) for a stop
    /// more than ten seconds ago; `NotFound` (`undo`) for a token that is not known, and for what was removed for good.
    /// Nothing is changed then.
    pub fn undo(&self, token: UndoToken, now: Moment) -> Result<Undone> {
        let (undone, session) = self.write(&now, |tx| {
            let undo = UndoRow::get(tx, token)?;
            if let (Some(limit), false) = (undo.kind.limit_ms(), undo.undone || undo.in_time(now.wall)) {
                let seconds = i32::try_from(limit / 1000).unwrap_or(i32::MAX);
                return Err(InstepError::invalid("token", InvalidWhy::TooLate { seconds }).into());
            }
            let (kind, count) = (undo.kind, undo.count(tx)?);
            undo.take_back(tx)?;
            let stopped = kind == UndoKind::SessionStopped;
            let session = if stopped { PlayerRow::get(tx)?.map(|row| row.session) } else { None };
            let view = self.view(tx, &now)?;
            let text = view.words.text(&format!("{}.done", key(kind)), &[("n", Arg::Count(count))]);
            Ok((Undone { kind, text }, session))
        })?;
        if let Some(session) = session {
            self.playing.set(session);
        }
        Ok(undone)
    }

    /// The last write that can be taken back; none when there is none.
    pub fn last_undo(&self, now: Moment) -> Result<Option<UndoOffer>> {
        self.read(&now, |view| {
            let newest = UndoRow::newest(view.db, now.wall)?;
            newest.map(|undo| view.undo_offer(&undo)).transpose()
        })
    }
}

impl Instep {
    /// Ends a write that began with `record_undo`, and says how to take it back; none when it wrote nothing.
    pub(super) fn offer_undo(&self, tx: &mut Tx<'_>, now: &Moment) -> store::Result<Option<UndoOffer>> {
        let Some(undo) = tx.finish_undo()? else { return Ok(None) };
        self.view(tx, now)?.undo_offer(&undo).map(Some)
    }
}

impl View<'_> {
    /// The way back of the stop that ended a session, while it is the last write and can be taken back.
    pub(super) fn stop_undo(&self, session: SessionId) -> store::Result<Option<UndoOffer>> {
        let newest = UndoRow::newest(self.db, self.now.wall)?;
        let Some(stop) = newest.filter(|undo| undo.kind == UndoKind::SessionStopped) else { return Ok(None) };
        let ended = SessionRow::newest(self.db, 1)?;
        if ended.first().is_none_or(|row| row.id != session) {
            return Ok(None);
        }
        self.undo_offer(&stop).map(Some)
    }

    fn undo_offer(&self, undo: &UndoRow) -> store::Result<UndoOffer> {
        let count = undo.count(self.db)?;
        Ok(UndoOffer {
            token: undo.token,
            kind: undo.kind,
            text: self.words.text(&key(undo.kind), &[("n", Arg::Count(count))]),
            until: undo.kind.limit_ms().map(|limit| self.zone.at(undo.at.plus_millis(limit))),
        })
    }
}

/// The message about a write, as `undo-session-edited`.
fn key(kind: UndoKind) -> String {
    format!("undo-{}", kind.code().replace('_', "-"))
}
