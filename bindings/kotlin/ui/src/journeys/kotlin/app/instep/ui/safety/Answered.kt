package app.instep.ui.safety

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.performScrollTo
import app.instep.core.Flag
import app.instep.core.GuideChoices
import app.instep.core.Labels
import app.instep.core.Receiver
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.ui.stage.Journey
import app.instep.ui.stage.Stage

/**
 * Answers the whole check: these answers, and no to everything else.
 *
 * @param legs false where the page about legs, toes and ankles stays open.
 */
fun Stage.answered(vararg answers: SafetyAnswer, legs: Boolean = true) {
    val given = answers.map { it.flag }
    val rightNow = listOf(Flag.ACUTE_LEG_SIGN, Flag.DVT_NOW).filter { it !in given }
    core {
        answerSafety(rightNow.map { SafetyAnswer(flag = it, reply = Reply.NO) } + answers)
        for (page in SafetyPage.entries.filter { it != SafetyPage.RIGHT_NOW && (legs || it != SafetyPage.LEGS) }) {
            answerRest(page, Reply.NO)
        }
    }
}

/** The words of an answer. */
fun Labels.reply(reply: Reply): String = vocabulary.replies.first { it.value == reply }.text

/** Chooses on Start whose feet they are, and waits until Start is about them. */
@OptIn(ExperimentalTestApi::class)
fun Journey.chooseReceiver(choices: GuideChoices, receiver: Receiver) {
    val words = choices.receivers.first { it.value == receiver }.text
    tap(words)
    find(hasText(words).and(isSelected()))
}

/** Scrolls to "None of these" and taps it, as it takes no tap before it was seen. */
@OptIn(ExperimentalTestApi::class)
fun Journey.tapNone(words: String) {
    find(hasText(words)).performScrollTo()
    tap(words)
}
