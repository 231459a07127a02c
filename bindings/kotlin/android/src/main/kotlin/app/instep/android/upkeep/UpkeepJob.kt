package app.instep.android.upkeep

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import app.instep.android.InstepApp
import app.instep.core.InstepException
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlin.time.Duration.Companion.hours

/**
 * Plans again and makes a backup if one is due, twice a day. Exact alarms are deleted without a word when the person takes
 * the permission away: this arms them again though nobody opens the app.
 */
public class UpkeepJob : JobService() {
    private var running: Job? = null

    override fun onStartJob(params: JobParameters): Boolean {
        val app = application as InstepApp
        running = app.scope.launch {
            try {
                val holder = app.holder()
                holder.plan()
                holder.call { backupIfDue() }
            } catch (_: InstepException) {
                // The page of the data says when the last backup was made.
            }
            jobFinished(params, false)
        }
        return true
    }

    override fun onStopJob(params: JobParameters): Boolean {
        running?.cancel()
        // The next time is soon enough.
        return false
    }

    internal companion object {
        private const val ID = 1

        /** Schedules it once; it outlives restarts of the device and of the app. */
        fun schedule(context: Context) {
            val scheduler = context.getSystemService(JobScheduler::class.java)
            if (scheduler.getPendingJob(ID) != null) return
            scheduler.schedule(
                JobInfo.Builder(ID, ComponentName(context, UpkeepJob::class.java))
                    .setPeriodic(12.hours.inWholeMilliseconds)
                    .setRequiresBatteryNotLow(true)
                    .setPersisted(true)
                    .build(),
            )
        }
    }
}
