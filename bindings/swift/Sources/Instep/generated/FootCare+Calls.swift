// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

import InstepCore

extension FootCare {
    /// From now on the words, and how numbers, times and weeks are written, are for this reader: call it when the
    /// person changes the language of the device. Every screen is to be read again, and what is armed says the old
    /// words: report `SystemEvent.Language` next. From any thread, also while suspended; a call that is running ends as
    /// it began. In a language that there is no catalogue for, English is said. `changes` then reports every area.
    public func setLocale(locale: Locale = .device) throws(InstepError) {
        try call { core, _ in try core.setLocale(locale: locale) }
    }

    /// The Backups screen: every backup beside the data file, the newest first. It reads their seals, not their
    /// content; `restore` with `dryRun` does.
    public func backups() throws(InstepError) -> Backups {
        try call { core, now in try core.backups(now: now) }
    }

    /// Returns a number that is another one after another process wrote to the data file, and after `resume`. Only
    /// compare it with the number before: they differ when all screens should be read again. Writes of this object do
    /// not change it; `changes` reports them.
    ///
    /// - Throws: `suspended`, `closed`, `busy`.
    public func dataVersion() throws(InstepError) -> Int64 {
        try call { core, _ in try core.dataVersion() }
    }

    /// Returns the last 200 calls, oldest first: which one, when, for how long, and which error it ended with. An
    /// `internal` error or a panic tells its place in the source. Nothing of a person is in it: no path, no note, no
    /// answer. It lies in memory alone and is gone with the object.
    ///
    /// From any thread, also while suspended.
    ///
    /// - Throws: `internal` only.
    public func diagnostics() throws(InstepError) -> [DiagnosticEvent] {
        try call { core, _ in try core.diagnostics() }
    }

    /// Writes everything the person has stored into one file: an archive, or tables for spreadsheets. The same data
    /// gives the same bytes, unless a passphrase seals them. What concerns this device alone stays out: the log of
    /// reminders, the session being played. Other calls go on meanwhile; `suspend` interrupts it.
    ///
    /// Every row is held against its checksum first: what was changed or lost in the data file never leaves as if it
    /// were sound.
    ///
    /// - Throws: `invalid` for the `path` (a folder, a `file:` path, a data file, a pipe that nobody reads) or an empty
    ///   `passphrase`; `notFound` when its folder does not exist; `damaged` when a row or a table is not as it was
    ///   written; `readOnly`, `full`, `suspended`. A file of that name is then as it was.
    public nonisolated func exportFile(request: ExportRequest) async throws(InstepError) -> Exported {
        try await longCall { core, now in try core.exportFile(request: request, now: now) }
    }

    /// Takes in an archive of Instep, or sessions of another app as CSV. Of two versions of a row the later one stays,
    /// so that importing twice, or on two devices in any order, comes to the same. Rows that differ under one (stamp,
    /// origin) come from copies of one data file, or from an archive that was changed by hand. Of them the one with the
    /// larger checksum stays, on every device alike.
    ///
    /// Everything is checked before anything is written, and all is written or nothing. A file larger than 256 MiB is
    /// not read. Other calls go on while it is checked.
    ///
    /// - Throws: `notFound` for the file; `notOurs`; `newer` for an archive of a later version; `damaged` when it was
    ///   cut off or changed; `invalid` with the place for what it can't hold (path and line as `session[3].value:12`,
    ///   otherwise line and column as `2:7`), for the `passphrase` when it is missing or wrong, and for the `path`;
    ///   `full`, `readOnly`, `busy`.
    public nonisolated func importFile(request: ImportRequest) async throws(InstepError) -> Imported {
        try await longCall { core, now in try core.importFile(request: request, now: now) }
    }

    /// The Finish screen of a session that is stored: the minute after it, what is still to be asked, and the offer of
    /// a reminder, as in the player's record.
    ///
    /// - Throws: `notFound` for a session that is not stored or in the trash.
    public func finish(sessionId: SessionId) throws(InstepError) -> Finish {
        try call { core, now in try core.finish(sessionId: sessionId, now: now) }
    }

    /// Makes a guide a favourite, hides it, leaves steps of it out for good or plays them again. It holds from the next
    /// time the guide is opened; a session that is being played goes on as it is.
    ///
    /// - Throws: `notFound` for an unknown guide; `invalid` for a favourite that is to be hidden too (`hidden`), a step
    ///   the guide does not have, and a step to be left out (`skip`) that is always played or the last technique. Nothing
    ///   is changed then.
    public func chooseGuide(choice: GuideChoice) throws(InstepError) -> GuideChosen {
        try call { core, now in try core.chooseGuide(choice: choice, now: now) }
    }

