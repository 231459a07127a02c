// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

package app.instep

import app.instep.core.*

/** The calls of [FootCare] that need the data file: a read for each screen, a write for each action. */
public abstract class FootCareCalls internal constructor(internal val runner: CallRunner) {
    /**
     * From now on the words, and how numbers, times and weeks are written, are for this reader: call it when the
     * person changes the language of the device. Every screen is to be read again, and what is armed says the old
     * words: report `SystemEvent.Language` next. From any thread, also while suspended; a call that is running ends as
     * it began. In a language that there is no catalogue for, English is said. `changes` then reports every area.
     */
    public suspend fun setLocale(locale: Locale = java.util.Locale.getDefault().forInstep()): Unit =
        runner.call { core, _ -> core.setLocale(locale) }

    /**
     * The Backups screen: every backup beside the data file, the newest first. It reads their seals, not their
     * content; `restore` with `dryRun` does.
     */
    public suspend fun backups(): Backups =
        runner.call { core, now -> core.backups(now) }

    /**
     * Returns a number that is another one after another process wrote to the data file, and after `resume`. Only
     * compare it with the number before: they differ when all screens should be read again. Writes of this object do
     * not change it; `changes` reports them.
     *
     * @throws InstepException `Suspended`, `Closed`, `Busy`.
     */
    public suspend fun dataVersion(): Long =
        runner.call { core, _ -> core.dataVersion() }

    /**
     * Returns the last 200 calls, oldest first: which one, when, for how long, and which error it ended with. An
     * `Internal` error or a panic tells its place in the source. Nothing of a person is in it: no path, no note, no
     * answer. It lies in memory alone and is gone with the object.
     *
     * From any thread, also while suspended.
     *
     * @throws InstepException `Internal` only.
     */
    public suspend fun diagnostics(): List<DiagnosticEvent> =
        runner.call { core, _ -> core.diagnostics() }

    /**
     * Writes everything the person has stored into one file: an archive, or tables for spreadsheets. The same data
     * gives the same bytes, unless a passphrase seals them. What concerns this device alone stays out: the log of
     * reminders, the session being played. Other calls go on meanwhile; `suspend` interrupts it.
     *
     * Every row is held against its checksum first: what was changed or lost in the data file never leaves as if it
     * were sound.
     *
     * @throws InstepException `Invalid` for the `path` (a folder, a `file:` path, a data file, a pipe that nobody
     *   reads) or an empty `passphrase`; `NotFound` when its folder does not exist; `Damaged` when a row or a table is
     *   not as it was written; `ReadOnly`, `Full`, `Suspended`. A file of that name is then as it was.
     */
    public suspend fun exportFile(request: ExportRequest): Exported =
        runner.longCall { core, now -> core.exportFile(request, now) }

    /**
     * Takes in an archive of Instep, or sessions of another app as CSV. Of two versions of a row the later one stays,
     * so that importing twice, or on two devices in any order, comes to the same. Rows that differ under one (stamp,
     * origin) come from copies of one data file, or from an archive that was changed by hand. Of them the one with the
     * larger checksum stays, on every device alike.
     *
     * Everything is checked before anything is written, and all is written or nothing. A file larger than 256 MiB is
     * not read. Other calls go on while it is checked.
     *
     * @throws InstepException `NotFound` for the file; `NotOurs`; `Newer` for an archive of a later version; `Damaged`
     *   when it was cut off or changed; `Invalid` with the place for what it can't hold (path and line as
     *   `session[3].value:12`, otherwise line and column as `2:7`), for the `passphrase` when it is missing or wrong,
     *   and for the `path`; `Full`, `ReadOnly`, `Busy`.
     */
    public suspend fun importFile(request: ImportRequest): Imported =
        runner.longCall { core, now -> core.importFile(request, now) }

