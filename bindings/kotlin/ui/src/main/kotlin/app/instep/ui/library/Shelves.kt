package app.instep.ui.library

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.LibraryEntry
import app.instep.core.LibraryLabels
import app.instep.core.LibraryScreen
import app.instep.core.LibraryShelf
import app.instep.core.PictureView
import app.instep.core.Side
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.ZonePicture
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Techniques by place: a foot to tap, the same places as chips, and all of them as one list. */
@Composable
internal fun ByPlace(
    library: LibraryScreen,
    atlas: AtlasPaths?,
    labels: LibraryLabels,
    area: String?,
    open: (String) -> Unit,
) {
    var chosen by remember { mutableStateOf(area) }
    var listed by remember { mutableStateOf(false) }
    Heading(labels.byPlace)
    if (listed) {
        for (shelf in library.areas) {
            Words(shelf.title, style = type.label)
            Entries(shelf.entries, open)
        }
    } else {
        Feet(library.areas, atlas, chosen) { chosen = it }
        Shelves(library.areas, open, chosen) { chosen = it }
        LinkButton(labels.asList, { listed = true })
    }
}

/** The sole and the top of a right foot. The layout direction moves neither. */
@Composable
private fun Feet(areas: List<LibraryShelf>, atlas: AtlasPaths?, chosen: String?, onChoose: (String) -> Unit) {
    val lit = areas.find { it.code == chosen }?.zones.orEmpty()
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.large, Alignment.CenterHorizontally)) {
            for (view in listOf(PictureView.SOLE, PictureView.TOP)) {
                ZonePicture(
                    atlas,
                    view,
                    Side.RIGHT,
                    places = areas.flatMap { it.zones },
                    chosen = lit,
                    onPlace = { zone -> areas.find { zone in it.zones }?.let { onChoose(it.code) } },
                    modifier = Modifier.weight(1f, fill = false).heightIn(max = 280.dp),
                )
            }
        }
    }
}

/** Shelves as chips; the techniques of the one that is chosen stand below. */
@Composable
internal fun Shelves(shelves: List<LibraryShelf>, open: (String) -> Unit) {
    var chosen by remember { mutableStateOf<String?>(null) }
    Shelves(shelves, open, chosen) { chosen = it }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Shelves(shelves: List<LibraryShelf>, open: (String) -> Unit, chosen: String?, onChoose: (String) -> Unit) {
    FlowRow(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Space.small),
        Arrangement.spacedBy(Space.small),
    ) {
        for (shelf in shelves) Choice(shelf.title, shelf.code == chosen, { onChoose(shelf.code) })
    }
    shelves.find { it.code == chosen }?.let { Entries(it.entries, open) }
}

/** Pages to open. What must be shown with one stands in one line under its title. */
@Composable
internal fun Entries(entries: List<LibraryEntry>, open: (String) -> Unit) {
    Column(Modifier.fillMaxWidth()) {
        for (entry in entries) {
            Column(
                Modifier
                    .fillMaxWidth()
                    .clip(RoundedCornerShape(16.dp))
                    .clickable(role = Role.Button) { open(entry.id) }
                    .heightIn(min = Space.flowTouch)
                    .padding(vertical = 10.dp, horizontal = 4.dp),
                Arrangement.spacedBy(2.dp, Alignment.CenterVertically),
            ) {
                Words(entry.title, style = type.label)
                entry.label?.let { Words(it, style = type.small, color = ink.accent) }
                if (entry.line.isNotEmpty()) Words(entry.line, style = type.small, color = ink.muted)
            }
        }
    }
}
