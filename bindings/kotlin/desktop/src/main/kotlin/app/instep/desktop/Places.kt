package app.instep.desktop

import java.io.File
import java.io.IOException

/** Keeps the places that were open from one start to the next. They are routes and ids only. */
internal class Places(private val file: File) {
    fun read(): List<String> = try {
        file.readLines()
    } catch (_: IOException) {
        emptyList()
    }

    fun write(places: List<String>) {
        try {
            file.writeText(places.joinToString("\n"))
        } catch (_: IOException) {
            // The next start begins on Today.
        }
    }
}
