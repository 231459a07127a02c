import Instep
import SwiftUI

/// Techniques by place: a foot to tap, the same places as buttons, and all of them as one list.
struct ByPlace: View {
    @State private var chosen: String?
    @State private var isListed = false
    let areas: [LibraryShelf]
    let labels: LibraryLabels
    let open: (String) -> Void

    var body: some View {
        Heading(labels.byPlace)
        if isListed {
            ForEach(areas, id: \.code) { shelf in
                Heading(shelf.title, style: .headline)
                EntryList(entries: shelf.entries, open: open)
            }
        } else {
            AreaFeet(areas: areas, chosen: chosen) { chosen = $0 }
            Shelves(shelves: areas, chosen: chosen, choose: { chosen = $0 }, open: open)
            Button(labels.asList) { isListed = true }.buttonStyle(.link)
        }
    }
}

/// Techniques by what the hands do.
struct ByKind: View {
    @State private var chosen: String?
    let kinds: [LibraryShelf]
    let open: (String) -> Void

    var body: some View {
        Shelves(shelves: kinds, chosen: chosen, choose: { chosen = $0 }, open: open)
    }
}

/// The sole and the top of a right foot. The direction of writing moves neither.
private struct AreaFeet: View {
    let areas: [LibraryShelf]
    let chosen: String?
    let choose: @MainActor (String) -> Void

    var body: some View {
        HStack(spacing: Space.large) {
            ForEach([PictureView.sole, .top], id: \.self) { view in
                ZonePicture(view: view, side: .right, places: areas.flatMap(\.zones), chosen: lit) { zone in
                    if let area = areas.first(where: { $0.zones.contains(zone) }) { choose(area.code) }
                }
                .frame(maxHeight: 280)
            }
        }
        .frame(maxWidth: .infinity)
        .environment(\.layoutDirection, .leftToRight)
    }

    private var lit: [String] { areas.first { $0.code == chosen }?.zones ?? [] }
}

/// Shelves as buttons; the entries of the one that is chosen stand below.
private struct Shelves: View {
    let shelves: [LibraryShelf]
    let chosen: String?
    let choose: @MainActor (String) -> Void
    let open: (String) -> Void

    var body: some View {
        Flow {
            ForEach(shelves, id: \.code) { shelf in
                ChoiceButton(title: shelf.title, isChosen: shelf.code == chosen) { choose(shelf.code) }
            }
        }
        if let shelf = shelves.first(where: { $0.code == chosen }) {
            EntryList(entries: shelf.entries, open: open)
        }
    }
}

/// Pages to open. A label that must be shown with one stands in a line under its title.
struct EntryList: View {
    let entries: [LibraryEntry]
    let open: (String) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ForEach(entries, id: \.id) { entry in
                LinkRow(
                    title: entry.title, value: entry.label, help: entry.line.isEmpty ? nil : entry.line
                ) { open(entry.id) }
            }
        }
    }
}
