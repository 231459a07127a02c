package app.instep.desktop

import app.instep.ui.app.Files
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File
import java.io.IOException
import java.nio.file.AtomicMoveNotSupportedException
import java.nio.file.StandardCopyOption
import java.nio.file.Files as Disk

/** Moves files by the dialogs of the desktop. [cache] is emptied at the start. */
internal class DesktopFiles(override val cache: File) : Files {
    init {
        cache.deleteRecursively()
        cache.mkdirs()
    }

    override suspend fun save(file: File, name: String, mime: String): Boolean = withContext(Dispatchers.IO) {
        val target = ask(FileDialog.SAVE, name) ?: return@withContext false
        copyWhole(file, target)
        true
    }

    override suspend fun pick(mime: List<String>): File? = withContext(Dispatchers.IO) {
        ask(FileDialog.LOAD, null)?.let { chosen ->
            File(cache, chosen.name).also { chosen.copyTo(it, overwrite = true) }
        }
    }

    /** A desktop has no sheet for it: the person saves the file and hands it over. */
    override suspend fun share(file: File, name: String, mime: String) {
        save(file, name, mime)
    }

    override fun copyText(text: String) {
        Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)
    }

    private fun ask(mode: Int, name: String?): File? {
        val dialog = FileDialog(null as Frame?, "", mode)
        dialog.file = name
        dialog.isVisible = true
        return dialog.files.firstOrNull()
    }
}

/** Copies a file completely or not at all: what stood in its place stays until the copy is whole. */
internal fun copyWhole(from: File, to: File) {
    val folder = to.absoluteFile.parentFile.toPath()
    val part = Disk.createTempFile(folder, ".instep", ".part")
    try {
        Disk.copy(from.toPath(), part, StandardCopyOption.REPLACE_EXISTING)
        try {
            Disk.move(part, to.toPath(), StandardCopyOption.ATOMIC_MOVE)
        } catch (_: AtomicMoveNotSupportedException) {
            Disk.move(part, to.toPath(), StandardCopyOption.REPLACE_EXISTING)
        }
    } catch (error: IOException) {
        Disk.deleteIfExists(part)
        throw error
    }
}
