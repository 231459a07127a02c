package app.instep.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.instep.FootCare
import app.instep.core.Locale
import app.instep.core.Phrase
import app.instep.core.SpokenText
import app.instep.core.Weekday
import app.instep.ui.app.Holder
import java.time.LocalDate
import java.time.LocalTime

/** Values that a person is choosing right now, in the core's words. */
@Immutable
internal class Phrases(private val locale: Locale) {
    fun time(time: LocalTime): SpokenText = of(Phrase.Time(time))

    fun days(days: List<Weekday>): SpokenText = of(Phrase.Days(days))

    fun day(day: LocalDate, today: LocalDate): SpokenText = of(Phrase.Day(day, today))

    fun minutes(minutes: Int): SpokenText = of(Phrase.Minutes(minutes))

    fun clock(seconds: Int): SpokenText = of(Phrase.Clock(seconds))

    private fun of(phrase: Phrase) = FootCare.phraseText(phrase, locale)
}

/** The phrases in the language of the app; new ones when it changes. */
@Composable
internal fun phrases(holder: Holder): Phrases {
    val labels by holder.labels.collectAsState()
    return remember(labels) { Phrases(holder.locale) }
}
