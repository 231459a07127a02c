import Instep

/// A screen of the safety check, as it is drawn.
public struct CheckState: Sendable {
    /// The check.
    public let check: SafetyCheck
    /// The position of the person in it.
    public let position: CheckPosition
    /// The screen that is shown.
    public let screen: CheckScreen
    /// Its place among the pages, as "1 of 3"; nil where there is one page or the screen is no page.
    public let pageText: SpokenText?
    /// True while the app's own voice reads.
    public let reading: Bool
    /// False once the phone could not be opened: there is none.
    public let canDial: Bool

    init(
        _ check: SafetyCheck, _ position: CheckPosition, _ screen: CheckScreen, locale: FootCare.Locale, reading: Bool,
        canDial: Bool
    ) {
        self.check = check
        self.position = position
        self.screen = screen
        self.reading = reading
        self.canDial = canDial
        if case .page(_, let number, let of) = screen, of > 1 {
            pageText = try? FootCare.phraseText(phrase: .outOf(n: Int32(number), of: Int32(of)), locale: locale)
        } else {
            pageText = nil
        }
    }

    /// The texts of the screen, as they are read aloud.
    var spoken: [String] {
        let texts =
            switch screen {
            case .page(let form, _, _):
                [check.intro, form.spoken] + form.lines.map(\.question.text) + [position.noneOf(form)?.text ?? ""]
            case .places(let line), .again(let line): [line.question.text]
            case .urgent(let card): [card.spoken]
            case .readBack: [check.readBack.spoken]
            case .changes: check.changes.map(\.message)
            }
        return texts.filter { !$0.isEmpty }
    }

    /// The subject of the screen: another one is read anew, and begins at its head.
    public var subject: CheckSubject {
        switch screen {
        case .page(let form, _, _): .page(form.page)
        case .places(let line): .places(line.question.flag)
        case .urgent(let card): .urgent(card.signText)
        case .again(let line): .again(line.question)
        case .readBack: .readBack
        case .changes: .changes
        }
    }
}

/// The subject of a screen of the safety check.
public enum CheckSubject: Hashable, Sendable {
    /// A page of questions.
    case page(SafetyPage)
    /// The places of an answer.
    case places(Flag)
    /// An urgent sign, in words.
    case urgent(String)
    /// A question that is asked again.
    case again(SafetyQuestion)
    /// Every answer.
    case readBack
    /// The effect of the answers.
    case changes
}
