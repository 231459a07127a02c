import Instep
import InstepModels
import SwiftUI

/// A guide in a list: where it works, how long, how well supported, what is needed; beside it the star and its menu.
struct GuideRow: View {
    @Environment(\.ink) private var ink
    @Environment(\.dynamicTypeSize) private var textSize
    let card: GuideCard
    let labels: Labels
    let send: (GuidesAction) -> Void

    var body: some View {
        HStack(alignment: .top, spacing: 0) {
            Button {
                send(.open(guide: card.id))
            } label: {
                HStack(spacing: Space.medium) {
                    if !textSize.isAccessibilitySize { GuideFoot(zones: card.zones).frame(width: 44, height: 110) }
                    CardWords(card: card)
                }
                .multilineTextAlignment(.leading)
                .frame(maxWidth: .infinity, alignment: .leading)
                .padding(Space.medium)
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityLabel(card.spoken)
            VStack(spacing: 0) {
                StarButton(isOn: card.favourite, words: labels.guides) {
                    send(.choose(GuideChoice(guide: card.id, favourite: !card.favourite)))
                }
                menu
            }
            .padding(6)
        }
        .background(ink.surface, in: RoundedRectangle(cornerRadius: 24))
        .overlay {
            RoundedRectangle(cornerRadius: 24).stroke(ink.line)
        }
    }

    private var menu: some View {
        Menu {
            Button(card.hidden ? labels.guides.unhide : labels.guides.hide) {
                send(.choose(GuideChoice(guide: card.id, hidden: !card.hidden)))
            }
        } label: {
            Image(systemName: "ellipsis")
                .foregroundStyle(ink.muted)
                .frame(minWidth: Space.target, minHeight: Space.target)
                .contentShape(Rectangle())
                .accessibilityLabel(labels.common.more)
        }
    }
}

private struct CardWords: View {
    @Environment(\.ink) private var ink
    let card: GuideCard

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(card.title)
                .font(.system(.title3, weight: .semibold))
                .foregroundStyle(isRefused ? ink.muted : ink.onBackground)
            Text(card.detail.text).foregroundStyle(ink.muted)
            SmallText(card.who)
            SmallText(card.evidenceText)
            if let label = card.label, label != card.evidenceText { SmallText(label) }
            needs
            if let note = card.note {
                Text(note).font(.system(.callout)).foregroundStyle(isRefused ? ink.warning : ink.accent)
            }
        }
    }

    /// Things that are needed, as pictograms before the words.
    private var needs: some View {
        Flow()() {
            ForEach(card.needs, id: \.pictogram) { PictogramView(name: $0.pictogram, size: 30, color: ink.muted) }
            SmallText(card.equipmentText)
        }
    }

    private var isRefused: Bool { card.state == .refused }
}

/// The star of a guide: filled for a favourite.
struct StarButton: View {
    @Environment(\.ink) private var ink
    let isOn: Bool
    let words: GuidesLabels
    let toggle: @MainActor () -> Void

    var body: some View {
        SymbolButton(
            symbol: isOn ? "star.fill" : "star", name: isOn ? words.unfavourite : words.favourite,
            color: isOn ? ink.accent : ink.muted, act: toggle)
    }
}
