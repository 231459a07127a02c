package app.instep.android.files

import android.app.Activity
import android.content.Intent
import android.net.Uri
import app.instep.android.MainActivity
import app.instep.android.stage.StillApp
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.junit.After
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowActivity
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.FileInputStream
import java.io.FileNotFoundException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull

@OptIn(ExperimentalCoroutinesApi::class)
@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class AndroidFilesTest {
    private val app get() = StillApp.app
    private val files get() = app.seams.files
    private val document = Uri.parse("content://documents/1")
    private lateinit var activity: ActivityController<MainActivity>

    @Before
    fun open() {
        activity = Robolectric.buildActivity(MainActivity::class.java).setup()
        app.run { }
    }

    @After
    fun close() {
        activity.pause().stop().destroy()
    }

    @Test
    fun aFileIsCopiedToTheDocumentThatThePersonChose() {
        val out = ByteArrayOutputStream()
        shadowOf(app.contentResolver).registerOutputStream(document, out)
        val saved = app.scope.async { files.save(cached("a.instep", "all of it"), "instep.instep", "application/zip") }
        val asked = question()
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.intent.action)
        assertEquals("application/zip", asked.intent.type)
        assertEquals("instep.instep", asked.intent.getStringExtra(Intent.EXTRA_TITLE))
        answer(asked, document)
        app.await("the copy") { saved.isCompleted }
        assertEquals(true, saved.getCompleted())
        assertEquals("all of it", out.toString())
    }

    @Test
    fun turningAwayCopiesNothing() {
        val saved = app.scope.async { files.save(cached("a", "x"), "a", "text/plain") }
        answer(question(), null)
        app.await("the answer") { saved.isCompleted }
        assertEquals(false, saved.getCompleted())
        val picked = app.scope.async { files.pick(listOf("*/*")) }
        answer(question(), null)
        app.await("the answer") { picked.isCompleted }
        assertNull(picked.getCompleted())
    }

    @Test
    fun aPickedDocumentIsCopiedToTheCache() {
        shadowOf(app.contentResolver).registerInputStream(document, "sealed".byteInputStream())
        val picked = app.scope.async { files.pick(listOf("*/*")) }
        answer(question(), document)
        app.await("the file") { picked.isCompleted }
        assertEquals("sealed", picked.getCompleted()?.readText())
        assertEquals(files.cache, picked.getCompleted()?.parentFile)
    }

    @Test
    fun aSharedFileCanBeReadByTheAppThatGetsIt() {
        app.run { files.share(cached("a", "report"), "report.html", "text/html") }
        val chooser = shadowOf(app).nextStartedActivity
        val send = checkNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
        val uri = checkNotNull(send.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        assertEquals(Intent.FLAG_GRANT_READ_URI_PERMISSION, send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION)
        val provider = Robolectric.setupContentProvider(ShareProvider::class.java)
        assertEquals("text/html", provider.getType(uri))
        val descriptor = provider.openFile(uri, "r")
        assertEquals("report", descriptor.use { FileInputStream(it.fileDescriptor).reader().readText() })
    }

    @Test
    fun nothingElseOfTheAppCanBeRead() {
        val provider = Robolectric.setupContentProvider(ShareProvider::class.java)
        cached("a", "x")
        cached("secret", "secret")
        for (path in listOf("../secret", "..%2Fsecret", "%2E%2E/secret", "", "missing", "../shared", "../a")) {
            val uri = Uri.parse("content://app.instep.android.share/$path")
            assertFailsWith<FileNotFoundException>(path) { provider.openFile(uri, "r") }
        }
        app.run { files.share(cached("b", "x"), "a", "text/plain") }
        provider.openFile(Uri.parse("content://app.instep.android.share/a"), "r").close()
        val own = Uri.parse("content://app.instep.android.share/a")
        assertFailsWith<FileNotFoundException> { provider.openFile(own, "rw") }
    }

    @Test
    fun theCacheIsEmptiedAtTheStart() {
        cached("left-behind", "x")
        files.wipe()
        assertEquals(emptyList(), files.cache.list().orEmpty().toList())
    }

    private fun cached(name: String, text: String) = File(files.cache, name).apply { writeText(text) }

    private fun question(): ShadowActivity.IntentForResult {
        var asked: ShadowActivity.IntentForResult? = null
        app.await("the question") {
            asked = asked ?: shadowOf(activity.get()).nextStartedActivityForResult
            asked != null
        }
        return checkNotNull(asked)
    }

    private fun answer(asked: ShadowActivity.IntentForResult, uri: Uri?) {
        val code = if (uri == null) Activity.RESULT_CANCELED else Activity.RESULT_OK
        shadowOf(activity.get()).receiveResult(asked.intent, code, Intent().setData(uri))
    }
}
