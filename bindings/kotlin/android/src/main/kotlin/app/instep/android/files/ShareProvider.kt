package app.instep.android.files

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import android.webkit.MimeTypeMap
import java.io.File
import java.io.FileNotFoundException

/**
 * Lets another app read one file that the person shares with it: by name from the folder of such copies, and from
 * nowhere else.
 */
public class ShareProvider : ContentProvider() {
    override fun onCreate(): Boolean = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw FileNotFoundException("Shared files can only be read")
        return ParcelFileDescriptor.open(file(uri), ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun getType(uri: Uri): String =
        MimeTypeMap.getSingleton().getMimeTypeFromExtension(uri.lastPathSegment?.substringAfterLast('.', ""))
            ?: "application/octet-stream"

    override fun query(
        uri: Uri,
        projection: Array<out String>?,
        selection: String?,
        selectionArgs: Array<out String>?,
        sortOrder: String?,
    ): Cursor {
        val file = file(uri)
        val columns = (projection ?: COLUMNS).filter { it in COLUMNS }.toTypedArray()
        val row = columns.map<String, Any> { if (it == OpenableColumns.SIZE) file.length() else file.name }
        return MatrixCursor(columns).apply { addRow(row) }
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<out String>?): Int = 0

    override fun delete(uri: Uri, where: String?, args: Array<out String>?): Int = 0

    private fun file(uri: Uri): File {
        val folder = folder(requireNotNull(context)).canonicalFile
        val file = File(folder, uri.path.orEmpty()).canonicalFile
        if (file.parentFile != folder || !file.isFile) throw FileNotFoundException("No such file is shared")
        return file
    }

    internal companion object {
        private val COLUMNS = arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE)

        /** Nothing outside of it can be read. */
        fun folder(context: Context): File = File(context.cacheDir, "${AndroidFiles.FOLDER}/shared")

        fun uri(context: Context, file: File): Uri =
            Uri.Builder().scheme("content").authority("${context.packageName}.share").appendPath(file.name).build()
    }
}
