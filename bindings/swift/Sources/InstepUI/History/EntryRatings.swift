import Instep
import InstepModels
import SwiftUI

/// Everything rated with a session, and what can still be rated.
struct EntryRatings: View {
    @State private var changing: RatingId?
    @State private var isAdding = false
    let record: EntryRecord
    let labels: Labels
    let send: @MainActor (EntryAction) -> Void

    var body: some View {
        Heading(labels.history.ratings)
        ForEach(record.session.ratings.filter { !$0.deleted }, id: \.id) { rating in
            Card { given(rating) }
            if rating.id == changing, let question = record.question(of: rating) {
                RatingScale(question: question, value: rating.value, labels: labels.rating) { value in
                    changing = nil
                    send(.rate(question, rating.phase, value))
                }
            }
        }
        if !record.session.deleted {
            Button(labels.history.addRating) { isAdding.toggle() }.buttonStyle(.link)
            if isAdding {
                AddRating(record: record, labels: labels) { question, phase, value in
                    isAdding = false
                    send(.rate(question, phase, value))
                }
            }
        }
    }

    @ViewBuilder private func given(_ rating: Rating) -> some View {
        Text(rating.text)
        Flow(spacing: Space.large)() {
            if record.question(of: rating) != nil {
                Button(labels.history.changeRating) { changing = rating.id == changing ? nil : rating.id }
                    .buttonStyle(.link)
            }
            Button(labels.history.takeBack) { send(.deleteRating(rating.id)) }.buttonStyle(.link)
        }
    }
}

/// Rates what was not rated, before or after.
private struct AddRating: View {
    @State private var phase: RatingPhase?
    let record: EntryRecord
    let labels: Labels
    let rate: @MainActor (Question, RatingPhase, Int32) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            ChoiceGroup(options: labels.vocabulary.ratingPhases.map { ($0.value, $0.text) }, chosen: phase) {
                phase = $0
            }
            if let phase {
                ForEach(record.unanswered(phase), id: \.instrument) { question in
                    Heading(question.text)
                    RatingScale(question: question, value: nil, labels: labels.rating) { rate(question, phase, $0) }
                }
            }
        }
    }
}
