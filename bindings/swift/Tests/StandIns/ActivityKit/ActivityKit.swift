@_exported import Foundation

/// https://developer.apple.com/documentation/activitykit/activityattributes
public protocol ActivityAttributes: Codable, Sendable {
    associatedtype ContentState: Codable, Hashable, Sendable
}

/// https://developer.apple.com/documentation/activitykit/activitycontent
public struct ActivityContent<State: Codable & Hashable & Sendable>: Sendable {
    public let state: State
    public let staleDate: Date?
    public init(state: State, staleDate: Date?, relevanceScore: Double = 0) {
        self.state = state
        self.staleDate = staleDate
    }
}

/// https://developer.apple.com/documentation/activitykit/activityuidismissalpolicy
public struct ActivityUIDismissalPolicy: Sendable {
    public static let `default` = Self()
    public static let immediate = Self()
}

/// https://developer.apple.com/documentation/activitykit/activityauthorizationinfo
public final class ActivityAuthorizationInfo: Sendable {
    public init() {}
    public var areActivitiesEnabled: Bool { false }
}

/// https://developer.apple.com/documentation/activitykit/pushtype
public struct PushType: Sendable {
    public static let token = Self()
}

/// https://developer.apple.com/documentation/activitykit/activity
public final class Activity<Attributes: ActivityAttributes>: Sendable {
    init() {}
    public static func request(
        attributes: Attributes, content: ActivityContent<Attributes.ContentState>, pushType: PushType? = nil
    ) throws -> Activity { Activity() }
    public func update(_ content: ActivityContent<Attributes.ContentState>) async {}
    public func end(
        _ content: ActivityContent<Attributes.ContentState>?, dismissalPolicy: ActivityUIDismissalPolicy = .default
    ) async {}
}
