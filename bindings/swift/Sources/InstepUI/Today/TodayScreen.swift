import Instep
import InstepModels
import SwiftUI

/// Everything that the parts of Today are drawn from.
struct TodayParts {
    let today: Today
    let labels: Labels
    /// True where the one action stands at the lower edge and not in its card.
    var isActionBelow = false
    let send: (TodayAction) -> Void

    var words: TodayLabels { labels.today }
}

/// The next thing to do stands first: a session that was interrupted, the question about last night, or tonight's guide.
/// Where the window is too low for it, the one action stands at the lower edge.
struct TodayScreen: View {
    @ScaledMetric private var scale: CGFloat = 1
    let today: Today
    let labels: Labels
    let send: (TodayAction) -> Void

    /// The least height, at the usual size of text, at which the first card shows its button.
    private static let low: CGFloat = 500

    var body: some View {
        GeometryReader { frame in
            let isLow = frame.size.height / scale < Self.low
            let parts = TodayParts(
                today: today, labels: labels, isActionBelow: isLow && hasAction, send: send)
            if frame.size.width >= Space.wide, !isLow {
                TodayColumns(parts: parts)
            } else if parts.isActionBelow {
                Page {
                    TodayColumn(parts: parts)
                } bottom: {
                    MainAction(parts: parts)
                }
            } else {
                Page { TodayColumn(parts: parts) }
            }
        }
    }

    /// False where the question about last night stands first, and where no guide is suggested.
    private var hasAction: Bool {
        switch today.lead {
        case .unfinished: true
        case .start: !today.suggestions.isEmpty
        case .sleepQuestion: false
        }
    }
}

/// The one action of Today.
private struct MainAction: View {
    let parts: TodayParts

    var body: some View {
        if parts.today.lead == .unfinished {
            Button(parts.words.goOnHere) { parts.send(.open(.player)) }.buttonStyle(.action)
        } else if let guide = parts.today.suggestions.first?.guide {
            Button(parts.words.start) { parts.send(.open(.start(guide: guide))) }.buttonStyle(.action)
        }
    }
}

/// Today on a phone.
private struct TodayColumn: View {
    let parts: TodayParts

    var body: some View {
        Heading(parts.today.title, style: .largeTitle)
        TodayLeadCards(parts: parts)
        TodayAround(parts: parts)
        OtherGuides(parts: parts)
        LogRow(parts: parts)
    }
}

/// Today in a wide window: tonight, and beside it the week.
private struct TodayColumns: View {
    @Environment(\.ink) private var ink
    let parts: TodayParts

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.large) {
                Heading(parts.today.title, style: .largeTitle)
                HStack(alignment: .top, spacing: Space.large) {
                    VStack(alignment: .leading, spacing: Space.large) {
                        TodayLeadCards(parts: parts)
                        OtherGuides(parts: parts)
                    }
                    .frame(maxWidth: .infinity, alignment: .leading)
                    VStack(alignment: .leading, spacing: Space.large) {
                        TodayAround(parts: parts)
                        LogRow(parts: parts)
                    }
                    .frame(maxWidth: .infinity, alignment: .leading)
                }
            }
            .padding(Space.large)
            .frame(maxWidth: 1180, alignment: .leading)
            .frame(maxWidth: .infinity)
        }
        .background(ink.background)
        .foregroundStyle(ink.onBackground)
    }
}