    /**
     * The Finish screen of a session that is stored: the minute after it, what is still to be asked, and the offer of
     * a reminder, as in the player's record.
     *
     * @throws InstepException `NotFound` for a session that is not stored or in the trash.
     */
    public suspend fun finish(sessionId: SessionId): Finish =
        runner.call { core, now -> core.finish(sessionId, now) }

    /**
     * Makes a guide a favourite, hides it, leaves steps of it out for good or plays them again. It holds from the next
     * time the guide is opened; a session that is being played goes on as it is.
     *
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for a favourite that is to be hidden too
     *   (`hidden`), a step the guide does not have, and a step to be left out (`skip`) that is always played or the last
     *   technique. Nothing is changed then.
     */
    public suspend fun chooseGuide(choice: GuideChoice): GuideChosen =
        runner.call { core, now -> core.chooseGuide(choice, now) }

    /**
     * The Guide screen: a guide compiled for tonight.
     *
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for wishes it can't meet, and (`guide`,
     *   `TraditionOff`) for one of the tradition while that is off in the settings; `Refused` by the safety check.
     */
    public suspend fun guide(request: GuideRequest): Guide =
        runner.call { core, now -> core.guide(request, now) }

    /**
     * The Guides screen. The reflex tradition is among them only when the setting `tradition` is on and no answer of
     * the safety check hides it; without reach, only what needs none.
     *
     * @throws InstepException `Invalid` for minutes outside 1 to 120.
     */
    public suspend fun guides(filter: GuideFilter = GuideFilter()): Guides =
        runner.call { core, now -> core.guides(filter, now) }

    /**
     * The History screen, a page of it: every entry, newest first, with the month above its first entry. A session
     * stands with its ratings; ratings without a session and findings on the feet stand beside the sessions. An entry
     * stands under its care day: `from` and `to` mean the same day as its text says.
     *
     * @throws InstepException `Invalid` for a limit outside 1 to 60, or a cursor that is none.
     */
    public suspend fun history(request: HistoryRequest = HistoryRequest()): History =
        runner.call { core, now -> core.history(request, now) }

    /**
     * The Library screen: articles, techniques by place and by kind, and the tradition for those who chose it.
     */
    public suspend fun library(): LibraryScreen =
        runner.call { core, now -> core.library(now) }

    /**
     * A page of the library, by the id of an article (`preparation`), a guide (`G1`), a technique (`T204`), a claim
     * (`B14-scalp`) or any row of the inventory (`E5`); letters in either case. What belongs to the tradition is of
     * kind `KEPT_BACK` until the person turns it on.
     *
     * @throws InstepException `NotFound` for an id the library does not have.
     */
    public suspend fun libraryPage(page: String): LibraryPage =
        runner.call { core, now -> core.libraryPage(page, now) }

    /**
     * The Log screen of a soak, a device, a massage by somebody else, or a guide that was not played: what to ask and
     * to mind before it, and the form for `logSession` afterwards. A guide is asked about when it is played.
     *
     * @throws InstepException `Invalid` for kind `GUIDED` (`kind`), a guide where none belongs or none where one does
     *   (`guide`), and answers given for one's own feet (`answers`); `NotFound` for an unknown guide.
     */
    public suspend fun logType(request: LogTypeRequest): LogType =
        runner.call { core, now -> core.logType(request, now) }

    /**
     * Takes the unfinished session over: it stands still at its last stored moment, whoever was playing it, and
     * another process's next event fails with `PlayerMoved`.
     *
     * @throws InstepException `NotFound` when there is none.
     */
    public suspend fun continueSession(): Player =
        runner.call { core, now -> core.continueSession(now) }

