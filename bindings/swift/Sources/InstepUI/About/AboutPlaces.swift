import Instep
import InstepModels
import SwiftUI

/// Draws the places of its routes.
struct AboutPlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        if entry.route == .problem {
            ProblemPlace(app: app, entry: entry)
        } else {
            let model = app.models.of(entry) { RecordModel(app) { _ in try await FootCare.about(locale: app.locale) } }
            ModelScreen(model) { page($0) }
        }
    }

    @ViewBuilder private func page(_ about: About) -> some View {
        switch entry.route {
        case .sources:
            SourcesScreen(sources: about.sources, labels: app.labels) { app.seams.device.browse($0) }
        case .licences: LicencesScreen(licences: about.licences, title: app.labels.about.licences)
        case .privacy: PrivacyScreen(sentences: about.privacy, title: app.labels.about.privacy)
        default: AboutScreen(about: about, labels: app.labels) { app.navigator.open($0) }
        }
    }
}

/// Purpose and limits of the app, and the pages about it.
struct AboutScreen: View {
    @Environment(\.ink) private var ink
    let about: About
    let labels: Labels
    let open: (Route) -> Void

    var body: some View {
        Page {
            Heading(labels.navigation.about, style: .largeTitle)
            Card {
                Heading(words.purpose)
                ForEach(about.disclaimer, id: \.self) { Text($0) }
            }
            Card {
                LinkRow(title: words.sources) { open(.sources) }
                LinkRow(title: words.privacy) { open(.privacy) }
                LinkRow(title: words.licences) { open(.licences) }
                LinkRow(title: words.problem, help: words.problemText) { open(.problem) }
            }
            Card {
                Text(words.version).font(.system(.body, weight: .medium))
                Text(about.version).foregroundStyle(ink.muted)
            }
            .accessibilityElement(children: .combine)
        }
    }

    private var words: AboutLabels { labels.about }
}

/// Every source that the content names, each with the page that shows it.
struct SourcesScreen: View {
    let sources: [SourceText]
    let labels: Labels
    let browse: @MainActor (String) -> Void

    var body: some View {
        Page {
            Heading(labels.about.sources, style: .largeTitle)
            ForEach(sources, id: \.id) { source in
                SourceCard(source: source, open: labels.library.openSource, browse: browse)
            }
        }
    }
}

/// The works of others that are part of the app.
struct LicencesScreen: View {
    @Environment(\.ink) private var ink
    let licences: [Licence]
    let title: String

    var body: some View {
        Page {
            Heading(title, style: .largeTitle)
            ForEach(licences, id: \.self) { licence in
                Card {
                    Text(licence.name).font(.system(.body, weight: .medium))
                    Text(licence.version)
                    Text(licence.licence).foregroundStyle(ink.muted)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// The place where the data lie, and who sees them.
struct PrivacyScreen: View {
    let sentences: [String]
    let title: String

    var body: some View {
        Page {
            Heading(title, style: .largeTitle)
            ForEach(sentences, id: \.self) { Text($0) }
        }
    }
}
