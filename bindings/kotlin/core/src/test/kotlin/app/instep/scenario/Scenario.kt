package app.instep.scenario

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText

/** A journey: what a person does, call by call, and what they must see. The format stands in tests/scenarios/README.md. */
internal class Scenario(val name: String, val start: Start, val steps: List<Step>) {
    /** The names of all calls it makes, also those it makes by opening and shutting the data file. */
    val calls: Set<String>
        get() = steps.mapNotNull { it.call }.toSet() + "open" +
            if (steps.any { it.reopen }) setOf("shutdown") else setOf()

    companion object {
        /** The folder that all languages play. */
        val folder: Path = Path.of(System.getProperty("instep.workspace"), "tests", "scenarios")

        /** Every scenario there is. */
        fun all(): List<Scenario> {
            val files = Files.list(folder).use { files -> files.filter { it.extension == "json" }.sorted().toList() }
            return files.map { file ->
                read(file.readText()).also {
                    if (it.name !=
                        file.nameWithoutExtension
                    ) {
                        fail("$file calls itself ${it.name}")
                    }
                }
            }
        }

        fun read(text: String): Scenario {
            val keys = Keys(Json.parseToJsonElement(text), "scenario")
            val scenario = Scenario(
                name = keys.text("name"),
                start = Keys(keys.any("start"), "start").let {
                    Start(it.text("now"), it.text("zone"), it.optional("locale")).also { _ -> it.end() }
                },
                steps = (keys.any("steps") as? JsonArray ?: fail("`steps` is a list")).map { Step(Keys(it, "step")) },
            )
            keys.text("why")
            keys.end()
            return scenario
        }
    }
}

/** The moment at which a new data file is opened. */
internal class Start(val now: String, val zone: String, val locale: JsonElement?)

/** One call, and what comes of it. */
internal class Step(keys: Keys) {
    val at: String?
    val zone: String?
    val boot: String?
    val monotonicMs: Long?
    val reopen: Boolean
    val call: String?
    val with: JsonObject
    val bind: String?
    val expect: JsonObject?
    val error: JsonObject?

    init {
        keys.optionalText("//")
        at = keys.optionalText("at")
        zone = keys.optionalText("zone")
        boot = keys.optionalText("boot")
        monotonicMs =
            keys.optional("monotonic_ms")?.let {
                (it as? JsonPrimitive)?.content?.toLongOrNull()
                    ?: fail("`monotonic_ms` is a number")
            }
        reopen =
            keys.optional("reopen")?.let {
                (it as? JsonPrimitive)?.content?.toBooleanStrictOrNull()
                    ?: fail("`reopen` is true or false")
            }
                ?: false
        call = keys.optionalText("call")
        val given = keys.optional("with")
        with = given as? JsonObject ?: if (given == null) JsonObject(emptyMap()) else fail("`with` is an object")
        bind = keys.optionalText("bind")
        expect = expected(keys, "expect")
        error = expected(keys, "error")
        keys.end()
        if (call == null && !reopen) fail("a step has neither `call` nor `reopen`")
        if (call == null &&
            (given ?: bind ?: expect ?: error) != null
        ) {
            fail("`with`, `bind`, `expect` and `error` need a `call`")
        }
        if (expect != null && error != null) fail("`expect` and `error` exclude each other")
    }

    private fun expected(keys: Keys, key: String): JsonObject? = keys.optional(key)?.let {
        (it as? JsonObject)?.takeIf { paths -> paths.isNotEmpty() } ?: fail("an empty `$key` expects nothing")
    }
}

/** An object's keys, each to be taken once; one that nobody takes is a slip of the pen. */
internal class Keys(given: JsonElement, private val where: String) {
    private val left = (given as? JsonObject ?: fail("a $where is an object, not $given")).toMutableMap()

    fun optional(key: String): JsonElement? = left.remove(key).takeIf { it !is JsonNull }

    fun any(key: String): JsonElement = optional(key) ?: fail("a $where has no `$key`")

    fun optionalText(key: String): String? = optional(key)?.let {
        (it as? JsonPrimitive)?.takeIf { text -> text.isString }?.content
            ?: fail("`$key` is a text, not $it")
    }

    fun text(key: String): String = optionalText(key) ?: fail("a $where has no `$key`")

    fun end() {
        left.keys.firstOrNull()?.let { fail("a $where has no key `$it`") }
    }
}
