import Instep
import InstepModels
import SwiftUI

/// The whole app in its colours and its direction of writing.
public struct AppView: View {
    @Environment(\.colorScheme) private var colorScheme
    @State private var atlas: AtlasPaths?
    private let app: AppModel

    /// The window of an app.
    public init(app: AppModel) { self.app = app }

    public var body: some View {
        content
            .onChange(of: app.atlas != nil, initial: true) { _, _ in atlas = app.atlas.map(AtlasPaths.init) }
            .environment(\.atlas, atlas)
            .environment(\.ink, colorScheme == .dark ? Ink.dark : Ink.light)
            .environment(\.timer, app.seams.timer)
            .environment(\.isStill, app.seams.device.reducedMotion || app.seams.device.saving)
            .environment(\.layoutDirection, app.labels.language.rightToLeft ? .rightToLeft : .leftToRight)
    }

    @ViewBuilder private var content: some View {
        switch app.opened {
        case .opening: LoadingView(text: app.labels.common.loading)
        case .failed(let failure):
            if failure.passes {
                BusyPlace(app: app, failure: failure)
            } else {
                RecoveryPlace(app: app, failure: failure)
            }
        case .ready: Frame(app: app)
        }
    }
}

extension Failure {
    /// True where another process holds the file, or the device keeps it locked: later it opens.
    var passes: Bool { error == .busy || error == .protectedStorage }
}

/// The tabs, with a place over them where one fills the screen.
struct Frame: View {
    @Environment(\.ink) private var ink
    let app: AppModel

    var body: some View {
        TabView(selection: tab) {
            ForEach(Tab.allCases, id: \.self) { tab in
                TabStack(app: app, tab: tab)
                    .tabItem { Label(app.labels.navigation.name(of: tab), systemImage: tab.symbol) }
                    .tag(tab)
            }
        }
        .tint(ink.accent)
        .safeAreaInset(edge: .bottom) { MessageBar(app: app) }
        .fullScreenCover(isPresented: isFull) {
            if let entry = app.navigator.full.last {
                Place(app: app, entry: entry)
                    .id(entry.id)
                    .safeAreaInset(edge: .top) {
                        if !entry.route.isFull { BackBar(text: app.labels.common.back) { app.navigator.back() } }
                    }
                    .safeAreaInset(edge: .bottom) { MessageBar(app: app) }
            }
        }
    }

    private var tab: Binding<Tab> {
        Binding {
            app.navigator.tab
        } set: { tab in
            app.navigator.select(tab)
        }
    }

    private var isFull: Binding<Bool> {
        Binding {
            !app.navigator.full.isEmpty
        } set: { shown in
            if !shown { app.navigator.home() }
        }
    }
}

/// The way back from a place that stands over a flow, where no tab's stack draws one.
private struct BackBar: View {
    @Environment(\.ink) private var ink
    let text: String
    let back: @MainActor () -> Void

    var body: some View {
        BackButton(text: text, action: back)
            .padding(.horizontal, Space.large)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(ink.background)
    }
}

/// The places of a tab. Those of More stand beside the list that led to them in a wide window.
private struct TabStack: View {
    @Environment(\.horizontalSizeClass) private var horizontalSizeClass
    let app: AppModel
    let tab: Tab

    var body: some View {
        if tab == .more, horizontalSizeClass == .regular {
            BesideMore(app: app)
        } else {
            NavigationStack(path: path) {
                if let root = app.navigator.places(tab).first {
                    Place(app: app, entry: root)
                        .toolbar(.hidden, for: .navigationBar)
                        .navigationDestination(for: Entry.self) { Place(app: app, entry: $0) }
                }
            }
        }
    }

    private var path: Binding<[Entry]> {
        Binding {
            Array(app.navigator.places(tab).dropFirst())
        } set: { path in
            app.navigator.setPath(path, of: tab)
        }
    }
}

extension NavigationLabels {
    fileprivate func name(of tab: Tab) -> String {
        switch tab {
        case .today: today
        case .guides: guides
        case .weeks: weeks
        case .more: more
        }
    }
}

extension Tab {
    /// The name of a symbol of the system.
    fileprivate var symbol: String {
        switch self {
        case .today: "sun.horizon"
        case .guides: "figure.mind.and.body"
        case .weeks: "chart.bar"
        case .more: "ellipsis.circle"
        }
    }
}
