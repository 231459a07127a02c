package app.instep.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.password
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A line of text that the person types, with its name above and help or what is wrong below.
 *
 * @param secret a passphrase: not shown, not learnt by the keyboard.
 * @param numbers a whole number.
 * @param lines the least height in lines; with more than one the text may have several.
 */
@Composable
internal fun LineEntry(
    value: String,
    onChange: (String) -> Unit,
    name: String,
    modifier: Modifier = Modifier,
    help: String? = null,
    wrong: String? = null,
    secret: Boolean = false,
    numbers: Boolean = false,
    lines: Int = 1,
    enabled: Boolean = true,
) {
    val ink = ink
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp)) {
        // The field says its name itself.
        Words(name, Modifier.clearAndSetSemantics {}, style = type.label)
        BasicTextField(
            value,
            onChange,
            Modifier.fillMaxWidth().semantics {
                contentDescription = name
                if (secret) password()
                if (wrong != null) error(wrong)
            },
            enabled = enabled,
            textStyle = type.body.copy(color = ink.onBackground),
            keyboardOptions = when {
                secret -> SECRET
                numbers -> NUMBERS
                lines > 1 -> TEXT
                else -> PLAIN
            },
            singleLine = lines == 1,
            minLines = lines,
            visualTransformation = if (secret) PasswordVisualTransformation() else VisualTransformation.None,
            cursorBrush = SolidColor(ink.accent),
        ) { field ->
            Box(
                Modifier
                    .background(ink.surface, SHAPE)
                    .border(1.5.dp, if (wrong == null) ink.line else ink.warning, SHAPE)
                    .heightIn(min = Space.flowTouch)
                    .padding(horizontal = 16.dp, vertical = 14.dp),
                Alignment.CenterStart,
            ) { field() }
        }
        if (wrong != null) {
            Words(wrong, style = type.small, color = ink.warning)
        } else if (help != null) {
            Words(help, style = type.small, color = ink.muted)
        }
    }
}

private val SHAPE = RoundedCornerShape(16.dp)
private val SECRET = KeyboardOptions(
    capitalization = KeyboardCapitalization.None,
    autoCorrectEnabled = false,
    keyboardType = KeyboardType.Password,
    imeAction = ImeAction.Done,
)
private val PLAIN = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences, imeAction = ImeAction.Done)
private val NUMBERS = KeyboardOptions(keyboardType = KeyboardType.Number, imeAction = ImeAction.Done)
private val TEXT = KeyboardOptions(capitalization = KeyboardCapitalization.Sentences)
