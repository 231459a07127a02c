package app.instep.ui.pictures

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsOwner
import androidx.compose.ui.semantics.getAllSemanticsNodes
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import app.instep.ui.stage.Stage
import app.instep.ui.theme.InstepTheme
import app.instep.ui.theme.type
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.jetbrains.skiko.Library
import java.io.File
import java.nio.file.Files
import java.nio.file.StandardCopyOption

/**
 * A screen with a past: [make] puts the past on a stage and returns what is drawn. It is drawn without the app around it,
 * from the record that it would get there.
 */
class Scene(val name: String, val make: Stage.() -> (@Composable () -> Unit)) {
    override fun toString(): String = name
}

/** Names a content as what a scene draws. */
internal fun drawn(content: @Composable () -> Unit): @Composable () -> Unit = content

/**
 * A drawn screen.
 *
 * @property layers what a screen reader finds on it: the screen, and each dialog over it.
 * @property texts every text, also within a control, with its lines.
 */
class Picture(
    val name: String,
    val look: Look,
    val image: Image,
    val density: Float,
    val layers: List<List<SemanticsNode>>,
    val texts: List<Pair<SemanticsNode, TextLayoutResult>>,
) {
    val nodes: List<SemanticsNode> get() = layers.flatten()

    /** Writes it as a file, to be looked at. Two processes may write the same one. */
    fun keep() {
        val file = File(System.getProperty("instep.pictures") ?: "target/pictures", "$name/${look.name}.png")
        file.parentFile.mkdirs()
        val part = File.createTempFile("picture", null, file.parentFile)
        part.writeBytes(checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes)
        Files.move(part.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE)
    }
}

object Studio {
    private const val DENSITY = 1.5f

    /** The first frame on which animations move, in milliseconds. Few are drawn, as each takes as long as the picture. */
    private const val FIRST_MOVE = 80L

    /** True where every picture is to be looked at, and not only those with a fault. */
    private val keepsAll = System.getProperty("instep.pictures.keep") == "true"

    init {
        // The scene and the atlas would load it at once on two threads, and wait for each other for ever.
        Library.load()
    }

    /**
     * Draws a scene in looks, and hands each picture to [check] while its composition lives. Looks in one language share a
     * past. Pictures are kept where all are to be looked at; see also [Picture.keep].
     *
     * @param atMillis how long the animations have run.
     */
    fun draw(scene: Scene, looks: List<Look>, atMillis: Long = 400, check: (Picture) -> Unit = {}) {
        for ((language, inIt) in looks.groupBy { it.language }) {
            Stage(language = language).use { stage ->
                val content = scene.make(stage)
                for (look in inIt) show(scene.name, look, atMillis, check, content)
            }
        }
    }

    fun draw(scene: Scene, look: Look, atMillis: Long = 400, check: (Picture) -> Unit = {}) {
        draw(scene, listOf(look), atMillis, check)
    }

    fun show(name: String, look: Look, atMillis: Long, check: (Picture) -> Unit, content: @Composable () -> Unit) {
        val density = Density(DENSITY, fontScale = if (look.bigText) 2f else 1f)
        val type = type(testFace).let { if (look.bigText) bigType(it) else it }
        val direction = if (look.rightToLeft) LayoutDirection.Rtl else LayoutDirection.Ltr
        val drawn =
            ImageComposeScene((look.width * DENSITY).toInt(), (look.height * DENSITY).toInt(), Density(DENSITY)) {
                CompositionLocalProvider(LocalDensity provides density, LocalLayoutDirection provides direction) {
                    InstepTheme(look.dark, type, content)
                }
            }
        try {
            // An animation only moves on frames that it is given: the first draws, the second begins, the last ends it.
            listOf(0L, FIRST_MOVE).filter { it < atMillis || it == 0L }.forEach { drawn.render(it * 1_000_000) }
            val image = drawn.render(atMillis * 1_000_000)
            val layers = drawn.semanticsOwners.map { everyNode(it, merged = true) }
            val texts = drawn.semanticsOwners.flatMap { everyNode(it, merged = false) }.mapNotNull(::laidOut)
            val picture = Picture(name, look, image, DENSITY, layers, texts)
            if (keepsAll) picture.keep()
            check(picture)
        } finally {
            drawn.close()
        }
    }

    private fun everyNode(owner: SemanticsOwner, merged: Boolean): List<SemanticsNode> =
        owner.getAllSemanticsNodes(mergingEnabled = merged, skipDeactivatedNodes = true)

    private fun laidOut(node: SemanticsNode): Pair<SemanticsNode, TextLayoutResult>? {
        val lines = mutableListOf<TextLayoutResult>()
        node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(lines)
        return lines.firstOrNull()?.let { node to it }
    }
}
