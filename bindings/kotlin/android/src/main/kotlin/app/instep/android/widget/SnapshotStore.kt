package app.instep.android.widget

import android.util.AtomicFile
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException

/** Keeps the newest snapshot beside the data file, so that the widget is drawn without opening that. */
internal class SnapshotStore(folder: File) {
    private val file = AtomicFile(File(folder, "snapshot.json"))

    /** Writes all of it or nothing. */
    fun write(json: String) {
        try {
            val out = file.startWrite()
            out.write(json.toByteArray())
            file.finishWrite(out)
        } catch (_: IOException) {
            // The older one goes stale by itself.
        }
    }

    fun read(): WeekSnapshot? = try {
        WeekSnapshot.parse(file.readFully().decodeToString())
    } catch (_: FileNotFoundException) {
        null
    }
}
