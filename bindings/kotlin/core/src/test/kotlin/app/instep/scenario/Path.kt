package app.instep.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

private val PART = Regex("""([a-zA-Z0-9_]*)((?:\[\d+])*)""")
private val ITEM = Regex("""\[(\d+)]""")

/**
 * What stands at a path: `session.ratings[0].value`, `ratings.#` for the size of a list, `#` and `[0]` for a result that is
 * a list itself, and nothing for the result as a whole. Fails when the path leads nowhere.
 */
internal fun find(value: JsonElement, path: String): JsonElement {
    if (path.isEmpty()) return value
    return path.split('.').foldIndexed(value) { n, here, part ->
        if (part == "#") {
            JsonPrimitive((here as? JsonArray ?: fail("`$path`: no list, but $here")).size)
        } else {
            val (name, items) = PART.matchEntire(part)?.destructured ?: fail("`$path` is no path")
            // Only a list by itself begins with an item.
            if (name.isEmpty() && (n > 0 || items.isEmpty())) fail("`$path` is no path")
            ITEM.findAll(items).fold(if (name.isEmpty()) here else field(here, name, path)) { list, item ->
                val at = item.groupValues[1].toIntOrNull() ?: fail("`$path` is no path")
                (list as? JsonArray ?: fail("`$path`: no list, but $list")).getOrNull(at)
                    ?: fail("`$path`: no [$at] in $list")
            }
        }
    }
}

private fun field(here: JsonElement, name: String, path: String): JsonElement {
    val fields = here as? JsonObject ?: fail("`$path`: no `$name` in $here")
    return fields[name] ?: fail("`$path`: no `$name` among ${fields.keys}")
}

/** Whether what stands there is what was expected. Numbers are equal when their values are: 6 is 6.0. */
internal fun same(expected: JsonElement, found: JsonElement): Boolean = when (expected) {
    is JsonObject -> fail("a record can't be expected whole: name its fields by their paths")

    is JsonArray ->
        found is JsonArray && expected.size == found.size &&
            expected.zip(found).map { (a, b) -> same(a, b) }.all { it }

    is JsonNull -> found is JsonNull

    is JsonPrimitive ->
        found is JsonPrimitive && found !is JsonNull && expected.isString == found.isString &&
            (expected.content == found.content || (!expected.isString && equalNumbers(expected.content, found.content)))
}

private fun equalNumbers(a: String, b: String): Boolean {
    val number = a.toBigDecimalOrNull() ?: return false
    return b.toBigDecimalOrNull()?.compareTo(number) == 0
}
