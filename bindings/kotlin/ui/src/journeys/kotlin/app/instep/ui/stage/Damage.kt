package app.instep.ui.stage

import java.io.File
import java.io.RandomAccessFile

/** Overwrites pages in the middle of a data file, as a failing disk does. The file must be closed. */
fun damage(path: String) {
    File("$path-wal").delete()
    File("$path-shm").delete()
    RandomAccessFile(path, "rw").use { file ->
        val length = file.length()
        file.seek(PAGE)
        file.write(ByteArray((length - PAGE).toInt()) { (it * 31).toByte() })
    }
}

private const val PAGE = 4096L
