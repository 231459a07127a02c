use super::player_view::ASKED;
use super::today::week_days;
use super::{Finish, Instep, View};
use crate::calendar::{Moment, Week};
use crate::error::{InstepError, Result, Thing};
use crate::guide::StepKind;
use crate::rating::{Instrument, RatingPhase};
use crate::session::{Receiver, SessionId, StopReason};
use crate::store::{self, RatingRow, SessionRow};
use crate::words::SpokenText;

#[uniffi::export]
impl Instep {
    /// The Finish screen of a session that is stored: the minute after it, what is still to be asked, and the offer of a
    /// reminder, as in the player's record.
    ///
    /// Errors: `NotFound` for a session that is not stored or in the trash.
    pub fn finish(&self, session_id: SessionId, now: Moment) -> Result<Finish> {
        self.read(&now, |view| view.finish(session_id))
    }
}

impl View<'_> {
    fn finish(&self, id: SessionId) -> store::Result<Finish> {
        let stored = SessionRow::get(self.db, id)?.filter(|row| row.deleted_at.is_none());
        let row = stored.ok_or(InstepError::NotFound { what: Thing::Session })?;
        let rated = RatingRow::of_session(self.db, id)?;
        let pain = row.stop_reason == Some(StopReason::Pain);
        // A foot that hurts is left alone: nothing is asked about it.
        let questions: &[Instrument] = if pain { &[] } else { &ASKED };
        let mut ask = Vec::new();
        for item in questions.iter().map(|instrument| instrument.item()) {
            let given = rated
                .iter()
                .any(|rating| rating.phase == Some(RatingPhase::After) && rating.instrument.item() == item);
            if !given && self.asks(item)? {
                ask.push(self.rating_question(item)?);
            }
        }
        let lights_lamp = row.counts() && !pain;
        let session = self.session_with(&row, &rated)?;
        let lines = self.minute_after(&row)?;
        let offer_reminder = self.offer_reminder(Some(&session))?;
        let week = week_days(self, Week::holding(row.care_day, self.chosen.first_day)?)?;
        let spoken: Vec<&str> = lines.iter().map(|line| line.spoken.as_str()).collect();
        let spoken = spoken.join(" ");
        let undo = self.stop_undo(id)?;
        Ok(Finish { spoken, lines, ask, offer_reminder, undo, week, lights_lamp, session })
    }

    /// Sentences for the minute in which nobody should stand up yet.
    fn minute_after(&self, row: &SessionRow) -> store::Result<Vec<SpokenText>> {
        let basin = match &row.guide {
            Some(guide) if row.steps.is_some() => self.soaked(guide, row)?,
            _ => false,
        };
        let keys: &[&str] = match row.receiver {
            Receiver::Me => &["finish-stay", "finish-slippers"],
            Receiver::SomeoneElse => &["finish-they-stay", "finish-their-slippers"],
        };
        let keys = keys.iter().chain(basin.then_some(&"finish-basin"));
        let aloud = self.words.aloud();
        Ok(keys
            .map(|key| SpokenText { text: self.words.text(key, &[]), spoken: aloud.text(key, &[]) })
            .collect())
    }

    /// Returns true if a foot bath of the guide was played. A guide that is no longer shipped had none.
    fn soaked(&self, guide: &str, row: &SessionRow) -> store::Result<bool> {
        let Ok(content) = self.library.guide(guide) else { return Ok(false) };
        let played = row.steps.iter().flat_map(|steps| &steps.0).filter(|step| step.active_seconds > 0);
        let soaks = |id: &str| content.steps.iter().any(|step| step.id == id && step.kind == StepKind::Soak);
        Ok(played.into_iter().any(|step| soaks(&step.step)))
    }
}
