import Instep
import InstepModels
import SwiftUI

/// The cards that stand first.
struct TodayLeadCards: View {
    let parts: TodayParts

    var body: some View {
        if let unfinished = parts.today.unfinished { UnfinishedCard(unfinished: unfinished, parts: parts) }
        if let question = parts.today.sleepQuestion { SleepQuestion(question: question, parts: parts) }
        SuggestionCard(parts: parts)
    }
}

/// A session that was interrupted: nothing of it is lost.
private struct UnfinishedCard: View {
    @Environment(\.ink) private var ink
    let unfinished: Unfinished
    let parts: TodayParts

    var body: some View {
        Card(surface: ink.surfaceHigh) {
            SmallText(parts.words.unfinished)
            Heading(unfinished.text).accessibilityLabel(unfinished.spoken)
            if !parts.isActionBelow {
                Button(parts.words.goOnHere) { parts.send(.open(.player)) }.buttonStyle(.action)
            }
            Button(parts.words.endIt) { parts.send(.endUnfinished) }.buttonStyle(.tonal)
        }
    }
}

/// The question about last night, laid on the screen so that its tiles are wide. A value counts at once.
private struct SleepQuestion: View {
    let question: Question
    let parts: TodayParts

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            SmallText(parts.words.sleep)
            Heading(question.text)
            RatingScale(question: question, value: nil, labels: parts.labels.rating) {
                parts.send(.rateSleep(question, $0))
            }
            Button(parts.labels.rating.skip) { parts.send(.rateSleep(question, nil)) }.buttonStyle(.link)
        }
        .frame(maxWidth: 480, alignment: .leading)
    }
}

/// Tonight's guide with its foot, and the way to begin; amber only where it stands first.
private struct SuggestionCard: View {
    @Environment(\.ink) private var ink
    let parts: TodayParts

    var body: some View {
        Card(surface: ink.surfaceHigh) {
            if let suggestion = parts.today.suggestions.first {
                SuggestedGuide(suggestion: suggestion, parts: parts)
                start(suggestion.guide)
            } else if let text = parts.today.noSuggestion {
                Text(text)
            }
            Button(parts.words.anotherGuide) { parts.send(.open(.guides)) }.buttonStyle(.link)
        }
    }

    @ViewBuilder private func start(_ guide: String) -> some View {
        if parts.today.lead != .start {
            Button(parts.words.startNow) { parts.send(.open(.start(guide: guide))) }.buttonStyle(.tonal)
        } else if !parts.isActionBelow {
            Button(parts.words.start) { parts.send(.open(.start(guide: guide))) }.buttonStyle(.action)
        }
    }
}

private struct SuggestedGuide: View {
    @Environment(\.ink) private var ink
    @Environment(\.dynamicTypeSize) private var textSize
    let suggestion: Suggestion
    let parts: TodayParts

    var body: some View {
        HStack(spacing: Space.medium) {
            VStack(alignment: .leading, spacing: 4) {
                SmallText(parts.words.suggestion)
                Heading(suggestion.title, style: .title)
                Words(suggestion.detail).foregroundStyle(ink.muted)
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            .accessibilityElement(children: .combine)
            // From this size of text on, words take the place of the picture.
            if !textSize.isAccessibilitySize { GuideFoot(zones: suggestion.zones).frame(height: 170) }
        }
    }
}

/// Up to two other guides, a tap from Start.
struct OtherGuides: View {
    let parts: TodayParts

    var body: some View {
        let others = parts.today.suggestions.dropFirst()
        if !others.isEmpty {
            VStack(alignment: .leading, spacing: 0) {
                SmallText(parts.words.others)
                ForEach(others, id: \.guide) { other in
                    LinkRow(title: other.title, help: other.minutesText) {
                        parts.send(.open(.start(guide: other.guide)))
                    }
                }
            }
        }
    }
}

/// Opens the form for a massage without the player.
struct LogRow: View {
    let parts: TodayParts

    var body: some View {
        LinkRow(title: parts.words.log) { parts.send(.open(.log())) }
    }
}
