package app.instep.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.ui.theme.Space
import app.instep.ui.theme.type

/** Several values of which at most one is chosen, under their name. They flow into as many rows as they need. */
@Composable
public fun <T> ChoiceGroup(
    name: String?,
    options: List<T>,
    text: (T) -> String,
    chosen: (T) -> Boolean,
    onChoose: (T) -> Unit,
    modifier: Modifier = Modifier,
) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        if (name != null) Words(name, style = type.label)
        FlowRow(
            Modifier.selectableGroup(),
            Arrangement.spacedBy(Space.small),
            Arrangement.spacedBy(Space.small),
        ) {
            for (option in options) Choice(text(option), chosen(option), { onChoose(option) })
        }
    }
}
