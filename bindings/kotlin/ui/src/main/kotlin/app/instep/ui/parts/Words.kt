package app.instep.ui.parts

import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
import app.instep.core.SpokenText
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A text of the core, drawn as it is. */
@Composable
public fun Words(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = type.body,
    color: Color = ink.onBackground,
    align: TextAlign = TextAlign.Start,
    maxLines: Int = Int.MAX_VALUE,
) {
    BasicText(
        text,
        modifier,
        style.copy(color = color, textAlign = align),
        maxLines = maxLines,
        overflow = TextOverflow.Clip,
    )
}

/** A text whose spoken form differs from what is shown. */
@Composable
public fun Words(
    text: SpokenText,
    modifier: Modifier = Modifier,
    style: TextStyle = type.body,
    color: Color = ink.onBackground,
    align: TextAlign = TextAlign.Start,
) {
    Words(text.text, modifier.semantics { contentDescription = text.spoken }, style, color, align)
}

/** A heading of a section. */
@Composable
public fun Heading(text: String, modifier: Modifier = Modifier, style: TextStyle = type.title) {
    Words(text, modifier.semantics { heading() }, style)
}
