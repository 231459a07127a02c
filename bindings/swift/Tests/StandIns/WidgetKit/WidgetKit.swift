import ActivityKit
@_exported import SwiftUI

/// https://developer.apple.com/documentation/swiftui/widgetconfiguration
@MainActor @preconcurrency public protocol WidgetConfiguration {
    associatedtype Body: WidgetConfiguration
    @MainActor @preconcurrency var body: Body { get }
}

extension Never: WidgetConfiguration {}

/// https://developer.apple.com/documentation/swiftui/widget
@MainActor @preconcurrency public protocol Widget {
    associatedtype Body: WidgetConfiguration
    init()
    @MainActor @preconcurrency var body: Body { get }
}

/// https://developer.apple.com/documentation/swiftui/widgetbundlebuilder
@resultBuilder public enum WidgetBundleBuilder {
    @MainActor public static func buildBlock<A: Widget, B: Widget>(_ a: A, _ b: B) -> some Widget { Pair<A, B>() }
}

struct Pair<A: Widget, B: Widget>: Widget {
    var body: some WidgetConfiguration { A().body }
}

/// https://developer.apple.com/documentation/swiftui/widgetbundle
@MainActor @preconcurrency public protocol WidgetBundle {
    associatedtype Body: Widget
    init()
    @WidgetBundleBuilder @MainActor @preconcurrency var body: Body { get }
}

extension WidgetBundle {
    /// https://developer.apple.com/documentation/swiftui/widgetbundle/main()
    public static func main() {}
}

/// https://developer.apple.com/documentation/widgetkit/timelineentry
public protocol TimelineEntry {
    var date: Date { get }
}

/// https://developer.apple.com/documentation/widgetkit/timelinereloadpolicy
public struct TimelineReloadPolicy: Equatable, Sendable {
    public static let never = Self()
}

/// https://developer.apple.com/documentation/widgetkit/timeline
public struct Timeline<EntryType: TimelineEntry> {
    public init(entries: [EntryType], policy: TimelineReloadPolicy) {}
}

/// https://developer.apple.com/documentation/widgetkit/timelineprovidercontext
public struct TimelineProviderContext: Sendable {}

/// https://developer.apple.com/documentation/widgetkit/timelineprovider
public protocol TimelineProvider {
    associatedtype Entry: TimelineEntry
    typealias Context = TimelineProviderContext
    func placeholder(in context: Context) -> Entry
    func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void)
    func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
}

/// https://developer.apple.com/documentation/widgetkit/widgetfamily
public enum WidgetFamily: Int, Sendable { case systemSmall, systemMedium, accessoryRectangular }

/// https://developer.apple.com/documentation/widgetkit/staticconfiguration
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
    public init<Provider: TimelineProvider>(
        kind: String, provider: Provider, @ViewBuilder content: @escaping (Provider.Entry) -> Content
    ) {}
    public var body: Never { fatalError("a primitive configuration has no body") }
}

extension WidgetConfiguration {
    /// https://developer.apple.com/documentation/swiftui/widgetconfiguration/configurationdisplayname(_:)
    public func configurationDisplayName(_ key: LocalizedStringKey) -> some WidgetConfiguration { self }
    /// https://developer.apple.com/documentation/swiftui/widgetconfiguration/description(_:)
    public func description(_ key: LocalizedStringKey) -> some WidgetConfiguration { self }
    /// https://developer.apple.com/documentation/swiftui/widgetconfiguration/supportedfamilies(_:)
    public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}

/// https://developer.apple.com/documentation/widgetkit/widgetcenter
public final class WidgetCenter: Sendable {
    public static let shared = WidgetCenter()
    public func reloadAllTimelines() {}
}

extension EnvironmentValues {
    /// https://developer.apple.com/documentation/swiftui/environmentvalues/widgetfamily
    public var widgetFamily: WidgetFamily { .systemMedium }
}

/// https://developer.apple.com/documentation/swiftui/containerbackgroundplacement
public struct ContainerBackgroundPlacement: Sendable {
    public static let widget = Self()
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/containerbackground(_:for:)
    public func containerBackground<S: ShapeStyle>(_ style: S, for container: ContainerBackgroundPlacement) -> some View
    {
        self
    }
    /// https://developer.apple.com/documentation/swiftui/view/activitybackgroundtint(_:)
    public func activityBackgroundTint(_ color: Color?) -> some View { self }
}

/// https://developer.apple.com/documentation/widgetkit/activityviewcontext
public struct ActivityViewContext<Attributes: ActivityAttributes> {
    public let state: Attributes.ContentState
}

/// https://developer.apple.com/documentation/widgetkit/dynamicislandexpandedregionposition
public enum DynamicIslandExpandedRegionPosition: Sendable { case leading, trailing, center, bottom }

/// https://developer.apple.com/documentation/widgetkit/dynamicislandexpandedregion
public struct DynamicIslandExpandedRegion<Content: View> {
    public init(_ position: DynamicIslandExpandedRegionPosition, @ViewBuilder content: () -> Content) {}
}

/// https://developer.apple.com/documentation/widgetkit/dynamicisland
public struct DynamicIsland {
    public init<E: View, L: View, T: View, M: View>(
        expanded: () -> DynamicIslandExpandedRegion<E>, @ViewBuilder compactLeading: () -> L,
        @ViewBuilder compactTrailing: () -> T, @ViewBuilder minimal: () -> M
    ) {}
}

/// https://developer.apple.com/documentation/widgetkit/activityconfiguration
public struct ActivityConfiguration<Attributes: ActivityAttributes>: WidgetConfiguration {
    public init<Content: View>(
        for attributesType: Attributes.Type,
        @ViewBuilder content: @escaping (ActivityViewContext<Attributes>) -> Content,
        dynamicIsland: @escaping (ActivityViewContext<Attributes>) -> DynamicIsland
    ) {}
    public var body: Never { fatalError("a primitive configuration has no body") }
}
