package app.instep.ui.nav

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** One place on a stack. [key] is its own: the same route opened twice is two entries with a model each. */
public data class Entry(val key: Long, val route: Route)

/**
 * Stacks of places: one for each tab, and one on top for what fills the screen.
 *
 * @property full the places that fill the screen, the visible one last; empty while a tab is seen.
 */
public data class Stacks(
    val tab: Tab = Tab.Today,
    val tabs: Map<Tab, List<Entry>>,
    val full: List<Entry> = emptyList(),
) {
    /** The place that is seen. */
    val current: Entry get() = full.lastOrNull() ?: tabs.getValue(tab).last()

    /** Every place of every stack. */
    val all: List<Entry> get() = tabs.values.flatten() + full

    /** True where going back stays in the app. */
    val canGoBack: Boolean get() = full.isNotEmpty() || tabs.getValue(tab).size > 1 || tab != Tab.Today
}

/** Moves between places. Everything runs on the thread that draws. */
public class Navigator(saved: List<String> = emptyList()) {
    private var keys = 0L
    private val state = MutableStateFlow(read(saved))

    /** Places that handle going back by themselves, by the key of their entry. */
    private val guards = mutableMapOf<Long, () -> Boolean>()

    public val stacks: StateFlow<Stacks> = state.asStateFlow()

    /**
     * Lets a place handle going back while it is the visible one: the player asks first, a form asks for its changes.
     *
     * @param onBack returns false where the place is left after all. It may open or replace places.
     */
    public fun guard(entry: Entry, onBack: () -> Boolean) {
        guards.keys.retainAll(state.value.all.mapTo(mutableSetOf()) { it.key })
        guards[entry.key] = onBack
    }

    /** Opens a place on top of what is seen. A tab's root shows that tab as it was left. */
    public fun open(route: Route): Unit = state.update { now ->
        val root = Tab.entries.find { it.root == route }
        when {
            root != null -> now.copy(tab = root, full = emptyList())
            now.current.route == route -> now
            route.tab == null || now.full.isNotEmpty() -> now.copy(full = now.full + entry(route))
            else -> now.copy(tabs = now.tabs + (now.tab to now.tabs.getValue(now.tab) + entry(route)))
        }
    }

    /** Shows a tab; its first place when it is the one that is seen. */
    public fun select(tab: Tab): Unit = state.update { now ->
        if (now.tab == tab && now.full.isEmpty()) {
            now.copy(tabs = now.tabs + (tab to now.tabs.getValue(tab).take(1)))
        } else {
            now.copy(tab = tab, full = emptyList())
        }
    }

    /** Puts a place where the visible one is, so that back does not lead there again. */
    public fun replace(route: Route): Unit = state.update { now ->
        when {
            now.full.isNotEmpty() && (route.tab == null || now.full.size > 1) ->
                now.copy(full = now.full.dropLast(1) + entry(route))

            now.full.isNotEmpty() -> now.copy(full = emptyList()).over(route)

            else -> now.copy(tabs = now.tabs + (now.tab to now.tabs.getValue(now.tab).dropLast(1))).over(route)
        }
    }

    /** Goes back by one place, unless that place has other plans; false where that leaves the app. */
    public fun back(): Boolean {
        val now = state.value
        if (guards[now.current.key]?.invoke() == true) return true
        val places = now.tabs.getValue(now.tab)
        state.value = when {
            now.full.isNotEmpty() -> now.copy(full = now.full.dropLast(1))
            places.size > 1 -> now.copy(tabs = now.tabs + (now.tab to places.dropLast(1)))
            now.tab != Tab.Today -> now.copy(tab = Tab.Today)
            else -> return false
        }
        return true
    }

    /** Leaves everything that fills the screen. */
    public fun home(tab: Tab = state.value.tab): Unit = state.update { it.copy(tab = tab, full = emptyList()) }

    /** Forgets every place but the roots: after the data was replaced or erased. */
    public fun reset(): Unit = state.update { Stacks(tabs = roots()) }

    /** Shows the places that another process saved, as the constructor does. */
    public fun restore(saved: List<String>) {
        state.value = read(saved)
    }

    /** The places as [Navigator] takes them as `saved` in another process. */
    public fun save(): List<String> {
        val now = state.value
        return listOf(now.tab.root.write()) + (now.tabs.getValue(now.tab).drop(1) + now.full).map { it.route.write() }
    }

    private fun Stacks.over(route: Route): Stacks {
        val root = Tab.entries.find { it.root == route }
        return when {
            root != null -> copy(tab = root)
            route.tab == null -> copy(full = full + entry(route))
            else -> copy(tabs = tabs + (tab to tabs.getValue(tab) + entry(route)))
        }
    }

    private fun roots(): Map<Tab, List<Entry>> = Tab.entries.associateWith { listOf(entry(it.root)) }

    private fun read(saved: List<String>): Stacks {
        val routes = saved.mapNotNull(::readRoute)
        val tab = Tab.entries.find { it.root == routes.firstOrNull() } ?: Tab.Today
        val start = Stacks(tab = tab, tabs = roots())
        return routes.drop(1).fold(start) { stacks, route ->
            if (route.tab == null || stacks.full.isNotEmpty()) {
                stacks.copy(full = stacks.full + entry(route))
            } else {
                stacks.copy(tabs = stacks.tabs + (tab to stacks.tabs.getValue(tab) + entry(route)))
            }
        }
    }

    private fun entry(route: Route) = Entry(keys++, route)
}
