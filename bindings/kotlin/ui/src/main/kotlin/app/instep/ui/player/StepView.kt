package app.instep.ui.player

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.tween
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.wrapContentWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.AbsoluteAlignment
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceAtMost
import androidx.compose.ui.unit.dp
import androidx.compose.ui.util.lerp
import app.instep.core.PictogramText
import app.instep.core.Placement
import app.instep.core.SpokenLine
import app.instep.core.StepPicture
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPictures
import app.instep.ui.picture.Hand
import app.instep.ui.picture.Pictogram
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.delay
import kotlin.math.abs

/**
 * The content of a step as it is drawn.
 *
 * @property pictograms drawn in place of [pictures] where there is none.
 * @property spoken the line that is being said; none while nothing is said.
 */
internal class StepShown(
    val tag: String,
    val title: String,
    val lines: List<SpokenLine>,
    val pictures: List<StepPicture>,
    val pictograms: List<PictogramText>,
    val hand: Hand?,
    val spoken: Int?,
)

/**
 * The picture of a step and its words. The left foot stands left of the words and the right foot right of them: the one
 * cue that needs no reading. At a change of foot the two swap sides. In portrait both feet and the head stand above.
 *
 * As many whole sentences as fit are shown, the others take turns with them.
 */
@Composable
internal fun StepView(step: StepShown, atlas: AtlasPaths?, room: PlayerRoom, onTap: () -> Unit) {
    val act by rememberUpdatedState(onTap)
    BoxWithConstraints(Modifier.fillMaxSize().pointerInput(Unit) { detectTapGestures { act() } }) {
        val art = art(step, atlas, room.wide, maxWidth, maxHeight)
        val text = stepText(step, room)
        val beside = if (room.large) 48.dp else 16.dp
        val plan = stepPlan(text, art, beside, constraints)
        val height = with(LocalDensity.current) { plan.pictureHeight.toDp() }
        when {
            plan.pictureHeight == 0 -> Stacked(Alignment.Start) { StepWords(step, text, plan) }

            art.place == PicturePlace.ABOVE -> Stacked(
                if (art.middle) Alignment.CenterHorizontally else Alignment.Start,
            ) {
                StepArt(step, atlas, Modifier.height(height).onSide(art))
                StepWords(step, text, plan, Modifier.fillMaxWidth())
            }

            else -> Sides(art.right, beside) {
                StepArt(step, atlas, Modifier.height(height).width(height * art.aspect))
                StepWords(step, text, plan)
            }
        }
    }
}

/** The picture of a step, before its size is known. */
@Immutable
private data class Art(
    val place: PicturePlace,
    val aspect: Float,
    val most: Dp,
    val least: Dp,
    val right: Boolean,
    val middle: Boolean,
)

private fun art(step: StepShown, atlas: AtlasPaths?, wide: Boolean, width: Dp, height: Dp): Art {
    val pictures = step.pictures
    val placement = pictures.singleOrNull()?.placement ?: Placement.MIDDLE
    val middle = placement == Placement.MIDDLE
    val aspect = if (pictures.isEmpty()) step.pictograms.size.toFloat() else atlas.aspect(pictures)
    // A foot from its side lies: beside the words it would be small.
    val above = !wide && (middle || (aspect > LYING && height > width))
    val most = when {
        pictures.isEmpty() -> PICTOGRAM
        above -> (height * 0.5f).coerceAtMost(width * (if (middle) 0.9f else 0.7f) / aspect)
        else -> height.coerceAtMost(width * 0.46f / aspect)
    }
    val place = if (aspect == 0f) {
        PicturePlace.NONE
    } else if (above) {
        PicturePlace.ABOVE
    } else {
        PicturePlace.BESIDE
    }
    // A foot that lies is wide: it can be seen at less height.
    val least = if (pictures.isEmpty()) PICTOGRAM_LEAST else PICTURE_LEAST / maxOf(1f, aspect * 1.4f)
    return Art(place, aspect, if (aspect == 0f) 0.dp else most, least, placement == Placement.RIGHT, middle)
}

/** Width through height of the pictures together. */
private fun AtlasPaths?.aspect(pictures: List<StepPicture>): Float =
    pictures.mapNotNull { this?.picture(it.view, it.side) }.sumOf { it.width / it.height.toDouble() }.toFloat()

@Composable
private fun stepPlan(text: StepText, art: Art, beside: Dp, constraints: Constraints): StepPlan {
    val density = LocalDensity.current
    val measurer = rememberTextMeasurer(cacheSize = 64)
    return remember(text, art, constraints, density) {
        with(density) {
            StepPlanner(measurer, text, GAP.roundToPx()).plan(
                constraints.maxWidth,
                constraints.maxHeight,
                art.place,
                art.aspect,
                art.most.roundToPx(),
                art.least.roundToPx(),
                beside.roundToPx(),
            )
        }
    }
}

