// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

import Instep

extension Calls {
    // Computed: in the initial value of a constant Swift 6.0 takes each `await` for superfluous.
    static var generated: [String: Call] {
        [
            "set_locale": { core, _, with in
                try await core.setLocale(locale: with.take("locale"))
            },
            "backups": { core, _, _ in
                try await core.backups()
            },
            "data_version": { core, _, _ in
                try await core.dataVersion()
            },
            "diagnostics": { core, _, _ in
                try await core.diagnostics()
            },
            "export_file": { core, _, with in
                try await core.exportFile(request: with.take("request"))
            },
            "import_file": { core, _, with in
                try await core.importFile(request: with.take("request"))
            },
            "finish": { core, _, with in
                try await core.finish(sessionId: with.take("session_id"))
            },
            "choose_guide": { core, _, with in
                try await core.chooseGuide(choice: with.take("choice"))
            },
            "guide": { core, _, with in
                try await core.guide(request: with.take("request"))
            },
            "guides": { core, _, with in
                try await core.guides(filter: with.take("filter"))
            },
            "history": { core, _, with in
                try await core.history(request: with.take("request"))
            },
            "library": { core, _, _ in
                try await core.library()
            },
            "library_page": { core, _, with in
                try await core.libraryPage(page: with.take("page"))
            },
            "log_type": { core, _, with in
                try await core.logType(request: with.take("request"))
            },
            "continue_session": { core, _, _ in
                try await core.continueSession()
            },
            "play": { core, _, with in
                try await core.play(event: with.take("event"), expectedRevision: with.take("expected_revision"))
            },
            "player": { core, _, _ in
                try await core.player() as Any
            },
            "reconcile": { core, _, _ in
                try await core.reconcile()
            },
            "set_output": { core, _, with in
                try await core.setOutput(output: with.take("output"))
            },
            "stop_card": { core, _, _ in
                try await core.stopCard()
            },
            "upcoming_cues": { core, _, _ in
                try await core.upcomingCues()
            },
            "delete_rating": { core, _, with in
                try await core.deleteRating(ratingId: with.take("rating_id"))
            },
            "questions": { core, _, _ in
                try await core.questions()
            },
            "rate": { core, _, with in
                try await core.rate(entry: with.take("entry"))
            },
            "restore_rating": { core, _, with in
                try await core.restoreRating(ratingId: with.take("rating_id"))
            },
            "add_reminder": { core, _, with in
                try await core.addReminder(form: with.take("form"))
            },
            "edit_reminder": { core, _, with in
                try await core.editReminder(reminderId: with.take("reminder_id"), form: with.take("form"), expectedStamp: with.take("expected_stamp"))
            },
            "pause_reminder": { core, _, with in
                try await core.pauseReminder(reminderId: with.take("reminder_id"), until: with.take("until"))
            },
            "reminders": { core, _, _ in
                try await core.reminders()
            },
            "remove_reminder": { core, _, with in
                try await core.removeReminder(reminderId: with.take("reminder_id"))
            },
            "restore_reminder": { core, _, with in
                try await core.restoreReminder(reminderId: with.take("reminder_id"))
            },
            "resume_reminder": { core, _, with in
                try await core.resumeReminder(reminderId: with.take("reminder_id"))
            },
            "answer_occurrence": { core, _, with in
                try await core.answerOccurrence(occurrence: with.take("occurrence"), action: with.take("action"))
            },
            "occurrence_shown": { core, _, with in
                try await core.occurrenceShown(occurrence: with.take("occurrence"), shownAt: with.take("shown_at"))
            },
            "handle_alarm": { core, _, with in
                try await core.handleAlarm(occurrence: with.take("occurrence"), request: with.take("request"))
            },
            "notification_words": { core, _, with in
                try await core.notificationWords(category: with.take("category"))
            },
            "on_system_event": { core, _, with in
                try await core.onSystemEvent(event: with.take("event"), request: with.take("request"))
            },
            "plan_reminders": { core, _, with in
                try await core.planReminders(request: with.take("request"))
            },
            "snapshot": { core, _, _ in
                try await core.snapshot()
            },
            "why_reminders": { core, _, with in
                try await core.whyReminders(day: with.take("day"))
            },
            "report": { core, _, with in
                try await core.report(request: with.take("request"))
            },
            "review": { core, _, with in
                try await core.review(day: with.take("day"))
            },
            "review_month": { core, _, with in
                try await core.reviewMonth(day: with.take("day"))
            },
            "backup": { core, _, with in
                try await core.backup(folder: with.take("folder"))
            },
            "backup_if_due": { core, _, _ in
                try await core.backupIfDue()
            },
            "delete_sessions": { core, _, with in
                try await core.deleteSessions(from: with.take("from"), to: with.take("to"), dryRun: with.take("dry_run"))
            },
            "doctor": { core, _, _ in
                try await core.doctor()
            },
            "empty_trash": { core, _, with in
                try await core.emptyTrash(dryRun: with.take("dry_run"))
            },
            "erase": { core, _, _ in
                try await core.erase()
            },
            "restore": { core, _, with in
                try await core.restore(path: with.take("path"), dryRun: with.take("dry_run"))
            },
            "answer_rest": { core, _, with in
                try await core.answerRest(page: with.take("page"), reply: with.take("reply"))
            },
            "answer_safety": { core, _, with in
                try await core.answerSafety(answers: with.take("answers"))
            },
            "confirm_safety": { core, _, _ in
                try await core.confirmSafety()
            },
            "foot_check": { core, _, _ in
                try await core.footCheck()
            },
            "record_foot_check": { core, _, with in
                try await core.recordFootCheck(entry: with.take("entry"))
            },
            "safety": { core, _, _ in
                try await core.safety()
            },
            "delete_session": { core, _, with in
                try await core.deleteSession(sessionId: with.take("session_id"))
            },
            "edit_session": { core, _, with in
                try await core.editSession(sessionId: with.take("session_id"), edit: with.take("edit"), expectedStamp: with.take("expected_stamp"))
            },
            "log_session": { core, _, with in
                try await core.logSession(entry: with.take("entry"))
            },
            "restore_session": { core, _, with in
                try await core.restoreSession(sessionId: with.take("session_id"))
            },
            "session": { core, _, with in
                try await core.session(sessionId: with.take("session_id"))
            },
            "change_setting": { core, _, with in
                try await core.changeSetting(change: with.take("change"))
            },
            "settings": { core, _, _ in
                try await core.settings()
            },
            "answer_start": { core, _, with in
                try await core.answerStart(request: with.take("request"), answer: with.take("answer"))
            },
            "begin": { core, _, with in
                try await core.begin(entry: with.take("entry"))
            },
            "start": { core, _, with in
                try await core.start(request: with.take("request"))
            },
            "today": { core, _, _ in
                try await core.today()
            },
            "last_undo": { core, _, _ in
                try await core.lastUndo() as Any
            },
            "undo": { core, _, with in
                try await core.undo(token: with.take("token"))
            },
            "inspect": { _, _, with in
                try await FootCare.inspect(path: with.take("path"))
            },
            "about": { _, _, with in
                try await FootCare.about(locale: with.take("locale"))
            },
            "explain": { _, _, with in
                try FootCare.explain(error: with.take("error"), locale: with.take("locale"))
            },
            "labels": { _, _, with in
                try FootCare.labels(locale: with.take("locale"))
            },
            "phrase_text": { _, _, with in
                try FootCare.phraseText(phrase: with.take("phrase"), locale: with.take("locale"))
            },
            "atlas": { _, _, _ in
                try await FootCare.atlas()
            },
            "recovery": { _, world, with in
                try await FootCare.recovery(path: with.take("path"), locale: with.take("locale"), clock: world.clock)
            },
            "erase_at": { _, _, with in
                try await FootCare.eraseAt(path: with.take("path"), locale: with.take("locale"))
            },
            "recover": { _, world, with in
                try await FootCare.recover(path: with.take("path"), choice: with.take("choice"), locale: with.take("locale"), clock: world.clock)
            },
        ]
    }

    /// Calls that need no open data file.
    static let functions: Set = ["inspect", "about", "explain", "labels", "phrase_text", "atlas", "recovery", "erase_at", "recover"]
}
