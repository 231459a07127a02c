package app.instep.android

import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The manifest as the phone gets it, with what the libraries add. */
class ManifestTest {
    private val manifest = document(File(System.getProperty("instep.manifest")))
    private val application = manifest.all("application").single()

    @Test
    fun theAppCannotReachTheNetwork() {
        val permissions = manifest.all("uses-permission").map { it.get("name") }
        assertEquals(emptyList(), permissions.filter { "INTERNET" in it || "NETWORK" in it })
        val own = "app.instep.android.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION"
        val wanted = listOf(
            "POST_NOTIFICATIONS",
            "RECEIVE_BOOT_COMPLETED",
            "SCHEDULE_EXACT_ALARM",
            "VIBRATE",
            "FOREGROUND_SERVICE",
            "FOREGROUND_SERVICE_MEDIA_PLAYBACK",
        ).map { "android.permission.$it" }
        assertEquals(wanted.toSet(), permissions.toSet() - own)
    }

    @Test
    fun onlyTheActivityIsOpenToOtherApps() {
        val components = listOf("activity", "receiver", "service", "provider").flatMap { application.all(it) }
        assertTrue(components.all { it.hasAttributeNS(ANDROID, "exported") })
        val open = components.filter { it.get("exported") == "true" }
        // One of a library, which the system alone may call.
        val forSystem = open.filter { it.get("permission") == "android.permission.DUMP" }
        assertEquals(listOf("app.instep.android.MainActivity"), (open - forSystem.toSet()).map { it.get("name") })
    }

    @Test
    fun nothingIsBackedUpByItself() {
        assertEquals("false", application.get("allowBackup"))
        for ((attribute, parts) in listOf("dataExtractionRules" to 2, "fullBackupContent" to 1)) {
            val rules = document(File("src/main/res/xml/${application.get(attribute).removePrefix("@xml/")}.xml"))
            val excluded = rules.all("exclude").map { it.getAttribute("domain") to it.getAttribute("path") }
            val domains = listOf("root", "file", "database", "sharedpref", "external")
            assertEquals(List(parts) { domains }.flatten().map { it to "." }, excluded)
            assertEquals(0, rules.all("include").size)
        }
    }

    @Test
    fun theSystemReportsWhatMovesAReminder() {
        val receiver = application.all("receiver").single { it.get("name").endsWith(".SystemReceiver") }
        val actions = receiver.all("action").map { it.get("name").substringAfterLast('.') }
        val wanted = listOf(
            "BOOT_COMPLETED",
            "MY_PACKAGE_REPLACED",
            "TIME_SET",
            "TIMEZONE_CHANGED",
            "LOCALE_CHANGED",
            "SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED",
        )
        assertEquals(wanted.toSet(), actions.toSet())
        val service = application.all("service").single { it.get("name").endsWith(".PlayerService") }
        assertEquals("mediaPlayback", service.get("foregroundServiceType"))
    }

    @Test
    fun theAppFollowsTheSystem() {
        assertEquals("true", application.get("enableOnBackInvokedCallback"))
        assertEquals("true", application.get("supportsRtl"))
        val sdk = manifest.all("uses-sdk").single()
        assertEquals("26" to "34", sdk.get("minSdkVersion") to sdk.get("targetSdkVersion"))
        val locales = document(File("src/main/res/xml/locales_config.xml")).all("locale").map { it.get("name") }
        assertEquals(catalogues(), locales.toSet())
    }

    /** The languages with words. The pseudo languages are made for tests. */
    private fun catalogues(): Set<String> {
        val strings = File(System.getProperty("instep.workspace"), "core/content/strings")
        val names = checkNotNull(strings.list()) { "no catalogues in $strings" }
        return names.map { it.substringBefore('.') }.filter { !it.startsWith("ar-X") && !it.startsWith("en-X") }.toSet()
    }

    private fun document(file: File): Element {
        val factory = DocumentBuilderFactory.newInstance()
        factory.isNamespaceAware = true
        return factory.newDocumentBuilder().parse(file).documentElement
    }

    private fun Element.all(tag: String): List<Element> =
        getElementsByTagName(tag).let { nodes -> (0..<nodes.length).map { nodes.item(it) as Element } }

    private fun Element.get(name: String) = getAttributeNS(ANDROID, name)

    private companion object {
        const val ANDROID = "http://schemas.android.com/apk/res/android"
    }
}
