package app.instep

import app.instep.core.Locale
import app.instep.core.Units
import app.instep.core.Weekday
import org.junit.jupiter.api.Test
import java.time.DayOfWeek
import kotlin.test.assertEquals

class CalendarTest {
    @Test
    fun `days lead to java time and back`() {
        assertEquals(DayOfWeek.entries, Weekday.entries.map { it.toDayOfWeek() })
        assertEquals(Weekday.entries, DayOfWeek.entries.map { it.toWeekday() })
    }

    @Test
    fun `a locale tells its region's first day, and no day without a region`() {
        val us = java.util.Locale.forLanguageTag("en-US")
        assertEquals(
            Locale("en-US", twelveHours = null, firstDay = Weekday.SUN, units = Units.US_CUSTOMARY),
            us.forInstep(units = Units.US_CUSTOMARY),
        )
        val german = java.util.Locale.forLanguageTag("de")
        assertEquals(
            Locale("de", twelveHours = false, firstDay = null, units = null),
            german.forInstep(twelveHours = false),
        )
        assertEquals(Weekday.SAT, java.util.Locale.forLanguageTag("ar-EG").forInstep().firstDay)
    }
}
