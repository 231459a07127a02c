package app.instep.ui.nav

/**
 * A place of the app, to and from one text: so it survives the end of the process. It holds ids only; never an answer, a
 * passphrase or anything about somebody else.
 */
public sealed interface Route {
    public data object FirstRun : Route

    public data object Today : Route

    public data object Guides : Route

    public data object Weeks : Route

    public data object More : Route

    public data class Guide(val id: String) : Route

    /** @property occurrence the reminder that led here, as the core prints it. */
    public data class Start(val guide: String? = null, val occurrence: String? = null) : Route

    /** The safety check: the whole of it, or what the coming [guide] needs. */
    public data class Safety(val guide: String? = null) : Route

    public data object SafetyAnswers : Route

    public data object Player : Route

    public data class Finish(val session: String) : Route

    /** @property day the care day that the week or the month holds, as epoch day; none for the present one. */
    public data class Month(val day: Long? = null) : Route

    public data class Charts(val day: Long? = null) : Route

    /** @property day the care day that is shown, as epoch day; none for every entry. */
    public data class History(val day: Long? = null) : Route

    public data class Entry(val session: String) : Route

    public data object Trash : Route

    public data class Log(val guide: String? = null) : Route

    public data object Reminders : Route

    /** @property id the reminder to be changed; none for a new one. */
    public data class Reminder(val id: String? = null) : Route

    public data object Library : Route

    public data class Page(val id: String) : Route

    public data object Settings : Route

    public data object Data : Route

    public data object Import : Route

    public data object Backups : Route

    public data object Export : Route

    /** The page for a clinician. */
    public data object Report : Route

    /** The check of the data. */
    public data object Check : Route

    public data object Erase : Route

    public data object About : Route

    public data object Sources : Route

    public data object Licences : Route

    public data object Privacy : Route

    /** Helps to find a fault. */
    public data object Problem : Route

    /** True for a place that fills the screen, without navigation. */
    public val full: Boolean
        get() = this is FirstRun || this is Start || this is Safety || this is Player || this is Finish

    /** The tab that a place belongs to; none for a place that fills the screen. */
    public val tab: Tab?
        get() = when (this) {
            Today -> Tab.Today
            Guides, is Guide -> Tab.Guides
            Weeks, is Month, is Charts, is History, is Entry, Trash -> Tab.Weeks
            More, SafetyAnswers, Reminders, is Reminder, Library, is Page, Settings -> Tab.More
            Data, Import, Backups, Export, Report, Check, Erase -> Tab.More
            About, Sources, Licences, Privacy, Problem -> Tab.More
            is Log, FirstRun, is Start, is Safety, Player, is Finish -> null
        }
}

/** A tab, in the order of the bar. */
public enum class Tab(public val root: Route) {
    Today(Route.Today),
    Guides(Route.Guides),
    Weeks(Route.Weeks),
    More(Route.More),
}
