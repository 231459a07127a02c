import InstepModels
import Testing

@MainActor @Suite struct NavigatorTests {
    @Test func placesComeBackInAnotherProcess() {
        let navigator = Navigator()
        navigator.open(.guides)
        navigator.open(.guide(id: "G1"))
        navigator.open(.start(guide: "G1"))
        #expect(navigator.save() == ["guides", "guide/G1", "start/G1"])
        let other = Navigator(saved: navigator.save())
        #expect(other.current.route == .start(guide: "G1"))
        #expect(other.back())
        #expect(other.current.route == .guide(id: "G1"))
    }
}