    /**
     * Feeds an event to the session that is played. Everything but a tick within a step is stored before this returns;
     * of ticks at most five seconds can be lost.
     *
     * Entering `FINISHED` or `ABANDONED` saves the session; it is then in `saved`. A session that stood still for more
     * than six hours is closed instead of taking the event.
     *
     * Before the first step the safety check is looked at once more: an answer may have been stored since `begin`.
     *
     * @throws InstepException `NotFound` when nothing is being played; `PlayerMoved` when `expectedRevision` is not
     *   the newest, or when this object neither began the session, nor took it over with `continueSession`, nor took its
     *   stop back; `Invalid` when the state does not allow the event; before the first step `Refused` where the safety
     *   check now refuses the guide, and `Conflict` where it warns of something that was not accepted: begin anew then.
     *   Nothing is changed.
     */
    public suspend fun play(event: PlayerEvent, expectedRevision: Long): Player =
        runner.call { core, now -> core.play(event, expectedRevision, now) }

    /**
     * The Player screen: the unfinished session; none when there is none. Where this object opened it or took it over,
     * with the time that has passed until now. After a restart of the app as it was last stored: `slab.action` is then
     * `CONTINUE`, its clock stands still, and every event fails with `PlayerMoved` until `continueSession`.
     */
    public suspend fun player(): Player? =
        runner.call { core, now -> core.player(now) }

    /**
     * Applies what time alone has decided: a session that stood still for six hours is closed. Call it on system
     * events: coming to the front, a start of the device, a change of clock or zone. Opening does it too.
     */
    public suspend fun reconcile(): Unit =
        runner.call { core, now -> core.reconcile(now) }

    /**
     * Says how the player reaches the person from now on, also in the middle of a session; read `player` again
     * afterwards. An object that was just opened is `silent`. Nothing is stored.
     */
    public suspend fun setOutput(output: Output): Unit =
        runner.call { core, _ -> core.setOutput(output) }

    /**
     * The card that says at which signs to stop and to get help, as `card` of a session that was stopped for pain. It
     * can be shown again when the app was killed behind that stop.
     */
    public suspend fun stopCard(): PlayerCard =
        runner.call { core, _ -> core.stopCard() }

    /**
     * What the running session will show, sound or say up to the beginning of the next step, in order of time; empty
     * while no time runs. A shell that goes to the background hands it to its system, and sends one tick on return.
     */
    public suspend fun upcomingCues(): List<UpcomingCue> =
        runner.call { core, now -> core.upcomingCues(now) }

    /**
     * Takes an answer back: it goes to the trash, and the question is as if it had not been asked. Doing it twice
     * changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun deleteRating(ratingId: RatingId): RatingSaved =
        runner.call { core, now -> core.deleteRating(ratingId, now) }

    /**
     * The Rate screen: every item with its question, and whether it is asked.
     */
    public suspend fun questions(): RatingQuestions =
        runner.call { core, now -> core.questions(now) }

    /**
     * Stores an answer, or that a question was skipped. Answering the same question again replaces the answer; the one
     * before is kept.
     *
     * An answer outside the time for before (at most 15 minutes ahead of the start) or after (at most 30 minutes past
     * the end) stays with its session, but in no phase. Together with the answers without a session it makes a series
     * of its own in the review. Answers to a session logged by hand count as given at its start and end.
     *
     * @throws InstepException `Invalid` for a value off the scale, a night in the future, or parts that do not belong
     *   together; `NotFound` for an unknown session.
     */
    public suspend fun rate(entry: RatingEntry): RatingSaved =
        runner.call { core, now -> core.rate(entry, now) }

    /**
     * Takes an answer back out of the trash. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun restoreRating(ratingId: RatingId): RatingSaved =
        runner.call { core, now -> core.restoreRating(ratingId, now) }

    /**
     * Adds a reminder.
     *
     * @throws InstepException `Invalid` for no days where it is no review, a name that is too long, an end before the
     *   start, or more than 200 reminders.
     */
    public suspend fun addReminder(form: ReminderForm): ReminderSaved =
        runner.call { core, now -> core.addReminder(form, now) }

    /**
     * Changes a reminder. Read it, change fields, give all of them back with its `stamp`.
     *
     * @throws InstepException `NotFound`; `Conflict` when it was changed since it was read; `Invalid`.
     */
    public suspend fun editReminder(
        reminderId: ReminderId,
        form: ReminderForm,
        expectedStamp: Long,
    ): ReminderSaved =
        runner.call { core, now -> core.editReminder(reminderId, form, expectedStamp, now) }

