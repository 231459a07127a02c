package app.instep.ui.picture

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Path
import app.instep.core.Atlas
import app.instep.core.Pictogram
import app.instep.core.PictureView
import app.instep.core.Side

/** The atlas of the core, converted once to paths. It depends on no language and no layout direction. */
@Immutable
public class AtlasPaths(atlas: Atlas) {
    private val pictures = atlas.pictures.associate { (it.view to it.side) to PicturePaths(it) }
    private val pictograms = atlas.pictograms.associate {
        it.pictogram to
            PictogramPaths(it.lines.path(), it.accent.path())
    }

    /** A picture; none for a side that the view does not have. */
    public fun picture(view: PictureView, side: Side): PicturePaths? = pictures[view to side]

    internal fun pictogram(name: Pictogram): PictogramPaths? = pictograms[name]
}

/** A pictogram in a unit square: lines to stroke over areas to fill. */
@Immutable
internal class PictogramPaths(val lines: Path, val accent: Path)
