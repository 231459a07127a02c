import Instep
import InstepModels
import SwiftUI

/// The page for a clinician.
struct ReportPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { ReportModel(app) }
        ModelScreen(model) { report in
            ReportScreen(report: report, labels: app.labels) { model.handOn(report, $0) }
        }
    }
}

/// A summary of the page, and the ways it can go.
struct ReportScreen: View {
    let report: Report
    let labels: Labels
    let handOn: (Handing) -> Void

    var body: some View {
        Page {
            Heading(labels.data.report, style: .largeTitle)
            Card {
                Heading(report.title)
                Text(report.text)
            }
        } bottom: {
            Button(labels.common.share) { handOn(.share) }.buttonStyle(.action)
            Button(labels.common.save) { handOn(.save) }.buttonStyle(.tonal)
        }
    }
}

/// The check of the data.
struct CheckPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { RecordModel(app) { try await $0.doctor() } }
        ModelScreen(model) { report in
            CheckScreen(findings: report.findings, labels: app.labels) { model.retry() }
        }
    }
}

/// Findings of the check, the worst first.
struct CheckScreen: View {
    @Environment(\.ink) private var ink
    let findings: [DoctorFinding]
    let labels: Labels
    let again: @MainActor () -> Void

    var body: some View {
        Page {
            Heading(labels.data.check, style: .largeTitle)
            ForEach(findings, id: \.self) { finding in
                Card(outline: finding.severity == .problem ? ink.warning : nil) {
                    Text(finding.what).font(.system(.body, weight: .medium))
                    if let mend = finding.mend { Text(mend) }
                }
                .accessibilityElement(children: .combine)
            }
        } bottom: {
            Button(labels.common.retry, action: again).buttonStyle(.tonal)
        }
    }
}

/// The erasure of everything, with one more question before it.
struct ErasePlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { EraseModel(app) }
        ModelScreen(model) { _ in
            EraseScreen(labels: app.labels, cancel: { app.navigator.back() }, erase: model.erase)
        }
    }
}

/// Everything that would go.
struct EraseScreen: View {
    @Environment(\.ink) private var ink
    @State private var isAsking = false
    let labels: Labels
    let cancel: @MainActor () -> Void
    let erase: @MainActor () -> Void

    var body: some View {
        Page {
            Heading(labels.data.erase, style: .largeTitle)
            Card(outline: ink.warning) { Text(labels.data.eraseText) }
        } bottom: {
            Button(labels.common.cancel, action: cancel).buttonStyle(.tonal)
            Button(labels.data.erase, role: .destructive) { isAsking = true }.buttonStyle(.tonal)
        }
        .confirm(
            labels.data.eraseTitle, message: labels.data.eraseText, action: labels.data.eraseYes,
            cancel: labels.common.cancel, isPresented: $isAsking, perform: erase)
    }
}