    /**
     * Silences a reminder, until a date of the calendar or until it is resumed. That date rings again, from its
     * midnight on.
     *
     * @throws InstepException `NotFound`; `Invalid` (`until`, `InThePast`) for a date that is over.
     */
    public suspend fun pauseReminder(reminderId: ReminderId, until: CalendarDate? = null): ReminderSaved =
        runner.call { core, now -> core.pauseReminder(reminderId, until, now) }

    /**
     * The Reminders screen. What is in the way is told by the device's state as it was given last, with a plan.
     */
    public suspend fun reminders(): Reminders =
        runner.call { core, now -> core.reminders(now) }

    /**
     * Removes a reminder: it goes to the trash, from where it can be restored.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun removeReminder(reminderId: ReminderId): ReminderSaved =
        runner.call { core, now -> core.removeReminder(reminderId, now) }

    /**
     * Takes a removed reminder back out of the trash, as it was: it rings from now on. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`, also for one that is gone for good; `Invalid` for more than 200 reminders.
     */
    public suspend fun restoreReminder(reminderId: ReminderId): ReminderSaved =
        runner.call { core, now -> core.restoreReminder(reminderId, now) }

    /**
     * Lets a paused reminder ring again.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun resumeReminder(reminderId: ReminderId): ReminderSaved =
        runner.call { core, now -> core.resumeReminder(reminderId, now) }

    /**
     * Takes what the person did with a notification. A second tap writes nothing and says what was done before; so
     * does one for an evening that is done.
     *
     * An answer belongs to the occurrence, whatever the clock says: a late tap counts for its own day, and `day` and
     * `text` say which one that is. A snooze outlives a restart, an edit of the reminder and every new plan; an
     * occurrence has at most one.
     *
     * @throws InstepException `Invalid` for a day before the reminder began, unless something is known of that one;
     *   `NotFound` for a reminder that never was; `Invalid` for minutes outside 1 to 180, a snooze of what has not rung
     *   yet or of a reminder that is gone, an answer for a day ahead other than a skip, and "done" to a sleep question
     *   that has no answer: that one is done by rating the night.
     */
    public suspend fun answerOccurrence(occurrence: Occurrence, action: OccurrenceAction): OccurrenceSaved =
        runner.call { core, now -> core.answerOccurrence(occurrence, action, now) }

    /**
     * Notes that a notification was shown; how late it came is measured. `shownAt` is when, if that was before now:
     * some platforms tell it afterwards. Where that lies ahead of a clock that was set back since, leave it out.
     * Reporting the same ring again writes nothing. Returns true when it was noted, false when it was noted before.
     *
     * @throws InstepException `NotFound` for a reminder that never was; `Invalid` for a time in the future.
     */
    public suspend fun occurrenceShown(occurrence: Occurrence, shownAt: OffsetTime? = null): Boolean =
        runner.call { core, now -> core.occurrenceShown(occurrence, shownAt, now) }

    /**
     * Handles the alarm of an occurrence in one call: decides whether it is shown, notes that it was shown, and makes
     * the next plan. For a receiver or a timer that the platform woke. Applies what time has decided first, as
     * `reconcile` does.
     *
     * `notice` is none for an occurrence that was answered, silenced by a session, put off, skipped, paused, removed
     * or shown before; nor for one that is not due yet, was due more than three hours ago, or falls into quiet hours;
     * nor while `request` says that notifications are not let through; nor for a reminder that never was. The plan is
     * made all the same.
     *
     * Safe to repeat. Within a minute the same alarm gives the same notice with `again` set and writes nothing: the
     * process may have ended before it was shown. Do not call `occurrenceShown` for it.
     *
     * @throws InstepException as `planReminders`.
     */
    public suspend fun handleAlarm(occurrence: Occurrence, request: PlanRequest): AlarmResult =
        runner.call { core, now -> core.handleAlarm(occurrence, request, now) }

