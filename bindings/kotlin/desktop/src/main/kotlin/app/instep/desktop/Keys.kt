package app.instep.desktop

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEvent
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isAltPressed
import androidx.compose.ui.input.key.isCtrlPressed
import androidx.compose.ui.input.key.isMetaPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.key.utf16CodePoint
import app.instep.ui.app.Holder
import app.instep.ui.nav.Route
import app.instep.ui.nav.Tab

/**
 * Acts on the keys that no control took. What is typed into a text is taken by it.
 *
 * @param help shows what the keys do.
 */
internal class Keys(private val holder: Holder, private val help: () -> Unit) {
    private val inPlayer get() = holder.navigator.stacks.value.current.route == Route.Player
    private val engine get() = holder.engine

    /** True where the key was taken. */
    fun take(event: KeyEvent): Boolean = when {
        event.isCtrlPressed || event.isAltPressed || event.isMetaPressed -> false
        event.type == KeyEventType.KeyDown -> pressed(event.key)
        event.type == KeyEventType.Unknown -> typed(event.utf16CodePoint.toChar())
        else -> false
    }

    private fun pressed(key: Key): Boolean {
        when (key) {
            Key.Escape -> holder.navigator.back()
            Key.Spacebar -> if (inPlayer) engine.toggle() else return false
            Key.DirectionRight -> if (inPlayer) engine.next() else return false
            Key.DirectionLeft -> if (inPlayer) engine.back() else return false
            else -> return false
        }
        return true
    }

    /** Letters come as they are typed, whatever the layout of the keyboard. */
    private fun typed(letter: Char): Boolean {
        when (letter.lowercaseChar()) {
            '?' -> help()
            in '1'..'4' -> return select(letter.digitToInt() - 1)
            'n' -> if (inPlayer) engine.next() else return false
            'b' -> if (inPlayer) engine.back() else return false
            'r' -> if (inPlayer) engine.again() else return false
            's' -> if (inPlayer) engine.sayAgain() else return false
            else -> return false
        }
        return true
    }

    /** A flow that fills the screen is left by its own way out only. */
    private fun select(tab: Int): Boolean {
        if (holder.navigator.stacks.value.full.isNotEmpty()) return false
        holder.navigator.select(Tab.entries[tab])
        return true
    }
}
