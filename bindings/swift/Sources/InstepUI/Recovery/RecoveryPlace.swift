import Instep
import InstepModels
import SwiftUI

/// The data file did not open. Damage can be mended here; everything else is said, and tried again.
struct RecoveryPlace: View {
    @State private var model: RecoveryModel
    let app: AppModel
    let failure: Failure

    init(app: AppModel, failure: Failure) {
        _model = State(initialValue: RecoveryModel(app))
        self.app = app
        self.failure = failure
    }

    var body: some View {
        if case .damaged = failure.error {
            mending
                .task { await model.read() }
                .alert(model.failure?.text.title ?? "", isPresented: hasFailed) {
                    Button(app.labels.common.close, role: .cancel) {}
                } message: {
                    FailureText(text: model.failure?.text)
                }
        } else {
            notOpen
        }
    }

    @ViewBuilder private var mending: some View {
        switch model.stage {
        case .reading: LoadingView(text: app.labels.common.loading)
        case .unknown: notOpen
        case .choose(let recovery):
            RecoveryScreen(recovery: recovery, failure: failure, labels: app.labels, choose: model.recover)
        case .working: LoadingView(text: app.labels.recovery.working)
        case .done(let report): RecoveredScreen(report: report, labels: app.labels.recovery, open: model.open)
        }
    }

    private var notOpen: some View {
        FailedView(failure: failure, labels: app.labels.common, retry: model.open)
    }

    private var hasFailed: Binding<Bool> {
        Binding {
            model.failure != nil
        } set: { shown in
            if !shown { model.dismiss() }
        }
    }
}

/// The cause, the data that were kept, and the ways, each asked for once more.
struct RecoveryScreen: View {
    @State private var asked: RecoveryOption?
    @State private var showsDetails = false
    let recovery: Recovery
    let failure: Failure
    let labels: Labels
    let choose: @MainActor (RecoveryOption) -> Void

    var body: some View {
        Page {
            Heading(words.title, style: .largeTitle)
            Text(recovery.title)
            Heading(words.kept)
            Text(recovery.kept)
            Heading(words.options)
            ForEach(recovery.options, id: \.self) { option in
                // The best stands first, and is the one action of the screen.
                OptionCard(option: option, isBest: option == recovery.options.first) { asked = option }
            }
            Button(words.details) { showsDetails.toggle() }.buttonStyle(.link)
            if showsDetails { FailureDetails(failure: failure) }
        }
        .confirm(
            words.confirmTitle, message: [asked?.title, asked?.text].compactMap { $0 }.joined(separator: "\n\n"),
            action: words.confirmYes, cancel: labels.common.cancel, isPresented: isAsking, perform: perform(asked))
    }

    private var words: RecoveryLabels { labels.recovery }

    private var isAsking: Binding<Bool> {
        Binding {
            asked != nil
        } set: { shown in
            if !shown { asked = nil }
        }
    }

    /// The dialog may be gone, and the option with it, before its button acts.
    private func perform(_ option: RecoveryOption?) -> @MainActor () -> Void {
        { if let option { choose(option) } }
    }
}

/// A way to mend the file, and its consequences.
private struct OptionCard: View {
    let option: RecoveryOption
    let isBest: Bool
    let choose: @MainActor () -> Void

    var body: some View {
        Card {
            Text(option.text)
            if isBest {
                Button(option.title, action: choose).buttonStyle(.action)
            } else {
                Button(option.title, action: choose).buttonStyle(.tonal)
            }
        }
    }
}

/// Everything that is known about the fault.
private struct FailureDetails: View {
    @Environment(\.ink) private var ink
    let failure: Failure

    var body: some View {
        Card {
            Text(failure.text.title).font(.system(.body, weight: .medium))
            Text(failure.text.kept)
            Text(failure.error.description).font(.system(.callout)).foregroundStyle(ink.muted)
        }
        .accessibilityElement(children: .combine)
    }
}

/// The data in use now, and the fate of the rest.
struct RecoveredScreen: View {
    @Environment(\.ink) private var ink
    let report: RecoverReport
    let labels: RecoveryLabels
    let open: @MainActor () -> Void

    var body: some View {
        Page {
            Heading(labels.kept, style: .largeTitle)
            Text(report.text).announced(report.text)
            ForEach(report.tables, id: \.self) { Text($0.text).foregroundStyle(ink.muted) }
        } bottom: {
            Button(labels.openApp, action: open).buttonStyle(.action)
        }
    }
}
