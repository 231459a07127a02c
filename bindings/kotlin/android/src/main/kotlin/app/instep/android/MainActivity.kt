package app.instep.android

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.App

/** The window of the app. */
public class MainActivity : ComponentActivity() {
    private val app get() = application as InstepApp

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            val holder by app.holder.collectAsState()
            holder?.let { App(it) }
        }
    }
}
