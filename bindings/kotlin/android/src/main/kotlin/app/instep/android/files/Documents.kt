package app.instep.android.files

import android.net.Uri
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument

/**
 * The system's choosers of documents, for one activity. Make it while the activity is created: the answer to a question of
 * an activity that was turned meanwhile then arrives at the new one.
 */
internal class Documents(activity: ComponentActivity, answer: (Uri?) -> Unit) {
    private var mime = "*/*"
    private val create = activity.registerForActivityResult(CreateNamed { mime }, answer)
    private val open = activity.registerForActivityResult(OpenDocument(), answer)

    fun create(name: String, mime: String) {
        this.mime = mime
        create.launch(name)
    }

    fun open(mime: List<String>): Unit = open.launch(mime.toTypedArray())

    /** The kind of file is known only when it is asked for. */
    private class CreateNamed(private val mime: () -> String) : CreateDocument("*/*") {
        override fun createIntent(context: android.content.Context, input: String) =
            super.createIntent(context, input).setType(mime())
    }
}