    /**
     * Returns the buttons of a category of notifications, in the language of this object. A tap on the notification
     * itself is `Open`. iOS registers each category once, and again after a change of language.
     */
    public suspend fun notificationWords(category: NoticeCategory): NotificationWords =
        runner.call { core, _ -> core.notificationWords(category) }

    /**
     * The one call for everything that happens on a device and can move a ring: applies what time has decided, as
     * `reconcile` does, then makes the plan. After a start of the device nothing counts as armed, whatever is given.
     *
     * @throws InstepException as `planReminders`.
     */
    public suspend fun onSystemEvent(event: SystemEvent, request: PlanRequest): Plan =
        runner.call { core, now -> core.onSystemEvent(event, request, now) }

    /**
     * Makes the plan of what to arm, as a difference to what is armed, and what to show at once. The plan goes to the
     * ledger: carry it out. Making the same plan again writes nothing.
     *
     * Report first what was shown (`occurrenceShown`): a ring whose time has passed and of which nothing was heard is
     * taken for missed. iOS shows its requests without the app; there only what was never handed over, or was planned
     * while notifications were turned off, is missed.
     *
     * On iOS report everything its notification centre lists as delivered. A clock that is set back over a ring before
     * any plan was made since leaves no other trace of it: what was delivered and swiped away by then is planned, and
     * shown, a second time.
     *
     * Lines of the ledger older than 90 days are taken out, but none of the newest 500.
     *
     * Plan again whenever reminders, sessions, the player, settings or ratings change: the end of a session silences
     * rings, and iOS has 56 requests for reminders while a session runs, 60 otherwise.
     *
     * @throws InstepException `Invalid` for slots outside 1 to 64, and for a token that no plan gave.
     */
    public suspend fun planReminders(request: PlanRequest): Plan =
        runner.call { core, now -> core.planReminders(request, now) }

    /**
     * Returns JSON text that a widget is drawn from: another process reads it, which can't open the data file. Write
     * it anew after each plan, after each change of sessions and after a change of language. Fields:
     *
     * - `version`, 1; `madeAt`; `careDay`;
     * - `validUntil`: from then on only `staleText` is shown;
     * - `language`, as in `labels`: of all texts, and for the layout;
     * - `rings` of the next three days, 24 at most [{`occurrence`, `at`, `kind`, `notice`, `text`}];
     * - `week`, seven days [{`day`, `name`, `done`, `begun`}]; `weekText`; `aim` or null;
     * - `suggestion` {`guide`, `title`, `minutes`, `text`} or null; `startText`, the words on its button;
     * - `emptyText`, shown in place of the week until the first session, then null; `staleText`.
     *
     * It holds no rating, no note and no name, and does not grow with the years.
     */
    public suspend fun snapshot(): String =
        runner.call { core, now -> core.snapshot(now) }

    /**
     * Why the reminders rang or did not ring on a date: for each what happened, and the answer in a sentence. Removed
     * ones are told as far as anything is known of them. Quiet hours and zone are those of now, the day start is that
     * of the ring; lines of the ledger are kept for 90 days.
     */
    public suspend fun whyReminders(day: CalendarDate): List<OccurrenceWhy> =
        runner.call { core, now -> core.whyReminders(day, now) }

    /**
     * A page for a clinician, ready to print: findings on the feet first, ratings with the days they come from and
     * what they can't tell, and every session of receiver `ME`. Notes are left out.
     *
     * @throws InstepException `Invalid` for an end before the start (`to`) or more than 366 days (`reportDays`).
     */
    public suspend fun report(request: ReportRequest = ReportRequest()): Report =
        runner.call { core, now -> core.report(request, now) }

