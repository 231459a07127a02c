import Foundation
import InstepCore

/// The companion on one data file.
///
/// A screen is one call that returns one record, ready to draw; an action is one call that returns what it changed. The
/// core decides everything and holds every word for people.
///
/// Calls may come from any task. They run one after another, away from Swift's own threads, as they wait for the disk;
/// the long ones (`backup`, `doctor`, `exportFile`, `importFile`) beside the others, so that nobody waits for them.
/// Each may throw `busy`, `full`, `readOnly`, `protectedStorage`, `damaged`, `suspended`, `closed` or `internal`; what
/// else, is said with it.
public actor Instep {
    private nonisolated let core: InstepCore.Instep
    private nonisolated let clock: any DeviceClock
    private let queue: SerialQueue
    /// Where the long calls run.
    private nonisolated let side = SerialQueue()

    /// The queue the calls run on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private init(core: InstepCore.Instep, clock: any DeviceClock, queue: SerialQueue) {
        self.core = core
        self.clock = clock
        self.queue = queue
    }

    // MARK: - The data file

    /// Opens the data file, or makes it when there is none. A session that stood still for six hours is then closed.
    ///
    /// Throws `invalid` for a path that is a folder, empty, or starts with `file:`; `notFound` when its folder does not
    /// exist; `notOurs` and `newer`. The file is then left as it is.
    public static func open(options: OpenOptions, clock: any DeviceClock = SystemClock()) async throws(InstepError)
        -> Instep
    {
        let queue = SerialQueue()
        let core = try await queue.run { try InstepCore.Instep.open(options: options, now: Moment(clock)) }
        return Instep(core: core, clock: clock, queue: queue)
    }

    /// Lets go of the file before the app goes to the background. A call that is running is interrupted and rolled back.
    /// Until `resume` every call throws `suspended`. A second time does nothing.
    ///
    /// From any thread, and at once: it does not wait for the calls that are queued.
    public nonisolated func suspend() throws(InstepError) {
        try crossing { try core.suspend() }
    }

    /// Takes the file up again after `suspend`. Does nothing when it was not suspended. From any thread.
    ///
    /// Throws as `open` does; `closed` after `close`.
    public nonisolated func resume() throws(InstepError) {
        try crossing { try core.resume() }
    }

    /// Lets go of the file for good, after the calls that are queued. Every later call throws `closed`; a second time does
    /// nothing.
    public func close() throws(InstepError) {
        try crossing { try core.shutdown() }
    }

    /// Applies what time alone has decided: a session that stood still for six hours is closed. Call it when the app comes
    /// to the front and on a change of clock or zone. Opening does it too.
    public func reconcile() throws(InstepError) -> [Part] {
        try call { core, now in try core.reconcile(now: now) }
    }

    /// From now on the words, and how numbers, times and weeks are written, are for this reader: call it when the person
    /// changes the language of the device. Read every screen again, and report `SystemEvent.language` next, as what is
    /// armed says the old words. In a language that there is no catalogue for, English is said. Also while suspended.
    public func setLocale(locale: Locale = .device) throws(InstepError) {
        try call { core, _ in try core.setLocale(locale: locale) }
    }

    // MARK: - Without a data file

    /// Words for an error: what happened, what was kept, what to do.
    public static func explain(error: InstepError, locale: Locale = .device) throws(InstepError) -> ErrorText {
        try crossing { try InstepCore.explain(error: error.core, locale: locale) }
    }

    /// What lies at a path, without opening it as a data file and without changing a byte.
    ///
    /// Throws `invalid` for a folder or a path that is not plain; `readOnly` when it can't be read.
    public static func inspect(path: String) async throws(InstepError) -> FileReport {
        try await SerialQueue().run { try InstepCore.inspect(path: path) }
    }

    /// Every picture of a foot, a leg and a head, as paths in a unit square. Fetch it once: it never changes while the
    /// app runs. The left foot is a picture of its own: never mirror one, also not where the layout runs from right to
    /// left.
    public static func atlas() async throws(InstepError) -> Atlas {
        try await SerialQueue().run { try InstepCore.atlas() }
    }

    /// Takes up a data file that will not open because it is damaged, emptied or gone. What is there is set aside in a
    /// folder of its own, bit for bit; then a backup takes its place, or the rows that still hold, or an empty file.
    /// Nothing is ever deleted. The file must not be open.
    ///
    /// Throws `invalid` for a file in which no damage is found; `notFound` when there is no good backup, or no file and
    /// never was one; `notOurs`; `newer`; `busy` while another process has the file open. Nothing is then changed.
    public static func recover(
        path: String, choice: RecoverChoice, locale: Locale = .device, clock: any DeviceClock = SystemClock()
    ) async throws(InstepError) -> RecoverReport {
        try await SerialQueue().run {
            try InstepCore.recover(path: path, choice: choice, locale: locale, now: Moment(clock))
        }
    }

    /// Erases a data file without opening it, so that one that is damaged can go as well: the file, the backups,
    /// the damaged data that was set aside and Instep's other files beside it. Nothing can bring them back. Files of
    /// others stay. The file must not be open. Returns what went and what remains, in words for the locale.
    ///
    /// Throws `invalid` for the path; `notFound` when there is no data file and nothing is left of one; `notOurs`;
    /// `newer`; `busy` while somebody has the file open. Nothing is then removed.
    @discardableResult
    public static func eraseAt(path: String, locale: Locale = .device) async throws(InstepError) -> Erased {
        try await SerialQueue().run { try InstepCore.eraseAt(path: path, locale: locale) }
    }

    // MARK: - Safekeeping

    /// Makes a backup beside the data file, or in a folder of the person's. It has its name only once it was read back
    /// and found to hold exactly what the data file holds.
    ///
    /// Throws `damaged` when the data file is not sound; `notFound` when there is no such folder; `full`, `readOnly`.
    public nonisolated func backup(folder: String? = nil) async throws(InstepError) -> BackupSaved {
        try await aside { core, now in try core.backup(folder: folder, now: now) }
    }

    /// Looks after the data while nobody waits: call it when the app is idle, never before the first screen. Makes a
    /// backup when one is due, thins older ones, and removes for good what has been in the trash for 30 days.
    ///
    /// Throws `damaged` when the data file is not sound.
    public nonisolated func backupIfDue() async throws(InstepError) -> Upkeep {
        try await aside { core, now in try core.backupIfDue(now: now) }
    }

    /// Puts a backup in the place of the data file: all of it or nothing. What was there is backed up first. `dryRun`
    /// changes nothing and says what would change.
    ///
    /// Throws `damaged` for a backup that is not as it was made; `newer`; `notOurs`; `notFound`; `busy` while another
    /// process has the data file open. The data file is then as it was.
    public func restore(path: String, dryRun: Bool) throws(InstepError) -> RestoreReport {
        try call { core, now in try core.restore(path: path, dryRun: dryRun, now: now) }
    }

    /// Puts all sessions of these care days in the trash, after a backup. `dryRun` only counts them.
    ///
    /// Throws `invalid` for an end before the start.
    public func deleteSessions(from: CareDay, to: CareDay, dryRun: Bool) throws(InstepError) -> SessionsDeleted {
        try call { core, now in try core.deleteSessions(from: from, to: to, dryRun: dryRun, now: now) }
    }

    /// Takes what is in the trash out of the data file, after a backup: overwritten, not only forgotten. That backup,
    /// and others made before, hold it until they are thinned. `dryRun` only counts it.
    public func emptyTrash(dryRun: Bool) throws(InstepError) -> Purge {
        try call { core, now in try core.emptyTrash(dryRun: dryRun, now: now) }
    }

    /// Removes the data file, the backups, the damaged data that was set aside and Instep's other files beside it.
    /// Nothing can bring them back. Files of others stay. Every later call throws `closed`; opening the path again starts
    /// anew. Returns what went and what remains.
    @discardableResult
    public func erase() throws(InstepError) -> Erased {
        try call { core, _ in try core.erase() }
    }

    /// The check-up: reads the whole data file, looks at the backups and the reminders, and says what it found.
    public nonisolated func doctor() async throws(InstepError) -> DoctorReport {
        try await aside { core, now in try core.doctor(now: now) }
    }

    // MARK: - Today, guides, review, history

    /// The Today screen.
    public func today() throws(InstepError) -> Today {
        try call { core, now in try core.today(now: now) }
    }

    /// The Guides screen: the guides that pass the filter.
    ///
    /// Throws `invalid` for an unknown goal, or minutes outside 1 to 120.
    public func guides(filter: GuideFilter = GuideFilter()) throws(InstepError) -> Guides {
        try call { core, now in try core.guides(filter: filter, now: now) }
    }

    /// The Guide screen: a guide compiled for tonight, with what was changed and why.
    ///
    /// Throws `notFound` for an unknown guide; `invalid` for wishes it can't meet, and for one of the tradition while that
    /// is off in the settings; `refused` by the safety check.
    public func guide(request: GuideRequest) throws(InstepError) -> Guide {
        try call { core, now in try core.guide(request: request, now: now) }
    }

    /// Makes a guide a favourite, hides it, leaves steps of it out for good or plays them again. What the choice does not
    /// name stays as it is.
    ///
    /// Throws `notFound` for an unknown guide; `invalid` for a favourite that is to be hidden too, an unknown step, and a
    /// step to be left out that is always played or the last technique.
    public func chooseGuide(choice: GuideChoice) throws(InstepError) -> GuideChosen {
        try call { core, now in try core.chooseGuide(choice: choice, now: now) }
    }

    /// The Review screen: the week that holds the day. Without one, the week that is due, which on the first day of a
    /// week is the one that ended; on other days this week.
    public func review(day: CareDay? = nil) throws(InstepError) -> Review {
        try call { core, now in try core.review(day: day, now: now) }
    }

    /// One tap behind the Review screen: the last four finished weeks beside the four before, charts and a list of twelve
    /// weeks, and nights after a session beside other nights. They end with the week that holds the day where that is
    /// over; otherwise, and without a day, with the last that is.
    public func reviewMonth(day: CareDay? = nil) throws(InstepError) -> MonthReview {
        try call { core, now in try core.reviewMonth(day: day, now: now) }
    }

    /// A page for a clinician as HTML, ready to print and to share: findings on the feet first, ratings with the days they
    /// come from, every session. Notes are left out.
    ///
    /// Throws `invalid` for an end before the start or more than 366 days.
    public func report(request: ReportRequest = ReportRequest()) throws(InstepError) -> Report {
        try call { core, now in try core.report(request: request, now: now) }
    }

    /// The History screen, a page of it, newest first: sessions, ratings without one, and what was seen on the feet.
    ///
    /// Throws `invalid` for a limit outside 1 to 60, or a cursor that is none.
    public func history(request: HistoryRequest = HistoryRequest()) throws(InstepError) -> History {
        try call { core, now in try core.history(request: request, now: now) }
    }

    // MARK: - Sessions and ratings

    /// A session with its ratings and steps, also one in the trash.
    ///
    /// Throws `notFound`.
    public func session(sessionId: SessionId) throws(InstepError) -> Session {
        try call { core, now in try core.session(sessionId: sessionId, now: now) }
    }

    /// Logs a session by hand.
    ///
    /// Throws `invalid` for a value that can't be taken; `notFound` for an unknown guide.
    public func logSession(entry: SessionEntry) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.logSession(entry: entry, now: now) }
    }

    /// Gives a session a new content, in full. `expectedStamp` is the `stamp` of the session that was shown.
    ///
    /// Throws `conflict` when it was changed since; `invalid`; `notFound`.
    public func editSession(
        sessionId: SessionId, edit: SessionEdit, expectedStamp: Int64
    ) throws(InstepError) -> SessionSaved {
        try call { core, now in
            try core.editSession(sessionId: sessionId, edit: edit, expectedStamp: expectedStamp, now: now)
        }
    }

    /// Puts a session into the trash.
    ///
    /// Throws `notFound`.
    public func deleteSession(sessionId: SessionId) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.deleteSession(sessionId: sessionId, now: now) }
    }

    /// Takes a session out of the trash.
    ///
    /// Throws `notFound`.
    public func restoreSession(sessionId: SessionId) throws(InstepError) -> SessionSaved {
        try call { core, now in try core.restoreSession(sessionId: sessionId, now: now) }
    }

    /// Stores an answer, or that the question was skipped. An answer without a session, or outside its session's time, makes
    /// a series of its own in the review.
    ///
    /// Throws `invalid` for a value that can't be taken; `notFound` for an unknown session.
    public func rate(entry: RatingEntry) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.rate(entry: entry, now: now) }
    }

    /// The Rate screen: every item with its question, and whether it is asked.
    public func questions() throws(InstepError) -> RatingQuestions {
        try call { core, now in try core.questions(now: now) }
    }

    /// Takes an answer back: it goes to the trash, and the question is as if it had not been asked.
    ///
    /// Throws `notFound`.
    public func deleteRating(ratingId: RatingId) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.deleteRating(ratingId: ratingId, now: now) }
    }

    /// Takes an answer back out of the trash.
    ///
    /// Throws `notFound`.
    public func restoreRating(ratingId: RatingId) throws(InstepError) -> RatingSaved {
        try call { core, now in try core.restoreRating(ratingId: ratingId, now: now) }
    }

    // MARK: - Player

    /// The Player screen: the unfinished session as it was last stored; nil when there is none.
    public func player() throws(InstepError) -> Player? {
        try call { core, now in try core.player(now: now) }
    }

    /// Compiles a guide and makes it the session to be played: `screening` while a question of the safety check has no
    /// fresh answer or there is something to warn of, else `ready`. One that was left unfinished is closed as partial,
    /// interrupted. `occurrence` names the reminder it answers.
    ///
    /// Throws as `guide` does.
    public func openSession(request: GuideRequest, occurrence: Occurrence? = nil) throws(InstepError) -> Player {
        try call { core, now in try core.openSession(request: request, occurrence: occurrence, now: now) }
    }

    /// Feeds an event to the session that is played. `expectedRevision` is the `revision` of the state that was shown.
    /// Once the session has ended, it is in `saved`.
    ///
    /// Throws `notFound` when nothing is being played; `playerMoved` when the revision is not the newest; `invalid` when
    /// the state does not allow the event. Nothing is changed then.
    public func play(event: PlayerEvent, expectedRevision: Int64) throws(InstepError) -> Player {
        try call { core, now in try core.play(event: event, expectedRevision: expectedRevision, now: now) }
    }

    /// Takes the unfinished session over, paused at its last stored moment. Whoever was playing it gets `playerMoved`.
    ///
    /// Throws `notFound` when there is none.
    public func continueSession() throws(InstepError) -> Player {
        try call { core, now in try core.continueSession(now: now) }
    }

    /// What the running session will show, sound or say up to the beginning of the next step, in order of time; empty
    /// while no time runs. Hand it to the system before the app goes to the background, and send one `tick` on return.
    public func upcomingCues() throws(InstepError) -> [UpcomingCue] {
        try call { core, now in try core.upcomingCues(now: now) }
    }

    // MARK: - Reminders

    /// The Reminders screen.
    public func reminders() throws(InstepError) -> Reminders {
        try call { core, now in try core.reminders(now: now) }
    }

    /// Adds a reminder. Make a new plan afterwards.
    ///
    /// Throws `invalid` for a value that can't be taken.
    public func addReminder(form: ReminderForm) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.addReminder(form: form, now: now) }
    }

    /// Gives a reminder a new content, in full. `expectedStamp` is the `stamp` of the reminder that was shown.
    ///
    /// Throws `conflict` when it was changed since; `invalid`; `notFound`.
    public func editReminder(
        reminderId: ReminderId, form: ReminderForm, expectedStamp: Int64
    ) throws(InstepError) -> ReminderSaved {
        try call { core, now in
            try core.editReminder(reminderId: reminderId, form: form, expectedStamp: expectedStamp, now: now)
        }
    }

    /// Silences a reminder: before a date of the calendar, or without one until it is resumed. The pause ends at the
    /// midnight at which that date begins.
    ///
    /// Throws `notFound`; `invalid` for a date that is over.
    public func pauseReminder(reminderId: ReminderId, until: CareDay? = nil) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.pauseReminder(reminderId: reminderId, until: until, now: now) }
    }

    /// Ends a pause.
    ///
    /// Throws `notFound`.
    public func resumeReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.resumeReminder(reminderId: reminderId, now: now) }
    }

    /// Removes a reminder: it goes to the trash, from where it can be restored.
    ///
    /// Throws `notFound`.
    public func removeReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.removeReminder(reminderId: reminderId, now: now) }
    }

    /// Takes a removed reminder back out of the trash. Doing it twice changes nothing.
    ///
    /// Throws `notFound`, also for one that is gone for good; `invalid` for more than 200 reminders.
    public func restoreReminder(reminderId: ReminderId) throws(InstepError) -> ReminderSaved {
        try call { core, now in try core.restoreReminder(reminderId: reminderId, now: now) }
    }

    /// What to arm, as a difference to what is armed. Report first, with `occurrenceShown`, everything the notification
    /// centre lists as delivered: a ring that the clock was set back over is shown a second time otherwise.
    ///
    /// Throws `invalid` for slots outside 1 to 64.
    public func planReminders(request: PlanRequest) throws(InstepError) -> Plan {
        try call { core, now in try core.planReminders(request: request, now: now) }
    }

    /// The one call for everything that happens on a device and can move a ring: applies what time has decided, then
    /// makes the plan. After a start of the device nothing counts as armed, whatever is given. Show `catchUp` at once.
    ///
    /// Throws `invalid` for slots outside 1 to 64.
    public func onSystemEvent(event: SystemEvent, request: PlanRequest) throws(InstepError) -> Plan {
        try call { core, now in try core.onSystemEvent(event: event, request: request, now: now) }
    }

    /// Takes what the person did with a notification. A second tap writes nothing and says what was done before.
    ///
    /// Throws `notFound` for a reminder that never was; `invalid` for what can't be done with it now.
    public func answerOccurrence(
        occurrence: Occurrence, action: OccurrenceAction
    ) throws(InstepError) -> OccurrenceSaved {
        try call { core, now in try core.answerOccurrence(occurrence: occurrence, action: action, now: now) }
    }

    /// Notes that a notification was shown, at `shownAt` if the platform tells it afterwards; how late it came is
    /// measured. Report what was delivered before the next plan is made; without `shownAt` where that lies ahead of a
    /// clock that was set back.
    ///
    /// Throws `notFound` for a reminder that never was; `invalid` for a time in the future.
    public func occurrenceShown(occurrence: Occurrence, shownAt: OffsetTime? = nil) throws(InstepError) -> [Part] {
        try call { core, now in try core.occurrenceShown(occurrence: occurrence, shownAt: shownAt, now: now) }
    }

    /// Why the reminders rang or did not ring on a date: for each what happened, and the answer in a sentence.
    public func whyReminders(day: CareDay) throws(InstepError) -> [OccurrenceWhy] {
        try call { core, now in try core.whyReminders(day: day, now: now) }
    }

    /// The buttons of a notification, by what its reminder is for, in the language of this object.
    public func notificationWords(kind: ReminderKind) throws(InstepError) -> NotificationWords {
        try call { core, _ in try core.notificationWords(kind: kind) }
    }

    /// What a widget shows, as JSON text with a `version`: rings of the next three days and this week's dots. Write it
    /// to a file that the widget can read.
    public func snapshot() throws(InstepError) -> String {
        try call { core, now in try core.snapshot(now: now) }
    }

    // MARK: - Library

    /// The Library screen: articles, techniques by place and by kind, and the tradition for those who chose it.
    public func library() throws(InstepError) -> LibraryScreen {
        try call { core, now in try core.library(now: now) }
    }

    /// A page of the library, by the id of an article, a guide, a technique, a claim or any row of the inventory. What
    /// belongs to the tradition is of kind `keptBack` until the person turns it on.
    ///
    /// Throws `notFound` for an id the library does not have.
    public func libraryPage(page: String) throws(InstepError) -> LibraryPage {
        try call { core, now in try core.libraryPage(page: page, now: now) }
    }

    /// Where each row of the inventory can be found, for those who look after the content.
    public func libraryCoverage() throws(InstepError) -> [CoveredRow] {
        try call { core, now in try core.libraryCoverage(now: now) }
    }

    // MARK: - Safety

    /// The Safety screen: the questions, the answers that stand, what they change, and the guides that are possible.
    public func safety() throws(InstepError) -> Safety {
        try call { core, now in try core.safety(now: now) }
    }

    /// Stores answers to the safety check, for the person's own feet. Send each tick, each tick taken away (`no`), each
    /// "not sure" and each sign by itself, the moment it is given.
    ///
    /// Throws `invalid` where the parts of an answer do not go together, or for more than 100; nothing is stored then.
    public func answerSafety(answers: [SafetyAnswer]) throws(InstepError) -> Safety {
        try call { core, now in try core.answerSafety(answers: answers, now: now) }
    }

    /// Answers what is still open on a page of the Safety screen, and nothing else: `no` for "None of these", once the last
    /// line was shown, or `declined`.
    ///
    /// Throws `invalid` for another reply, and for `no` on the page whose lines are answered one by one.
    public func answerRest(page: SafetyPage, reply: Reply) throws(InstepError) -> Safety {
        try call { core, now in try core.answerRest(page: page, reply: reply, now: now) }
    }

    /// Confirms what was read back: answers of 90 days or older are given again as they are, with today's date.
    public func confirmSafety() throws(InstepError) -> Safety {
        try call { core, now in try core.confirmSafety(now: now) }
    }

    /// What to ask and to mind before a soak, a device or a massage by somebody else.
    ///
    /// Throws `invalid` for a kind with a guide, and for answers given for one's own feet.
    public func logType(request: LogTypeRequest) throws(InstepError) -> LogType {
        try call { core, now in try core.logType(request: request, now: now) }
    }

    /// The newest look at the feet, with what was found and is not gone.
    public func look() throws(InstepError) -> Look {
        try call { core, now in try core.look(now: now) }
    }

    /// Stores a look at the feet: what is new, and what is gone.
    ///
    /// Throws `invalid` for parts that do not go together, `notFound` for a finding that never was.
    public func recordLook(entry: LookEntry) throws(InstepError) -> Look {
        try call { core, now in try core.recordLook(entry: entry, now: now) }
    }

    // MARK: - Settings

    /// The Settings screen.
    public func settings() throws(InstepError) -> Settings {
        try call { core, now in try core.settings(now: now) }
    }

    /// Changes one setting.
    ///
    /// Throws `invalid` for a value that can't be taken.
    public func changeSetting(change: SettingChange) throws(InstepError) -> SettingsSaved {
        try call { core, now in try core.changeSetting(change: change, now: now) }
    }

    // MARK: - Data

    /// Writes everything that is stored into one file: an archive to import again, or tables for spreadsheets. A file of
    /// that name is replaced once the new one is complete.
    ///
    /// Throws `invalid` for the `path` (a folder, a `file:` path, a data file) or an empty `passphrase`; `notFound` when its
    /// folder does not exist; `readOnly`, `full`.
    public nonisolated func exportFile(request: ExportRequest) async throws(InstepError) -> Exported {
        try await aside { core, now in try core.exportFile(request: request, now: now) }
    }

    /// Takes in an archive, or sessions of another app as CSV: all that can be taken, or nothing. Of two versions of a row
    /// the later one stays.
    ///
    /// Throws `notFound` for the file; `notOurs`; `newer` for an archive of a later version; `damaged` when it was cut off or
    /// changed; `invalid` with the place for what it can't hold, and for a `passphrase` that is missing or wrong.
    public nonisolated func importFile(request: ImportRequest) async throws(InstepError) -> Imported {
        try await aside { core, now in try core.importFile(request: request, now: now) }
    }

    // MARK: -

    /// Every call takes the present at the moment when it runs.
    private func call<T>(_ body: (InstepCore.Instep, Moment) throws -> T) throws(InstepError) -> T {
        let (core, now) = (core, Moment(clock))
        return try crossing { try body(core, now) }
    }

    /// The same beside the other calls.
    private nonisolated func aside<T: Sendable>(
        _ body: @escaping @Sendable (InstepCore.Instep, Moment) throws -> T
    ) async throws(InstepError) -> T {
        try await side.run { [core, clock] in try body(core, Moment(clock)) }
    }
}
