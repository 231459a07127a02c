#if os(Linux)
    import Foundation

    /// Swift before 6.2 ships a libswiftObservation.so without this function of its own
    /// (https://github.com/swiftlang/swift/issues/75670): nothing that uses it would link.
    @_cdecl("_ZN5swift9threading5fatalEPKcz")
    func swiftThreadingFatal() { abort() }
#endif
