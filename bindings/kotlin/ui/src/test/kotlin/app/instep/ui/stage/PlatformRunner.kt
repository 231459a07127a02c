package app.instep.ui.stage

import org.jetbrains.skiko.Library
import org.junit.runners.BlockJUnit4ClassRunner

/** Runs the tests that Android shares: on a plain JVM they need nothing more. */
class PlatformRunner(tests: Class<*>) : BlockJUnit4ClassRunner(tests) {
    init {
        // The window and the atlas would load it at once on two threads, and wait for each other for ever.
        Library.load()
    }
}
