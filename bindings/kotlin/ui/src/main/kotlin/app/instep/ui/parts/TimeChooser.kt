package app.instep.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.instep.core.SpokenText
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import java.time.LocalTime

/**
 * Chooses a time of day with keys that add and take off minutes: large, at every size of text, and without typing.
 *
 * @param later the name of a key that adds, and [earlier] of one that takes off.
 * @param earliest the first time that may be chosen, and [latest] the last: what leads beyond stays where it is.
 */
@Composable
internal fun TimeChooser(
    time: LocalTime,
    phrases: Phrases,
    later: String,
    earlier: String,
    onChange: (LocalTime) -> Unit,
    modifier: Modifier = Modifier,
    earliest: LocalTime = LocalTime.MIN,
    latest: LocalTime = LocalTime.MAX,
) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small), Alignment.CenterHorizontally) {
        Words(
            phrases.time(time),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = type.headline.copy(
                fontSize = type.headline.fontSize * LARGE,
                lineHeight =
                type.headline.fontSize * LARGE,
            ),
            align = TextAlign.Center,
        )
        for (minutes in STEPS) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
                for (step in listOf(-minutes, minutes)) {
                    val next = time.plusMinutes(step.toLong())
                    StepKey(
                        plus = step > 0,
                        name = if (step > 0) later else earlier,
                        length = phrases.minutes(minutes),
                        enabled = next in earliest..latest,
                        onClick = { onChange(next) },
                        modifier = Modifier.weight(1f),
                    )
                }
            }
        }
    }
}

@Composable
private fun StepKey(
    plus: Boolean,
    name: String,
    length: SpokenText,
    enabled: Boolean,
    onClick: () -> Unit,
    modifier: Modifier,
) {
    val color = if (enabled) ink.onBackground else ink.muted
    Row(
        modifier
            .clip(Space.button)
            .background(if (enabled) ink.key else ink.surface)
            .border(1.5.dp, ink.line, Space.button)
            .clickable(enabled, role = Role.Button, onClick = onClick)
            .heightIn(min = Space.flowTouch)
            .padding(horizontal = 10.dp, vertical = 8.dp),
        Arrangement.spacedBy(Space.small, Alignment.CenterHorizontally),
        Alignment.CenterVertically,
    ) {
        Canvas(Modifier.size(18.dp).semantics { contentDescription = name }) {
            val width = 2.5.dp.toPx()
            val middle = size.width / 2
            drawLine(color, Offset(0f, middle), Offset(size.width, middle), width, StrokeCap.Round)
            if (plus) drawLine(color, Offset(middle, 0f), Offset(middle, size.height), width, StrokeCap.Round)
        }
        Words(length, style = type.label, color = color)
    }
}

/** An hour, five minutes, one minute. */
private val STEPS = listOf(60, 5, 1)
private const val LARGE = 1.6f
