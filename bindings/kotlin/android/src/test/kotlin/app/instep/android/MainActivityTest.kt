package app.instep.android

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

@RunWith(RobolectricTestRunner::class)
class MainActivityTest {
    @get:Rule
    val rule = createAndroidComposeRule<MainActivity>()

    private val app get() = RuntimeEnvironment.getApplication() as InstepApp

    @Test
    fun showsThePlacesOnceTheFileIsOpen() {
        rule.waitUntil(timeoutMillis = 10_000) {
            val words = app.holder.value?.labels?.value?.navigation?.more ?: return@waitUntil false
            rule.onAllNodesWithText(words).fetchSemanticsNodes().isNotEmpty()
        }
    }
}
