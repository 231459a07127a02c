import Foundation

/// The content of the widget, from the core's snapshot. Every text in it was written by the core. The widget knows
/// nothing else: the data file is open in another process.
public struct WeekSnapshot: Equatable, Sendable {
    /// A day of the week.
    public struct Day: Equatable, Sendable {
        /// Its short name.
        public let name: String
        /// True where a session was done.
        public let done: Bool
        /// False for a day ahead.
        public let begun: Bool
    }

    /// From then on only `staleText` is shown.
    public let validUntil: Date
    /// The direction of the layout.
    public let rightToLeft: Bool
    /// Seven days.
    public let days: [Day]
    /// The week in words.
    public let weekText: String
    /// The guide to start with.
    public let guide: String?
    /// The words on the button.
    public let startText: String
    /// Shown in place of the week until the first session.
    public let emptyText: String?
    /// Asks to open the app.
    public let staleText: String

    /// From JSON; nil for what this version cannot read.
    public init?(json: Data) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let file = try? decoder.decode(File.self, from: json),
            let until = try? Date(file.validUntil, strategy: .iso8601)
        else { return nil }
        validUntil = until
        rightToLeft = file.language.rightToLeft
        days = file.week.map { Day(name: $0.name, done: $0.done, begun: $0.begun) }
        weekText = file.weekText
        guide = file.suggestion?.guide
        startText = file.startText
        emptyText = file.emptyText
        staleText = file.staleText
    }

    private struct File: Decodable {
        struct Language: Decodable { let rightToLeft: Bool }
        struct Day: Decodable {
            let name: String
            let done, begun: Bool
        }
        struct Suggestion: Decodable { let guide: String }
        let validUntil: String
        let language: Language
        let week: [Day]
        let weekText, startText, staleText: String
        let emptyText: String?
        let suggestion: Suggestion?
    }

    /// The lines that the widget shows at a moment; the lamps stand above them where `lamps` is true.
    public func shown(at now: Date) -> (text: String, lamps: Bool, start: Bool) {
        if now >= validUntil { return (staleText, false, false) }
        if let emptyText { return (emptyText, false, true) }
        return (weekText, true, true)
    }

    /// The address that opens Start with the suggested guide.
    public var startURL: URL? { URL(string: "instep:start" + (guide.map { "/\($0)" } ?? "")) }
}

/// Keeps the newest snapshot where the app and its widget both find it.
public struct SnapshotStore: Sendable {
    private let file: URL

    /// A store in a folder.
    public init(folder: URL) { file = folder.appending(path: "snapshot.json") }

    /// Writes all of it or nothing. An older one goes stale by itself.
    public func write(_ json: String) {
        try? Data(json.utf8).write(to: file, options: .atomic)
    }

    /// The newest snapshot; nil before the first start of the app.
    public func read() -> WeekSnapshot? {
        (try? Data(contentsOf: file)).flatMap(WeekSnapshot.init(json:))
    }
}

#if !os(Linux)
    extension WeekSnapshot {
        /// The store that the app and its widget share; nil where the entitlement is missing.
        public static var store: SnapshotStore? {
            FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: "group.app.instep")
                .map(SnapshotStore.init)
        }
    }
#else
    extension WeekSnapshot {
        /// The store that the app and its widget share; on Linux a folder for temporary files.
        public static var store: SnapshotStore? { SnapshotStore(folder: FileManager.default.temporaryDirectory) }
    }
#endif
