// swift-tools-version:6.0
import PackageDescription

let core = Target.target(name: "InstepCore", dependencies: ["InstepCoreFFI"])

#if os(Linux)
    // The core as cargo built it. INSTEP_LIB_DIR says where that is, when cargo's target folder is elsewhere.
    let lib = Context.environment["INSTEP_LIB_DIR"] ?? "\(Context.packageDirectory)/../../target/debug"
    core.linkerSettings = [
        .linkedLibrary("instep_ffi"),
        .unsafeFlags(["-L", lib, "-Xlinker", "-rpath", "-Xlinker", lib]),
    ]
    let ffi = Target.systemLibrary(name: "InstepCoreFFI", path: "Sources/InstepCoreFFI/generated")
    // Names of Apple's frameworks, to see that none of Instep's is in their way.
    let standIns: [Target] = [
        .target(name: "SwiftUI", path: "Tests/StandIns/SwiftUI"),
        .target(name: "Charts", path: "Tests/StandIns/Charts"),
        .testTarget(name: "AppleNamesTests", dependencies: ["Instep", "SwiftUI", "Charts"]),
    ]
#else
    // README.md says how it is made.
    let ffi = Target.binaryTarget(name: "InstepCoreFFI", path: "InstepCoreFFI.xcframework")
    let standIns: [Target] = []
#endif

let package = Package(
    name: "Instep",
    platforms: [.iOS(.v17), .macOS(.v14), .watchOS(.v10)],
    products: [.library(name: "Instep", targets: ["Instep"])],
    targets: [
        ffi,
        core,
        .target(name: "Instep", dependencies: ["InstepCore"]),
        .testTarget(name: "InstepTests", dependencies: ["Instep", "InstepCore"]),
    ] + standIns,
    swiftLanguageModes: [.v6]
)