    /// The Guide screen: a guide compiled for tonight.
    ///
    /// - Throws: `notFound` for an unknown guide; `invalid` for wishes it can't meet, and (`guide`, `traditionOff`) for
    ///   one of the tradition while that is off in the settings; `refused` by the safety check.
    public func guide(request: GuideRequest) throws(InstepError) -> Guide {
        try call { core, now in try core.guide(request: request, now: now) }
    }

    /// The Guides screen. The reflex tradition is among them only when the setting `tradition` is on and no answer of
    /// the safety check hides it; without reach, only what needs none.
    ///
    /// - Throws: `invalid` for minutes outside 1 to 120.
    public func guides(filter: GuideFilter = GuideFilter()) throws(InstepError) -> Guides {
        try call { core, now in try core.guides(filter: filter, now: now) }
    }

    /// The History screen, a page of it: every entry, newest first, with the month above its first entry. A session
    /// stands with its ratings; ratings without a session and findings on the feet stand beside the sessions. An entry
    /// stands under its care day: `from` and `to` mean the same day as its text says.
    ///
    /// - Throws: `invalid` for a limit outside 1 to 60, or a cursor that is none.
    public func history(request: HistoryRequest = HistoryRequest()) throws(InstepError) -> History {
        try call { core, now in try core.history(request: request, now: now) }
    }

    /// The Library screen: articles, techniques by place and by kind, and the tradition for those who chose it.
    public func library() throws(InstepError) -> LibraryScreen {
        try call { core, now in try core.library(now: now) }
    }

    /// A page of the library, by the id of an article (`preparation`), a guide (`G1`), a technique (`T204`), a claim
    /// (`B14-scalp`) or any row of the inventory (`E5`); letters in either case. What belongs to the tradition is of
    /// kind `keptBack` until the person turns it on.
    ///
    /// - Throws: `notFound` for an id the library does not have.
    public func libraryPage(page: String) throws(InstepError) -> LibraryPage {
        try call { core, now in try core.libraryPage(page: page, now: now) }
    }

    /// The Log screen of a soak, a device, a massage by somebody else, or a guide that was not played: what to ask and
    /// to mind before it, and the form for `logSession` afterwards. A guide is asked about when it is played.
    ///
    /// - Throws: `invalid` for kind `guided` (`kind`), a guide where none belongs or none where one does (`guide`), and
    ///   answers given for one's own feet (`answers`); `notFound` for an unknown guide.
    public func logType(request: LogTypeRequest) throws(InstepError) -> LogType {
        try call { core, now in try core.logType(request: request, now: now) }
    }

    /// Takes the unfinished session over: it stands still at its last stored moment, whoever was playing it, and
    /// another process's next event fails with `playerMoved`.
    ///
    /// - Throws: `notFound` when there is none.
    public func continueSession() throws(InstepError) -> Player {
        try call { core, now in try core.continueSession(now: now) }
    }

    /// Feeds an event to the session that is played. Everything but a tick within a step is stored before this returns;
    /// of ticks at most five seconds can be lost.
    ///
    /// Entering `finished` or `abandoned` saves the session; it is then in `saved`. A session that stood still for more
    /// than six hours is closed instead of taking the event.
    ///
    /// Before the first step the safety check is looked at once more: an answer may have been stored since `begin`.
    ///
    /// - Throws: `notFound` when nothing is being played; `playerMoved` when `expectedRevision` is not the newest, or
    ///   when this object neither began the session, nor took it over with `continueSession`, nor took its stop back;
    ///   `invalid` when the state does not allow the event; before the first step `refused` where the safety check now
    ///   refuses the guide, and `conflict` where it warns of something that was not accepted: begin anew then. Nothing is
    ///   changed.
    public func play(event: PlayerEvent, expectedRevision: Int64) throws(InstepError) -> Player {
        try call { core, now in try core.play(event: event, expectedRevision: expectedRevision, now: now) }
    }

    /// The Player screen: the unfinished session; none when there is none. Where this object opened it or took it over,
    /// with the time that has passed until now. After a restart of the app as it was last stored: `slab.action` is then
    /// `continue`, its clock stands still, and every event fails with `playerMoved` until `continueSession`.
    public func player() throws(InstepError) -> Player? {
        try call { core, now in try core.player(now: now) }
    }

    /// Applies what time alone has decided: a session that stood still for six hours is closed. Call it on system
    /// events: coming to the front, a start of the device, a change of clock or zone. Opening does it too.
    public func reconcile() throws(InstepError) {
        try call { core, now in try core.reconcile(now: now) }
    }

