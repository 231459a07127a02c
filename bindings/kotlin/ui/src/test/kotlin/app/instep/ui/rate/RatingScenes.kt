package app.instep.ui.rate

import app.instep.core.Question
import app.instep.core.RatingItem
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage

/** The scale by itself, in every length it comes in. */
internal val ratingScenes: List<Scene> = listOf(
    Scene("rating-unanswered") { draw(null) },
    Scene("rating-answered") { draw(10) },
)

private fun Stage.draw(value: Int?): @androidx.compose.runtime.Composable () -> Unit {
    val questions = core { questions() }.questions
    val asked: List<Question> = questions.map { it.question } +
        questions.first { it.item == RatingItem.COMFORT }.let { listOfNotNull(it.fiveSteps) }
    return {
        Page {
            for (question in asked) {
                Heading(question.text)
                RatingScale(question, value?.coerceAtMost(question.high), {}, labels.rating, onClear = {})
            }
        }
    }
}
