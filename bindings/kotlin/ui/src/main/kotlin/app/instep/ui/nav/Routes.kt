package app.instep.ui.nav

/** The text of a route: its name, and its id behind a slash. */
public fun Route.write(): String {
    val (name, id) = when (this) {
        Route.FirstRun -> "first-run" to null
        Route.Today -> "today" to null
        Route.Guides -> "guides" to null
        Route.Weeks -> "weeks" to null
        Route.More -> "more" to null
        is Route.Guide -> "guide" to id
        is Route.Start -> if (occurrence != null) "occurrence" to occurrence else "start" to guide
        is Route.Safety -> "safety" to guide
        Route.SafetyAnswers -> "answers" to null
        Route.Player -> "player" to null
        is Route.Finish -> "finish" to session
        is Route.Month -> "month" to day?.toString()
        is Route.Charts -> "charts" to day?.toString()
        is Route.History -> "history" to day?.toString()
        is Route.Entry -> "entry" to session
        Route.Trash -> "trash" to null
        is Route.Log -> "log" to guide
        Route.Reminders -> "reminders" to null
        is Route.Reminder -> "reminder" to id
        Route.Library -> "library" to null
        is Route.Page -> "page" to id
        Route.Settings -> "settings" to null
        Route.Data -> "data" to null
        Route.Import -> "import" to null
        Route.About -> "about" to null
        Route.Backups -> "backups" to null
        Route.Export -> "export" to null
        Route.Report -> "report" to null
        Route.Check -> "check" to null
        Route.Erase -> "erase" to null
        Route.Sources -> "sources" to null
        Route.Licences -> "licences" to null
        Route.Privacy -> "privacy" to null
        Route.Problem -> "problem" to null
    }
    return if (id == null) name else "$name/$id"
}

/** The route that a text stands for; none for a text that no version of the app has written. */
public fun readRoute(text: String): Route? {
    val name = text.substringBefore('/')
    val id = text.substringAfter('/', "").ifEmpty { null }
    return when (name) {
        "first-run" -> Route.FirstRun
        "today" -> Route.Today
        "guides" -> Route.Guides
        "weeks" -> Route.Weeks
        "more" -> Route.More
        "guide" -> id?.let(Route::Guide)
        "occurrence" -> id?.let { Route.Start(occurrence = it) }
        "start" -> Route.Start(guide = id)
        "safety" -> Route.Safety(id)
        "answers" -> Route.SafetyAnswers
        "player" -> Route.Player
        "finish" -> id?.let(Route::Finish)
        "month" -> day(id) { Route.Month(it) }
        "charts" -> day(id) { Route.Charts(it) }
        "history" -> day(id) { Route.History(it) }
        "entry" -> id?.let(Route::Entry)
        "trash" -> Route.Trash
        "log" -> Route.Log(id)
        "reminders" -> Route.Reminders
        "reminder" -> Route.Reminder(id)
        "library" -> Route.Library
        "page" -> id?.let(Route::Page)
        "settings" -> Route.Settings
        "data" -> Route.Data
        "import" -> Route.Import
        "about" -> Route.About
        "backups" -> Route.Backups
        "export" -> Route.Export
        "report" -> Route.Report
        "check" -> Route.Check
        "erase" -> Route.Erase
        "sources" -> Route.Sources
        "licences" -> Route.Licences
        "privacy" -> Route.Privacy
        "problem" -> Route.Problem
        else -> null
    }
}

private fun day(id: String?, make: (Long?) -> Route): Route? =
    if (id == null) make(null) else id.toLongOrNull()?.let(make)