    /// Says how the player reaches the person from now on, also in the middle of a session; read `player` again
    /// afterwards. An object that was just opened is `silent`. Nothing is stored.
    public func setOutput(output: Output) throws(InstepError) {
        try call { core, _ in try core.setOutput(output: output) }
    }

    /// The card that says at which signs to stop and to get help, as `card` of a session that was stopped for pain. It
    /// can be shown again when the app was killed behind that stop.
    public func stopCard() throws(InstepError) -> PlayerCard {
        try call { core, _ in try core.stopCard() }
    }

    /// What the running session will show, sound or say up to the beginning of the next step, in order of time; empty
    /// while no time runs. A shell that goes to the background hands it to its system, and sends one tick on return.
    public func upcomingCues() throws(InstepError) -> [UpcomingCue] {
        try call { core, now in try core.upcomingCues(now: now) }
    }

    /// Takes an answer back: it goes to the trash, and the question is as if it had not been asked. Doing it twice
    /// changes nothing.
    ///
    /// - Throws: `notFound`.
    public func deleteRating(ratingId: RatingId) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.deleteRating(ratingId: ratingId, now: now) }
    }

    /// The Rate screen: every item with its question, and whether it is asked.
    public func questions() throws(InstepError) -> RatingQuestions {
        try call { core, now in try core.questions(now: now) }
    }

    /// Stores an answer, or that a question was skipped. Answering the same question again replaces the answer; the one
    /// before is kept.
    ///
    /// An answer outside the time for before (at most 15 minutes ahead of the start) or after (at most 30 minutes past
    /// the end) stays with its session, but in no phase. Together with the answers without a session it makes a series
    /// of its own in the review. Answers to a session logged by hand count as given at its start and end.
    ///
    /// - Throws: `invalid` for a value off the scale, a night in the future, or parts that do not belong together;
    ///   `notFound` for an unknown session.
    public func rate(entry: RatingEntry) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.rate(entry: entry, now: now) }
    }

    /// Takes an answer back out of the trash. Doing it twice changes nothing.
    ///
    /// - Throws: `notFound`.
    public func restoreRating(ratingId: RatingId) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.restoreRating(ratingId: ratingId, now: now) }
    }

    /// Adds a reminder.
    ///
    /// - Throws: `invalid` for no days where it is no review, a name that is too long, an end before the start, or more
    ///   than 200 reminders.
    public func addReminder(form: ReminderForm) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.addReminder(form: form, now: now) }
    }

    /// Changes a reminder. Read it, change fields, give all of them back with its `stamp`.
    ///
    /// - Throws: `notFound`; `conflict` when it was changed since it was read; `invalid`.
    public func editReminder(
        reminderId: ReminderId,
        form: ReminderForm,
        expectedStamp: Int64
    ) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.editReminder(reminderId: reminderId, form: form, expectedStamp: expectedStamp, now: now) }
    }

    /// Silences a reminder, until a date of the calendar or until it is resumed. That date rings again, from its
    /// midnight on.
    ///
    /// - Throws: `notFound`; `invalid` (`until`, `inThePast`) for a date that is over.
    public func pauseReminder(
        reminderId: ReminderId,
        until: CalendarDate? = nil
    ) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.pauseReminder(reminderId: reminderId, until: until, now: now) }
    }

    /// The Reminders screen. What is in the way is told by the device's state as it was given last, with a plan.
    public func reminders() throws(InstepError) -> Reminders {
        try call { core, now in try core.reminders(now: now) }
    }

    /// Removes a reminder: it goes to the trash, from where it can be restored.
    ///
    /// - Throws: `notFound`.
    public func removeReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.removeReminder(reminderId: reminderId, now: now) }
    }

    /// Takes a removed reminder back out of the trash, as it was: it rings from now on. Doing it twice changes nothing.
    ///
    /// - Throws: `notFound`, also for one that is gone for good; `invalid` for more than 200 reminders.
    public func restoreReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.restoreReminder(reminderId: reminderId, now: now) }
    }

    /// Lets a paused reminder ring again.
    ///
    /// - Throws: `notFound`.
    public func resumeReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.resumeReminder(reminderId: reminderId, now: now) }
    }

    /// Takes what the person did with a notification. A second tap writes nothing and says what was done before; so
    /// does one for an evening that is done.
    ///
    /// An answer belongs to the occurrence, whatever the clock says: a late tap counts for its own day, and `day` and
    /// `text` say which one that is. A snooze outlives a restart, an edit of the reminder and every new plan; an
    /// occurrence has at most one.
    ///
    /// - Throws: `invalid` for a day before the reminder began, unless something is known of that one; `notFound` for a
    ///   reminder that never was; `invalid` for minutes outside 1 to 180, a snooze of what has not rung yet or of a
    ///   reminder that is gone, an answer for a day ahead other than a skip, and "done" to a sleep question that has no
    ///   answer: that one is done by rating the night.
    public func answerOccurrence(
        occurrence: Occurrence,
        action: OccurrenceAction
    ) throws(InstepError) -> OccurrenceSaved {
        try call { core, now in try core.answerOccurrence(occurrence: occurrence, action: action, now: now) }
    }

    /// Notes that a notification was shown; how late it came is measured. `shownAt` is when, if that was before now:
    /// some platforms tell it afterwards. Where that lies ahead of a clock that was set back since, leave it out.
    /// Reporting the same ring again writes nothing. Returns true when it was noted, false when it was noted before.
    ///
    /// - Throws: `notFound` for a reminder that never was; `invalid` for a time in the future.
    public func occurrenceShown(occurrence: Occurrence, shownAt: OffsetTime? = nil) throws(InstepError) -> Bool {
        try call { core, now in try core.occurrenceShown(occurrence: occurrence, shownAt: shownAt, now: now) }
    }

    /// Handles the alarm of an occurrence in one call: decides whether it is shown, notes that it was shown, and makes
    /// the next plan. For a receiver or a timer that the platform woke. Applies what time has decided first, as
    /// `reconcile` does.
    ///
    /// `notice` is none for an occurrence that was answered, silenced by a session, put off, skipped, paused, removed
    /// or shown before; nor for one that is not due yet, was due more than three hours ago, or falls into quiet hours;
    /// nor while `request` says that notifications are not let through; nor for a reminder that never was. The plan is
    /// made all the same.
    ///
    /// Safe to repeat. Within a minute the same alarm gives the same notice with `again` set and writes nothing: the
    /// process may have ended before it was shown. Do not call `occurrenceShown` for it.
    ///
    /// - Throws: as `planReminders`.
    public func handleAlarm(occurrence: Occurrence, request: PlanRequest) throws(InstepError) -> AlarmResult {
        try call { core, now in try core.handleAlarm(occurrence: occurrence, request: request, now: now) }
    }

    /// Returns the buttons of a category of notifications, in the language of this object. A tap on the notification
    /// itself is `open`. iOS registers each category once, and again after a change of language.
    public func notificationWords(category: NoticeCategory) throws(InstepError) -> NotificationWords {
        try call { core, _ in try core.notificationWords(category: category) }
    }

    /// The one call for everything that happens on a device and can move a ring: applies what time has decided, as
    /// `reconcile` does, then makes the plan. After a start of the device nothing counts as armed, whatever is given.
    ///
    /// - Throws: as `planReminders`.
    public func onSystemEvent(event: SystemEvent, request: PlanRequest) throws(InstepError) -> Plan {
        try call { core, now in try core.onSystemEvent(event: event, request: request, now: now) }
    }

    /// Makes the plan of what to arm, as a difference to what is armed, and what to show at once. The plan goes to the
    /// ledger: carry it out. Making the same plan again writes nothing.
    ///
    /// Report first what was shown (`occurrenceShown`): a ring whose time has passed and of which nothing was heard is
    /// taken for missed. iOS shows its requests without the app; there only what was never handed over, or was planned
    /// while notifications were turned off, is missed.
    ///
    /// On iOS report everything its notification centre lists as delivered. A clock that is set back over a ring before
    /// any plan was made since leaves no other trace of it: what was delivered and swiped away by then is planned, and
    /// shown, a second time.
    ///
    /// Lines of the ledger older than 90 days are taken out, but none of the newest 500.
    ///
    /// Plan again whenever reminders, sessions, the player, settings or ratings change: the end of a session silences
    /// rings, and iOS has 56 requests for reminders while a session runs, 60 otherwise.
    ///
    /// - Throws: `invalid` for slots outside 1 to 64, and for a token that no plan gave.
    public func planReminders(request: PlanRequest) throws(InstepError) -> Plan {
        try call { core, now in try core.planReminders(request: request, now: now) }
    }

    /// Returns JSON text that a widget is drawn from: another process reads it, which can't open the data file. Write
    /// it anew after each plan, after each change of sessions and after a change of language. Fields:
    ///
    /// - `version`, 1; `madeAt`; `careDay`;
    /// - `validUntil`: from then on only `staleText` is shown;
    /// - `language`, as in `labels`: of all texts, and for the layout;
    /// - `rings` of the next three days, 24 at most [{`occurrence`, `at`, `kind`, `notice`, `text`}];
    /// - `week`, seven days [{`day`, `name`, `done`, `begun`}]; `weekText`; `aim` or null;
    /// - `suggestion` {`guide`, `title`, `minutes`, `text`} or null; `startText`, the words on its button;
    /// - `emptyText`, shown in place of the week until the first session, then null; `staleText`.
    ///
    /// It holds no rating, no note and no name, and does not grow with the years.
    public func snapshot() throws(InstepError) -> String {
        try call { core, now in try core.snapshot(now: now) }
    }

    /// Why the reminders rang or did not ring on a date: for each what happened, and the answer in a sentence. Removed
    /// ones are told as far as anything is known of them. Quiet hours and zone are those of now, the day start is that
    /// of the ring; lines of the ledger are kept for 90 days.
    public func whyReminders(day: CalendarDate) throws(InstepError) -> [OccurrenceWhy] {
        try call { core, now in try core.whyReminders(day: day, now: now) }
    }

    /// A page for a clinician, ready to print: findings on the feet first, ratings with the days they come from and
    /// what they can't tell, and every session of receiver `me`. Notes are left out.
    ///
    /// - Throws: `invalid` for an end before the start (`to`) or more than 366 days (`reportDays`).
    public func report(request: ReportRequest = ReportRequest()) throws(InstepError) -> Report {
        try call { core, now in try core.report(request: request, now: now) }
    }

    /// The Review screen: the week, by the person's first day, that holds `day`. None for the week that is due, which
    /// on the first day of a week is the one that ended; on other days for this week.
    ///
    /// - Throws: `invalid` for a day whose week or the week before lies outside the years 2000 to 2100.
    public func review(day: CareDay? = nil) throws(InstepError) -> Review {
        try call { core, now in try core.review(day: day, now: now) }
    }

    /// One tap behind the Review screen: the last four finished weeks beside the four before, charts and a list of
    /// twelve weeks, and nights after a session beside other nights. The weeks end with the one that holds `day`, where
    /// that is over; otherwise, and without a day, with the last that is.
    ///
    /// - Throws: `invalid` for a day whose twelve weeks lie outside the years 2000 to 2100.
    public func reviewMonth(day: CareDay? = nil) throws(InstepError) -> MonthReview {
        try call { core, now in try core.reviewMonth(day: day, now: now) }
    }

    /// Makes a backup beside the data file, or in a folder of the person's. It has its name only once it was read back
    /// and found to hold exactly what the data file holds. Other calls go on meanwhile; `suspend` interrupts it.
    ///
    /// - Throws: `damaged` when the data file is not sound: no backup is made of damage; `notFound` when there is no
    ///   such folder; `full`, `readOnly`, `busy`, `suspended`.
    public nonisolated func backup(folder: String? = nil) async throws(InstepError) -> BackupSaved {
        try await longCall { core, now in try core.backup(folder: folder, now: now) }
    }

    /// Looks after the data while nobody waits: call it when the app is idle, never before the first screen. Once a
    /// day, and when the file was not closed well the last time, it reads everything: the data file, and the newest
    /// backup. When something changed since that backup and it is older than a day, or it is not good any more, another
    /// is made; older ones are thinned. Then what has been in the trash for 30 days is removed for good; a backup holds
    /// it, in case the clock was wrong. Mostly it does nothing and takes no time.
    ///
    /// - Throws: `damaged` when the data file is not sound; as `backup`.
    public nonisolated func backupIfDue() async throws(InstepError) -> Upkeep {
        try await longCall { core, now in try core.backupIfDue(now: now) }
    }

    /// Puts all sessions of these care days in the trash, after a backup. `dryRun` only counts them.
    ///
    /// - Throws: `invalid` (`to`) for an end before the start; as `backup`.
    public func deleteSessions(from: CareDay, to: CareDay, dryRun: Bool) throws(InstepError) -> SessionsDeleted {
        try call { core, now in try core.deleteSessions(from: from, to: to, dryRun: dryRun, now: now) }
    }

    /// The check-up: reads the whole data file, looks at the backups, the room on the disk and the reminders, and says
    /// what it found. Other calls go on meanwhile; `suspend` interrupts it.
    public nonisolated func doctor() async throws(InstepError) -> DoctorReport {
        try await longCall { core, now in try core.doctor(now: now) }
    }

    /// Takes what is in the trash out of the data file, after a backup: overwritten, not only forgotten. That backup,
    /// and others made before, hold it until they are thinned. `dryRun` only counts it.
    ///
    /// - Throws: as `backup`.
    public func emptyTrash(dryRun: Bool) throws(InstepError) -> Purge {
        try call { core, now in try core.emptyTrash(dryRun: dryRun, now: now) }
    }

    /// Removes the data file, the backups, the damaged data that was set aside and Instep's other files beside it.
    /// Nothing can bring them back. Files of others stay, also those that were moved into a folder `<data
    /// file>-unknown-<day>`. Every later call fails with `closed`; opening the path again starts anew. Returns what
    /// went and what remains.
    ///
    /// - Throws: `busy` while another process has the data file open.
    public func erase() throws(InstepError) -> Erased {
        try call { core, _ in try core.erase() }
    }

    /// Puts a backup in the place of the data file: all of it or nothing. What was there is backed up first; where it
    /// is too damaged for that, it is set aside as it is. `dryRun` changes nothing and says what would change.
    ///
    /// The installation has another name afterwards, so that a merge can tell it from where the backup went on.
    ///
    /// - Throws: `damaged` for a backup that is not as it was made; `newer`; `notOurs`; `notFound`; `busy` while
    ///   another process has the data file open. The data file is then as it was.
    public func restore(path: String, dryRun: Bool) throws(InstepError) -> RestoreReport {
        try call { core, now in try core.restore(path: path, dryRun: dryRun, now: now) }
    }

    /// Answers what is still open on a page of the Safety screen, and nothing else. `no` is "None of these": send it
    /// only after the last line was shown. `declined` is "Rather not say". There is no "not sure" for a page.
    ///
    /// - Throws: `invalid` for another reply, and for `no` on the page whose lines are answered one by one (`reply`).
    public func answerRest(page: SafetyPage, reply: Reply) throws(InstepError) -> Safety {
        try call { core, now in try core.answerRest(page: page, reply: reply, now: now) }
    }

    /// Stores answers to the safety check, for the person's own feet. Send each tick, each tick taken away (`no`), each
    /// "not sure" and each sign by itself, the moment it is given: what was sent is kept, whatever happens next. An
    /// answer takes the place of the older one to the same line on the same foot; older ones are kept. Somebody else's
    /// are never stored: give them with the guide that is asked for, or to `answerStart`.
    ///
    /// - Throws: `invalid` where the parts of an answer do not go together, or for more than 100; nothing is stored
    ///   then.
    public func answerSafety(answers: [SafetyAnswer]) throws(InstepError) -> Safety {
        try call { core, now in try core.answerSafety(answers: answers, now: now) }
    }

    /// Confirms what was read back: answers of 90 days or older are given again as they are, with today's date. What
    /// has no answer, or a clearance that lapsed, stays open.
    public func confirmSafety() throws(InstepError) -> Safety {
        try call { core, now in try core.confirmSafety(now: now) }
    }

    /// The newest look at the feet, with what was found and is not gone.
    public func footCheck() throws(InstepError) -> FootCheck {
        try call { core, now in try core.footCheck(now: now) }
    }

    /// Stores a look at the feet: what is new, and what is gone.
    ///
    /// After a change of colour, a swelling, heat or numbness the signs of `acuteLegSign` are to be asked at once
    /// (`ask`), also where they were answered before. Until then feet and legs are blocked, scalp and ears are not.
    /// `notSure` asks the same signs and blocks nothing. With `findings` where something is gone and nothing is new, no
    /// look is stored: one is still owed.
    ///
    /// - Throws: `invalid` for findings together with `nothingNew` or `notSure`, none with `findings` where nothing is
    ///   gone either, or a zone that is not known (`findings`); `notFound` for a finding that never was.
    public func recordFootCheck(entry: FootCheckEntry) throws(InstepError) -> FootCheck {
        try call { core, now in try core.recordFootCheck(entry: entry, now: now) }
    }

    /// The Safety screen: the questions, the answers that stand, what they change, and the guides that are possible.
    public func safety() throws(InstepError) -> Safety {
        try call { core, now in try core.safety(now: now) }
    }

    /// Puts a session into the trash, from where it can be restored. Doing it twice changes nothing.
    ///
    /// - Throws: `notFound`.
    public func deleteSession(sessionId: SessionId) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.deleteSession(sessionId: sessionId, now: now) }
    }

    /// Changes a session. Read it, change fields, give all of them back with its `stamp`. The care day follows the
    /// start, in the zone and with the day start the session was logged with. The row before is kept.
    ///
    /// Ratings of a session logged by hand follow its start and end. Those of a played one stay when they were
    /// answered: outside the time for before and after they are in no phase, and in it again once an edit brings the
    /// session back.
    ///
    /// - Throws: `notFound` (also in the trash); `conflict` when it was changed since it was read; `invalid`.
    public func editSession(
        sessionId: SessionId,
        edit: SessionEdit,
        expectedStamp: Int64
    ) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.editSession(sessionId: sessionId, edit: edit, expectedStamp: expectedStamp, now: now) }
    }

    /// Logs a session that was not played with the guide. What has happened is never refused: of a soak, a device or a
    /// massage by somebody else, the answer says what the safety check makes of the next one.
    ///
    /// - Throws: `invalid` for a value out of range, a start in the future, a guide where none belongs or none where
    ///   one does; `notFound` for an unknown guide.
    public func logSession(entry: SessionEntry) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.logSession(entry: entry, now: now) }
    }

    /// Takes a session back out of the trash. Doing it twice changes nothing.
    ///
    /// - Throws: `notFound`.
    public func restoreSession(sessionId: SessionId) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.restoreSession(sessionId: sessionId, now: now) }
    }

    /// One session, with what was played of each step. Also from the trash.
    ///
    /// - Throws: `notFound`.
    public func session(sessionId: SessionId) throws(InstepError) -> Session {
        try call { core, now in try core.session(sessionId: sessionId, now: now) }
    }

    /// Changes one setting.
    ///
    /// - Throws: `invalid` for a value out of range.
    public func changeSetting(change: SettingChange) throws(InstepError) -> SettingsSaved {
        try call { core, now in try core.changeSetting(change: change, now: now) }
    }

    /// The Settings screen.
    public func settings() throws(InstepError) -> Settings {
        try call { core, now in try core.settings(now: now) }
    }

    /// Takes an answer on the Start screen and gives the screen anew. One's own answers are stored before this returns;
    /// somebody else's are in `request` of the result and in no file.
    ///
    /// - Throws: as `start`; `invalid` where the parts of an answer do not go together, for more than 100 answers, and
    ///   for a reply that a page does not take (`reply`). Nothing is stored then.
    public func answerStart(
        request: StartRequest = StartRequest(),
        answer: StartAnswer
    ) throws(InstepError) -> Start {
        try call { core, now in try core.answerStart(request: request, answer: answer, now: now) }
    }

    /// Begins a session: stores "nothing new", the session, the ratings from before and that the reminder was answered,
    /// in one transaction. Only now is an unfinished session closed as partial, interrupted. The session is then
    /// `ready`.
    ///
    /// - Throws: as `start`; `refused` by the safety check, also for the questions that must be answered first;
    ///   `invalid` for a warning that must be accepted and was not (`acceptedWarnings`), for `nothingNew` where no foot
    ///   check is asked, and for ratings off their scale or of sleep. Nothing is stored then.
    public func begin(entry: StartEntry) throws(InstepError) -> Player {
        try call { core, now in try core.begin(entry: entry, now: now) }
    }

    /// The Start screen. It writes nothing: turning back leaves an unfinished session and the reminder as they are. A
    /// refusal of the safety check is in `refused`.
    ///
    /// - Throws: `notFound` for an unknown guide; `invalid` for wishes it can't meet, for answers about one's own feet
    ///   (`answers`), and (`guide`, `traditionOff`) for a guide of the tradition while that is off in the settings.
    public func start(request: StartRequest = StartRequest()) throws(InstepError) -> Start {
        try call { core, now in try core.start(request: request, now: now) }
    }

    /// The Today screen.
    public func today() throws(InstepError) -> Today {
        try call { core, now in try core.today(now: now) }
    }

    /// The last write that can be taken back; none when there is none.
    public func lastUndo() throws(InstepError) -> UndoOffer? {
        try call { core, now in try core.lastUndo(now: now) }
    }

    /// Takes a write back, by the token in its result (`undo`). Every row it wrote gets its earlier content as a new
    /// version, all of them or none. A session, a rating or a reminder that was new goes to the trash; anything else
    /// that was new is gone. A session that was stopped is unfinished again, paused where it stood, and this object
    /// plays it from then on: read `player` for its revision and send `resume`. No `continueSession` is needed, also in
    /// a new process: the person has just asked for the session, and no time ran that nobody saw.
    ///
    /// A token is good in another process and after a restart, for the newest 100 writes. What was written before it
    /// can be taken back after it.
    ///
    /// - Throws: `conflict` when it was taken back before, or when something else changed one of its rows since; for a
    ///   stop also while another session is unfinished, and after a rating for the end; `invalid` (`token`, `tooLate`)
    ///   for a stop more than ten seconds ago; `notFound` (`undo`) for a token that is not known, and for what was
    ///   removed for good. Nothing is changed then.
    public func undo(token: UndoToken) throws(InstepError) -> Undone {
        try call { core, now in try core.undo(token: token, now: now) }
    }
}

