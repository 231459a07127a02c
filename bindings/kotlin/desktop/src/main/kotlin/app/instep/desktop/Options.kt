package app.instep.desktop

import java.io.File
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import kotlin.io.path.Path

/**
 * Reads how the app was called.
 *
 * @property data the data file that was named; none for the default one.
 */
internal data class Options(val data: String?) {
    companion object {
        /** None for arguments that cannot be read. An option goes before `INSTEP_DATA`. */
        fun read(arguments: List<String>, environment: Map<String, String>): Options? {
            var data = environment["INSTEP_DATA"]?.ifEmpty { null }
            val rest = ArrayDeque(arguments)
            while (rest.isNotEmpty()) {
                val next = rest.removeFirst()
                data = when {
                    next == "--data" -> rest.removeFirstOrNull() ?: return null
                    next.startsWith("--data=") -> next.removePrefix("--data=")
                    else -> return null
                }
            }
            return Options(data)
        }
    }
}

/**
 * Finds the default data file, the same one as the terminal's, and makes its folder when it is missing. The folder is for
 * its owner only.
 */
internal fun defaultData(system: String, environment: Map<String, String>, home: File): File {
    val local = when {
        system.startsWith("Windows") -> environment["LOCALAPPDATA"]?.let(::File) ?: File(home, "AppData/Local")

        system.startsWith("Mac") -> File(home, "Library/Application Support")

        // A relative path there is to be ignored, says the specification.
        else -> environment["XDG_DATA_HOME"]?.let(::File)?.takeIf { it.isAbsolute } ?: File(home, ".local/share")
    }
    val folder = Path(File(local, "instep").path)
    if (folder.fileSystem.supportedFileAttributeViews().contains("posix")) {
        val owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        Files.createDirectories(folder, owner)
    } else {
        Files.createDirectories(folder)
    }
    return folder.resolve("instep.db").toFile()
}
