package app.instep.readme

import app.instep.*
import app.instep.core.*

suspend fun evening(path: String): String = FootCare.open(OpenOptions(path)).use { footCare ->
    println(footCare.today().weekText)
    footCare.guides(GuideFilter(minutes = 6)).guides.forEach { println(it.title) }
    val entry = SessionEntry(SessionKind.SOAK, minutes = 10, comfortAfter = 7)
    footCare.logSession(entry).session.text
}
