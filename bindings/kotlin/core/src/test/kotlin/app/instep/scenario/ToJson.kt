package app.instep.scenario

import app.instep.core.InstepException
import app.instep.core.Occurrence
import app.instep.toText
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.LocalDate
import java.time.LocalTime
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter
import java.util.UUID

private val TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm")
private val SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")
private val MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx")

/** What came out of the core, as the core's own JSON has it. */
internal fun toJson(value: Any?): JsonElement = when (value) {
    null, Unit -> JsonNull
    is Boolean -> JsonPrimitive(value)
    is Int, is Long, is Double -> JsonPrimitive(value)
    is String -> JsonPrimitive(value)
    is UUID, is LocalDate -> JsonPrimitive(value.toString())
    is LocalTime -> JsonPrimitive(value.format(TIME_OF_DAY))
    is OffsetDateTime -> JsonPrimitive(value.format(if (value.nano == 0) SECONDS else MILLIS))
    is Occurrence -> JsonPrimitive(value.toText())
    is Enum<*> -> JsonPrimitive(value.code)
    is List<*> -> JsonArray(value.map(::toJson))
    else -> if (value::class.isVariant) variant(value) else record(value)
}

/** An error with its kind beside its fields. */
internal fun flat(error: InstepException): JsonObject {
    val kind = snakeCase(error::class.simpleName.orEmpty())
    return JsonObject(mapOf("kind" to JsonPrimitive(kind)) + fields(error))
}

private fun record(value: Any): JsonElement {
    if (!value::class.isData) fail("${value::class} is no record")
    return fields(value)
}

private fun variant(value: Any): JsonElement {
    val name = snakeCase(value::class.simpleName.orEmpty())
    val fields = fields(value)
    return if (fields.isEmpty()) JsonPrimitive(name) else JsonObject(mapOf(name to fields))
}

private fun fields(value: Any): JsonObject = JsonObject(
    value::class.parts.mapValues { (name, parameter) ->
        val found = value::class.property(parameter).getter.call(value)
        // An error names a field as Kotlin does, a scenario as the core does.
        toJson(if (value is InstepException && name == "field") snakeCase(found as String) else found)
    },
)
