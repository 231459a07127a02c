package app.instep.ui.parts

import androidx.compose.runtime.Composable
import app.instep.core.SourceText
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A source: what it is, its number, and the page of the web that shows it. */
@Composable
internal fun SourceCard(source: SourceText, open: String, browse: (String) -> Unit) {
    Card {
        Words(source.text)
        source.reference?.let { Words(it.breakable(), style = type.small, color = ink.muted) }
        source.url?.let { url -> LinkButton(open, { browse(url) }) }
    }
}

/** Lets a line end behind a sign of a long number, so that none is broken elsewhere. */
private fun String.breakable() = replace(SIGN) { it.value + ZERO_WIDTH_SPACE }

private val SIGN = Regex("[/.:-]")
private const val ZERO_WIDTH_SPACE = '\u200B'
