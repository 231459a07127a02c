import Instep

/// Every call of the surface, by its name in the core. Swift can't call a method by its name; a test compares this
/// table with the generated module, so that none is missing.
enum Calls {
    typealias Call = @Sendable (Instep, Arguments) async throws -> Any

    // Computed: in the initial value of a constant Swift 6.0 takes each `await` for superfluous.
    static var table: [String: Call] {
        [
            "suspend": { core, _ in try core.suspend() },
            "resume": { core, _ in try core.resume() },
            "shutdown": { core, _ in try await core.close() },
            "reconcile": { core, _ in try await core.reconcile() },
            "set_locale": { core, with in try await core.setLocale(locale: with.take("locale")) },
            "explain": { _, with in try Instep.explain(error: with.take("error"), locale: with.take("locale")) },
            "inspect": { _, with in try await Instep.inspect(path: with.take("path")) },
            "atlas": { _, _ in try await Instep.atlas() },
            "recover": { _, with in
                try await Instep.recover(
                    path: with.take("path"), choice: with.take("choice"), locale: with.take("locale"))
            },
            "erase_at": { _, with in
                try await Instep.eraseAt(path: with.take("path"), locale: with.take("locale"))
            },

            "backup": { core, with in try await core.backup(folder: with.take("folder")) },
            "backup_if_due": { core, _ in try await core.backupIfDue() },
            "restore": { core, with in
                try await core.restore(path: with.take("path"), dryRun: with.take("dry_run"))
            },
            "delete_sessions": { core, with in
                try await core.deleteSessions(
                    from: with.take("from"), to: with.take("to"), dryRun: with.take("dry_run"))
            },
            "empty_trash": { core, with in try await core.emptyTrash(dryRun: with.take("dry_run")) },
            "erase": { core, _ in try await core.erase() },
            "doctor": { core, _ in try await core.doctor() },

            "today": { core, _ in try await core.today() },
            "guides": { core, with in try await core.guides(filter: with.take("filter")) },
            "guide": { core, with in try await core.guide(request: with.take("request")) },
            "choose_guide": { core, with in try await core.chooseGuide(choice: with.take("choice")) },
            "review": { core, with in try await core.review(day: with.take("day")) },
            "review_month": { core, with in try await core.reviewMonth(day: with.take("day")) },
            "report": { core, with in try await core.report(request: with.take("request")) },
            "history": { core, with in try await core.history(request: with.take("request")) },

            "session": { core, with in try await core.session(sessionId: with.take("session_id")) },
            "log_session": { core, with in try await core.logSession(entry: with.take("entry")) },
            "edit_session": { core, with in
                try await core.editSession(
                    sessionId: with.take("session_id"), edit: with.take("edit"),
                    expectedStamp: with.take("expected_stamp"))
            },
            "delete_session": { core, with in try await core.deleteSession(sessionId: with.take("session_id")) },
            "restore_session": { core, with in try await core.restoreSession(sessionId: with.take("session_id")) },
            "rate": { core, with in try await core.rate(entry: with.take("entry")) },
            "questions": { core, _ in try await core.questions() },
            "delete_rating": { core, with in try await core.deleteRating(ratingId: with.take("rating_id")) },
            "restore_rating": { core, with in try await core.restoreRating(ratingId: with.take("rating_id")) },

            "player": { core, _ in try await core.player() as Any },
            "open_session": { core, with in
                try await core.openSession(request: with.take("request"), occurrence: with.take("occurrence"))
            },
            "play": { core, with in
                try await core.play(event: with.take("event"), expectedRevision: with.take("expected_revision"))
            },
            "continue_session": { core, _ in try await core.continueSession() },
            "upcoming_cues": { core, _ in try await core.upcomingCues() },

            "reminders": { core, _ in try await core.reminders() },
            "add_reminder": { core, with in try await core.addReminder(form: with.take("form")) },
            "edit_reminder": { core, with in
                try await core.editReminder(
                    reminderId: with.take("reminder_id"), form: with.take("form"),
                    expectedStamp: with.take("expected_stamp"))
            },
            "pause_reminder": { core, with in
                try await core.pauseReminder(reminderId: with.take("reminder_id"), until: with.take("until"))
            },
            "resume_reminder": { core, with in try await core.resumeReminder(reminderId: with.take("reminder_id")) },
            "remove_reminder": { core, with in try await core.removeReminder(reminderId: with.take("reminder_id")) },
            "restore_reminder": { core, with in try await core.restoreReminder(reminderId: with.take("reminder_id")) },
            "plan_reminders": { core, with in try await core.planReminders(request: with.take("request")) },
            "on_system_event": { core, with in
                try await core.onSystemEvent(event: with.take("event"), request: with.take("request"))
            },
            "answer_occurrence": { core, with in
                try await core.answerOccurrence(occurrence: with.take("occurrence"), action: with.take("action"))
            },
            "occurrence_shown": { core, with in
                try await core.occurrenceShown(occurrence: with.take("occurrence"), shownAt: with.take("shown_at"))
            },
            "why_reminders": { core, with in try await core.whyReminders(day: with.take("day")) },
            "notification_words": { core, with in try await core.notificationWords(kind: with.take("kind")) },
            "snapshot": { core, _ in try await core.snapshot() },

            "library": { core, _ in try await core.library() },
            "library_page": { core, with in try await core.libraryPage(page: with.take("page")) },
            "library_coverage": { core, _ in try await core.libraryCoverage() },
            "safety": { core, _ in try await core.safety() },
            "answer_safety": { core, with in try await core.answerSafety(answers: with.take("answers")) },
            "answer_rest": { core, with in
                try await core.answerRest(page: with.take("page"), reply: with.take("reply"))
            },
            "confirm_safety": { core, _ in try await core.confirmSafety() },
            "log_type": { core, with in try await core.logType(request: with.take("request")) },
            "look": { core, _ in try await core.look() },
            "record_look": { core, with in try await core.recordLook(entry: with.take("entry")) },

            "settings": { core, _ in try await core.settings() },
            "change_setting": { core, with in try await core.changeSetting(change: with.take("change")) },
            "export_file": { core, with in try await core.exportFile(request: with.take("request")) },
            "import_file": { core, with in try await core.importFile(request: with.take("request")) },
        ]
    }
}
