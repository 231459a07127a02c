package app.instep.android.files

import android.content.Context
import app.instep.ui.app.SilentFiles
import java.io.File

internal class AndroidFiles(context: Context) : SilentFiles(File(context.cacheDir, "files")) {
    fun wipe() {
        cache.deleteRecursively()
        cache.mkdirs()
    }
}
