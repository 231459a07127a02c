package app.instep.ui.chart

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontWeight
import app.instep.core.Chart
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The values of a chart as a table. With large text each row is a sentence, as columns would break words. */
@Composable
internal fun ChartTable(chart: Chart, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Words(chart.ends, style = type.small, color = ink.muted)
        if (LocalDensity.current.fontScale > SENTENCES) {
            chart.points.forEach { Words(it.text) }
        } else {
            Cells(chart.headings, Modifier.clearAndSetSemantics {}, heading = true)
            for (point in chart.points) {
                HorizontalDivider(color = ink.line)
                Cells(point.cells, Modifier.clearAndSetSemantics { contentDescription = point.text })
            }
        }
        chart.note?.let { Words(it, style = type.small, color = ink.muted) }
    }
}

@Composable
private fun Cells(cells: List<String>, modifier: Modifier, heading: Boolean = false) {
    val style = if (heading) type.small.copy(fontWeight = FontWeight.Bold) else type.small
    Row(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        cells.forEachIndexed { at, cell -> Words(cell, Modifier.weight(if (at == 0) 1.4f else 1f), style) }
    }
}

private const val SENTENCES = 1.3f
