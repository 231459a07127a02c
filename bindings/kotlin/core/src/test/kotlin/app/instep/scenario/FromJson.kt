package app.instep.scenario

import app.instep.core.Occurrence
import app.instep.occurrenceOrNull
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.OffsetDateTime
import java.util.UUID
import kotlin.reflect.KClass
import kotlin.reflect.KParameter
import kotlin.reflect.KType
import kotlin.reflect.full.primaryConstructor

/** A value of this type, made of what a scenario gives. [where] names the place, for when it can't be made. */
internal fun fromJson(given: JsonElement, type: KType, where: String): Any? {
    if (given is JsonNull) return if (type.isMarkedNullable) null else fail("`$where` can't be null")
    return when (val kind = type.classifier as KClass<*>) {
        Boolean::class -> plain(given, where) { it.toBooleanStrictOrNull() }

        Int::class -> plain(given, where) { it.toIntOrNull() }

        Long::class -> plain(given, where) { it.toLongOrNull() }

        Double::class -> plain(given, where) { it.toDoubleOrNull() }

        String::class -> text(given, where)

        UUID::class -> parsed(given, where, UUID::fromString)

        LocalDate::class -> parsed(given, where, LocalDate::parse)

        LocalTime::class -> parsed(given, where, LocalTime::parse)

        OffsetDateTime::class -> parsed(given, where, OffsetDateTime::parse)

        Instant::class -> parsed(given, where) { OffsetDateTime.parse(it).toInstant() }

        Occurrence::class -> occurrenceOrNull(text(given, where)) ?: fail("`$where` is no occurrence")

        List::class -> {
            val item = type.arguments.single().type ?: fail("`$where` is a list of anything")
            (given as? JsonArray ?: fail("`$where` is a list")).map { fromJson(it, item, "$where[]") }
        }

        else -> when {
            kind.java.isEnum -> enum(given, kind, where)
            kind.isSealed -> variant(given, kind, where)
            kind.isData -> made(kind, given as? JsonObject ?: fail("`$where` is a record"), where)
            else -> fail("`$where`: nothing can be made a $kind")
        }
    }
}

/**
 * The arguments for these parameters. Each that is given must be taken; what may be null or is a list with a default may be
 * left out.
 */
internal fun arguments(given: JsonObject, takes: Map<String, KParameter>, where: String): Map<KParameter, Any?> {
    (given.keys - takes.keys).firstOrNull()?.let { fail("`$where` has no `$it` among ${takes.keys}") }
    val left = takes.filter { (name, it) -> name !in given && it.isOptional && it.type.classifier == List::class }
    return (takes - left.keys).entries.associate { (name, parameter) ->
        parameter to fromJson(given[name] ?: JsonNull, parameter.type, "$where.$name")
    }
}

private fun made(kind: KClass<*>, given: JsonObject, where: String): Any {
    val constructor = kind.primaryConstructor ?: fail("`$where`: a $kind can't be made")
    return constructor.callBy(arguments(given, kind.parts, where))
}

private fun enum(given: JsonElement, kind: KClass<*>, where: String): Any {
    val code = text(given, where)
    return kind.java.enumConstants.firstOrNull { (it as Enum<*>).code == code }
        ?: fail("`$where`: no ${kind.simpleName} `$code`")
}

/** A variant without fields is a text; one with fields an object with one key. */
private fun variant(given: JsonElement, kind: KClass<*>, where: String): Any {
    val (name, fields) = when (given) {
        is JsonObject -> given.entries.singleOrNull()?.toPair() ?: fail("`$where` is one variant")
        else -> text(given, where) to null
    }
    val variant = kind.sealedSubclasses.firstOrNull { snakeCase(it.simpleName.orEmpty()) == name }
        ?: fail("`$where`: no ${kind.simpleName} `$name`")
    if (variant.parts.isEmpty() != (fields == null)) fail("`$where`: `$name` has the fields ${variant.parts.keys}")
    return variant.objectInstance ?: made(variant, fields as? JsonObject ?: JsonObject(emptyMap()), "$where.$name")
}

private fun text(given: JsonElement, where: String): String =
    (given as? JsonPrimitive)?.takeIf { it.isString }?.content ?: fail("`$where` is a text, not $given")

private fun <T : Any> plain(given: JsonElement, where: String, read: (String) -> T?): T =
    (given as? JsonPrimitive)?.takeIf { !it.isString }?.let { read(it.content) } ?: fail("`$where` can't be $given")

private fun <T : Any> parsed(given: JsonElement, where: String, read: (String) -> T): T = try {
    read(text(given, where))
} catch (e: DateTimeException) {
    fail("`$where`: ${e.message}")
} catch (e: IllegalArgumentException) {
    fail("`$where`: ${e.message}")
}
