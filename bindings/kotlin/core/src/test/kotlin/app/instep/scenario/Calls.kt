package app.instep.scenario

import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.FootCareCalls
import app.instep.FootCareFunctions
import app.instep.core.InstepException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.serialization.json.JsonObject
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.KVisibility
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.reflect.full.instanceParameter
import kotlin.reflect.full.valueParameters

/** What can be called on the façade, by the names of the scenarios. Opening and closing are not: they are the player's. */
internal object Calls {
    private val onObject = public(FootCareCalls::class) + public(FootCare::class) - "close"
    private val free = public(FootCareFunctions::class)

    val names: Set<String> = onObject.keys + free.keys

    /** Calls that need no open data file. */
    val functions: Set<String> = free.keys

    /** What a call takes, by name. */
    fun parameters(name: String): Map<String, KParameter> {
        val function = onObject[name] ?: free[name] ?: fail("no call `$name`")
        // Where a call runs is the app's affair, not a scenario's; the clock is the player's.
        return function.valueParameters.filter {
            it.type.classifier != CoroutineDispatcher::class && it.type.classifier != DeviceClock::class
        }.associateBy { snakeCase(it.name.orEmpty()) }
    }

    /** Makes the call. The result is the façade's, or the error it throws. */
    suspend fun make(instep: FootCare, clock: DeviceClock, name: String, with: JsonObject): Result<Any?> {
        val arguments = arguments(with, parameters(name), name)
        val function = onObject[name] ?: free.getValue(name)
        val receiver = function.instanceParameter ?: fail("`$name` belongs to nothing")
        val on = if (name in onObject) instep else FootCare.Companion
        val clocks = function.valueParameters.filter { it.type.classifier == DeviceClock::class }
        return try {
            Result.success(function.callSuspendBy(arguments + clocks.associateWith { clock } + (receiver to on)))
        } catch (e: InstepException) {
            Result.failure(e)
        } catch (e: InvocationTargetException) {
            Result.failure(e.targetException as? InstepException ?: throw e)
        }
    }

    private fun public(kind: KClass<*>): Map<String, KFunction<*>> =
        kind.declaredMemberFunctions.filter { it.visibility == KVisibility.PUBLIC }.associateBy { snakeCase(it.name) }
}
