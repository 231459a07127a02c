package app.instep.ui.app

import androidx.compose.runtime.Composable
import app.instep.ui.about.AboutPlace
import app.instep.ui.about.LicencesPlace
import app.instep.ui.about.PrivacyPlace
import app.instep.ui.about.ProblemPlace
import app.instep.ui.about.SourcesPlace
import app.instep.ui.data.BackupsPlace
import app.instep.ui.data.CheckPlace
import app.instep.ui.data.DataPlace
import app.instep.ui.data.ErasePlace
import app.instep.ui.data.ExportPlace
import app.instep.ui.data.ImportPlace
import app.instep.ui.data.ReportPlace
import app.instep.ui.guides.GuidePlace
import app.instep.ui.guides.GuidesPlace
import app.instep.ui.history.EntryPlace
import app.instep.ui.history.HistoryPlace
import app.instep.ui.history.TrashPlace
import app.instep.ui.library.LibraryPagePlace
import app.instep.ui.library.LibraryPlace
import app.instep.ui.log.LogPlace
import app.instep.ui.nav.Entry
import app.instep.ui.nav.MorePlace
import app.instep.ui.nav.Route
import app.instep.ui.player.PlayerPlace
import app.instep.ui.rate.FinishPlace
import app.instep.ui.reminders.ReminderPlace
import app.instep.ui.reminders.RemindersPlace
import app.instep.ui.review.ChartsPlace
import app.instep.ui.review.MonthPlace
import app.instep.ui.review.WeeksPlace
import app.instep.ui.safety.SafetyAnswersPlace
import app.instep.ui.safety.SafetyPlace
import app.instep.ui.settings.SettingsPlace
import app.instep.ui.start.StartPlace
import app.instep.ui.today.FirstRunPlace
import app.instep.ui.today.TodayPlace

/** Draws the place that a route names. */
@Composable
internal fun Place(holder: Holder, entry: Entry) {
    when (val route = entry.route) {
        Route.FirstRun -> FirstRunPlace(holder, entry)
        Route.Today -> TodayPlace(holder, entry)
        Route.Guides -> GuidesPlace(holder, entry)
        is Route.Guide -> GuidePlace(holder, entry, route)
        is Route.Start -> StartPlace(holder, entry, route)
        is Route.Safety -> SafetyPlace(holder, entry, route)
        Route.SafetyAnswers -> SafetyAnswersPlace(holder, entry)
        Route.Player -> PlayerPlace(holder, entry)
        is Route.Finish -> FinishPlace(holder, entry, route)
        Route.Weeks -> WeeksPlace(holder, entry)
        is Route.Month -> MonthPlace(holder, entry, route)
        is Route.Charts -> ChartsPlace(holder, entry, route)
        is Route.History -> HistoryPlace(holder, entry, route)
        is Route.Entry -> EntryPlace(holder, entry, route)
        Route.Trash -> TrashPlace(holder, entry)
        is Route.Log -> LogPlace(holder, entry, route)
        Route.More -> MorePlace(holder)
        Route.Reminders -> RemindersPlace(holder, entry)
        is Route.Reminder -> ReminderPlace(holder, entry, route)
        Route.Library -> LibraryPlace(holder, entry)
        is Route.Page -> LibraryPagePlace(holder, entry, route)
        Route.Settings -> SettingsPlace(holder, entry)
        Route.Data -> DataPlace(holder, entry)
        Route.Import -> ImportPlace(holder, entry)
        Route.Backups -> BackupsPlace(holder, entry)
        Route.Export -> ExportPlace(holder, entry)
        Route.Report -> ReportPlace(holder, entry)
        Route.Check -> CheckPlace(holder, entry)
        Route.Erase -> ErasePlace(holder, entry)
        Route.About -> AboutPlace(holder, entry)
        Route.Sources -> SourcesPlace(holder, entry)
        Route.Licences -> LicencesPlace(holder, entry)
        Route.Privacy -> PrivacyPlace(holder, entry)
        Route.Problem -> ProblemPlace(holder, entry)
    }
}
