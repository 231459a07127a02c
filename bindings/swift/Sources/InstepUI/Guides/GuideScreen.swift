import Instep
import InstepModels
import SwiftUI

/// A guide as it would be played tonight; its start is always seen.
struct GuideScreen: View {
    let guide: Guide
    let warnings: [StartWarning]
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        Page {
            GuideHead(guide: guide, labels: labels, send: send)
            GuideWarnings(warnings: warnings, words: labels.guide) { send(.answer) }
            GuideChanges(lines: guide.changeLines, title: labels.guide.changes)
            GuideChoosers(guide: guide, labels: labels, send: send)
            GuideNeeds(guide: guide, title: labels.guide.needs)
            GuideSteps(guide: guide, labels: labels, send: send)
            LeftOutSteps(guide: guide, labels: labels, send: send)
            GuideOrigin(guide: guide, words: labels.guide, send: send)
            Button(guide.hidden ? labels.guides.unhide : labels.guides.hide) {
                send(.choose(GuideChoice(guide: guide.id, hidden: !guide.hidden)))
            }
            .buttonStyle(.link)
        } bottom: {
            Button(labels.guide.start) { send(.start) }.buttonStyle(.action)
        }
    }
}

/// The name with its star, the length, and what it is.
private struct GuideHead: View {
    @Environment(\.ink) private var ink
    let guide: Guide
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            HStack(alignment: .top, spacing: Space.small) {
                Heading(guide.title, style: .largeTitle).frame(maxWidth: .infinity, alignment: .leading)
                StarButton(isOn: guide.favourite, words: labels.guides) {
                    send(.choose(GuideChoice(guide: guide.id, favourite: !guide.favourite)))
                }
            }
            Text(guide.totalText).font(.system(.body, weight: .medium)).foregroundStyle(ink.muted)
            Text(guide.summary)
            SmallText(guide.label ?? guide.evidenceText)
        }
    }
}

/// Warnings to read before it starts; questions without an answer lead to the safety check.
private struct GuideWarnings: View {
    @Environment(\.ink) private var ink
    let warnings: [StartWarning]
    let words: GuideLabels
    let answer: @MainActor () -> Void

    var body: some View {
        let questions = warnings.filter { $0.flag == nil }.map(\.text)
        let others = warnings.filter { $0.flag != nil }.map(\.text)
        if !others.isEmpty {
            Card(outline: ink.warning) {
                Heading(words.warnings)
                ForEach(others, id: \.self) { Text($0) }
            }
        }
        if !questions.isEmpty {
            Card(outline: ink.accent) {
                Heading(words.questions)
                ForEach(questions, id: \.self) { Text($0) }
                Button(words.answer, action: answer).buttonStyle(.tonal)
            }
        }
    }
}

/// Changes by safety, time and the person's own choice: each reason once, with the steps it concerns.
private struct GuideChanges: View {
    let lines: [ChangeLine]
    let title: String

    var body: some View {
        if !lines.isEmpty {
            Card {
                Heading(title)
                ForEach(Array(lines.enumerated()), id: \.offset) { _, line in
                    VStack(alignment: .leading, spacing: 2) {
                        Text(line.text)
                        if !line.stepsText.isEmpty { SmallText(line.stepsText) }
                    }
                    .accessibilityElement(children: .ignore)
                    .accessibilityLabel(line.spoken)
                }
            }
        }
    }
}

/// The evidence for it, advice for the whole guide, and its sources.
private struct GuideOrigin: View {
    @Environment(\.ink) private var ink
    let guide: Guide
    let words: GuideLabels
    let send: (GuideAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(words.evidence)
            Text(guide.evidenceText)
            if let label = guide.label, label != guide.evidenceText { Text(label) }
        }
        if !guide.notes.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                Heading(words.notes)
                ForEach(guide.notes, id: \.self) { Text($0).foregroundStyle(ink.muted) }
            }
        }
        if !guide.sources.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                Heading(words.sources)
                ForEach(guide.sources, id: \.id) { source in
                    SourceCard(source: source, open: words.openSource) { send(.browse(url: $0)) }
                }
            }
        }
    }
}