// MARK: - Without an open data file

extension FootCare {
    /// What lies at a path, without opening it as a data file and without changing a byte.
    ///
    /// - Throws: `invalid` for a folder or a path that is not plain; `readOnly` when it can't be read.
    public static func inspect(path: String) async throws(InstepError) -> FileReport {
        try await SerialQueue().run { try InstepCore.inspect(path: path) }
    }

    /// The page about the app: version, what it is not, sources and licences. Works without an open data file.
    public static func about(locale: Locale = .device) async throws(InstepError) -> About {
        try await SerialQueue().run { try InstepCore.about(locale: locale) }
    }

    /// Words for an error: what happened, what was kept, what to do. Works without an open object.
    public static func explain(error: InstepError, locale: Locale = .device) throws(InstepError) -> ErrorText {
        try crossing { try InstepCore.explain(error: error.core, locale: locale) }
    }

    /// The words of every control: buttons, tabs, headings, options, dialogs and names for a screen reader. They work
    /// before `open`, without a data file. Fetch them once for a language and keep them; English where there is no
    /// catalogue.
    ///
    /// They hold no invisible characters: a control shows a label by itself.
    ///
    /// - Throws: `internal` only.
    public static func labels(locale: Locale = .device) throws(InstepError) -> Labels {
        try crossing { try InstepCore.labels(locale: locale) }
    }

