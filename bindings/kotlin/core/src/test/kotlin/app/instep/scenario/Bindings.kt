package app.instep.scenario

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The results that steps have given names to. */
internal class Bindings {
    private val bound = mutableMapOf<String, JsonElement>()

    /** Fails when the name is taken: a later step must not mean another thing than it seems to. */
    fun bind(name: String, value: JsonElement) {
        if (bound.put(name, value) != null) fail("the name `$name` is taken")
    }

    /** The value with every `$name` and `$name.path` replaced by what it names, and `$$` by one `$`. */
    fun resolve(value: JsonElement): JsonElement = when (value) {
        is JsonArray -> JsonArray(value.map(::resolve))

        is JsonObject -> resolve(value)

        is JsonPrimitive -> when {
            !value.isString || !value.content.startsWith('$') -> value
            value.content.startsWith("$$") -> JsonPrimitive(value.content.drop(1))
            else -> named(value.content.drop(1))
        }
    }

    fun resolve(fields: JsonObject): JsonObject = JsonObject(fields.mapValues { (_, value) -> resolve(value) })

    private fun named(reference: String): JsonElement {
        val end = reference.indexOfAny(charArrayOf('.', '[')).takeIf { it >= 0 } ?: reference.length
        val value = bound[reference.take(end)] ?: fail("nothing is called `$${reference.take(end)}`")
        if (reference.drop(end) == ".") fail("`$$reference` ends in the middle")
        return find(value, reference.drop(end).removePrefix("."))
    }
}
