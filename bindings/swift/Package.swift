// swift-tools-version:6.0
import PackageDescription

let core = Target.target(name: "InstepCore", dependencies: ["InstepCoreFFI"])
let models = Target.target(name: "InstepModels", dependencies: ["Instep"])
let ui = Target.target(name: "InstepUI", dependencies: ["InstepModels"])
// Reads the snapshot only: the process of a widget holds no core.
let widget = Target.target(name: "InstepWidget")
let apple = Target.target(name: "InstepApple", dependencies: ["InstepModels", "InstepWidget"])

#if os(Linux)
    // The core as cargo built it. INSTEP_LIB_DIR says where that is, when cargo's target folder is elsewhere.
    let lib = Context.environment["INSTEP_LIB_DIR"] ?? "\(Context.packageDirectory)/../../target/debug"
    core.linkerSettings = [
        .linkedLibrary("instep_ffi"),
        .unsafeFlags(["-L", lib, "-Xlinker", "-rpath", "-Xlinker", lib]),
    ]
    let ffi = Target.systemLibrary(name: "InstepCoreFFI", path: "Sources/InstepCoreFFI/generated")
    // Stand-ins for Apple's frameworks. Tests/StandIns/README.md says what they are.
    let ofWidget = ["SwiftUI", "WidgetKit", "ActivityKit", "AppIntents"]
    let ofDevice = [
        "UserNotifications", "AVFoundation", "BackgroundTasks", "CoreHaptics", "MediaPlayer", "UIKit",
        "UniformTypeIdentifiers",
    ]
    let frameworks = ofWidget + ofDevice
    // Names of Apple's frameworks, to see that none of Instep's is in their way.
    let names = ["SwiftUINames", "ChartsNames"]
    let standIns = (frameworks + names).map { Target.target(name: $0, path: "Tests/StandIns/\($0)") }
    let uses = [
        "UIKit": ["UniformTypeIdentifiers"], "AppIntents": ["SwiftUI"], "WidgetKit": ["SwiftUI", "ActivityKit"],
    ]
    for standIn in standIns { standIn.dependencies += (uses[standIn.name] ?? []).map { .byName(name: $0) } }
    ui.dependencies += ["SwiftUI"]
    widget.dependencies += ofWidget.map { .byName(name: $0) }
    apple.dependencies += (ofWidget + ofDevice).map { .byName(name: $0) }
    // The sources of the app and of its widget are compiled, and never run: project.yml makes the real targets.
    let app: [Target] = [
        .target(
            name: "InstepAppSources", dependencies: ["InstepApple", "InstepUI", "UIKit", "AppIntents", "SwiftUI"],
            path: "App/Instep", exclude: ["Info.plist", "PrivacyInfo.xcprivacy", "Instep.entitlements"]),
        .target(
            name: "InstepWidgetSources", dependencies: ["InstepWidget", "WidgetKit", "SwiftUI"], path: "App/Widget",
            exclude: ["Info.plist", "InstepWidgets.entitlements"]),
    ]
    let onLinux: [Target] =
        standIns + app + [
            .testTarget(
                name: "AppleNamesTests",
                dependencies: ["Instep"] + names.map { .byName(name: $0) }),
            .testTarget(name: "InstepWidgetTests", dependencies: ["InstepWidget", "InstepTesting"]),
            .testTarget(name: "InstepUITests", dependencies: ["InstepUI", "InstepTesting", "SwiftUI"]),
        ]
#else
    // README.md says how it is made.
    let ffi = Target.binaryTarget(name: "InstepCoreFFI", path: "InstepCoreFFI.xcframework")
    let onLinux: [Target] = []
#endif

let package = Package(
    name: "Instep",
    platforms: [.iOS(.v17), .macOS(.v14), .watchOS(.v10)],
    products: [
        .library(name: "Instep", targets: ["Instep"]),
        .library(name: "InstepUI", targets: ["InstepUI", "InstepModels"]),
        .library(name: "InstepApple", targets: ["InstepApple"]),
        .library(name: "InstepWidget", targets: ["InstepWidget"]),
    ],
    targets: [
        ffi,
        core,
        .target(name: "Instep", dependencies: ["InstepCore"]),
        models,
        ui,
        widget,
        apple,
        // A still clock, a device that writes down, and a past: for the tests of models and screens.
        .target(name: "InstepTesting", dependencies: ["InstepModels"], path: "Tests/InstepTesting"),
        .testTarget(name: "InstepTests", dependencies: ["Instep", "InstepCore"]),
        .testTarget(name: "InstepModelsTests", dependencies: ["InstepModels", "InstepTesting"]),
    ] + onLinux,
    swiftLanguageModes: [.v6]
)
