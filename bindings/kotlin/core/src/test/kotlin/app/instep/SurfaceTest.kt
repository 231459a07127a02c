package app.instep

import app.instep.core.InstepException
import app.instep.core.InstepInterface
import app.instep.core.Moment
import app.instep.scenario.Calls
import app.instep.scenario.camelCase
import app.instep.scenario.parts
import app.instep.scenario.snakeCase
import org.junit.jupiter.api.Test
import java.lang.reflect.Method
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KType
import kotlin.reflect.KVisibility
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.full.valueParameters
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import app.instep.core.Instep as Core

/** What the generator made, and that the façade offers all of it. */
class SurfaceTest {
    private val exported = InstepInterface::class.declaredMemberFunctions.filter {
        it.name !in
            setOf("shutdown", "takeChanges")
    }

    @Test
    fun `the generated package keeps its name`() {
        assertEquals("app.instep.core", Core::class.java.packageName)
        assertEquals("app.instep", FootCare::class.java.packageName)
    }

    @Test
    fun `every generated function throws InstepException`() {
        val methods = symbols("method_instep")
        assertEquals(InstepInterface::class.declaredMemberFunctions.map { it.name }.toSet(), methods)
        val made = named(Core::class.java, methods) +
            named(Core.Companion::class.java, symbols("constructor_instep")) +
            named(Class.forName("app.instep.core.InstepKt"), symbols("func"))
        assertTrue(made.size > 30, "${made.size}")
        for (method in made) {
            assertEquals(
                listOf<Class<*>>(InstepException::class.java),
                method.exceptionTypes.toList(),
                method.name,
            )
        }
    }

    @Test
    fun `the façade has each generated function, without the moment`() {
        for (function in exported) {
            val own = FootCare::class.memberFunctions.single { it.name == function.name }
            assertEquals(own.name != "suspend", own.isSuspend, function.name)
            assertEquals(function.returnType, own.returnType, function.name)
            assertEquals(taken(function), taken(own), function.name)
        }
    }

    @Test
    fun `nothing is public that an app has no use for`() {
        val packages = "app/instep/core"
        val folder = Path.of(Core::class.java.protectionDomain.codeSource.location.toURI()).resolve(packages)
        val files = folder.listDirectoryEntries("*.class").map { it.nameWithoutExtension }.filter { '$' !in it }
        assertTrue(files.size > 400, "${files.size}")
        val kinds = files.filter { !it.endsWith("Kt") }.map { Class.forName("app.instep.core.$it").kotlin }
        val public = kinds.filter { it.visibility == KVisibility.PUBLIC }
        assertTrue(public.size > 100, "${public.size}")
        val plumbing = listOf("FfiConverter", "Uniffi", "Integrity", "RustBuffer", "Disposable", "NoHandle", "Internal")
        val shown = public.mapNotNull { it.simpleName }.filter { name -> plumbing.any { name.startsWith(it) } }
        assertEquals(emptyList(), shown)
        assertEquals(KVisibility.INTERNAL, Core::class.visibility)
        println("classes of app.instep.core: ${files.size}, public: ${public.size}")
    }

    @Test
    fun `nobody who uses the façade sees a moment`() {
        for (name in Calls.names) {
            assertTrue(Calls.parameters(name).values.none { it.type.classifier == Moment::class }, name)
        }
    }

    @Test
    fun `names lead from Rust to Kotlin and back`() {
        val records = mutableSetOf<KClass<*>>()
        for (function in exported) {
            (function.valueParameters.map { it.type } + function.returnType).forEach { collect(it, records) }
        }
        assertTrue(records.size > 40, "${records.size}")
        for (record in records) {
            for ((name, parameter) in record.parts) assertEquals(parameter.name, camelCase(name), "$record")
        }
        assertEquals("out_of_range", snakeCase("OutOfRange"))
        assertEquals("expectedStamp", camelCase("expected_stamp"))
    }

    private fun taken(function: KFunction<*>): List<Pair<String?, KType>> =
        function.valueParameters.filter { it.type.classifier != Moment::class }.map { it.name to it.type }

    /** What the library exports, by its symbols: each stands as a native function in the generated file. */
    private fun symbols(kind: String): Set<String> =
        Class.forName("app.instep.core.UniffiLib").declaredMethods.map { it.name }
            .filter { it.startsWith("uniffi_instep_fn_${kind}_") }
            .map { camelCase(it.removePrefix("uniffi_instep_fn_${kind}_")) }.toSet()

    private fun named(where: Class<*>, names: Set<String>): List<Method> {
        val found = where.declaredMethods.filter { it.name in names && !it.isSynthetic }
        assertEquals(names, found.map { it.name }.toSet(), "$where")
        return found
    }

    /** The records and variants that a type is made of. */
    private fun collect(type: KType, into: MutableSet<KClass<*>>) {
        val kind = type.classifier as? KClass<*> ?: return
        type.arguments.mapNotNull { it.type }.forEach { collect(it, into) }
        if (kind.java.packageName != "app.instep.core" || !into.add(kind)) return
        (kind.sealedSubclasses + kind).flatMap { it.parts.values }.forEach { collect(it.type, into) }
        into += kind.sealedSubclasses
    }
}
