import Foundation
import Instep
import struct InstepCore.Cue
import Observation

/// Carries out the requests of the player's records to the device: voice, sounds, vibrations, a screen that stays on.
@MainActor @Observable
public final class SessionEffects {
    private static let fullScreenMs: Int64 = 3000
    private static let longestSpeechMs: Int64 = 12_000
    private static let awakeMs: Int64 = 600_000

    /// The coming foot, which fills the screen for three seconds.
    public private(set) var fullScreen: Cue?
    /// The newest words for a screen reader.
    public private(set) var announcement = ""
    /// The line of the step that is being said.
    public var line: Int? { speaker.line }

    /// True while the voice or the chimes are on.
    @ObservationIgnored var sounds = true
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let speaker: Speaker
    @ObservationIgnored private let onSpoken: @MainActor () -> Void
    @ObservationIgnored private var fullScreenEnd: Task<Void, Never>?
    @ObservationIgnored private var speechEnd: Task<Void, Never>?
    @ObservationIgnored private var awakeEnd: Task<Void, Never>?
    @ObservationIgnored private var passes: Task<Void, Never>?
    @ObservationIgnored private var isAwake = false
    @ObservationIgnored private var isWaiting = false
    @ObservationIgnored private var session: SessionState?

    private var seams: Seams { app.seams }

    /// `onSpoken` is called when a step was said, or when the voice took too long over it.
    init(_ app: AppModel, onSpoken: @escaping @MainActor () -> Void) {
        self.app = app
        self.onSpoken = onSpoken
        speaker = Speaker(voice: app.seams.voice, timer: app.seams.timer) { app.labels.language.tag }
    }

    /// Shows, sounds and says the cues of a record. `byPerson` is true where the person moved on: then nothing old is said
    /// to its end.
    func carryOut(_ record: Player, byPerson: Bool) {
        let cues = record.cues
        announce(cues)
        fill(cues)
        if cues.contains(where: { $0.signal == .switchFoot && $0.channel == .haptic }) { seams.haptics.changeOfFoot() }
        chime(cues)
        if byPerson {
            speaker.stop()
        } else if cues.contains(where: { $0.channel == .voice }) {
            speaker.dropRest()
        }
        for cue in cues where cue.channel == .voice { say(cue, record) }
        awaitSpoken(record)
    }

    /// Keeps the device as the record needs it: on while time runs, its own again while the person rests.
    func follow(_ record: Player?) {
        let isOurs = record?.isTaken == true
        keepSession(isOurs ? record : nil)
        keepAwake(isOurs && record?.state != .paused, waits: record?.slab?.waits == true)
        tickPasses(record)
        if record == nil { speaker.stop() }
        if record?.awaitsSpoken != true {
            speechEnd?.cancel()
            speechEnd = nil
        }
    }

    /// True where a step begins that nobody could hear: the voice and the chimes are off, or the volume is zero.
    func beginsUnheard(_ record: Player) -> Bool {
        let begins = record.cues.filter { $0.signal == .stepBegins }
        let sounds = begins.contains { $0.channel == .voice || $0.channel == .chime }
        return !begins.isEmpty && (!sounds || seams.voice.muted)
    }

    /// Says the step once more, or the card in its place.
    func sayAgain(_ record: Player) {
        if seams.voice.reader {
            // The same words are only announced again when they were others in between.
            announcement = ""
            announcement = record.spoken
            return
        }
        speaker.stop()
        if let card = record.card {
            speaker.say(card.spoken)
        } else {
            speaker.sayStep(record, done: onSpoken)
        }
    }

    func hush() { speaker.stop() }

    private func say(_ cue: Cue, _ record: Player) {
        if cue.signal == .stepBegins {
            speaker.sayStep(record, done: onSpoken)
        } else if let text = cue.text {
            speaker.say(text)
        }
    }

    /// A step's clock waits for the voice, but not for ever. After a pause in the middle the step is said anew.
    private func awaitSpoken(_ record: Player) {
        guard record.awaitsSpoken else { return }
        if !speaker.speaks { speaker.sayStep(record, done: onSpoken) }
        if speechEnd == nil || record.cues.contains(where: { $0.signal == .stepBegins }) {
            speechEnd?.cancel()
            speechEnd = seams.timer.after(Self.longestSpeechMs) { [weak self] in
                self?.speechEnd = nil
                self?.onSpoken()
            }
        }
    }

    private func announce(_ cues: [Cue]) {
        guard seams.voice.reader else { return }
        let texts = cues.filter { $0.channel == .text }.compactMap(\.text)
        if !texts.isEmpty { announcement = texts.joined(separator: "\n") }
    }

    private func fill(_ cues: [Cue]) {
        let cue = cues.last { $0.channel == .fullScreen && $0.signal == .switchFoot }
        if cues.isEmpty { return }
        fullScreenEnd?.cancel()
        fullScreen = cue
        if cue != nil {
            fullScreenEnd = seams.timer.after(Self.fullScreenMs) { [weak self] in self?.fullScreen = nil }
        }
    }

    private func chime(_ cues: [Cue]) {
        let signals = cues.filter { $0.channel == .chime }.map(\.signal)
        if signals.contains(.finished) {
            seams.chimes.end()
        } else if signals.contains(.switchFoot) {
            seams.chimes.foot()
        } else if !signals.isEmpty {
            seams.chimes.step()
        }
    }

    /// Keeps the screen on for a while for a person who strokes without hurry, not for one who has gone away.
    private func keepAwake(_ on: Bool, waits: Bool) {
        guard on != isAwake || waits != isWaiting else { return }
        isAwake = on
        isWaiting = waits
        awakeEnd?.cancel()
        seams.device.keepAwake(on)
        if on, waits {
            awakeEnd = seams.timer.after(Self.awakeMs) { [weak self] in self?.seams.device.keepAwake(false) }
        }
    }

    private func keepSession(_ record: Player?) {
        let state = record.map { record in
            SessionState(
                title: app.labels.player.notification, text: record.leftText, running: record.clock.running,
                leftMs: record.clock.running ? record.clock.remainingMs : nil, sounds: sounds)
        }
        guard state != session else { return }
        session = state
        seams.device.session(state)
    }

    /// Sounds the soft tick with each pass of the hand.
    private func tickPasses(_ record: Player?) {
        passes?.cancel()
        guard let record, record.repTicks, record.clock.running, record.passMs > 0, record.state == .running else {
            return
        }
        let pass = Int64(record.passMs)
        let played = record.clock.totalMs - record.clock.remainingMs
        passes = Task { [timer = seams.timer, chimes = seams.chimes] in
            await timer.wait(milliseconds: pass - played % pass)
            while !Task.isCancelled {
                chimes.repetition()
                await timer.wait(milliseconds: pass)
            }
        }
    }
}

extension Player {
    /// True while it is played here: not after its end, nor before an interrupted session was taken over.
    var isTaken: Bool { slab.map { $0.action != .continue } ?? false }
}
