import Instep
import InstepModels
import SwiftUI

/// Draws the screen of a model in its state, and an action that failed over it.
struct ModelScreen<Model: ScreenModel, Content: View>: View {
    let model: Model
    @ViewBuilder let ready: (Model.Record) -> Content

    init(_ model: Model, @ViewBuilder ready: @escaping (Model.Record) -> Content) {
        self.model = model
        self.ready = ready
    }

    var body: some View {
        Group {
            switch model.screen.shown {
            case .loading: LoadingView(text: labels.loading)
            case .failed(let failure): FailedView(failure: failure, labels: labels) { model.retry() }
            case .ready(let record): ready(record)
            }
        }
        .alert(model.screen.failure?.text.title ?? "", isPresented: hasFailed) {
            Button(labels.close, role: .cancel) {}
        } message: {
            FailureText(text: model.screen.failure?.text)
        }
    }

    private var labels: CommonLabels { model.app.labels.common }

    private var hasFailed: Binding<Bool> {
        Binding {
            model.screen.failure != nil
        } set: { shown in
            if !shown { model.screen.dismiss() }
        }
    }
}

/// Something is being read.
struct LoadingView: View {
    @Environment(\.ink) private var ink
    let text: String

    var body: some View {
        ProgressView(text)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .background(ink.background)
            .foregroundStyle(ink.onBackground)
    }
}

/// It could not be read: the event, what was kept, and what to do.
struct FailedView: View {
    let failure: Failure
    let labels: CommonLabels
    let retry: @MainActor () -> Void

    var body: some View {
        Page {
            Heading(failure.text.title)
            FailureText(text: failure.text)
        } bottom: {
            Button(labels.retry, action: retry).buttonStyle(.action)
        }
    }
}

/// The second half of an error: the data that were kept, and the way on.
struct FailureText: View {
    let text: ErrorText?

    var body: some View {
        if let text {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(text.kept)
                Text(text.mend)
            }
        }
    }
}
