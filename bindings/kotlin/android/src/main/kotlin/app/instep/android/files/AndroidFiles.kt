package app.instep.android.files

import android.content.ClipData
import android.content.ClipboardManager
import android.content.ContentResolver
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import android.system.ErrnoException
import android.system.OsConstants
import app.instep.android.InstepApp
import app.instep.android.launch
import app.instep.core.InstepException
import app.instep.ui.app.Files
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.File
import java.io.IOException

/**
 * Files of the person go through the app's cache: the core writes and reads there, and the system's choosers give a
 * document to copy to or from. So the app needs no permission for storage.
 */
internal class AndroidFiles(private val app: InstepApp) : Files {
    private val resolver: ContentResolver get() = app.contentResolver
    private var question: CompletableDeferred<Uri?>? = null

    override val cache: File = File(app.cacheDir, FOLDER).apply { mkdirs() }

    /** Removes what an earlier process left behind. */
    fun wipe() {
        cache.listFiles()?.forEach { it.deleteRecursively() }
    }

    /** The document that the person chose, or none. */
    fun answer(uri: Uri?) {
        question?.complete(uri)
    }

    override suspend fun save(file: File, name: String, mime: String): Boolean {
        val uri = ask { it.create(name, mime) } ?: return false
        return withContext(Dispatchers.IO) {
            try {
                val out = resolver.openOutputStream(uri, "wt") ?: throw IOException("The document is gone")
                out.use { to -> file.inputStream().use { it.copyTo(to) } }
                true
            } catch (error: IOException) {
                remove(uri)
                throw failure(error)
            }
        }
    }

    override suspend fun pick(mime: List<String>): File? {
        val uri = ask { it.open(mime) } ?: return null
        return withContext(Dispatchers.IO) {
            val copy = File(cache, nameOf(uri))
            try {
                val from = resolver.openInputStream(uri) ?: throw IOException("The document is gone")
                from.use { source -> copy.outputStream().use { source.copyTo(it) } }
                copy
            } catch (error: IOException) {
                copy.delete()
                throw failure(error)
            }
        }
    }

    override suspend fun share(file: File, name: String, mime: String) {
        val uri = withContext(Dispatchers.IO) {
            // A copy of its own: the other app may read it long after this one is done with the file.
            val named = File(ShareProvider.folder(app), name.replace('/', '-'))
            file.copyTo(named, overwrite = true)
            ShareProvider.uri(app, named)
        }
        val send = Intent(Intent.ACTION_SEND).setType(mime).putExtra(Intent.EXTRA_STREAM, uri)
        send.clipData = ClipData.newUri(resolver, name, uri)
        send.addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        app.launch(Intent.createChooser(send, null))
    }

    override fun copyText(text: String) {
        app.getSystemService(ClipboardManager::class.java).setPrimaryClip(ClipData.newPlainText(null, text))
    }

    /** Asks by the activity that is seen. A newer question takes the place of one without an answer. */
    private suspend fun ask(open: (Documents) -> Unit): Uri? {
        val documents = app.front?.documents ?: return null
        val next = CompletableDeferred<Uri?>()
        question?.complete(null)
        question = next
        open(documents)
        return next.await()
    }

    private fun nameOf(uri: Uri): String {
        val column = arrayOf(OpenableColumns.DISPLAY_NAME)
        val name = resolver.query(uri, column, null, null, null)?.use {
            if (it.moveToFirst()) it.getString(0) else null
        }
        return File(name ?: DEFAULT_NAME).name.ifEmpty { DEFAULT_NAME }
    }

    /** Half a copy must not look like a whole one. */
    private fun remove(uri: Uri) {
        try {
            DocumentsContract.deleteDocument(resolver, uri)
        } catch (_: IOException) {
            // It went with what failed before.
        } catch (_: UnsupportedOperationException) {
            // Its provider deletes nothing.
        }
    }

    private fun failure(error: IOException): InstepException {
        val errno = (error.cause as? ErrnoException)?.errno
        return if (errno == OsConstants.ENOSPC) InstepException.Full() else InstepException.ReadOnly()
    }

    companion object {
        /** The folder within the cache. */
        const val FOLDER = "files"
        private const val DEFAULT_NAME = "import"
    }
}
