package app.instep.android.widget

import org.json.JSONException
import org.json.JSONObject
import java.time.Instant
import java.time.OffsetDateTime
import java.time.format.DateTimeParseException

/** The content of the widget, from the core's snapshot. Every text in it was written by the core. */
internal data class WeekSnapshot(
    val validUntil: Instant,
    val rightToLeft: Boolean,
    val days: List<Day>,
    val weekText: String,
    val guide: String?,
    val startText: String,
    val emptyText: String?,
    val staleText: String,
) {
    data class Day(val name: String, val done: Boolean, val begun: Boolean)

    companion object {
        /** None for what this version cannot read. */
        fun parse(text: String): WeekSnapshot? = try {
            val json = JSONObject(text)
            val week = json.getJSONArray("week")
            WeekSnapshot(
                validUntil = OffsetDateTime.parse(json.getString("valid_until")).toInstant(),
                rightToLeft = json.getJSONObject("language").getBoolean("right_to_left"),
                days = (0..<week.length()).map(week::getJSONObject).map {
                    Day(it.getString("name"), it.getBoolean("done"), it.getBoolean("begun"))
                },
                weekText = json.getString("week_text"),
                guide = json.optJSONObject("suggestion")?.getString("guide"),
                startText = json.getString("start_text"),
                emptyText = if (json.isNull("empty_text")) null else json.getString("empty_text"),
                staleText = json.getString("stale_text"),
            )
        } catch (_: JSONException) {
            null
        } catch (_: DateTimeParseException) {
            null
        }
    }
}
