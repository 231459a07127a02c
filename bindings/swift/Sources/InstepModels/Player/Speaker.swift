import Foundation
import Instep
import Observation

/// Says the words of a session, one text after another. A voice that never comes to its end delays the next text, but
/// does not keep it back.
@MainActor @Observable
final class Speaker {
    private final class Utterance {
        let texts: [String]
        let line: Int?
        /// True for a text that is said only if nothing else is to be said.
        let isRest: Bool
        let pauseMs: Int64
        let done: @MainActor () -> Void

        init(
            _ texts: [String], line: Int? = nil, isRest: Bool = false, pauseMs: Int64 = 0,
            done: @escaping @MainActor () -> Void = {}
        ) {
            self.texts = texts
            self.line = line
            self.isRest = isRest
            self.pauseMs = pauseMs
            self.done = done
        }
    }

    private static let breathMs: Int64 = 1000
    private static let patienceMs: Int64 = 5000
    private static let letterMs: Int64 = 150

    /// The line of the step that is being said.
    private(set) var line: Int?

    @ObservationIgnored private let voice: any Voice
    @ObservationIgnored private let timer: any Waiting
    @ObservationIgnored private let language: () -> String
    @ObservationIgnored private var queue: [Utterance] = []
    @ObservationIgnored private var current: Utterance?
    /// Waits for the end of the text, then through the breath behind it.
    @ObservationIgnored private var waiting: Task<Void, Never>?

    /// `language` is the tag of the language to speak.
    init(voice: any Voice, timer: any Waiting, language: @escaping () -> String) {
        self.voice = voice
        self.timer = timer
        self.language = language
    }

    /// True while something is said or will be.
    var speaks: Bool { current != nil || !queue.isEmpty }

    /// Says a text behind the one that is being said.
    func say(_ text: String) {
        queue.append(Utterance([text]))
        goOn()
    }

    /// Says a step: foot, title and the first line in one go, then calls `done`, and after a second says the other lines.
    func sayStep(_ step: Player, done: @escaping @MainActor () -> Void) {
        let lines = step.lines.enumerated().filter { !$0.element.spoken.isEmpty }
        let head = [step.heading.sideText, step.heading.title, lines.first?.element.spoken ?? ""]
        queue.append(
            Utterance(
                head.filter { !$0.isEmpty }, line: lines.first?.offset, pauseMs: lines.count > 1 ? Self.breathMs : 0,
                done: done))
        for line in lines.dropFirst() {
            queue.append(Utterance([line.element.spoken], line: line.offset, isRest: true))
        }
        goOn()
    }

    /// Leaves out the lines that were still to come: something newer is to be said.
    func dropRest() {
        queue.removeAll { $0.isRest }
        if current?.isRest == true {
            halt()
            goOn()
        }
    }

    /// Falls silent at once.
    func stop() {
        queue = []
        if current != nil { halt() }
    }

    private func halt() {
        waiting?.cancel()
        current = nil
        line = nil
        voice.stop()
    }

    private func goOn() {
        guard current == nil, !queue.isEmpty else { return }
        let next = queue.removeFirst()
        current = next
        line = next.line
        // Longer than the slowest voice takes.
        let patience = Self.patienceMs + Int64(next.texts.reduce(0) { $0 + $1.count }) * Self.letterMs
        waiting = timer.after(patience) { [weak self] in self?.said(next) }
        voice.say(next.texts, language: language()) { [weak self] in self?.said(next) }
    }

    private func said(_ utterance: Utterance) {
        guard current === utterance else { return }
        waiting?.cancel()
        waiting = timer.after(utterance.pauseMs) { [weak self] in self?.finish(utterance) }
        utterance.done()
    }

    private func finish(_ utterance: Utterance) {
        guard current === utterance else { return }
        current = nil
        line = nil
        goOn()
    }
}
