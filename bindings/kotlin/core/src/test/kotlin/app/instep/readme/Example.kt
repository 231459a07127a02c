package app.instep.readme

import app.instep.Instep
import app.instep.core.*

suspend fun evening(path: String): String = Instep.open(OpenOptions(path)).use { instep ->
    println(instep.today().weekText)
    val ready = instep.openSession(GuideRequest("G0"))
    val player = instep.play(PlayerEvent.Start, ready.revision)
    println("${player.title}: ${player.body}")
    instep.play(PlayerEvent.Stop(StopReason.NO_TIME), player.revision)
    instep.logSession(SessionEntry(SessionKind.SOAK, minutes = 10, comfortAfter = 7)).session.text
}
