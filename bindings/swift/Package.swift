// swift-tools-version:6.0
import PackageDescription

let core = Target.target(name: "InstepCore", dependencies: ["InstepCoreFFI"])
let models = Target.target(name: "InstepModels", dependencies: ["Instep"])
let ui = Target.target(name: "InstepUI", dependencies: ["InstepModels"])

#if os(Linux)
    // The core as cargo built it. INSTEP_LIB_DIR says where that is, when cargo's target folder is elsewhere.
    let lib = Context.environment["INSTEP_LIB_DIR"] ?? "\(Context.packageDirectory)/../../target/debug"
    core.linkerSettings = [
        .linkedLibrary("instep_ffi"),
        .unsafeFlags(["-L", lib, "-Xlinker", "-rpath", "-Xlinker", lib]),
    ]
    let ffi = Target.systemLibrary(name: "InstepCoreFFI", path: "Sources/InstepCoreFFI/generated")
    // Stand-ins for Apple's frameworks. Tests/StandIns/README.md says what they are.
    let frameworks = ["SwiftUI"]
    // Names of Apple's frameworks, to see that none of Instep's is in their way.
    let names = ["SwiftUINames", "ChartsNames"]
    let standIns = (frameworks + names).map { Target.target(name: $0, path: "Tests/StandIns/\($0)") }
    ui.dependencies += ["SwiftUI"]
    let onLinux: [Target] =
        standIns + [
            .testTarget(
                name: "AppleNamesTests",
                dependencies: ["Instep"] + names.map { .byName(name: $0) }),
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
    ],
    targets: [
        ffi,
        core,
        .target(name: "Instep", dependencies: ["InstepCore"]),
        models,
        ui,
        // A still clock, a device that writes down, and a past: for the tests of models and screens.
        .target(name: "InstepTesting", dependencies: ["InstepModels"], path: "Tests/InstepTesting"),
        .testTarget(name: "InstepTests", dependencies: ["Instep", "InstepCore"]),
        .testTarget(name: "InstepModelsTests", dependencies: ["InstepModels", "InstepTesting"]),
    ] + onLinux,
    swiftLanguageModes: [.v6]
)