    /**
     * The Review screen: the week, by the person's first day, that holds `day`. None for the week that is due, which
     * on the first day of a week is the one that ended; on other days for this week.
     *
     * @throws InstepException `Invalid` for a day whose week or the week before lies outside the years 2000 to 2100.
     */
    public suspend fun review(day: CareDay? = null): Review =
        runner.call { core, now -> core.review(day, now) }

    /**
     * One tap behind the Review screen: the last four finished weeks beside the four before, charts and a list of
     * twelve weeks, and nights after a session beside other nights. The weeks end with the one that holds `day`, where
     * that is over; otherwise, and without a day, with the last that is.
     *
     * @throws InstepException `Invalid` for a day whose twelve weeks lie outside the years 2000 to 2100.
     */
    public suspend fun reviewMonth(day: CareDay? = null): MonthReview =
        runner.call { core, now -> core.reviewMonth(day, now) }

    /**
     * Makes a backup beside the data file, or in a folder of the person's. It has its name only once it was read back
     * and found to hold exactly what the data file holds. Other calls go on meanwhile; `suspend` interrupts it.
     *
     * @throws InstepException `Damaged` when the data file is not sound: no backup is made of damage; `NotFound` when
     *   there is no such folder; `Full`, `ReadOnly`, `Busy`, `Suspended`.
     */
    public suspend fun backup(folder: String? = null): BackupSaved =
        runner.longCall { core, now -> core.backup(folder, now) }

    /**
     * Looks after the data while nobody waits: call it when the app is idle, never before the first screen. Once a
     * day, and when the file was not closed well the last time, it reads everything: the data file, and the newest
     * backup. When something changed since that backup and it is older than a day, or it is not good any more, another
     * is made; older ones are thinned. Then what has been in the trash for 30 days is removed for good; a backup holds
     * it, in case the clock was wrong. Mostly it does nothing and takes no time.
     *
     * @throws InstepException `Damaged` when the data file is not sound; as `backup`.
     */
    public suspend fun backupIfDue(): Upkeep =
        runner.longCall { core, now -> core.backupIfDue(now) }

    /**
     * Puts all sessions of these care days in the trash, after a backup. `dryRun` only counts them.
     *
     * @throws InstepException `Invalid` (`to`) for an end before the start; as `backup`.
     */
    public suspend fun deleteSessions(from: CareDay, to: CareDay, dryRun: Boolean): SessionsDeleted =
        runner.call { core, now -> core.deleteSessions(from, to, dryRun, now) }

    /**
     * The check-up: reads the whole data file, looks at the backups, the room on the disk and the reminders, and says
     * what it found. Other calls go on meanwhile; `suspend` interrupts it.
     */
    public suspend fun doctor(): DoctorReport =
        runner.longCall { core, now -> core.doctor(now) }

    /**
     * Takes what is in the trash out of the data file, after a backup: overwritten, not only forgotten. That backup,
     * and others made before, hold it until they are thinned. `dryRun` only counts it.
     *
     * @throws InstepException as `backup`.
     */
    public suspend fun emptyTrash(dryRun: Boolean): Purge =
        runner.call { core, now -> core.emptyTrash(dryRun, now) }

    /**
     * Removes the data file, the backups, the damaged data that was set aside and Instep's other files beside it.
     * Nothing can bring them back. Files of others stay, also those that were moved into a folder `<data
     * file>-unknown-<day>`. Every later call fails with `Closed`; opening the path again starts anew. Returns what
     * went and what remains.
     *
     * @throws InstepException `Busy` while another process has the data file open.
     */
    public suspend fun erase(): Erased =
        runner.call { core, _ -> core.erase() }

    /**
     * Puts a backup in the place of the data file: all of it or nothing. What was there is backed up first; where it
     * is too damaged for that, it is set aside as it is. `dryRun` changes nothing and says what would change.
     *
     * The installation has another name afterwards, so that a merge can tell it from where the backup went on.
     *
     * @throws InstepException `Damaged` for a backup that is not as it was made; `Newer`; `NotOurs`; `NotFound`;
     *   `Busy` while another process has the data file open. The data file is then as it was.
     */
    public suspend fun restore(path: String, dryRun: Boolean): RestoreReport =
        runner.call { core, now -> core.restore(path, dryRun, now) }

