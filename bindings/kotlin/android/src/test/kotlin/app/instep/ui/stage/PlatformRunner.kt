package app.instep.ui.stage

import org.robolectric.RobolectricTestRunner

/** Runs the tests that the desktop shares on the framework of Android. */
class PlatformRunner(tests: Class<*>) : RobolectricTestRunner(tests)
