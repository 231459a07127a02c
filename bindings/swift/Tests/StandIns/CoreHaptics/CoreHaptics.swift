@_exported import Foundation

/// https://developer.apple.com/documentation/corehaptics/chhapticdevicecapability
public protocol CHHapticDeviceCapability {
    var supportsHaptics: Bool { get }
}

struct NoHaptics: CHHapticDeviceCapability {
    let supportsHaptics = false
}

/// https://developer.apple.com/documentation/corehaptics/chhapticeventparameter
open class CHHapticEventParameter: NSObject {}

/// https://developer.apple.com/documentation/corehaptics/chhapticdynamicparameter
open class CHHapticDynamicParameter: NSObject {}

/// https://developer.apple.com/documentation/corehaptics/chhapticevent
open class CHHapticEvent: NSObject {
    /// https://developer.apple.com/documentation/corehaptics/chhapticevent/eventtype
    public struct EventType: Hashable, Sendable {
        let name: String
        public static let hapticContinuous = Self(name: "hapticContinuous")
    }
    public init(
        eventType: EventType, parameters: [CHHapticEventParameter], relativeTime: TimeInterval,
        duration: TimeInterval
    ) {}
}

/// https://developer.apple.com/documentation/corehaptics/chhapticpattern
open class CHHapticPattern: NSObject {
    public init(events: [CHHapticEvent], parameters: [CHHapticDynamicParameter]) throws {}
}

/// https://developer.apple.com/documentation/corehaptics/chhapticpatternplayer
public protocol CHHapticPatternPlayer: NSObjectProtocol {
    func start(atTime time: TimeInterval) throws
}

final class NoPlayer: NSObject, CHHapticPatternPlayer {
    func start(atTime time: TimeInterval) throws {}
}

/// https://developer.apple.com/documentation/corehaptics/chhapticengine
open class CHHapticEngine {
    public init() throws {}
    public class func capabilitiesForHardware() -> any CHHapticDeviceCapability { NoHaptics() }
    public var playsHapticsOnly = false
    public func start() throws {}
    public func makePlayer(with pattern: CHHapticPattern) throws -> any CHHapticPatternPlayer { NoPlayer() }
}
