#if canImport(AVFoundation) && canImport(UIKit)
    import AVFoundation
    import InstepModels
    import Observation
    import UIKit

    /// Lowers the music of other apps while something is heard, and lets it go on afterwards.
    @MainActor final class SoundSession {
        /// Called when a call, another player or a pulled headset takes the sound.
        var onLoss: @MainActor () -> Void = {}
        private var session: AVAudioSession { .sharedInstance() }
        private var isKept = false
        private lazy var silence = try? AVAudioPlayer(data: Tones.wav(Array(repeating: 0, count: Tones.rate)))

        init() {
            let (began, unplugged) = (
                AVAudioSession.InterruptionType.began, AVAudioSession.RouteChangeReason.oldDeviceUnavailable
            )
            follow(AVAudioSession.interruptionNotification, AVAudioSessionInterruptionTypeKey, began.rawValue)
            follow(AVAudioSession.routeChangeNotification, AVAudioSessionRouteChangeReasonKey, unplugged.rawValue)
        }

        /// False while a call has the sound.
        func take() -> Bool {
            do {
                try session.setCategory(.playback, mode: .spokenAudio, options: .duckOthers)
                try session.setActive(true)
                return true
            } catch {
                return false
            }
        }

        func giveBack() {
            if isKept {
                try? session.setCategory(.playback, options: .mixWithOthers)
            } else {
                // It fails while something still sounds; the next end gives it back.
                try? session.setActive(false, options: .notifyOthersOnDeactivation)
            }
        }

        /// Keeps the app running between the texts of a session that sounds. Music of other apps is not lowered by it.
        func keep(_ on: Bool) {
            guard on != isKept else { return }
            isKept = on
            silence?.numberOfLoops = -1
            if on, take() { silence?.play() } else { silence?.stop() }
            giveBack()
        }

        private func follow(_ name: Foundation.Notification.Name, _ key: String, _ loss: UInt) {
            _ = NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [weak self] notice in
                guard notice.userInfo?[key] as? UInt == loss else { return }
                MainActor.assumeIsolated { self?.onLoss() }
            }
        }
    }

    /// Speaks with the device's own voice.
    @MainActor @Observable
    final class SystemVoice: NSObject, Voice, AVSpeechSynthesizerDelegate {
        /// A little slower than a conversation: hands are busy and glasses are off.
        private static let rate = AVSpeechUtteranceDefaultSpeechRate * 0.9

        private(set) var reader = UIAccessibility.isVoiceOverRunning
        private(set) var muted = false
        let speaks = true
        @ObservationIgnored private let sound: SoundSession
        @ObservationIgnored private let synthesizer = AVSpeechSynthesizer()
        @ObservationIgnored private var volume: NSKeyValueObservation?
        @ObservationIgnored private var last: AVSpeechUtterance?
        @ObservationIgnored private var done: (@MainActor () -> Void)?

        init(sound: SoundSession) {
            self.sound = sound
            super.init()
            synthesizer.delegate = self
            _ = NotificationCenter.default.addObserver(
                forName: UIAccessibility.voiceOverStatusDidChangeNotification, object: nil, queue: .main
            ) { [weak self] _ in
                MainActor.assumeIsolated { self?.reader = UIAccessibility.isVoiceOverRunning }
            }
            volume = AVAudioSession.sharedInstance().observe(\.outputVolume, options: [.initial, .new]) {
                [weak self] _, change in
                let muted = change.newValue == 0
                Task { @MainActor in self?.muted = muted }
            }
        }

        func say(_ texts: [String], language: String, done: @escaping @MainActor () -> Void) {
            stop()
            // Another language's voice would not be understood.
            guard let voice = AVSpeechSynthesisVoice(language: language), !texts.isEmpty, sound.take() else {
                done()
                return
            }
            self.done = done
            for text in texts {
                let utterance = AVSpeechUtterance(string: text)
                utterance.voice = voice
                utterance.rate = Self.rate
                last = utterance
                synthesizer.speak(utterance)
            }
        }

        func stop() {
            done = nil
            last = nil
            if synthesizer.stopSpeaking(at: .immediate) { sound.giveBack() }
        }

        nonisolated func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance) {
            let ended = ObjectIdentifier(utterance)
            Task { @MainActor in end(ended) }
        }

        private func end(_ utterance: ObjectIdentifier) {
            guard let last, ObjectIdentifier(last) == utterance, let done else { return }
            (self.done, self.last) = (nil, nil)
            sound.giveBack()
            done()
        }
    }

    /// Plays the tones of a session.
    @MainActor final class SystemChimes: NSObject, Chimes, AVAudioPlayerDelegate {
        private let sound: SoundSession
        private lazy var players = [Tones.step, Tones.foot, Tones.end, Tones.repetition].map {
            try? AVAudioPlayer(data: Tones.wav($0))
        }

        init(sound: SoundSession) { self.sound = sound }

        func step() { play(0) }
        func foot() { play(1) }
        func end() { play(2) }
        func repetition() { play(3) }

        private func play(_ place: Int) {
            guard let player = players[place], sound.take() else { return }
            player.delegate = self
            player.currentTime = 0
            player.play()
        }

        nonisolated func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
            Task { @MainActor in sound.giveBack() }
        }
    }
#endif
