import Instep
import InstepModels
import SwiftUI

/// A week as a letter: one sentence, the lamps, the feet, what was rated, one question and one invitation.
struct WeekScreen: View {
    let record: WeekRecord
    let labels: Labels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        Page {
            WeekHead(record: record, labels: labels.weeks, send: send)
            if let evenings = review.evenings {
                if let part = part(.evenings) { Sentences(part.lines) }
                Text(evenings.text)
            } else {
                Text(labels.weeks.empty)
                if let part = part(.evenings) { Sentences(part.lines) }
            }
            if let part = part(.feet) { FeetCard(record: record, part: part, labels: labels.weeks, send: send) }
            if let part = part(.pairs) { PairsCard(review: review, part: part) }
            if let part = part(.ratings) { Card { ReviewLines(part) } }
            if let part = part(.reminders) {
                RemindersCard(
                    part: part, decision: record.decides ? review.decision : nil, labels: labels.weeks, send: send)
            }
            if let guide = review.guideToTry { Invitation(guide: guide, labels: labels.weeks, send: send) }
            if let part = part(.caveats) { ReviewLines(part) }
            WeekLinks(labels: labels.weeks, send: send)
        }
    }

    private var review: Review { record.review }

    private func part(_ part: ReviewPart) -> ReviewSection? { review.sections.first { $0.part == part } }
}

/// The week's days, its one sentence, and its lamps.
private struct WeekHead: View {
    let record: WeekRecord
    let labels: WeeksLabels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            SmallText(review.title).accessibilityLabel(review.spokenTitle)
            Heading(review.headline, style: .largeTitle)
            Flow(spacing: Space.large)() {
                if let day = review.previous { Button(labels.previous) { send(.show(day)) }.buttonStyle(.link) }
                if let day = review.next { Button(labels.next) { send(.show(day)) }.buttonStyle(.link) }
            }
        }
        Lamps(lamps: lamps) { send(.day(review.days[$0].day)) }
    }

    private var review: Review { record.review }

    private var lamps: [Lamp] {
        review.days.map { day in
            Lamp(
                name: day.name, spoken: day.spoken, light: Lamp.Light(sessions: day.sessions, begun: day.begun),
                isToday: day.day == record.today)
        }
    }
}

/// The sentences of a part, under its title.
struct ReviewLines: View {
    let part: ReviewSection

    init(_ part: ReviewSection) { self.part = part }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(part.title)
            Sentences(part.lines)
        }
    }
}

/// Sentences, one below the other.
struct Sentences: View {
    let lines: [SpokenText]

    init(_ lines: [SpokenText]) { self.lines = lines }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ForEach(lines, id: \.self) { Words($0) }
        }
    }
}

/// Findings on the feet: the one thing on this page that must not wait.
private struct FeetCard: View {
    @Environment(\.ink) private var ink
    let record: WeekRecord
    let part: ReviewSection
    let labels: WeeksLabels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        Card(outline: open.isEmpty ? nil : ink.accent) {
            Heading(part.title)
            ForEach(open, id: \.id) { finding in
                Text(finding.text).font(.system(.body, weight: .medium)).accessibilityLabel(finding.spoken)
                Flow()() {
                    Button(labels.stillThere) { send(.stillThere(finding.id)) }.buttonStyle(.tonal)
                    Button(labels.gone) { send(.gone(finding.id)) }.buttonStyle(.tonal)
                }
            }
            Sentences(part.lines.filter { line in !open.contains { $0.text == line.text } })
        }
    }

    private var open: [ReviewFinding] { record.review.feet.findings.filter { record.open.contains($0.id) } }
}

/// Reminders of next week, and the one question about them.
private struct RemindersCard: View {
    let part: ReviewSection
    let decision: ReviewDecision?
    let labels: WeeksLabels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        Card {
            ReviewLines(part)
            if let decision {
                Text(decision.text).font(.system(.body, weight: .medium)).accessibilityLabel(decision.spoken)
                Flow()() {
                    Button(labels.keep) { send(.keep) }.buttonStyle(.tonal)
                    Button(labels.change) { send(.change(decision.reminder)) }.buttonStyle(.tonal)
                }
            }
        }
    }
}

/// A guide that was not played yet.
private struct Invitation: View {
    let guide: GuideToTry
    let labels: WeeksLabels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        Card {
            Heading(labels.tryNew)
            Text(guide.text).accessibilityLabel(guide.spoken)
            Button(labels.lookAtIt) { send(.open(.guide(id: guide.guide))) }.buttonStyle(.link)
        }
    }
}

/// Places one tap further.
private struct WeekLinks: View {
    let labels: WeeksLabels
    let send: @MainActor (WeekAction) -> Void

    var body: some View {
        VStack(spacing: 0) {
            LinkRow(title: labels.allEntries) { send(.open(.history())) }
            LinkRow(title: labels.month) { send(.month) }
            LinkRow(title: labels.charts) { send(.charts) }
            LinkRow(title: labels.setAim) { send(.open(.settings)) }
            LinkRow(title: labels.report) { send(.open(.report)) }
        }
    }
}
