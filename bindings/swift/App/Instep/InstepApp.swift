#if canImport(SwiftUI) && canImport(UIKit)
    import InstepModels
    import InstepUI
    import SwiftUI
    import UIKit

    /// The app. Its delegate owns everything that outlives a window: the system starts the process also for a button of a
    /// notification, without one.
    @main
    struct InstepApp: App {
        @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate
        @Environment(\.scenePhase) private var phase

        var body: some Scene {
            WindowGroup {
                if let app = delegate.app {
                    AppView(app: app)
                        .onOpenURL { url in open(url, in: app) }
                }
            }
            .onChange(of: phase, initial: true) { _, new in delegate.lifecycle?.saw(ScreenVisibility(new)) }
        }

        /// The address that the widget opens; it names a place.
        private func open(_ url: URL, in app: AppModel) {
            let text = url.absoluteString.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            if let route = Route(text: text) { app.navigator.open(route) }
        }
    }

    extension ScreenVisibility {
        fileprivate init(_ phase: ScenePhase) {
            switch phase {
            case .active: self = .active
            case .background: self = .background
            default: self = .inactive
            }
        }
    }
#endif
