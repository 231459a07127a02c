package app.instep.ui.data

import app.instep.core.ExportFormat
import app.instep.core.ExportRequest
import app.instep.core.ReminderForm
import app.instep.core.ReminderId
import app.instep.core.SettingGroupKind
import app.instep.core.SettingLink
import app.instep.core.SettingControl
import app.instep.core.Weekday
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.write
import org.junit.Test
import org.junit.runner.RunWith
import java.io.File
import java.time.LocalTime
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@RunWith(PlatformRunner::class)
class DataTest {
    private val Stage.entries: Int get() = core { history() }.entries.size

    /** Opens a page of the data by the title of its row. */
    private fun Journey.openData(link: SettingLink) {
        tap(labels.navigation.more)
        tap(labels.navigation.data)
        val rows = stage.core { settings() }.groups.first { it.kind == SettingGroupKind.DATA }.rows
        tap(rows.first { (it.control as SettingControl.Link).to == link }.title)
    }

    /** The export of two massages, with a passphrase or without. */
    private fun export(passphrase: String? = null, more: Stage.() -> Unit = {}): ByteArray = Stage().use { stage ->
        stage.massageBefore(30)
        stage.massageBefore(2)
        stage.more()
        val file = File(stage.folder, "export").path
        stage.core { exportFile(ExportRequest(file, ExportFormat.JSON, passphrase)) }
        File(file).readBytes()
    }

    private fun Stage.pick(content: ByteArray) {
        seams.picked = File(seams.files.cache, "picked").apply { writeBytes(content) }
    }

    @Test
    fun exportIsTakenInOnAnotherDevice() {
        var saved: ByteArray? = null
        journey(Stage().apply { massageBefore(30) }) {
            openData(SettingLink.EXPORT)
            tap(labels.common.save)
            see(labels.data.saved)
            saved = stage.seams.saved.values.single()
            assertTrue(stage.seams.files.cache.list().isNullOrEmpty())
        }
        journey {
            stage.pick(checkNotNull(saved))
            tap(labels.firstRun.bringData)
            tap(labels.data.import)
            see(labels.data.importTitle)
            assertEquals(0, stage.entries)
            tap(labels.data.takeIn)
            tap(labels.common.done)
            miss(labels.firstRun.title)
            assertEquals(1, stage.entries)
            await("an empty cache") { stage.seams.files.cache.list().isNullOrEmpty() }
        }
    }

    @Test
    fun wrongPassphraseChangesNothing() = journey(Stage().apply { massageBefore(30) }) {
        stage.pick(export("evening light"))
        openData(SettingLink.IMPORT)
        tap(labels.data.import)
        write(labels.data.passphrase, "evening lamp")
        tap(labels.common.goOn)
        see("does not open this file")
        assertEquals(1, stage.entries)
        write(labels.data.passphrase, "evening light")
        tap(labels.common.goOn)
        tap(labels.data.takeIn)
        see(labels.common.done)
        assertEquals(3, stage.entries)
    }

    @Test
    fun exportIsSealedByTwoEqualPassphrases() = journey(Stage().apply { massageBefore(30) }) {
        openData(SettingLink.EXPORT)
        tap(labels.data.encrypt)
        write(labels.data.passphrase, "evening light")
        write(labels.data.passphraseAgain, "evening lamp")
        see(labels.data.passphraseDiffers)
        write(labels.data.passphraseAgain, "evening light")
        tap(labels.common.share)
        await("the file") { stage.seams.saved.isNotEmpty() }
        assertTrue(stage.seams.saved.values.single().decodeToString().startsWith("age-encryption.org"))
    }

    @Test
    fun backupTakesThePlaceOfTheData() {
        val stage = Stage().apply {
            awaitUpkeep()
            massageBefore(30)
            core { backup() }
            massageBefore(2)
        }
        journey(stage) {
            assertEquals(2, stage.entries)
            openData(SettingLink.BACKUPS)
            tap(labels.data.restore)
            see(labels.data.restoreText)
            tap(labels.data.restoreYes)
            await("the entries of the backup") { stage.entries == 1 }
        }
    }

    @Test
    fun remindersOfABackupArePlannedAgain() {
        val stage = Stage().apply {
            awaitUpkeep()
            massageBefore(30)
        }
        val id = stage.core { addReminder(ReminderForm(LocalTime.of(21, 0), Weekday.entries)) }.reminder.id
        stage.core {
            backup()
            removeReminder(id)
        }
        journey(stage) {
            await("a plan without it") { !stage.isPlanned(id) }
            openData(SettingLink.BACKUPS)
            tap(labels.data.restore)
            see(labels.data.restoreText)
            val before = stage.reports
            tap(labels.data.restoreYes)
            await("its plan") { stage.isPlanned(id) }
            await("the report") { stage.reports == before + 1 }
        }
    }

    @Test
    fun remindersOfAnImportArePlanned() = journey(Stage().apply { massageBefore(30) }) {
        var id: ReminderId? = null
        stage.pick(
            export {
                id = core { addReminder(ReminderForm(LocalTime.of(21, 0), Weekday.entries)) }.reminder.id
            },
        )
        openData(SettingLink.IMPORT)
        tap(labels.data.import)
        see(labels.data.importTitle)
        val before = stage.reports
        tap(labels.data.takeIn)
        see(labels.common.done)
        assertEquals(before + 1, stage.reports)
        await("its plan") { stage.isPlanned(checkNotNull(id)) }
    }

    /** True where the plan that was carried out last lets a reminder ring. */
    private fun Stage.isPlanned(id: ReminderId) =
        seams.plans.lastOrNull()?.let { plan -> (plan.add + plan.keep).any { it.reminder == id } } == true

    /** The number of events that were reported: beside the opening, only they apply what time has decided. */
    private val Stage.reports: Int get() = core { diagnostics() }.count { it.call == "reconcile" }

    @Test
    fun erasingLeadsToTheFirstScreen() = journey(Stage().apply { massageBefore(30) }) {
        openData(SettingLink.ERASE)
        tap(labels.data.erase)
        tap(labels.data.eraseYes)
        see(labels.firstRun.title)
        assertEquals(0, stage.entries)
    }

    @Test
    fun pageForAClinicianIsShared() = journey(Stage().apply { massageBefore(30) }) {
        openData(SettingLink.REPORT)
        tap(labels.common.share)
        await("the page") { stage.seams.saved.isNotEmpty() }
        assertTrue("<html" in stage.seams.saved.values.single().decodeToString())
    }
}
