@_exported import Foundation

/// https://developer.apple.com/documentation/avfaudio/avaudiosession
open class AVAudioSession: NSObject {
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/category-swift.struct
    public struct Category: Hashable, Sendable {
        let name: String
        public static let playback = Self(name: "playback")
    }
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/mode-swift.struct
    public struct Mode: Hashable, Sendable {
        let name: String
        public static let `default` = Self(name: "default")
        public static let spokenAudio = Self(name: "spokenAudio")
    }
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/categoryoptions-swift.struct
    public struct CategoryOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let mixWithOthers = Self(rawValue: 1)
        public static let duckOthers = Self(rawValue: 2)
    }
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/setactiveoptions
    public struct SetActiveOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let notifyOthersOnDeactivation = Self(rawValue: 1)
    }
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/interruptiontype
    public enum InterruptionType: UInt, Sendable { case ended, began }
    /// https://developer.apple.com/documentation/avfaudio/avaudiosession/routechangereason
    public enum RouteChangeReason: UInt, Sendable { case unknown, newDeviceAvailable, oldDeviceUnavailable }

    public class func sharedInstance() -> AVAudioSession { AVAudioSession() }
    public func setCategory(_ category: Category, mode: Mode, options: CategoryOptions = []) throws {}
    public func setCategory(_ category: Category, options: CategoryOptions = []) throws {}
    public func setActive(_ active: Bool, options: SetActiveOptions = []) throws {}
    public var outputVolume: Float { 1 }
    public class var interruptionNotification: Notification.Name { Notification.Name("interruption") }
    public class var routeChangeNotification: Notification.Name { Notification.Name("routeChange") }
}

/// https://developer.apple.com/documentation/avfaudio/avaudiosessioninterruptiontypekey
public let AVAudioSessionInterruptionTypeKey = "AVAudioSessionInterruptionTypeKey"
/// https://developer.apple.com/documentation/avfaudio/avaudiosessionroutechangereasonkey
public let AVAudioSessionRouteChangeReasonKey = "AVAudioSessionRouteChangeReasonKey"

/// https://developer.apple.com/documentation/avfaudio/avspeechutterancedefaultspeechrate
public let AVSpeechUtteranceDefaultSpeechRate: Float = 0.5

/// https://developer.apple.com/documentation/avfaudio/avspeechsynthesisvoice
open class AVSpeechSynthesisVoice: NSObject {
    public init?(language: String?) {}
}

/// https://developer.apple.com/documentation/avfaudio/avspeechutterance
open class AVSpeechUtterance: NSObject {
    public let speechString: String
    public var voice: AVSpeechSynthesisVoice?
    public var rate: Float = 0.5
    public init(string: String) { speechString = string }
}

/// https://developer.apple.com/documentation/avfaudio/avspeechboundary
public enum AVSpeechBoundary: Int, Sendable { case immediate, word }

/// https://developer.apple.com/documentation/avfaudio/avspeechsynthesizerdelegate
public protocol AVSpeechSynthesizerDelegate: NSObjectProtocol {
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance)
}

/// https://developer.apple.com/documentation/avfaudio/avspeechsynthesizer
open class AVSpeechSynthesizer: NSObject {
    public weak var delegate: (any AVSpeechSynthesizerDelegate)?
    public func speak(_ utterance: AVSpeechUtterance) {}
    @discardableResult public func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { false }
}

/// https://developer.apple.com/documentation/avfaudio/avaudioplayerdelegate
public protocol AVAudioPlayerDelegate: NSObjectProtocol {
    func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool)
}

/// https://developer.apple.com/documentation/avfaudio/avaudioplayer
open class AVAudioPlayer: NSObject {
    public weak var delegate: (any AVAudioPlayerDelegate)?
    public var currentTime: TimeInterval = 0
    public var numberOfLoops = 0
    public init(data: Data) throws {}
    @discardableResult public func play() -> Bool { false }
    public func stop() {}
}

// MARK: - Key-value observing, which Foundation has on Apple's platforms only

/// https://developer.apple.com/documentation/foundation/nskeyvalueobservingoptions
public struct NSKeyValueObservingOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let new = Self(rawValue: 1)
    public static let initial = Self(rawValue: 4)
}

/// https://developer.apple.com/documentation/foundation/nskeyvalueobservedchange
public struct NSKeyValueObservedChange<Value> {
    public let newValue: Value?
}

/// https://developer.apple.com/documentation/foundation/nskeyvalueobservation
open class NSKeyValueObservation: NSObject {
    public func invalidate() {}
}

extension AVAudioSession {
    /// https://developer.apple.com/documentation/swift/using-key-value-observing-in-swift
    public func observe<Value>(
        _ keyPath: KeyPath<AVAudioSession, Value>, options: NSKeyValueObservingOptions = [],
        changeHandler: @escaping @Sendable (AVAudioSession, NSKeyValueObservedChange<Value>) -> Void
    ) -> NSKeyValueObservation { NSKeyValueObservation() }
}
