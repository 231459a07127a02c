import Foundation
import Instep

/// A place of the app, to and from one text: so it survives the end of the process. It holds ids only; never an answer, a
/// passphrase or anything about somebody else.
public enum Route: Hashable, Sendable {
    case firstRun, today, guides, weeks, more
    case guide(id: String)
    /// `occurrence` is the reminder that led here, as the core prints it.
    case start(guide: String? = nil, occurrence: String? = nil)
    /// The safety check: the whole of it, or what the coming guide needs.
    case safety(guide: String? = nil)
    case safetyAnswers, player
    case finish(session: String)
    /// `day` is the care day that the week or the month holds, as epoch day; nil for the present one.
    case month(day: Int64? = nil)
    case charts(day: Int64? = nil)
    /// `day` is the care day that is shown, as epoch day; nil for every entry.
    case history(day: Int64? = nil)
    case entry(session: String)
    case trash
    case log(guide: String? = nil)
    case reminders
    /// `id` is the reminder to be changed; nil for a new one.
    case reminder(id: String? = nil)
    case library
    case page(id: String)
    case settings, data, importData, backups, export
    /// The page for a clinician.
    case report
    /// The check of the data.
    case check
    case erase, about, sources, licences, privacy
    /// Helps to find a fault.
    case problem

    /// True for a place that fills the screen, without navigation.
    public var isFull: Bool {
        switch self {
        case .firstRun, .start, .safety, .player, .finish: true
        default: false
        }
    }

    /// The tab that a place belongs to; nil for a place that can stand over each.
    public var tab: Tab? {
        switch self {
        case .today: .today
        case .guides, .guide: .guides
        case .weeks, .month, .charts, .history, .entry, .trash: .weeks
        case .more, .safetyAnswers, .reminders, .reminder, .library, .page, .settings: .more
        case .data, .importData, .backups, .export, .report, .check, .erase: .more
        case .about, .sources, .licences, .privacy, .problem: .more
        case .log, .firstRun, .start, .safety, .player, .finish: nil
        }
    }
}

/// A tab, in the order of the bar.
public enum Tab: Hashable, Sendable, CaseIterable {
    case today, guides, weeks, more

    /// Its first place.
    public var root: Route {
        switch self {
        case .today: .today
        case .guides: .guides
        case .weeks: .weeks
        case .more: .more
        }
    }
}

// MARK: - Text

extension Route: Codable {
    /// The text of a route: its name, and its id behind a slash.
    public var text: String {
        let (name, id) = parts
        return id.map { "\(name)/\($0)" } ?? name
    }

    private var parts: (String, String?) {
        switch self {
        case .firstRun: ("first-run", nil)
        case .today: ("today", nil)
        case .guides: ("guides", nil)
        case .weeks: ("weeks", nil)
        case .more: ("more", nil)
        case .guide(let id): ("guide", id)
        case .start(_, let occurrence?): ("occurrence", occurrence)
        case .start(let guide, nil): ("start", guide)
        case .safety(let guide): ("safety", guide)
        case .safetyAnswers: ("answers", nil)
        case .player: ("player", nil)
        case .finish(let session): ("finish", session)
        case .month(let day): ("month", day.map(String.init))
        case .charts(let day): ("charts", day.map(String.init))
        case .history(let day): ("history", day.map(String.init))
        case .entry(let session): ("entry", session)
        case .trash: ("trash", nil)
        case .log(let guide): ("log", guide)
        case .reminders: ("reminders", nil)
        case .reminder(let id): ("reminder", id)
        case .library: ("library", nil)
        case .page(let id): ("page", id)
        case .settings: ("settings", nil)
        case .data: ("data", nil)
        case .importData: ("import", nil)
        case .backups: ("backups", nil)
        case .export: ("export", nil)
        case .report: ("report", nil)
        case .check: ("check", nil)
        case .erase: ("erase", nil)
        case .about: ("about", nil)
        case .sources: ("sources", nil)
        case .licences: ("licences", nil)
        case .privacy: ("privacy", nil)
        case .problem: ("problem", nil)
        }
    }

    /// The route that a text stands for; nil for a text that no version of the app has written.
    public init?(text: String) {
        let cut = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let name = cut.first.map(String.init) ?? ""
        let id = cut.count > 1 && !cut[1].isEmpty ? String(cut[1]) : nil
        guard let route = Route.plain[name] ?? Route.withId(name, id) else { return nil }
        self = route
    }

    private static let plain: [String: Route] = {
        let all: [Route] = [
            .firstRun, .today, .guides, .weeks, .more, .safetyAnswers, .player, .trash, .reminders, .library, .settings,
            .data, .importData, .backups, .export, .report, .check, .erase, .about, .sources, .licences, .privacy,
            .problem,
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.text, $0) })
    }()

    private static func withId(_ name: String, _ id: String?) -> Route? {
        switch name {
        case "guide": id.map { .guide(id: $0) }
        case "occurrence": id.map { .start(occurrence: $0) }
        case "start": .start(guide: id)
        case "safety": .safety(guide: id)
        case "finish": id.map { .finish(session: $0) }
        case "month": day(id) { .month(day: $0) }
        case "charts": day(id) { .charts(day: $0) }
        case "history": day(id) { .history(day: $0) }
        case "entry": id.map { .entry(session: $0) }
        case "log": .log(guide: id)
        case "reminder": .reminder(id: id)
        case "page": id.map { .page(id: $0) }
        default: nil
        }
    }

    private static func day(_ id: String?, make: (Int64?) -> Route) -> Route? {
        guard let id else { return make(nil) }
        return Int64(id).map(make)
    }

    /// As its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let route = Route(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no route")
        }
        self = route
    }

    /// As its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension SessionId {
    /// The session of a route. A text that names none becomes an id that the core does not know.
    init(route text: String) { self = UUID(uuidString: text) ?? UUID() }
}