    /// A value in words: for a chooser, a count or a page of a flow that a shell draws itself. It works before `open`,
    /// without a data file.
    ///
    /// - Throws: `internal` only.
    public static func phraseText(phrase: Phrase, locale: Locale = .device) throws(InstepError) -> SpokenText {
        try crossing { try InstepCore.phraseText(phrase: phrase, locale: locale) }
    }

    /// Every picture of a foot, a leg and a head, as paths. Fetch it once: it never changes while the app runs, and
    /// needs no open object. Fails with `internal` only.
    public static func atlas() async throws(InstepError) -> Atlas {
        try await SerialQueue().run { try InstepCore.atlas() }
    }

    /// The screen for a data file that will not open because it is damaged, emptied or gone: what happened, and what
    /// can be done about it, with the newest good backup by its day. It reads the file and the backups and changes
    /// nothing; the file must not be open.
    ///
    /// - Throws: `invalid` (`path`, `notDamaged`) for a file in which no damage is found; `notFound` when there is no
    ///   file and never was one; `notOurs`; `newer`; `busy` while another process has the file open.
    public static func recovery(
        path: String,
        locale: Locale = .device,
        clock: any DeviceClock = SystemClock()
    ) async throws(InstepError) -> Recovery {
        try await SerialQueue().run { try InstepCore.recovery(path: path, locale: locale, now: Moment(clock)) }
    }

