use std::sync::Arc;

use instep::calendar::Moment;
use instep::{Instep, InstepError, OpenOptions};
use serde::Serialize;
use serde_json::Value;
use tempfile::TempDir;

use super::arguments::Arguments;
use super::format::Start;
use super::play::Core;

/// The core as every shell has it, on a data file of its own.
pub struct RealCore {
    folder: TempDir,
    instep: Option<Arc<Instep>>,
}

impl RealCore {
    /// Has no data file yet; the first [`Core::open`] makes it.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self { folder: TempDir::new()?, instep: None })
    }
}

impl Core for RealCore {
    fn open(&mut self, start: &Start, now: Moment) -> Result<(), String> {
        let options = OpenOptions {
            locale: start.locale.clone(),
            // A journey's texts are compared with what is written in a file: no invisible characters.
            bidi_isolation: false,
            ..OpenOptions::at(self.data())
        };
        self.instep = Some(Instep::open(options, now).map_err(|e| format!("it did not open: {e:?}"))?);
        Ok(())
    }

    fn shutdown(&mut self) -> Result<(), String> {
        match self.instep.take() {
            Some(instep) => instep.shutdown().map_err(|e| format!("it did not shut down: {e:?}")),
            None => Err("it is not open".into()),
        }
    }

    fn data(&self) -> String {
        self.folder.path().join("instep.db").to_string_lossy().into_owned()
    }

