package app.instep.ui.player

import app.instep.core.Cue
import app.instep.core.CueChannel
import app.instep.core.Mode
import app.instep.core.Output
import app.instep.core.PictureView
import app.instep.core.Player
import app.instep.core.PlayerEvent
import app.instep.core.PlayerPhase
import app.instep.core.Side
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.core.StopReason
import app.instep.ui.stage.Stage
import app.instep.ui.stage.sayNoToAll
import kotlinx.coroutines.runBlocking
import java.time.Duration

/** A state of the player, reached by playing a guide on the real core. */
internal class PlayerCase(val name: String, val reach: Stage.() -> PlayerScreenState)

internal fun Stage.begin(guide: String, mode: Mode? = null): Player {
    if (mode == null) sayNoToAll()
    return core { begin(StartEntry(StartRequest(guide = guide, mode = mode))) }
}

/** Without a voice, so that a step's clock runs at once. */
internal fun Stage.send(event: PlayerEvent): Player = core {
    setOutput(Output.SILENT)
    play(event, checkNotNull(player()).revision)
}

/** Lets the time go by that the clock asks for. */
internal fun Stage.pass(millis: Long): Player {
    clock.pass(Duration.ofMillis(millis))
    return send(PlayerEvent.Tick)
}

/** Goes from step to step until one is as wanted; none where the guide ends before. */
internal fun Stage.until(wanted: (Player) -> Boolean): Player? {
    var player = send(PlayerEvent.Start)
    while (player.slab != null) {
        if (wanted(player)) return player
        player = send(if (player.state == PlayerPhase.PAUSED) PlayerEvent.Resume else PlayerEvent.Next)
    }
    return null
}

/** The first step of any guide that is as wanted. */
internal fun Stage.running(mode: Mode? = null, wanted: (Player) -> Boolean): Player = guides.firstNotNullOf { guide ->
    begin(guide, mode)
    until { it.state == PlayerPhase.RUNNING && wanted(it) } ?: null.also {
        if (core { player() } != null) send(PlayerEvent.Stop(StopReason.OTHER))
    }
}

private val guides = listOf("G1", "G3", "G4", "G2", "G5", "G8", "G9", "G3S", "G0")

private fun Player.shown(asksWhy: Boolean = false, spoken: Int? = null, fullScreen: Cue? = null) =
    PlayerScreenState(this, Countdown(clock), asksWhy, spoken, fullScreen)

private fun Player.fullScreen(): Cue = cues.first { it.channel == CueChannel.FULL_SCREEN }

private fun Player.works(side: Side) =
    this.side == side && pictures.any { it.stroke != null } && pictograms.hand != null

/** Every state of the player, each with the texts that are hardest to fit. */
internal val playerCases: List<PlayerCase> = listOf(
    PlayerCase("count-in") { begin("G1").shown() },
    PlayerCase("muted") { running { it.works(Side.RIGHT) && it.reps == null }.shown().copy(muted = true) },
    PlayerCase("count-in-held") {
        begin("G1")
        send(PlayerEvent.Pause).shown()
    },
    PlayerCase("timed-left") { running { it.works(Side.LEFT) && it.reps == null }.let { pass(12_000).shown() } },
    PlayerCase("timed-right") {
        running { it.works(Side.RIGHT) && it.reps == null }.let { pass(12_000).shown(spoken = 1) }
    },
    PlayerCase("longest-text") { running(Mode.PARTNER) { it.title.startsWith("Soak") }.shown() },
    PlayerCase("longest-title") {
        running { player -> player.title.length >= LONG_TITLE }.let { pass(12_000).shown() }
    },
    PlayerCase("counted") {
        running { it.reps != null && it.side == Side.LEFT && it.pictures.isNotEmpty() }
        send(PlayerEvent.Rep)
        send(PlayerEvent.Rep).shown()
    },
    PlayerCase("last-ten") {
        val clock = running { it.works(Side.LEFT) && it.reps == null }.clock
        pass(clock.totalMs - 8_000).shown()
    },
    PlayerCase("both-feet") { running { it.pictures.size == 2 }.shown() },
    PlayerCase("top") { running { it.pictures.any { p -> p.view == PictureView.TOP } }.shown() },
    PlayerCase("inner") { running { it.pictures.any { p -> p.view == PictureView.INNER } }.shown() },
    PlayerCase("leg") { running { it.pictures.any { p -> p.view == PictureView.LEG } }.shown() },
    PlayerCase("head") { running { it.pictures.any { p -> p.side == Side.NONE } }.shown() },
    PlayerCase("no-picture") { running { it.pictures.isEmpty() && it.side == Side.NONE }.shown() },
    PlayerCase("partner") { running(Mode.PARTNER) { it.works(Side.LEFT) }.shown() },
    PlayerCase("between") {
        begin("G1")
        checkNotNull(until { it.state == PlayerPhase.BETWEEN_STEPS && it.heading.pictures.size == 1 }).shown()
    },
    PlayerCase("change-of-foot-first") {
        begin("G1")
        checkNotNull(until { it.state == PlayerPhase.SWITCH_FOOT }).let { it.shown(fullScreen = it.fullScreen()) }
    },
    PlayerCase("change-of-foot") {
        begin("G1")
        until { it.state == PlayerPhase.SWITCH_FOOT }
        pass(6_000).shown()
    },
    PlayerCase("change-held") {
        begin("G1")
        until { it.state == PlayerPhase.SWITCH_FOOT }
        send(PlayerEvent.Pause).shown()
    },
    PlayerCase("paused") {
        running { it.works(Side.LEFT) && it.reps == null }
        pass(12_000)
        send(PlayerEvent.Pause).shown()
    },
    PlayerCase("lead-in") {
        running { it.works(Side.LEFT) && it.reps == null }
        pass(12_000)
        send(PlayerEvent.Pause)
        send(PlayerEvent.Resume).shown()
    },
    PlayerCase("waiting") { running { it.slab?.waits == true }.shown() },
    PlayerCase("interrupted") {
        running { it.works(Side.LEFT) && it.reps == null }
        pass(12_000)
        val other = Stage(clock, folder = folder)
        clock.pass(Duration.ofMinutes(3))
        other.use { runBlocking { checkNotNull(it.holder.core().player()) } }.shown()
    },
    PlayerCase("stop-asked") { running { it.works(Side.LEFT) }.shown(asksWhy = true) },
    PlayerCase("stopped-for-pain") {
        running { it.works(Side.LEFT) }
        send(PlayerEvent.Stop(StopReason.PAIN)).shown()
    },
    PlayerCase("cramp") {
        running { it.works(Side.LEFT) }
        send(PlayerEvent.Stop(StopReason.CRAMP)).shown()
    },
)

private const val LONG_TITLE = 30
