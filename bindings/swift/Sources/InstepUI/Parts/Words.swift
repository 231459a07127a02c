import Instep
import SwiftUI

/// A text whose spoken form differs: numbers, ranges and times are said otherwise than written.
struct Words: View {
    let words: SpokenText

    init(_ words: SpokenText) { self.words = words }

    var body: some View {
        Text(words.text).accessibilityLabel(words.spoken)
    }
}

/// The title of a page or of a part of it. A screen reader can jump to it.
struct Heading: View {
    let text: String
    var style: Font.TextStyle = .title2

    init(_ text: String, style: Font.TextStyle = .title2) {
        self.text = text
        self.style = style
    }

    var body: some View {
        Text(text).font(.system(style, weight: .semibold)).accessibilityAddTraits(.isHeader)
    }
}

/// Words beside others, smaller and quieter.
struct SmallText: View {
    @Environment(\.ink) private var ink
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(text).font(.system(.callout)).foregroundStyle(ink.muted)
    }
}