    fn call(
        &mut self,
        name: &str,
        with: &mut Arguments,
        now: Moment,
    ) -> Result<Result<Value, InstepError>, String> {
        let i = self.instep.as_ref().ok_or("it is not open")?;
        match name {
            "suspend" => answer(i.suspend()),
            "resume" => answer(i.resume()),
            "reconcile" => answer(i.reconcile(now)),
            "take_changes" => answer(Ok(i.take_changes())),
            "data_version" => answer(i.data_version()),
            "diagnostics" => answer(i.diagnostics()),
            "undo" => answer(i.undo(with.take("token")?, now)),
            "last_undo" => answer(i.last_undo(now)),
            "set_locale" => answer(i.set_locale(with.take("locale")?)),
            "today" => answer(i.today(now)),
            "guides" => answer(i.guides(with.take("filter")?, now)),
            "guide" => answer(i.guide(with.take("request")?, now)),
            "choose_guide" => answer(i.choose_guide(with.take("choice")?, now)),
            "log_type" => answer(i.log_type(with.take("request")?, now)),
            "player" => answer(i.player(now)),
            "set_output" => answer(i.set_output(with.take("output")?)),
            "stop_card" => answer(i.stop_card()),
            "review" => answer(i.review(with.take("day")?, now)),
            "review_month" => answer(i.review_month(with.take("day")?, now)),
            "report" => answer(i.report(with.take("request")?, now)),
            "questions" => answer(i.questions(now)),
            "delete_rating" => answer(i.delete_rating(with.take("rating_id")?, now)),
            "restore_rating" => answer(i.restore_rating(with.take("rating_id")?, now)),
            "reminders" => answer(i.reminders(now)),
            "history" => answer(i.history(with.take("request")?, now)),
            "session" => answer(i.session(with.take("session_id")?, now)),
            "settings" => answer(i.settings(now)),
            "log_session" => answer(i.log_session(with.take_with_instants("entry", &["started_at"])?, now)),
            "edit_session" => {
                let (id, stamp) = (with.take("session_id")?, with.take("expected_stamp")?);
                answer(i.edit_session(id, with.take_with_instants("edit", &["started_at"])?, stamp, now))
            }
            "delete_session" => answer(i.delete_session(with.take("session_id")?, now)),
            "restore_session" => answer(i.restore_session(with.take("session_id")?, now)),
            "rate" => answer(i.rate(with.take_with_instants("entry", &["asked_at"])?, now)),
            "add_reminder" => answer(i.add_reminder(with.take("form")?, now)),
            "edit_reminder" => {
                let (id, stamp) = (with.take("reminder_id")?, with.take("expected_stamp")?);
                answer(i.edit_reminder(id, with.take("form")?, stamp, now))
            }
            "pause_reminder" => answer(i.pause_reminder(with.take("reminder_id")?, with.take("until")?, now)),
            "resume_reminder" => answer(i.resume_reminder(with.take("reminder_id")?, now)),
            "remove_reminder" => answer(i.remove_reminder(with.take("reminder_id")?, now)),
            "restore_reminder" => answer(i.restore_reminder(with.take("reminder_id")?, now)),
            "plan_reminders" => answer(i.plan_reminders(with.take("request")?, now)),
            "handle_alarm" => answer(i.handle_alarm(with.take("occurrence")?, with.take("request")?, now)),
            "on_system_event" => answer(i.on_system_event(with.take("event")?, with.take("request")?, now)),
            "answer_occurrence" => {
                answer(i.answer_occurrence(with.take("occurrence")?, with.take("action")?, now))
            }
            "occurrence_shown" => {
                answer(i.occurrence_shown(with.take("occurrence")?, with.take("shown_at")?, now))
            }
            "why_reminders" => answer(i.why_reminders(with.take("day")?, now)),
            "notification_words" => answer(i.notification_words(with.take("category")?)),
            "snapshot" => answer(i.snapshot(now)),
            "change_setting" => answer(i.change_setting(with.take("change")?, now)),
            "start" => answer(i.start(with.take("request")?, now)),
            "answer_start" => answer(i.answer_start(with.take("request")?, with.take("answer")?, now)),
            "begin" => answer(i.begin(with.take("entry")?, now)),
            "play" => answer(i.play(with.take("event")?, with.take("expected_revision")?, now)),
            "continue_session" => answer(i.continue_session(now)),
            "upcoming_cues" => answer(i.upcoming_cues(now)),
            "safety" => answer(i.safety(now)),
            "answer_safety" => answer(i.answer_safety(with.take("answers")?, now)),
            "answer_rest" => answer(i.answer_rest(with.take("page")?, with.take("reply")?, now)),
            "confirm_safety" => answer(i.confirm_safety(now)),
            "foot_check" => answer(i.foot_check(now)),
            "record_foot_check" => answer(i.record_foot_check(with.take("entry")?, now)),
            "library" => answer(i.library(now)),
            "library_page" => answer(i.library_page(with.take("page")?, now)),
            "export_file" => answer(i.export_file(with.take("request")?, now)),
            "import_file" => answer(i.import_file(with.take("request")?, now)),
            "explain" => answer(instep::explain(with.take("error")?, with.take("locale")?)),
            "labels" => answer(Ok(instep::labels(with.take("locale")?))),
            "phrase_text" => answer(Ok(instep::phrase_text(with.take("phrase")?, with.take("locale")?))),
            "atlas" => answer(instep::atlas()),
            "backup" => answer(i.backup(with.take("folder")?, now)),
            "backup_if_due" => answer(i.backup_if_due(now)),
            "restore" => answer(i.restore(with.take("path")?, with.take("dry_run")?, now)),
            "delete_sessions" => {
                let (from, to) = (with.take("from")?, with.take("to")?);
                answer(i.delete_sessions(from, to, with.take("dry_run")?, now))
            }
            "empty_trash" => answer(i.empty_trash(with.take("dry_run")?, now)),
            "erase" => answer(i.erase()),
            "erase_at" => answer(instep::erase_at(with.take("path")?, with.take("locale")?)),
            "doctor" => answer(i.doctor(now)),
            "backups" => answer(i.backups(now)),
            "finish" => answer(i.finish(with.take("session_id")?, now)),
            "about" => answer(instep::about(with.take("locale")?)),
            "recovery" => {
                let (path, locale) = (with.take("path")?, with.take("locale")?);
                answer(instep::recovery(path, locale, now))
            }
            "recover" => {
                let (path, choice) = (with.take("path")?, with.take("choice")?);
                answer(instep::recover(path, choice, with.take("locale")?, now))
            }
            "inspect" => answer(instep::inspect(with.take("path")?)),
            _ => Err("there is no such call".into()),
        }
    }
}

fn answer<T: Serialize>(result: Result<T, InstepError>) -> Result<Result<Value, InstepError>, String> {
    match result {
        Ok(value) => Ok(Ok(serde_json::to_value(value).map_err(|e| e.to_string())?)),
        Err(error) => Ok(Err(error)),
    }
}
