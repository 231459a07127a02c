package app.instep.scenario

import kotlin.reflect.KClass
import kotlin.reflect.KParameter
import kotlin.reflect.KProperty1
import kotlin.reflect.full.memberProperties
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.full.superclasses

/** What a record or a variant is made of, by the names of the scenarios, in the order of its declaration. */
internal val KClass<*>.parts: Map<String, KParameter>
    get() = primaryConstructor?.parameters.orEmpty().associateBy {
        snakeCase(it.name ?: fail("$this has a nameless part"))
    }

/** One of several shapes of a value, as `PlayerEvent.Stop` is one of `PlayerEvent`'s. */
internal val KClass<*>.isVariant: Boolean
    get() = superclasses.any { it.isSealed }

internal fun KClass<*>.property(parameter: KParameter): KProperty1<out Any, *> =
    memberProperties.firstOrNull { it.name == parameter.name } ?: fail("$this does not show `${parameter.name}`")
