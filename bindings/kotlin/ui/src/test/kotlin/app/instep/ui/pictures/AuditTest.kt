package app.instep.ui.pictures

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Words
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The audit finds what it is there for. */
class AuditTest {
    @Test
    fun findsNothingInAButtonThatIsAsItShouldBe() = assertEquals(
        emptyList<String>(),
        faults {
            ActionButton("Start", {})
        },
    )

    @Test
    fun findsAControlWithoutAName() = finds("without a name") {
        Box(Modifier.size(60.dp).clickable(role = Role.Button) {})
    }

    @Test
    fun findsAControlWithoutARole() = finds("has no role") { Box(Modifier.size(60.dp).clickable {}) { Words("Go") } }

    @Test
    fun findsASmallTarget() = finds("is 30 x 30 dp") {
        Box(Modifier.size(30.dp).clickable(role = Role.Button) {}) { Words("A") }
    }

    @Test
    fun findsControlsOnOneAnother() = finds("overlap") {
        ActionButton("One", {})
        ActionButton("Two", {}, Modifier.offset(20.dp, 20.dp))
    }

    @Test
    fun findsATextWithoutRoom() = finds("overflows") { Words("Two words", Modifier.size(60.dp, 20.dp)) }

    @Test
    fun findsABrokenWord() = finds("broken inside") { Words("Extraordinarily", Modifier.width(80.dp)) }

    @Test
    fun findsATextBeyondTheEdge() = finds("leaves the picture") { Words("Far out", Modifier.offset(390.dp)) }

    private fun finds(what: String, content: @Composable () -> Unit) {
        val found = faults(content)
        assertTrue("$found", found.any { what in it })
    }

    private fun faults(content: @Composable () -> Unit): List<String> {
        var found = emptyList<String>()
        Studio.show("audit", Look(), 0, { found = Audit.faults(it) }, content)
        return found
    }
}