    /// Erases a data file without opening it, so that one that is damaged can go as well: the file, the backups, the
    /// damaged data that was set aside and Instep's other files beside it. Nothing can bring them back. Files of others
    /// stay, also those that were moved into a folder `<data file>-unknown-<day>`. The file must not be open. Returns
    /// what went and what remains.
    ///
    /// - Throws: `invalid` for the `path`; `notFound` when there is no data file and nothing is left of one; `notOurs`;
    ///   `newer`, for a later version may keep more than this one knows of; `busy` while somebody has the file open.
    ///   Nothing is then removed.
    public static func eraseAt(path: String, locale: Locale = .device) async throws(InstepError) -> Erased {
        try await SerialQueue().run { try InstepCore.eraseAt(path: path, locale: locale) }
    }

    /// Takes up a data file that will not open because it is damaged, emptied or gone. What is there is set aside in a
    /// folder of its own, bit for bit; then a backup takes its place, or the rows that still hold, or an empty file.
    /// Nothing is ever deleted. The file must not be open.
    ///
    /// - Throws: `invalid` (`path`, `notDamaged`) for a file in which no damage is found; `notFound` when there is no
    ///   good backup, or no file and never was one; `notOurs`; `newer`; `busy` while another process has the file open.
    ///   Nothing is then changed.
    public static func recover(
        path: String,
        choice: RecoverChoice,
        locale: Locale = .device,
        clock: any DeviceClock = SystemClock()
    ) async throws(InstepError) -> RecoverReport {
        try await SerialQueue().run { try InstepCore.recover(path: path, choice: choice, locale: locale, now: Moment(clock)) }
    }
}
