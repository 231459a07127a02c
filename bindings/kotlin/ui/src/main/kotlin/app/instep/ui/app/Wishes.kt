package app.instep.ui.app

import app.instep.core.StartRequest

/**
 * Choices on a guide's page for the session that is about to start. It stays in memory only, as it may hold
 * answers about somebody else; a route holds no more than the guide's id.
 */
public class Wishes {
    private var kept: StartRequest? = null

    /** Keeps a request until Start takes it. */
    public fun put(request: StartRequest) {
        kept = request
    }

    /** The request that was put for a guide, once; none where Start was opened another way. */
    public fun take(guide: String?): StartRequest? = kept?.takeIf { it.guide == guide }.also { kept = null }
}
