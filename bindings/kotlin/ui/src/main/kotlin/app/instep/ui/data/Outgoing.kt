package app.instep.ui.data

import app.instep.core.InstepException
import app.instep.ui.app.Files
import java.io.File
import java.io.IOException
import java.util.UUID

/** The fate of a file that leaves the app. */
internal enum class Handing { Save, Share }

/** A file that is ready to leave: its name and what kind of file it is. */
internal data class Ready(val name: String, val mime: String)

/**
 * Makes a file in the cache and hands it on. Nothing of it stays in the cache, whatever happens.
 *
 * @return true where it was saved or offered to another app; false when the person turned away.
 */
internal suspend fun Files.handOn(handing: Handing, make: suspend (File) -> Ready): Boolean {
    val file = File(cache, UUID.randomUUID().toString())
    return try {
        val ready = make(file)
        when (handing) {
            Handing.Save -> save(file, ready.name, ready.mime)

            Handing.Share -> {
                share(file, ready.name, ready.mime)
                true
            }
        }
    } catch (_: IOException) {
        throw InstepException.ReadOnly()
    } finally {
        file.delete()
    }
}
