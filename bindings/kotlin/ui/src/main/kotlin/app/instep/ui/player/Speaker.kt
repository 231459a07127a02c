package app.instep.ui.player

import app.instep.core.Player
import app.instep.ui.app.Voice
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/**
 * Says what a session says, one text after another. A voice that never comes to its end delays the next text, but does
 * not keep it back.
 *
 * @param language the tag of the language to speak.
 */
internal class Speaker(
    private val scope: CoroutineScope,
    private val voice: Voice,
    private val language: () -> String,
) {
    /** @property rest true for what is said only if nothing else is to be said. */
    private class Utterance(
        val texts: List<String>,
        val line: Int? = null,
        val rest: Boolean = false,
        val pauseMs: Long = 0,
        val done: () -> Unit = {},
    )

    private val queue = ArrayDeque<Utterance>()
    private val lineState = MutableStateFlow<Int?>(null)
    private var current: Utterance? = null
    private var job: Job? = null

    /** The line of the step that is being said. */
    val line: StateFlow<Int?> = lineState.asStateFlow()

    /** True while something is said or will be. */
    val speaks: Boolean get() = current != null || queue.isNotEmpty()

    /** Says a text behind what is being said. */
    fun say(text: String) {
        queue += Utterance(listOf(text))
        run()
    }

    /**
     * Says a step: foot, title and the first line in one go, then [done], and after a second the other lines.
     */
    fun sayStep(step: Player, done: () -> Unit) {
        val lines = step.lines.withIndex().filter { it.value.spoken.isNotEmpty() }
        val first = lines.firstOrNull()
        val head = listOf(step.heading.sideText, step.heading.title, first?.value?.spoken.orEmpty())
        val pause = if (lines.size > 1) BREATH_MS else 0
        queue += Utterance(head.filter { it.isNotEmpty() }, first?.index, pauseMs = pause, done = done)
        for ((index, line) in lines.drop(1)) queue += Utterance(listOf(line.spoken), index, rest = true)
        run()
    }

    /** Says lines behind everything else, one by one; each is left out once something newer is to be said. */
    fun sayRest(lines: List<String>) {
        for ((index, line) in lines.withIndex().filter { it.value.isNotEmpty() }) {
            queue += Utterance(listOf(line), index, rest = true)
        }
        run()
    }

    /** Leaves out the lines that were still to come: something newer is to be said. */
    fun dropRest() {
        queue.removeAll { it.rest }
        if (current?.rest == true) {
            halt()
            run()
        }
    }

    /** Is silent at once. */
    fun stop() {
        queue.clear()
        if (current != null) halt()
    }

    private fun halt() {
        job?.cancel()
        job = null
        current = null
        lineState.value = null
        voice.stop()
    }

    private fun run() {
        if (job?.isActive == true) return
        job = scope.launch {
            while (true) {
                val next = queue.removeFirstOrNull() ?: break
                current = next
                lineState.value = next.line
                val said = CompletableDeferred<Unit>()
                voice.say(next.texts, language()) { said.complete(Unit) }
                withTimeoutOrNull(patienceMs(next.texts)) { said.await() }
                next.done()
                delay(next.pauseMs)
            }
            current = null
            lineState.value = null
        }
    }

    /** Longer than the slowest voice takes. */
    private fun patienceMs(texts: List<String>): Long = PATIENCE_MS + texts.sumOf { it.length } * LETTER_MS

    private companion object {
        const val BREATH_MS = 1000L
        const val PATIENCE_MS = 5000L
        const val LETTER_MS = 150L
    }
}