@Composable
private fun StepArt(step: StepShown, atlas: AtlasPaths?, modifier: Modifier) {
    if (step.pictures.isNotEmpty()) {
        FootPictures(atlas, step.pictures, modifier, 14.dp, step.hand)
    } else {
        BoxWithConstraints(modifier) {
            val side = maxHeight
            Row(horizontalArrangement = Arrangement.spacedBy(14.dp)) {
                step.pictograms.forEach { Pictogram(atlas, it.pictogram, it.alt, size = side) }
            }
        }
    }
}

@Composable
private fun Stacked(alignment: Alignment.Horizontal, content: @Composable ColumnScope.() -> Unit) {
    Column(
        Modifier.fillMaxSize(),
        Arrangement.spacedBy(GAP, Alignment.CenterVertically),
        alignment,
        content = content,
    )
}

/** A lying foot stands on its side of the screen, in every direction of writing. */
private fun Modifier.onSide(art: Art) = if (art.middle) {
    this
} else {
    fillMaxWidth().wrapContentWidth(if (art.right) AbsoluteAlignment.Right else AbsoluteAlignment.Left)
}

/** A page of the words. The next one follows when it was read, or with the line that is being said. */
@Composable
private fun StepWords(step: StepShown, text: StepText, plan: StepPlan, modifier: Modifier = Modifier) {
    var turn by remember(plan) { mutableIntStateOf(0) }
    val said = step.spoken?.let { line -> plan.pages.indexOfFirst { line in it.lines } }?.takeIf { it >= 0 }
    val page = plan.pages[said ?: turn.coerceAtMost(plan.pages.lastIndex)]
    LaunchedEffect(plan, turn, said) {
        if (said != null) {
            turn = said
        } else if (plan.pages.size > 1) {
            delay(readingMs(page.lines.map { text.lines[it] }))
            turn = (turn + 1) % plan.pages.size
        }
    }
    val full = step.spoken ?: page.lines.first
    Column(modifier, Arrangement.spacedBy(GAP)) {
        if (page.titled) {
            Column {
                if (text.tag.isNotEmpty()) Words(text.tag, style = text.tagStyle, color = ink.accent)
                Heading(text.title, style = plan.title)
            }
        }
        for (line in page.lines) {
            val told = line == full
            val weight = if (told) FontWeight.Medium else FontWeight.Normal
            Words(
                text.lines[line],
                style = text.lineStyle.times(page.factor).copy(fontWeight = weight),
                color = if (told) ink.onBackground else ink.muted,
            )
        }
    }
}

/** The time for which a sentence is shown that takes turns: enough to read it without haste. */
internal fun readingMs(lines: List<String>): Long {
    val words = lines.sumOf { line -> line.split(' ').count { it.isNotBlank() } }
    return maxOf(READ_LEAST_MS, (words / WORDS_A_SECOND * 1000).toLong())
}

/** The picture at one side and the words at the other, in every direction of writing; a change of side slides. */
@Composable
private fun Sides(right: Boolean, gap: Dp, content: @Composable () -> Unit) {
    val side by animateFloatAsState(if (right) 1f else 0f, tween(SWAP_MS))
    Layout(content, Modifier.fillMaxSize()) { (picture, words), constraints ->
        val drawn = picture.measure(Constraints(maxWidth = constraints.maxWidth, maxHeight = constraints.maxHeight))
        val left = (constraints.maxWidth - drawn.width - gap.roundToPx()).coerceAtLeast(0)
        val told = words.measure(Constraints(minWidth = left, maxWidth = left, maxHeight = constraints.maxHeight))
        layout(constraints.maxWidth, constraints.maxHeight) {
            val pictureX = lerp(0f, (constraints.maxWidth - drawn.width).toFloat(), side).toInt()
            val wordsX = lerp((constraints.maxWidth - left).toFloat(), 0f, side).toInt()
            drawn.place(pictureX, (constraints.maxHeight - drawn.height) / 2)
            told.placeWithLayer(wordsX, (constraints.maxHeight - told.height) / 2) { alpha = abs(2 * side - 1) }
        }
    }
}

@Composable
private fun stepText(step: StepShown, room: PlayerRoom): StepText {
    val type = type
    val lines = step.lines.map { it.text }
    return remember(step.tag, step.title, lines, type, room.large) {
        val line = if (room.large) type.reading.times(LARGE_LINE) else type.reading
        StepText(
            tag = step.tag,
            title = step.title,
            lines = lines,
            tagStyle = type.label,
            titleStyles = (if (room.large) LARGE_TITLES else TITLES).map { type.headline.times(it) },
            lineStyle = line.copy(fontWeight = FontWeight.Medium),
        )
    }
}

/** Sizes of the title as parts of the headline, the largest first. */
private val TITLES = listOf(1.06f, 0.88f, 0.75f)
private val LARGE_TITLES = listOf(1.6f, 1.35f, 1f)
private const val LARGE_LINE = 1.33f
private const val LYING = 0.75f
private val PICTOGRAM = 96.dp
private val GAP = 8.dp
private val PICTURE_LEAST = 110.dp
private val PICTOGRAM_LEAST = 56.dp
private const val SWAP_MS = 250
private const val READ_LEAST_MS = 4000L
private const val WORDS_A_SECOND = 2.5f
