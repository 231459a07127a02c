package app.instep

import app.instep.core.Atlas
import app.instep.core.BackupSaved
import app.instep.core.CareDay
import app.instep.core.CoveredRow
import app.instep.core.DoctorReport
import app.instep.core.Erased
import app.instep.core.ErrorText
import app.instep.core.ExportRequest
import app.instep.core.Exported
import app.instep.core.FileReport
import app.instep.core.Guide
import app.instep.core.GuideChoice
import app.instep.core.GuideChosen
import app.instep.core.GuideFilter
import app.instep.core.GuideRequest
import app.instep.core.Guides
import app.instep.core.History
import app.instep.core.HistoryRequest
import app.instep.core.ImportRequest
import app.instep.core.Imported
import app.instep.core.InstepException
import app.instep.core.LibraryPage
import app.instep.core.LibraryScreen
import app.instep.core.Locale
import app.instep.core.LogType
import app.instep.core.LogTypeRequest
import app.instep.core.Look
import app.instep.core.LookEntry
import app.instep.core.Moment
import app.instep.core.MonthReview
import app.instep.core.NotificationWords
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.core.OccurrenceSaved
import app.instep.core.OccurrenceWhy
import app.instep.core.OffsetTime
import app.instep.core.OpenOptions
import app.instep.core.Part
import app.instep.core.Plan
import app.instep.core.PlanRequest
import app.instep.core.Player
import app.instep.core.PlayerEvent
import app.instep.core.Purge
import app.instep.core.RatingEntry
import app.instep.core.RatingId
import app.instep.core.RatingQuestions
import app.instep.core.RatingSaved
import app.instep.core.RecoverChoice
import app.instep.core.RecoverReport
import app.instep.core.ReminderForm
import app.instep.core.ReminderId
import app.instep.core.ReminderKind
import app.instep.core.ReminderSaved
import app.instep.core.Reminders
import app.instep.core.Reply
import app.instep.core.Report
import app.instep.core.ReportRequest
import app.instep.core.RestoreReport
import app.instep.core.Review
import app.instep.core.Safety
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.core.Session
import app.instep.core.SessionEdit
import app.instep.core.SessionEntry
import app.instep.core.SessionId
import app.instep.core.SessionSaved
import app.instep.core.SessionsDeleted
import app.instep.core.SettingChange
import app.instep.core.Settings
import app.instep.core.SettingsSaved
import app.instep.core.SystemEvent
import app.instep.core.Today
import app.instep.core.UpcomingCue
import app.instep.core.Upkeep
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.util.concurrent.atomic.AtomicBoolean
import app.instep.core.Instep as Core

/**
 * The companion on one data file: a read call for each screen, a write call for each action. Records and enums stand in
 * `app.instep.core`.
 *
 * Calls may come from any thread. They run on the dispatcher given to [open], one after the other, and each reads the
 * device's clocks by itself. A call that was begun is brought to its end even when its coroutine is cancelled: what it
 * writes is written whole or not at all.
 *
 * Every call throws [InstepException] and nothing else of its own: `Suspended` after [suspend], `Closed` after [close],
 * `Busy`, `Full`, `ReadOnly`, `ProtectedStorage` and `Damaged` for what can happen to a file. What a call throws besides
 * stands with it. [explain] finds the words for it.
 */