    /**
     * Answers what is still open on a page of the Safety screen, and nothing else. `no` is "None of these": send it
     * only after the last line was shown. `DECLINED` is "Rather not say". There is no "not sure" for a page.
     *
     * @throws InstepException `Invalid` for another reply, and for `no` on the page whose lines are answered one by
     *   one (`reply`).
     */
    public suspend fun answerRest(page: SafetyPage, reply: Reply): Safety =
        runner.call { core, now -> core.answerRest(page, reply, now) }

    /**
     * Stores answers to the safety check, for the person's own feet. Send each tick, each tick taken away (`no`), each
     * "not sure" and each sign by itself, the moment it is given: what was sent is kept, whatever happens next. An
     * answer takes the place of the older one to the same line on the same foot; older ones are kept. Somebody else's
     * are never stored: give them with the guide that is asked for, or to `answerStart`.
     *
     * @throws InstepException `Invalid` where the parts of an answer do not go together, or for more than 100; nothing
     *   is stored then.
     */
    public suspend fun answerSafety(answers: List<SafetyAnswer>): Safety =
        runner.call { core, now -> core.answerSafety(answers, now) }

    /**
     * Confirms what was read back: answers of 90 days or older are given again as they are, with today's date. What
     * has no answer, or a clearance that lapsed, stays open.
     */
    public suspend fun confirmSafety(): Safety =
        runner.call { core, now -> core.confirmSafety(now) }

    /**
     * The newest look at the feet, with what was found and is not gone.
     */
    public suspend fun footCheck(): FootCheck =
        runner.call { core, now -> core.footCheck(now) }

    /**
     * Stores a look at the feet: what is new, and what is gone.
     *
     * After a change of colour, a swelling, heat or numbness the signs of `ACUTE_LEG_SIGN` are to be asked at once
     * (`ask`), also where they were answered before. Until then feet and legs are blocked, scalp and ears are not.
     * `notSure` asks the same signs and blocks nothing. With `findings` where something is gone and nothing is new, no
     * look is stored: one is still owed.
     *
     * @throws InstepException `Invalid` for findings together with `nothingNew` or `notSure`, none with `findings`
     *   where nothing is gone either, or a zone that is not known (`findings`); `NotFound` for a finding that never was.
     */
    public suspend fun recordFootCheck(entry: FootCheckEntry): FootCheck =
        runner.call { core, now -> core.recordFootCheck(entry, now) }

    /**
     * The Safety screen: the questions, the answers that stand, what they change, and the guides that are possible.
     */
    public suspend fun safety(): Safety =
        runner.call { core, now -> core.safety(now) }

    /**
     * Puts a session into the trash, from where it can be restored. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun deleteSession(sessionId: SessionId): SessionSaved =
        runner.call { core, now -> core.deleteSession(sessionId, now) }

    /**
     * Changes a session. Read it, change fields, give all of them back with its `stamp`. The care day follows the
     * start, in the zone and with the day start the session was logged with. The row before is kept.
     *
     * Ratings of a session logged by hand follow its start and end. Those of a played one stay when they were
     * answered: outside the time for before and after they are in no phase, and in it again once an edit brings the
     * session back.
     *
     * @throws InstepException `NotFound` (also in the trash); `Conflict` when it was changed since it was read;
     *   `Invalid`.
     */
    public suspend fun editSession(sessionId: SessionId, edit: SessionEdit, expectedStamp: Long): SessionSaved =
        runner.call { core, now -> core.editSession(sessionId, edit, expectedStamp, now) }

    /**
     * Logs a session that was not played with the guide. What has happened is never refused: of a soak, a device or a
     * massage by somebody else, the answer says what the safety check makes of the next one.
     *
     * @throws InstepException `Invalid` for a value out of range, a start in the future, a guide where none belongs or
     *   none where one does; `NotFound` for an unknown guide.
     */
    public suspend fun logSession(entry: SessionEntry): SessionSaved =
        runner.call { core, now -> core.logSession(entry, now) }

