package app.instep.ui.player

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.tween
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
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
import androidx.compose.ui.unit.sp
import androidx.compose.ui.util.lerp
import app.instep.core.Placement
import app.instep.core.SpokenLine
import app.instep.core.StepPicture
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPictures
import app.instep.ui.picture.Hand
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.delay
import kotlin.math.abs

/**
 * What a step is drawn from.
 *
 * @property spoken the line that is being said; none while nothing is said.
 */
internal class StepShown(
    val tag: String,
    val title: String,
    val lines: List<SpokenLine>,
    val pictures: List<StepPicture>,
    val hand: Hand?,
    val spoken: Int?,
)

/**
 * The picture of a step and its words. The left foot stands left of the words and the right foot right of them, both feet
 * and the head above them: the one cue that needs no reading. At a change of foot the two swap sides.
 *
 * As many whole sentences as fit are shown, the others take turns with them.
 */
@Composable
internal fun StepView(step: StepShown, atlas: AtlasPaths?, room: PlayerRoom, onTap: () -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize().pointerInput(onTap) { detectTapGestures { onTap() } }) {
        val density = LocalDensity.current
        val beside = if (room.large) 48.dp else 16.dp
        val place = place(step.pictures)
        val aspect = atlas.aspect(step.pictures)
        val most = pictureMost(place, aspect, maxWidth, maxHeight)
        val text = stepText(step, room)
        val measurer = rememberTextMeasurer(cacheSize = 64)
        val plan = remember(text, constraints, place, aspect, most, density) {
            with(density) {
                StepPlanner(measurer, text, GAP.roundToPx()).plan(
                    constraints.maxWidth,
                    constraints.maxHeight,
                    if (aspect == 0f) PicturePlace.NONE else place,
                    aspect,
                    most.roundToPx(),
                    PICTURE_LEAST.roundToPx(),
                    beside.roundToPx(),
                )
            }
        }
        val pictureHeight = with(density) { plan.pictureHeight.toDp() }
        if (place == PicturePlace.ABOVE || plan.pictureHeight == 0) {
            Column(
                Modifier.fillMaxSize(),
                Arrangement.spacedBy(GAP, Alignment.CenterVertically),
                Alignment.CenterHorizontally,
            ) {
                if (plan.pictureHeight >
                    0
                ) {
                    FootPictures(atlas, step.pictures, Modifier.height(pictureHeight), 14.dp, step.hand)
                }
                StepWords(step, text, plan, Modifier)
            }
        } else {
            Sides(place == PicturePlace.RIGHT, beside) {
                FootPictures(
                    atlas,
                    step.pictures,
                    Modifier.height(pictureHeight).width(pictureHeight * aspect),
                    hand = step.hand,
                )
                StepWords(step, text, plan, Modifier)
            }
        }
    }
}

/** A page of the words. The next one follows when it was read, or with the line that is being said. */
@Composable
private fun StepWords(step: StepShown, text: StepText, plan: StepPlan, modifier: Modifier) {
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
                style = text.lineStyle.copy(fontWeight = weight),
                color = if (told) ink.onBackground else ink.muted,
            )
        }
    }
}

/** How long sentences are shown that take turns: time to read them without haste. */
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
        val line = if (room.large) type.reading.copy(fontSize = 32.sp, lineHeight = 41.sp) else type.reading
        fun title(size: Int) = type.headline.copy(fontSize = size.sp, lineHeight = (size * 1.12f).sp)
        StepText(
            tag = step.tag,
            title = step.title,
            lines = lines,
            tagStyle = type.label,
            titleStyles = (if (room.large) listOf(52, 44, 32) else listOf(34, 28, 24)).map(::title),
            lineStyle = line.copy(fontWeight = FontWeight.Medium),
        )
    }
}

private fun place(pictures: List<StepPicture>) = when {
    pictures.isEmpty() -> PicturePlace.NONE
    pictures.size > 1 -> PicturePlace.ABOVE
    pictures[0].placement == Placement.LEFT -> PicturePlace.LEFT
    pictures[0].placement == Placement.RIGHT -> PicturePlace.RIGHT
    else -> PicturePlace.ABOVE
}

/** Width through height of the pictures together. */
private fun AtlasPaths?.aspect(pictures: List<StepPicture>): Float =
    pictures.mapNotNull { this?.picture(it.view, it.side) }.sumOf { it.width / it.height.toDouble() }.toFloat()

private fun pictureMost(place: PicturePlace, aspect: Float, width: Dp, height: Dp): Dp = when {
    aspect == 0f -> 0.dp
    place == PicturePlace.ABOVE -> (height * 0.5f).coerceAtMost(width * 0.9f / aspect)
    else -> height.coerceAtMost(width * 0.46f / aspect)
}

private val GAP = 8.dp
private val PICTURE_LEAST = 88.dp
private const val SWAP_MS = 250
private const val READ_LEAST_MS = 4000L
private const val WORDS_A_SECOND = 2.5f
