package app.instep.ui.safety

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.Locale
import app.instep.core.Phrase
import app.instep.core.SafetyCheck
import app.instep.core.SpokenText

/**
 * A screen of the safety check, as it is drawn.
 *
 * @property pageText its place among the pages, as "1 of 3"; none where there is one page or the screen is no page.
 * @property canRead true where the app's own voice may read: no screen reader is on.
 * @property reading true while it does.
 * @property canDial false once the phone could not be opened: there is none.
 */
@Immutable
internal data class CheckState(
    val check: SafetyCheck,
    val view: CheckView,
    val screen: CheckScreen,
    val pageText: SpokenText? = null,
    val canRead: Boolean = true,
    val reading: Boolean = false,
    val canDial: Boolean = true,
)

/** The texts of a screen of the check, as they are read aloud. */
internal val CheckState.spoken: List<String>
    get() = when (screen) {
        is CheckScreen.Page -> {
            val none = view.noneOf(screen.form)?.first
            listOf(check.intro, screen.form.spoken) + screen.form.lines.map { it.question.text } + listOfNotNull(none)
        }

        is CheckScreen.Places -> listOf(screen.line.question.text)

        is CheckScreen.Urgent -> listOf(screen.card.spoken)

        is CheckScreen.Again -> listOf(screen.line.question.text)

        CheckScreen.ReadBack -> listOf(check.readBack.spoken)

        CheckScreen.Changes -> check.changes.map { it.message }
    }.filter { it.isNotEmpty() }

/** The subject of the screen: another one is read anew, and begins at its head. */
internal val CheckState.place: Any
    get() = when (screen) {
        is CheckScreen.Page -> screen.form.page
        is CheckScreen.Places -> screen.line.question.flag
        is CheckScreen.Urgent -> screen.card.signText
        is CheckScreen.Again -> screen.line.question
        CheckScreen.ReadBack -> check.readBack.title
        CheckScreen.Changes -> CheckScreen.Changes
    }

/** A screen as it is drawn, with its place among the pages in words. */
internal fun state(
    check: SafetyCheck,
    view: CheckView,
    screen: CheckScreen,
    locale: Locale,
    canDial: Boolean = true,
    canRead: Boolean = true,
    reading: Boolean = false,
): CheckState {
    val page = (screen as? CheckScreen.Page)?.takeIf { it.of > 1 }
    val pageText = page?.let { FootCare.phraseText(Phrase.OutOf(it.number, it.of), locale) }
    return CheckState(check, view, screen, pageText, canRead, reading, canDial)
}
