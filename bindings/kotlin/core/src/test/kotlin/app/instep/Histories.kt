package app.instep

import app.instep.core.History
import java.util.UUID

/** Ids of the sessions on a page of the history. */
internal val History.sessionIds: List<UUID>
    get() = sessions.map { it.id }
