package app.instep

import app.instep.core.Locale
import app.instep.core.Occurrence
import app.instep.core.Units
import app.instep.core.Weekday
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.format.DateTimeParseException
import java.time.temporal.WeekFields
import java.util.UUID

/** The same day in `java.time`. */
public fun Weekday.toDayOfWeek(): DayOfWeek = when (this) {
    Weekday.MON -> DayOfWeek.MONDAY
    Weekday.TUE -> DayOfWeek.TUESDAY
    Weekday.WED -> DayOfWeek.WEDNESDAY
    Weekday.THU -> DayOfWeek.THURSDAY
    Weekday.FRI -> DayOfWeek.FRIDAY
    Weekday.SAT -> DayOfWeek.SATURDAY
    Weekday.SUN -> DayOfWeek.SUNDAY
}

/** The same day in the core's words. */
public fun DayOfWeek.toWeekday(): Weekday = when (this) {
    DayOfWeek.MONDAY -> Weekday.MON
    DayOfWeek.TUESDAY -> Weekday.TUE
    DayOfWeek.WEDNESDAY -> Weekday.WED
    DayOfWeek.THURSDAY -> Weekday.THU
    DayOfWeek.FRIDAY -> Weekday.FRI
    DayOfWeek.SATURDAY -> Weekday.SAT
    DayOfWeek.SUNDAY -> Weekday.SUN
}

/**
 * What the core wants to know of a JVM locale: its tag and, where it names a region, that region's first day of the week.
 *
 * @param twelveHours hours run to 12 instead of 24; `null` for the language's habit. Android's
 *   `DateFormat.is24HourFormat` knows what the person chose.
 * @param units how lengths and temperatures are measured; `null` for the habit of the region.
 */
public fun java.util.Locale.forInstep(twelveHours: Boolean? = null, units: Units? = null): Locale = Locale(
    tag = toLanguageTag(),
    twelveHours = twelveHours,
    // Without a region the JVM answers with Sunday, as a guess.
    firstDay = if (country.isEmpty()) null else WeekFields.of(this).firstDayOfWeek.toWeekday(),
    units = units,
)

/** The written form of an occurrence, `<uuid>/<date>`: a name for it that a notification can carry. */
public fun Occurrence.toText(): String = "$reminder/$day"

/** The occurrence of a written form; `null` for any other text. */
public fun occurrenceOrNull(text: String): Occurrence? {
    val parts = text.split('/')
    if (parts.size != 2) return null
    return try {
        Occurrence(reminder = UUID.fromString(parts[0]), day = LocalDate.parse(parts[1])).takeIf { it.toText() == text }
    } catch (_: IllegalArgumentException) {
        null
    } catch (_: DateTimeParseException) {
        null
    }
}
