package app.instep.ui.library

import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import org.junit.Test
import org.junit.runner.RunWith
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@RunWith(PlatformRunner::class)
class LibraryTest {
    private fun libraryJourney(steps: Journey.() -> Unit) = journey(Stage().apply { massageBefore(30) }) {
        tap(labels.navigation.more)
        tap(labels.navigation.library)
        steps()
    }

    @Test
    fun placeLeadsToItsTechniqueAndOnToAGuide() = libraryJourney {
        val arch = stage.core { library() }.areas.first { it.code == "arch" }
        val technique = arch.entries.first()
        tap(arch.title)
        tap(technique.title)
        val page = stage.core { libraryPage(technique.id) }
        see(page.facts.first().text)
        val guide = page.guides.first()
        tap(guide.title)
        tap(labels.library.play)
        see(guide.title)
    }

    @Test
    fun articleIsReadAloudUntilItIsLeft() = libraryJourney {
        tap(stage.core { library() }.articles.first().title)
        tap(labels.library.readAloud)
        val page = stage.core { libraryPage(library().articles.first().id) }
        await("the voice") { stage.seams.log.count { it.startsWith("say ") } == page.spokenParts.size }
        assertEquals(page.spokenParts.map { "say $it" }, stage.seams.log.filter { it.startsWith("say ") })
        tap(labels.common.back)
        await("silence") { stage.seams.log.last() == "hush" }
    }

    @Test
    fun traditionIsSeenOnlyWhereItWasAskedFor() = libraryJourney {
        tap(labels.library.showTradition)
        see(labels.library.hideTradition)
        val belief = stage.core { library() }.tradition.entries.last()
        see(belief.title)
        tap(labels.common.undo)
        miss(belief.title)
        assertTrue(stage.core { library() }.tradition.entries.isEmpty())
    }
}
