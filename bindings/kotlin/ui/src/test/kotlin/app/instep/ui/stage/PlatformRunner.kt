package app.instep.ui.stage

import org.junit.runners.BlockJUnit4ClassRunner

/** Runs the tests that Android shares: on a plain JVM they need nothing more. */
class PlatformRunner(tests: Class<*>) : BlockJUnit4ClassRunner(tests)
