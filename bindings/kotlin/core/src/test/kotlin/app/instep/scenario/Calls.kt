package app.instep.scenario

import app.instep.DeviceClock
import app.instep.Instep
import app.instep.core.InstepException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.serialization.json.JsonObject
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.KVisibility
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.reflect.full.instanceParameter
import kotlin.reflect.full.valueParameters

/** What can be called on the façade, by the names of the scenarios. Opening and closing are not: they are the player's. */
internal object Calls {
    private val onObject = suspending(Instep::class.declaredMemberFunctions)
    private val free = suspending(Instep.Companion::class.declaredMemberFunctions) - "open"

    val names: Set<String> = onObject.keys + free.keys

    /** What a call takes, by name. */
    fun parameters(name: String): Map<String, KParameter> {
        val function = onObject[name] ?: free[name] ?: fail("no call `$name`")
        // Where a call runs, and by which clock without a data file, is the app's affair, not a scenario's.
        return function.valueParameters.filter {
            it.type.classifier != CoroutineDispatcher::class && it.type.classifier != DeviceClock::class
        }.associateBy { snakeCase(it.name.orEmpty()) }
    }

    /** Makes the call. The result is the façade's, or the error it throws. */
    suspend fun make(instep: Instep, name: String, with: JsonObject): Result<Any?> {
        val arguments = arguments(with, parameters(name), name)
        val function = onObject[name] ?: free.getValue(name)
        val receiver = function.instanceParameter ?: fail("`$name` belongs to nothing")
        val on = if (name in onObject) instep else Instep.Companion
        return try {
            Result.success(function.callSuspendBy(arguments + (receiver to on)))
        } catch (e: InstepException) {
            Result.failure(e)
        } catch (e: InvocationTargetException) {
            Result.failure(e.targetException as? InstepException ?: throw e)
        }
    }

    private fun suspending(functions: Collection<KFunction<*>>): Map<String, KFunction<*>> =
        functions.filter { it.isSuspend && it.visibility == KVisibility.PUBLIC }.associateBy { snakeCase(it.name) }
}
