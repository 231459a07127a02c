package app.instep.ui.data

import app.instep.FootCare
import app.instep.core.ErrorText
import app.instep.core.ExportFormat
import app.instep.core.ExportRequest
import app.instep.core.ImportRequest
import app.instep.core.InstepException
import app.instep.core.InvalidWhy
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.SettingGroupKind
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn
import app.instep.ui.stage.Stage
import java.io.File
import java.time.Duration

internal val dataScenes: List<Scene> = listOf(
    Scene("data") {
        val group = core { settings() }.groups.first { it.kind == SettingGroupKind.DATA }
        drawn { DataScreen(group, labels, {}) {} }
    },
    Scene("backups-empty") {
        val state = BackupsState(core { backups() })
        drawn { BackupsScreen(state, labels) {} }
    },
    Scene("backups") {
        backups()
        val state = BackupsState(core { backups() })
        drawn { BackupsScreen(state, labels) {} }
    },
    Scene("export") { drawn { ExportScreen(ExportState(), labels, seal = true) {} } },
    Scene("import-choose") { drawn { ImportScreen(ImportState.Choose, labels) {} } },
    Scene("import-sealed") {
        val wrong: ErrorText = FootCare.explain(
            InstepException.Invalid("passphrase", InvalidWhy.WrongPassphrase),
            locale,
        )
        drawn { ImportScreen(ImportState.Sealed(wrong), labels) {} }
    },
    Scene("import-look") {
        val report = core { importFile(ImportRequest(table().path, dryRun = true)) }
        drawn { ImportScreen(ImportState.Look(report), labels) {} }
    },
    Scene("import-done") {
        log()
        val file = File(folder, "export.json").path
        core { exportFile(ExportRequest(file, ExportFormat.JSON)) }
        val report = core { importFile(ImportRequest(file)) }
        drawn { ImportScreen(ImportState.Done(report), labels) {} }
    },
    Scene("report") {
        log()
        val report = core { report() }
        drawn { ReportScreen(report, labels, {}) {} }
    },
    Scene("check") {
        val report = core { doctor() }
        drawn { CheckScreen(report, labels, {}) {} }
    },
    Scene("erase") { drawn { EraseScreen(labels, {}) {} } },
)

internal fun Stage.log() {
    core {
        logSession(SessionEntry(SessionKind.BY_HAND, guide = "G1", minutes = 14, comfortBefore = 4, comfortAfter = 7))
    }
}

internal fun Stage.backups() {
    for (day in 0..2) {
        log()
        core { backup() }
        clock.pass(Duration.ofDays(1))
    }
}

/** A table of another app with lines that cannot be taken. */
private fun Stage.table() = File(folder, "table.csv").apply {
    writeText("date,time,minutes\n2026-11-12,21:00,14\n2026-11-13,21:00,many\n2026-13-14,21:00,20\n")
}
