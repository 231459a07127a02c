package app.instep

import app.instep.core.History
import app.instep.core.HistoryContent
import java.util.UUID

/** Ids of the sessions on a page of the history. */
internal val History.sessionIds: List<UUID>
    get() = entries.mapNotNull { (it.content as? HistoryContent.Session)?.session?.id }
