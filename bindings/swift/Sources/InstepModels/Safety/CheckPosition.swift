import Instep

/// The position of a person within the safety check. The core says what comes next; this is what the person opened, and
/// what was asked on the screen and is not answered yet.
public struct CheckPosition: Hashable, Sendable {
    /// True while the check is on the screen. An urgent sign shows without it.
    public var going = false
    /// The page that is shown; it stays until the person goes on.
    public var page: SafetyPage?
    /// True while a page is shown although an answer stops everything: that answer is being changed.
    public var forced = false
    /// True while all pages are gone through, not only those with open lines.
    public var tour = false
    /// True while the line behind the urgent card is asked again.
    public var again = false
    /// Lines that were ticked now and whose foot was not chosen: the tick holds for both until then.
    public var footOpen: Set<Flag> = []
    /// Lines that were ticked now and of which it was not said how sure the person is.
    public var sureOpen: Set<Flag> = []
    /// The words of "None of these" by the page that it was tapped on.
    public var none: [SafetyPage: String] = [:]
    /// True once "None of these" was on the screen.
    public var noneSeen = false
    /// The line whose places are being chosen.
    public var places: Flag?

    /// Before the check, or within it where `going`; `tour` goes through every page.
    public init(going: Bool = false, tour: Bool = false) {
        self.going = going
        self.tour = tour
    }
}

/// A screen of the safety check.
public enum CheckScreen: Hashable, Sendable {
    /// A page, with its place among the pages that are gone through, from 1, and the number of those.
    case page(SafetyForm, number: Int, of: Int)
    /// The places of a line.
    case places(SafetyLine)
    /// A sign that cannot wait.
    case urgent(UrgentCard)
    /// One line, asked again from the urgent card.
    case again(SafetyLine)
    /// Every answer, to be confirmed or changed.
    case readBack
    /// The effect of the answers.
    case changes
}

/// A tap within the safety check.
public enum CheckAction: Sendable {
    /// Answers a line.
    case answer(SafetyQuestion, Reply)
    /// Answers what a tick asks.
    case choose(SafetyQuestion, SafetyChoice)
    /// Says no to all that is open on a page.
    case noneOfThese(SafetyForm)
    /// "None of these" was on the screen.
    case noneSeen
    /// Would rather not say what is open on a page.
    case decline(SafetyForm)
    /// Opens the places of a tick.
    case openPlaces(Flag)
    /// Opens a page from what was read back.
    case openPage(SafetyPage)
    /// Something changed: through all pages.
    case changeAnswers
    /// Leaves a page for the next.
    case goOn
    /// Confirms what was read back.
    case confirm
    /// The urgent sign was ticked by mistake.
    case mistake
    /// Opens the phone.
    case call
    /// Reads the questions aloud, or stops it.
    case readAloud
    /// Goes back by one screen.
    case back
}
