package app.instep.android.device

import android.os.Build
import android.os.VibrationEffect
import android.os.Vibrator
import android.view.HapticFeedbackConstants
import app.instep.android.InstepApp
import app.instep.ui.app.Haptics
import kotlinx.coroutines.launch

/** Touches are confirmed as the person has chosen for the device; the change of foot is felt further away. */
internal class AndroidHaptics(private val app: InstepApp) : Haptics {
    private val vibrator = app.getSystemService(Vibrator::class.java)

    override fun touch(): Unit = feedback(HapticFeedbackConstants.CONTEXT_CLICK)

    override fun refused(): Unit = feedback(
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            HapticFeedbackConstants.REJECT
        } else {
            HapticFeedbackConstants.LONG_PRESS
        },
    )

    override fun changeOfFoot() {
        vibrator.vibrate(VibrationEffect.createOneShot(CHANGE_MS, VibrationEffect.DEFAULT_AMPLITUDE))
    }

    private fun feedback(kind: Int) {
        app.scope.launch { app.front?.window?.decorView?.performHapticFeedback(kind) }
    }

    private companion object {
        const val CHANGE_MS = 700L
    }
}
