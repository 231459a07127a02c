package app.instep.ui.theme

import androidx.compose.foundation.IndicationNodeFactory
import androidx.compose.foundation.interaction.FocusInteraction
import androidx.compose.foundation.interaction.InteractionSource
import androidx.compose.material.ripple.RippleAlpha
import androidx.compose.material.ripple.createRippleModifierNode
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.ContentDrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.node.DelegatableNode
import androidx.compose.ui.node.DelegatingNode
import androidx.compose.ui.node.DrawModifierNode
import androidx.compose.ui.node.invalidateDraw
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.launch

/**
 * Answers touches with Material's ripple, and rings the control that has the focus of a keyboard. The ring has two colours,
 * so that it is seen on every surface.
 */
internal data class FocusRing(private val front: Color, private val back: Color) : IndicationNodeFactory {
    override fun create(interactionSource: InteractionSource): DelegatableNode = FocusRingNode(
        interactionSource,
        createRippleModifierNode(interactionSource, true, Dp.Unspecified, { front }, { touchAlpha }),
        front,
        back,
    )

    private companion object {
        /** The ring stands for the focus, so the ripple leaves that out. */
        val touchAlpha = RippleAlpha(draggedAlpha = 0.16f, focusedAlpha = 0f, hoveredAlpha = 0.06f, pressedAlpha = 0.1f)
    }
}

private class FocusRingNode(
    private val source: InteractionSource,
    touch: DelegatableNode,
    private val front: Color,
    private val back: Color,
) : DelegatingNode(),
    DrawModifierNode {
    /** Draws the content of this node: two nodes would draw it twice. */
    private val draws = delegate(touch) as? DrawModifierNode
    private var focused = false

    override fun onAttach() {
        coroutineScope.launch {
            source.interactions.collect { interaction ->
                when (interaction) {
                    is FocusInteraction.Focus -> focused = true
                    is FocusInteraction.Unfocus -> focused = false
                }
                invalidateDraw()
            }
        }
    }

    override fun ContentDrawScope.draw() {
        if (draws == null) drawContent() else with(draws) { draw() }
        if (!focused) return
        ring(back, 0f, 6.dp.toPx())
        ring(front, 1.5.dp.toPx(), 3.dp.toPx())
    }

    private fun ContentDrawScope.ring(color: Color, inset: Float, width: Float) {
        val edge = inset + width / 2
        val corner = (minOf(28.dp.toPx(), size.minDimension / 2) - edge).coerceAtLeast(0f)
        drawRoundRect(
            color,
            Offset(edge, edge),
            Size(size.width - 2 * edge, size.height - 2 * edge),
            CornerRadius(corner),
            Stroke(width),
        )
    }
}
