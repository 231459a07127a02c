@_exported import Foundation
import SwiftUI

/// https://developer.apple.com/documentation/foundation/localizedstringresource
public struct LocalizedStringResource: ExpressibleByStringInterpolation, Sendable {
    let key: String
    public init(_ key: String) { self.key = key }
    public init(stringLiteral key: String) { self.key = key }
}

/// https://developer.apple.com/documentation/appintents/intentresult
public protocol IntentResult: Sendable {}

/// https://developer.apple.com/documentation/appintents/providesdialog
public protocol ProvidesDialog {}

/// https://developer.apple.com/documentation/appintents/intentdialog
public struct IntentDialog: ExpressibleByStringInterpolation, Sendable {
    let words: String
    public init(stringLiteral words: String) { self.words = words }
}

/// https://developer.apple.com/documentation/appintents/intentresultcontainer
public struct IntentResultContainer<Value, Opens, Snippet, Dialog>: IntentResult {}

extension IntentResultContainer: ProvidesDialog where Dialog == IntentDialog {}

extension IntentResult where Self == IntentResultContainer<Never, Never, Never, Never> {
    /// https://developer.apple.com/documentation/appintents/intentresult/result()
    public static func result() -> Self { IntentResultContainer() }
}

extension IntentResult where Self == IntentResultContainer<Never, Never, Never, IntentDialog> {
    /// https://developer.apple.com/documentation/appintents/intentresult/result(dialog:)
    public static func result(dialog: IntentDialog) -> Self { IntentResultContainer() }
}

/// https://developer.apple.com/documentation/appintents/intentauthenticationpolicy
public enum IntentAuthenticationPolicy: Sendable {
    case alwaysAllowed, requiresAuthentication, requiresLocalDeviceAuthentication
}

/// https://developer.apple.com/documentation/appintents/appintent
public protocol AppIntent: Sendable {
    associatedtype PerformResult: IntentResult
    static var title: LocalizedStringResource { get }
    static var openAppWhenRun: Bool { get }
    static var isDiscoverable: Bool { get }
    static var authenticationPolicy: IntentAuthenticationPolicy { get }
    init()
    func perform() async throws -> PerformResult
}

extension AppIntent {
    /// https://developer.apple.com/documentation/appintents/appintent/openappwhenrun
    public static var openAppWhenRun: Bool { false }
    /// https://developer.apple.com/documentation/appintents/appintent/isdiscoverable
    public static var isDiscoverable: Bool { true }
    /// https://developer.apple.com/documentation/appintents/appintent/authenticationpolicy
    public static var authenticationPolicy: IntentAuthenticationPolicy { .alwaysAllowed }
}

/// https://developer.apple.com/documentation/appintents/liveactivityintent
public protocol LiveActivityIntent: AppIntent {}

/// https://developer.apple.com/documentation/appintents/intentparameter
@propertyWrapper public struct IntentParameter<Value: Sendable>: Sendable {
    public var wrappedValue: Value
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension IntentParameter where Value == Int {
    /// https://developer.apple.com/documentation/appintents/intentparameter
    public init(title: LocalizedStringResource, default value: Int, inclusiveRange: (lowerBound: Int, upperBound: Int))
    {
        wrappedValue = value
    }
}

extension AppIntent {
    /// https://developer.apple.com/documentation/appintents/appintent/parameter
    public typealias Parameter = IntentParameter
}

/// https://developer.apple.com/documentation/appintents/appshortcutphrasetoken
public enum AppShortcutPhraseToken: Sendable { case applicationName }

/// https://developer.apple.com/documentation/appintents/appshortcutphrase
public struct AppShortcutPhrase<Intent: AppIntent>: ExpressibleByStringInterpolation, Sendable {
    /// https://developer.apple.com/documentation/appintents/appshortcutphrase/stringinterpolation
    public struct StringInterpolation: StringInterpolationProtocol {
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {}
        public mutating func appendInterpolation(_ token: AppShortcutPhraseToken) {}
    }
    public init(stringLiteral: String) {}
    public init(stringInterpolation: StringInterpolation) {}
}

/// https://developer.apple.com/documentation/appintents/appshortcut
public struct AppShortcut: Sendable {
    public init<Intent: AppIntent>(
        intent: Intent, phrases: [AppShortcutPhrase<Intent>], shortTitle: LocalizedStringResource,
        systemImageName: String
    ) {}
}

/// https://developer.apple.com/documentation/appintents/appshortcutsbuilder
@resultBuilder public enum AppShortcutsBuilder {
    public static func buildBlock(_ shortcuts: AppShortcut...) -> [AppShortcut] { shortcuts }
}

/// https://developer.apple.com/documentation/appintents/appshortcutsprovider
public protocol AppShortcutsProvider: Sendable {
    @AppShortcutsBuilder static var appShortcuts: [AppShortcut] { get }
}

extension Button {
    /// https://developer.apple.com/documentation/swiftui/button/init(intent:label:)
    public init<I: AppIntent>(intent: I, @ViewBuilder label: () -> L) {
        self.init(action: {}, label: label)
    }
}
