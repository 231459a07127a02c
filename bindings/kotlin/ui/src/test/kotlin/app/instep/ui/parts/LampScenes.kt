package app.instep.ui.parts

import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.ui.pictures.Scene

internal val lampScenes: List<Scene> = listOf(
    Scene("parts/lamps") {
        for (hours in listOf(96L, 48L, 0L)) {
            core {
                logSession(
                    SessionEntry(
                        SessionKind.BY_HAND,
                        guide = "G0",
                        startedAt = clock.wall().minusSeconds(hours * 3600 + 3600),
                    ),
                )
            }
        }
        val today = core { today() }
        val week = lamps(today.week, today.careDay);
        { Page { Lamps(week) } }
    },
)