    /**
     * Takes a session back out of the trash. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun restoreSession(sessionId: SessionId): SessionSaved =
        runner.call { core, now -> core.restoreSession(sessionId, now) }

    /**
     * One session, with what was played of each step. Also from the trash.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun session(sessionId: SessionId): Session =
        runner.call { core, now -> core.session(sessionId, now) }

    /**
     * Changes one setting.
     *
     * @throws InstepException `Invalid` for a value out of range.
     */
    public suspend fun changeSetting(change: SettingChange): SettingsSaved =
        runner.call { core, now -> core.changeSetting(change, now) }

    /**
     * The Settings screen.
     */
    public suspend fun settings(): Settings =
        runner.call { core, now -> core.settings(now) }

    /**
     * Takes an answer on the Start screen and gives the screen anew. One's own answers are stored before this returns;
     * somebody else's are in `request` of the result and in no file.
     *
     * @throws InstepException as `start`; `Invalid` where the parts of an answer do not go together, for more than 100
     *   answers, and for a reply that a page does not take (`reply`). Nothing is stored then.
     */
    public suspend fun answerStart(request: StartRequest = StartRequest(), answer: StartAnswer): Start =
        runner.call { core, now -> core.answerStart(request, answer, now) }

    /**
     * Begins a session: stores "nothing new", the session, the ratings from before and that the reminder was answered,
     * in one transaction. Only now is an unfinished session closed as partial, interrupted. The session is then
     * `READY`.
     *
     * @throws InstepException as `start`; `Refused` by the safety check, also for the questions that must be answered
     *   first; `Invalid` for a warning that must be accepted and was not (`acceptedWarnings`), for `nothingNew` where no
     *   foot check is asked, and for ratings off their scale or of sleep. Nothing is stored then.
     */
    public suspend fun begin(entry: StartEntry): Player =
        runner.call { core, now -> core.begin(entry, now) }

    /**
     * The Start screen. It writes nothing: turning back leaves an unfinished session and the reminder as they are. A
     * refusal of the safety check is in `refused`.
     *
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for wishes it can't meet, for answers about
     *   one's own feet (`answers`), and (`guide`, `TraditionOff`) for a guide of the tradition while that is off in the
     *   settings.
     */
    public suspend fun start(request: StartRequest = StartRequest()): Start =
        runner.call { core, now -> core.start(request, now) }

    /**
     * The Today screen.
     */
    public suspend fun today(): Today =
        runner.call { core, now -> core.today(now) }

    /**
     * The last write that can be taken back; none when there is none.
     */
    public suspend fun lastUndo(): UndoOffer? =
        runner.call { core, now -> core.lastUndo(now) }

    /**
     * Takes a write back, by the token in its result (`undo`). Every row it wrote gets its earlier content as a new
     * version, all of them or none. A session, a rating or a reminder that was new goes to the trash; anything else
     * that was new is gone. A session that was stopped is unfinished again, paused where it stood, and this object
     * plays it from then on: read `player` for its revision and send `resume`. No `continueSession` is needed, also in
     * a new process: the person has just asked for the session, and no time ran that nobody saw.
     *
     * A token is good in another process and after a restart, for the newest 100 writes. What was written before it
     * can be taken back after it.
     *
     * @throws InstepException `Conflict` when it was taken back before, or when something else changed one of its rows
     *   since; for a stop also while another session is unfinished, and after a rating for the end; `Invalid` (`token`,
     *   `TooLate`) for a stop more than ten seconds ago; `NotFound` (`undo`) for a token that is not known, and for what
     *   was removed for good. Nothing is changed then.
     */
    public suspend fun undo(token: UndoToken): Undone =
        runner.call { core, now -> core.undo(token, now) }
}
