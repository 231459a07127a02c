package app.instep.ui.recovery

import app.instep.FootCare
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.damage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import java.io.File
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@RunWith(PlatformRunner::class)
class RecoveryTest {
    @Test
    fun damagedFileComesBackFromItsBackup() {
        val before = Stage()
        before.massageBefore(30)
        before.core { backup() }
        before.kill()
        damage(before.path)
        val after = Stage(folder = before.folder)
        val best = runBlocking { FootCare.recovery(after.path, after.locale, after.clock) }.options.first()
        journey(after) {
            see(labels.recovery.title)
            tap(best.title)
            see(labels.recovery.confirmTitle)
            tap(labels.recovery.confirmYes)
            tap(labels.recovery.openApp)
            see(labels.navigation.weeks)
            assertEquals(1, stage.core { history() }.entries.size)
        }
    }

    @Test
    fun fileOfSomebodyElseIsLeftAsItIs() {
        val stage = Stage(folder = kotlin.io.path.createTempDirectory("instep").toFile().apply {
            File(this, "instep.db").writeText("a letter")
        })
        journey(stage) {
            see(labels.common.retry)
            tap(labels.common.retry)
            see(labels.common.retry)
            assertTrue(File(stage.path).readText() == "a letter")
        }
    }
}