public class Instep internal constructor(
    private val core: Core,
    private val present: Present,
    private val dispatcher: CoroutineDispatcher,
) : AutoCloseable {
    private val closed = AtomicBoolean()

    // ---- Screens ----------------------------------------------------------------------------------------------------

    /** The Today screen. */
    public suspend fun today(): Today = call { core.today(it) }

    /**
     * The Guides screen: those that match [filter], favourites first.
     *
     * @throws InstepException `Invalid` for an unknown goal or minutes outside 1 to 120.
     */
    public suspend fun guides(filter: GuideFilter = GuideFilter()): Guides = call { core.guides(filter, it) }

    /**
     * The Guide screen: a guide compiled for tonight.
     *
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for wishes it can't meet, and for one of the
     *   tradition while that is off in the settings; `Refused` by the safety check.
     */
    public suspend fun guide(request: GuideRequest): Guide = call { core.guide(request, it) }

    /**
     * Makes a guide a favourite, hides it, leaves steps of it out for good or plays them again. What the choice does not
     * name stays as it is.
     *
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for a favourite that is to be hidden too, an
     *   unknown step, and a step to be left out that is always played or the last technique.
     */
    public suspend fun chooseGuide(choice: GuideChoice): GuideChosen = call { core.chooseGuide(choice, it) }

    /** The Player screen: the unfinished session as it was last stored; `null` when there is none. */
    public suspend fun player(): Player? = call { core.player(it) }

    /**
     * The Review screen: the week, by the person's first day, that holds [day]. `null` for the week that is due, which
     * on the first day of a week is the one that ended; on other days for this week.
     *
     * @throws InstepException `Invalid` for a day whose week or the week before lies outside the years 2000 to 2100.
     */
    public suspend fun review(day: CareDay? = null): Review = call { core.review(day, it) }

    /**
     * One tap behind the Review screen: the last four finished weeks beside the four before, charts and a list of twelve
     * weeks, and nights after a session beside other nights. The weeks end with the one that holds [day] where that is
     * over; otherwise, and for `null`, with the last that is.
     *
     * @throws InstepException `Invalid` for a day whose twelve weeks lie outside the years 2000 to 2100.
     */
    public suspend fun reviewMonth(day: CareDay? = null): MonthReview = call { core.reviewMonth(day, it) }

    /**
     * A page for a clinician as HTML, ready to print and to share: findings on the feet first, ratings with the days they
     * come from, every session. Notes are left out.
     *
     * @throws InstepException `Invalid` for an end before the start or more than 366 days.
     */
    public suspend fun report(request: ReportRequest = ReportRequest()): Report = call { core.report(request, it) }

    /**
     * The History screen, a page of it, newest first: sessions, ratings without one, and what was seen on the feet.
     *
     * @throws InstepException `Invalid` for a limit outside 1 to 60, or a cursor that is none.
     */
    public suspend fun history(request: HistoryRequest = HistoryRequest()): History = call { core.history(request, it) }

    /**
     * One session, with what was played of each step. Also from the trash.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun session(sessionId: SessionId): Session = call { core.session(sessionId, it) }

    /** The Reminders screen. */
    public suspend fun reminders(): Reminders = call { core.reminders(it) }

    /** The Settings screen. */
    public suspend fun settings(): Settings = call { core.settings(it) }

    // ---- Playing ----------------------------------------------------------------------------------------------------

    /**
     * Compiles a guide and makes it the session to be played: `SCREENING` while a question of the safety check has no fresh
     * answer or there is something to warn of, else `READY`. A session that was left unfinished is closed as partial,
     * interrupted.
     *
     * @param occurrence the reminder's ring it answers, if it does.
     * @throws InstepException `NotFound` for an unknown guide; `Invalid` for wishes it can't meet; `Refused` by the safety
     *   check.
     */
    public suspend fun openSession(request: GuideRequest, occurrence: Occurrence? = null): Player =
        call { core.openSession(request, occurrence, it) }

    /**
     * Feeds an event to the session that is played. Everything but a tick within a step is stored before this returns; of
     * ticks at most five seconds can be lost. Once the state is `FINISHED` or `ABANDONED`, the session is in `saved`.
     *
     * @param expectedRevision the `revision` of the [Player] that the person saw.
     * @throws InstepException `NotFound` when nothing is being played; `PlayerMoved` when it was moved on elsewhere;
     *   `Invalid` when the state does not allow the event. Nothing is changed then.
     */
    public suspend fun play(event: PlayerEvent, expectedRevision: Long): Player =
        call { core.play(event, expectedRevision, it) }

    /**
     * Takes the unfinished session over: it stands still at its last stored moment, whoever was playing it.
     *
     * @throws InstepException `NotFound` when there is none.
     */
    public suspend fun continueSession(): Player = call { core.continueSession(it) }

    /**
     * What the running session will show, sound or say up to the beginning of the next step, in order of time; empty while
     * no time runs. Hand it to the system before the app goes to the background, and send one `Tick` on return.
     */
    public suspend fun upcomingCues(): List<UpcomingCue> = call { core.upcomingCues(it) }

    // ---- Sessions and ratings ---------------------------------------------------------------------------------------

    /**
     * Logs a session that was not played with the guide.
     *
     * @throws InstepException `Invalid` for a value out of range, a start in the future, a guide where none belongs or
     *   none where one does; `NotFound` for an unknown guide.
     */
    public suspend fun logSession(entry: SessionEntry): SessionSaved = call { core.logSession(entry, it) }

    /**
     * Changes a session. Read it, change fields, give all of them back with its `stamp`.
     *
     * @param expectedStamp the `stamp` of the session as the person saw it.
     * @throws InstepException `NotFound` (also in the trash); `Conflict` when it was changed since; `Invalid`.
     */
    public suspend fun editSession(sessionId: SessionId, edit: SessionEdit, expectedStamp: Long): SessionSaved =
        call { core.editSession(sessionId, edit, expectedStamp, it) }

    /**
     * Puts a session into the trash, from where it can be restored. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun deleteSession(sessionId: SessionId): SessionSaved = call { core.deleteSession(sessionId, it) }

    /**
     * Takes a session back out of the trash. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun restoreSession(sessionId: SessionId): SessionSaved = call { core.restoreSession(sessionId, it) }

    /**
     * Stores an answer, or that a question was skipped. Answering the same question again replaces the answer.
     * An answer without a session, or outside its session's time, makes a series of its own in the review.
     *
     * @throws InstepException `Invalid` for a value off the scale, a night in the future, or parts that do not belong
     *   together; `NotFound` for an unknown session.
     */
    public suspend fun rate(entry: RatingEntry): RatingSaved = call { core.rate(entry, it) }

    /** The Rate screen: every item with its question, and whether it is asked. */
    public suspend fun questions(): RatingQuestions = call { core.questions(it) }

    /**
     * Takes an answer back: it goes to the trash, and the question is as if it had not been asked.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun deleteRating(ratingId: RatingId): RatingSaved = call { core.deleteRating(ratingId, it) }

    /**
     * Takes an answer back out of the trash.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun restoreRating(ratingId: RatingId): RatingSaved = call { core.restoreRating(ratingId, it) }

    // ---- Reminders --------------------------------------------------------------------------------------------------

    /**
     * Adds a reminder.
     *
     * @throws InstepException `Invalid` for no days, a name that is too long, an end before the start, or more than 200
     *   reminders.
     */
    public suspend fun addReminder(form: ReminderForm): ReminderSaved = call { core.addReminder(form, it) }

    /**
     * Changes a reminder. Read it, change fields, give all of them back with its `stamp`.
     *
     * @param expectedStamp the `stamp` of the reminder as the person saw it.
     * @throws InstepException `NotFound`; `Conflict` when it was changed since; `Invalid`.
     */
    public suspend fun editReminder(reminderId: ReminderId, form: ReminderForm, expectedStamp: Long): ReminderSaved =
        call { core.editReminder(reminderId, form, expectedStamp, it) }

    /**
     * Silences a reminder until a date of the calendar, which rings again from its midnight on, or until it is resumed.
     *
     * @throws InstepException `NotFound`; `Invalid` for a date that is over.
     */
    public suspend fun pauseReminder(reminderId: ReminderId, until: CareDay? = null): ReminderSaved =
        call { core.pauseReminder(reminderId, until, it) }

    /**
     * Lets a paused reminder ring again.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun resumeReminder(reminderId: ReminderId): ReminderSaved =
        call { core.resumeReminder(reminderId, it) }

    /**
     * Removes a reminder: it goes to the trash, from where it can be restored.
     *
     * @throws InstepException `NotFound`.
     */
    public suspend fun removeReminder(reminderId: ReminderId): ReminderSaved =
        call { core.removeReminder(reminderId, it) }

    /**
     * Takes a removed reminder back out of the trash. Doing it twice changes nothing.
     *
     * @throws InstepException `NotFound`, also for one that is gone for good; `Invalid` for more than 200 reminders.
     */
    public suspend fun restoreReminder(reminderId: ReminderId): ReminderSaved =
        call { core.restoreReminder(reminderId, it) }

    /**
     * Makes the plan of what to arm, as a difference to what is armed. The plan is noted as made: carry it out. Making the
     * same plan again writes nothing.
     *
     * @throws InstepException `Invalid` for slots outside 1 to 64.
     */
    public suspend fun planReminders(request: PlanRequest): Plan = call { core.planReminders(request, it) }

    /**
     * The one call for everything that happens on a device and can move a ring: applies what time has decided, then
     * makes the plan. After a start of the device nothing counts as armed, whatever is given. Show `catchUp` at once.
     *
     * @throws InstepException `Invalid` for slots outside 1 to 64.
     */
    public suspend fun onSystemEvent(event: SystemEvent, request: PlanRequest): Plan =
        call { core.onSystemEvent(event, request, it) }

    /**
     * Takes what the person did with a notification. A second tap writes nothing and says what was done before.
     *
     * @throws InstepException `NotFound` for a reminder that never was; `Invalid` for what can't be done with it now.
     */
    public suspend fun answerOccurrence(occurrence: Occurrence, action: OccurrenceAction): OccurrenceSaved =
        call { core.answerOccurrence(occurrence, action, it) }

    /**
     * Notes that a notification was shown; how late it came is measured. Report it before the next plan is made.
     *
     * @param shownAt when, if the platform tells it afterwards.
     * @throws InstepException `NotFound` for a reminder that never was; `Invalid` for a time in the future.
     */
    public suspend fun occurrenceShown(occurrence: Occurrence, shownAt: OffsetTime? = null): List<Part> =
        call { core.occurrenceShown(occurrence, shownAt, it) }

    /** Why the reminders rang or did not ring on a date: for each what happened, and the answer in a sentence. */
    public suspend fun whyReminders(day: CareDay): List<OccurrenceWhy> = call { core.whyReminders(day, it) }

    /** The buttons of a notification, by what its reminder is for, in the language of this object. */
    public suspend fun notificationWords(kind: ReminderKind): NotificationWords = call { core.notificationWords(kind) }

    /** What a widget shows, as JSON text with a `version`: rings of the next three days and this week's dots. */
    public suspend fun snapshot(): String = call { core.snapshot(it) }

    // ---- Library ----------------------------------------------------------------------------------------------------

    /** The Library screen: articles, techniques by place and by kind, and the tradition for those who chose it. */
    public suspend fun library(): LibraryScreen = call { core.library(it) }

    /**
     * A page of the library, by the id of an article, a guide, a technique, a claim or any row of the inventory. What
     * belongs to the tradition is of kind `KEPT_BACK` until the person turns it on.
     *
     * @throws InstepException `NotFound` for an id the library does not have.
     */
    public suspend fun libraryPage(page: String): LibraryPage = call { core.libraryPage(page, it) }

    /** Where each row of the inventory can be found, for those who look after the content. */
    public suspend fun libraryCoverage(): List<CoveredRow> = call { core.libraryCoverage(it) }

    // ---- Safety -----------------------------------------------------------------------------------------------------

    /** The Safety screen: the questions, the answers that stand, what they change, and the guides that are possible. */
    public suspend fun safety(): Safety = call { core.safety(it) }

    /**
     * Stores answers to the safety check, for the person's own feet. Send each tick, each tick taken away (`NO`), each "not
     * sure" and each sign by itself, the moment it is given.
     *
     * @throws InstepException `Invalid` where the parts of an answer do not go together, or for more than 100; nothing is
     * stored then.
     */
    public suspend fun answerSafety(answers: List<SafetyAnswer>): Safety = call { core.answerSafety(answers, it) }

    /**
     * Answers what is still open on a page of the Safety screen, and nothing else: `NO` for "None of these", once the last
     * line was shown, or `DECLINED`.
     *
     * @throws InstepException `Invalid` for another reply, and for `NO` on the page whose lines are answered one by one.
     */
    public suspend fun answerRest(page: SafetyPage, reply: Reply): Safety = call { core.answerRest(page, reply, it) }

    /** Confirms what was read back: answers of 90 days or older are given again as they are, with today's date. */
    public suspend fun confirmSafety(): Safety = call { core.confirmSafety(it) }

    /**
     * What to ask and to mind before a soak, a device or a massage by somebody else.
     *
     * @throws InstepException `Invalid` for a kind with a guide, and for answers given for one's own feet.
     */
    public suspend fun logType(request: LogTypeRequest): LogType = call { core.logType(request, it) }

    /** The newest look at the feet, with what was found and is not gone. */
    public suspend fun look(): Look = call { core.look(it) }

    /**
     * Stores a look at the feet: what is new, and what is gone.
     *
     * @throws InstepException `Invalid` for parts that do not go together, `NotFound` for a finding that never was.
     */
    public suspend fun recordLook(entry: LookEntry): Look = call { core.recordLook(entry, it) }

    // ---- Settings ---------------------------------------------------------------------------------------------------

    /**
     * Changes one setting.
     *
     * @throws InstepException `Invalid` for a value out of range.
     */
    public suspend fun changeSetting(change: SettingChange): SettingsSaved = call { core.changeSetting(change, it) }

    // ---- Data -------------------------------------------------------------------------------------------------------

    /**
     * Writes everything that is stored into one file: an archive to import again, or tables for spreadsheets. A file of that
     * name is replaced once the new one is complete.
     *
     * @throws InstepException `Invalid` for the `path` (a folder, a `file:` path, a data file) or an empty `passphrase`;
     *   `NotFound` when its folder does not exist; `ReadOnly`, `Full`.
     */
    public suspend fun exportFile(request: ExportRequest): Exported = call { core.exportFile(request, it) }

    /**
     * Takes in an archive, or sessions of another app as CSV: all that can be taken, or nothing. Of two versions of a row the
     * later one stays.
     *
     * @throws InstepException `NotFound` for the file; `NotOurs`; `Newer` for an archive of a later version; `Damaged` when it
     *   was cut off or changed; `Invalid` with the place for what it can't hold, and for a `passphrase` that is missing or
     *   wrong.
     */
    public suspend fun importFile(request: ImportRequest): Imported = call { core.importFile(request, it) }

    // ---- The app's life ---------------------------------------------------------------------------------------------

    /**
     * Applies what time alone has decided: a session that stood still for six hours is closed. Call it when the app comes
     * to the front, when the device was started, and when its clock or zone was changed. [open] does it too.
     *
     * @return what this changed.
     */
    public suspend fun reconcile(): List<Part> = call { core.reconcile(it) }

    /**
     * From now on the words, and how numbers, times and weeks are written, are for this reader: call it when the person
     * changes the language of the device. Read every screen again, and report `SystemEvent.LANGUAGE` next, as what is armed
     * says the old words. In a language that there is no catalogue for, English is said. Also while suspended.
     */
    public suspend fun setLocale(locale: Locale): Unit = withContext(dispatcher) { guarded { core.setLocale(locale) } }

    /**
     * Makes a backup beside the data file, or in a folder of the person's. It has its name only once it was read back and
     * found to hold exactly what the data file holds.
     *
     * @throws InstepException `Damaged` when the data file is not sound; `NotFound` when there is no such folder; `Full`,
     *   `ReadOnly`.
     */
    public suspend fun backup(folder: String? = null): BackupSaved = call { core.backup(folder, it) }

    /**
     * Looks after the data while nobody waits: call it when the app is idle, never before the first screen. Makes a backup
     * when one is due, thins older ones, and removes for good what has been in the trash for 30 days.
     *
     * @throws InstepException `Damaged` when the data file is not sound.
     */
    public suspend fun backupIfDue(): Upkeep = call { core.backupIfDue(it) }

    /**
     * Puts a backup in the place of the data file: all of it or nothing. What was there is backed up first.
     *
     * @param dryRun changes nothing and says what would change.
     * @throws InstepException `Damaged` for a backup that is not as it was made; `Newer`; `NotOurs`; `NotFound`; `Busy`
     *   while another process has the data file open. The data file is then as it was.
     */
    public suspend fun restore(path: String, dryRun: Boolean): RestoreReport = call { core.restore(path, dryRun, it) }

    /**
     * Puts all sessions of these care days in the trash, after a backup.
     *
     * @param dryRun only counts them.
     * @throws InstepException `Invalid` for an end before the start.
     */
    public suspend fun deleteSessions(from: CareDay, to: CareDay, dryRun: Boolean): SessionsDeleted =
        call { core.deleteSessions(from, to, dryRun, it) }

    /**
     * Takes what is in the trash out of the data file, after a backup: overwritten, not only forgotten. That backup, and
     * others made before, hold it until they are thinned.
     *
     * @param dryRun only counts it.
     */
    public suspend fun emptyTrash(dryRun: Boolean): Purge = call { core.emptyTrash(dryRun, it) }

    /**
     * Removes the data file, the backups, what was set aside and everything else beside it. Nothing can bring it back.
     * Every later call fails with `Closed`; opening the path again starts anew.
     *
     * @return what went and what remains.
     * @throws InstepException `Busy` while another process has the data file open.
     */
    public suspend fun erase(): Erased = withContext(dispatcher) { guarded { core.erase() } }

    /** The check-up: reads the whole data file, looks at the backups and the reminders, and says what it found. */
    public suspend fun doctor(): DoctorReport = call { core.doctor(it) }

    /**
     * Lets go of the file before the app goes to the background. A call that is running is interrupted and rolled back.
     * Until [resume] every call fails with `Suspended`. A second time does nothing.
     */
    public suspend fun suspend(): Unit = withContext(dispatcher) { guarded { core.suspend() } }

    /**
     * Takes the file up again after [suspend]. Does nothing when it was not suspended.
     *
     * @throws InstepException as [open].
     */
    public suspend fun resume(): Unit = withContext(dispatcher) { guarded { core.resume() } }

    /**
     * Lets go of the file for good. Waits for the call that is running, so not on a thread that draws. Every later call
     * fails with `Closed`; a second close does nothing.
     *
     * @throws InstepException when the file could not be closed in order. It is let go of all the same, and what was
     *   written is kept.
     */
    override fun close() {
        if (closed.compareAndSet(false, true)) {
            core.letGo()
        }
    }

    private suspend inline fun <T> call(crossinline make: (Moment) -> T): T = withContext(dispatcher) {
        val now = present.now()
        guarded { make(now) }
    }

    public companion object {
        /**
         * Opens the data file, or makes it when there is none.
         *
         * The first call of all loads the native library `instep_ffi`. On a plain JVM the property `jna.library.path` says
         * where it lies; on Android it comes with the app.
         *
         * @param options the path, and how the person reads; [forInstep] makes the locale of a JVM locale.
         * @param clock the device's clocks; Android has better ones than the JVM's.
         * @param dispatcher where calls run; they block, so never the one that draws.
         * @throws InstepException `Invalid` for a path that is a folder, empty, or starts with `file:`; `NotFound` when its
         *   folder does not exist; `NotOurs`, `Newer`, `Damaged`, `ReadOnly`, `Busy`, `ProtectedStorage`. The file is then
         *   left as it is.
         */
        public suspend fun open(
            options: OpenOptions,
            clock: DeviceClock = JvmClock(),
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): Instep = open(options, DevicePresent(clock), dispatcher)

        internal suspend fun open(options: OpenOptions, present: Present, dispatcher: CoroutineDispatcher): Instep {
            var opened: Core? = null
            try {
                return withContext(dispatcher) {
                    val now = present.now()
                    val core = guarded { Core.open(options, now) }
                    opened = core
                    Instep(core, present, dispatcher)
                }
            } catch (cancelled: CancellationException) {
                // Nobody will get it, so nobody could close it.
                opened?.letGo()
                throw cancelled
            }
        }

        /**
         * Words for an error, for people: what happened, what was kept, what to do. Needs no open file.
         *
         * @param dispatcher where the call runs.
         */
        public suspend fun explain(
            error: InstepException,
            locale: Locale = java.util.Locale.getDefault().forInstep(),
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): ErrorText = withContext(dispatcher) { guarded { app.instep.core.explain(error, locale) } }

        /**
         * What lies at a path, without opening it as a data file and without changing a byte.
         *
         * @param dispatcher where the call runs.
         * @throws InstepException `Invalid` for a folder or a path that is not plain; `ReadOnly` when it can't be read.
         */
        public suspend fun inspect(path: String, dispatcher: CoroutineDispatcher = Dispatchers.IO): FileReport =
            withContext(dispatcher) { guarded { app.instep.core.inspect(path) } }

        /**
         * Takes up a data file that will not open because it is damaged, emptied or gone. What is there is set aside in a
         * folder of its own, bit for bit; then a backup takes its place, or the rows that still hold, or an empty file.
         * Nothing is ever deleted. The file must not be open.
         *
         * @throws InstepException `Invalid` for a file in which no damage is found; `NotFound` when there is no good backup,
         *   or no file and never was one; `NotOurs`; `Newer`; `Busy` while another process has the file open. Nothing is
         *   then changed.
         */
        public suspend fun recover(
            path: String,
            choice: RecoverChoice,
            locale: Locale,
            clock: DeviceClock = JvmClock(),
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): RecoverReport = withContext(dispatcher) {
            val now = DevicePresent(clock).now()
            guarded { app.instep.core.recover(path, choice, locale, now) }
        }

        /**
         * Erases a data file without opening it, so that one that is damaged can go as well: the file, the backups,
         * the damaged data that was set aside and Instep's other files beside it. Nothing can bring them back. Files of
         * others stay. The file must not be open.
         *
         * @param locale for the words of what is returned.
         * @param dispatcher where the call runs.
         * @return what went and what remains.
         * @throws InstepException `Invalid` for the path; `NotFound` when there is no data file and nothing is left of one;
         *   `NotOurs`; `Newer`; `Busy` while somebody has the file open. Nothing is then removed.
         */
        public suspend fun eraseAt(
            path: String,
            locale: Locale,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): Erased = withContext(dispatcher) { guarded { app.instep.core.eraseAt(path, locale) } }

        /**
         * Every picture of a foot, a leg and a head, as paths in a unit square. Fetch it once: it never changes while
         * the app runs, and needs no open file. The left foot is a picture of its own: never mirror one, also not
         * where the layout runs from right to left.
         *
         * @param dispatcher where the call runs.
         */
        public suspend fun atlas(dispatcher: CoroutineDispatcher = Dispatchers.IO): Atlas =
            withContext(dispatcher) { guarded { app.instep.core.atlas() } }

        private fun Core.letGo() {
            try {
                guarded { shutdown() }
            } finally {
                destroy()
            }
        }
    }
}
