import SwiftUI

/// The head of a place that fills the screen: the way back, and what the screen is about.
struct PageHead<Trailing: View>: View {
    let title: String
    let back: String
    let goBack: @MainActor () -> Void
    let trailing: Trailing

    init(
        _ title: String, back: String, goBack: @escaping @MainActor () -> Void,
        @ViewBuilder trailing: () -> Trailing = { EmptyView() }
    ) {
        self.title = title
        self.back = back
        self.goBack = goBack
        self.trailing = trailing()
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            HStack(spacing: Space.medium) {
                BackButton(text: back, action: goBack)
                Spacer()
                trailing
            }
            Heading(title, style: .title)
        }
    }
}

/// The way back, with an arrow towards where reading starts.
struct BackButton: View {
    let text: String
    let action: @MainActor () -> Void

    var body: some View {
        Button(action: action) {
            HStack(spacing: Space.small) {
                Image(systemName: "chevron.backward").accessibilityHidden(true)
                Text(text)
            }
        }
        .buttonStyle(.link)
    }
}
