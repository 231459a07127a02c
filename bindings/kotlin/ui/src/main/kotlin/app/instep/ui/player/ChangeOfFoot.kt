package app.instep.ui.player

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.instep.core.Cue
import app.instep.core.PictureView
import app.instep.core.Placement
import app.instep.core.Side
import app.instep.core.StepHead
import app.instep.core.StepPicture
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPictures
import app.instep.ui.theme.ink

/** The coming foot and its name, as large as there is room: to be seen from the sofa. */
@Composable
internal fun ChangeOfFoot(cue: Cue, head: StepHead, atlas: AtlasPaths?) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val width = maxWidth
        Column(Modifier.fillMaxSize(), Arrangement.spacedBy(12.dp), Alignment.CenterHorizontally) {
            SizedWords(cue.text.orEmpty(), 72.dp, 48.dp, width, FontWeight.Bold, ink.onBackground, maxLines = 3)
            FootPictures(atlas, shape(cue.side, head), Modifier.weight(1f), gap = 14.dp)
        }
    }
}

/** The shape of the foot alone: of the coming step's picture, where it has one, with nothing lit. */
private fun shape(side: Side, head: StepHead): List<StepPicture> =
    head.pictures.ifEmpty { sides(side).map(::plain) }.map { it.copy(zones = emptyList(), stroke = null) }

private fun sides(side: Side) = when (side) {
    Side.BOTH -> listOf(Side.LEFT, Side.RIGHT)
    Side.NONE -> emptyList()
    else -> listOf(side)
}

private fun plain(side: Side) = StepPicture(
    view = PictureView.SOLE,
    side = side,
    placement = Placement.MIDDLE,
    turned = false,
    zones = emptyList(),
    direction = null,
    stroke = null,
    caption = "",
    alt = "",
)
