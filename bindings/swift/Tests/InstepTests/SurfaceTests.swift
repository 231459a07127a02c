import Foundation
import Testing

/// What holds the façade and the generated module together. Read from their texts.
@Suite struct SurfaceTests {
    let generated: String
    let header: String

    init() throws {
        generated = try Repository.text(Repository.generated)
        header = try Repository.text("bindings/swift/Sources/InstepCoreFFI/generated/InstepCoreFFI.h")
    }

    @Test func theModulesHaveTheirNames() throws {
        let configured = try Repository.text("uniffi.toml")
        #expect(configured.contains("module_name = \"InstepCore\"\nffi_module_name = \"InstepCoreFFI\"\n"))
        #expect(generated.contains("import InstepCoreFFI\n"))
        let map = try Repository.text("bindings/swift/Sources/InstepCoreFFI/generated/module.modulemap")
        #expect(map.hasPrefix("module InstepCoreFFI {"))
    }

    @Test func everyTypeAnAppMeetsIsExported() throws {
        let types = Set(
            generated.matches(of: /\npublic (?:struct|enum|typealias) (\w+)/).map { String($0.1) }
                .filter { !$0.hasPrefix("FfiConverter") })
        let exports = try Repository.text("bindings/swift/Sources/Instep/generated/Exports.swift")
        let exported = exports.matches(of: /public typealias (\w+) = InstepCore\.(\w+)\n/)
        #expect(exported.allSatisfy { $0.1 == $0.2 })
        // The façade makes these itself: the present.
        let inside: Set = ["Moment", "Transition", "Timestamp"]
        #expect(types.count > 80)
        #expect(types.subtracting(inside).subtracting(exported.map { String($0.1) }).sorted() == [])
    }

    @Test func everyFunctionThrows() {
        let symbols = Set(header.matches(of: /\buniffi_instep_fn_(?:func|method|constructor)_\w+/).map { String($0.0) })
        #expect(symbols.count > 25)
        let throwing = "try rustCallWithError(FfiConverterTypeInstepError_lift) {"
        for symbol in symbols.sorted() {
            let calls = generated.ranges(of: symbol + "(")
            #expect(!calls.isEmpty, "\(symbol) is never called")
            for call in calls {
                let before = generated[..<call.lowerBound]
                let manner = before.range(of: "rustCall", options: .backwards).map { before[$0.lowerBound...] } ?? ""
                #expect(("try " + manner).hasPrefix(throwing), "\(symbol)")
            }
        }
        let functions = generated.matches(
            of: /\n(?:open|public) (?:static )?func `?(?!FfiConverter|uniffi)\w+`?\([^\n]*/)
        #expect(functions.count == symbols.count)
        for function in functions { #expect(function.0.contains(")throws "), "\(function.0)") }
    }

    /// Nothing of ours ends the app; the generator does so only when memory or a handle can't be had or given back.
    @Test func nothingOfOursTraps() throws {
        let sources = try FileManager.default.subpathsOfDirectory(
            atPath: Repository.package.appending(path: "Sources").path
        ).filter { $0.hasSuffix(".swift") && $0 != "InstepCore/generated/InstepCore.swift" }
        #expect(sources.count > 8)
        for source in sources {
            let text = try Repository.text("bindings/swift/Sources/\(source)")
            for trap in [/try!/, /as!/, /fatalError/, /precondition/, /[\w)\]]!(?!=)/] {
                #expect(text.firstMatch(of: trap) == nil, "\(source)")
            }
        }
        let trapping = Set(generated.matches(of: /try! rustCall { (\w+)/).map { String($0.1) })
        #expect(
            trapping == [
                "ffi_instep_rustbuffer_from_bytes", "ffi_instep_rustbuffer_free", "uniffi_instep_fn_clone_instep",
                "uniffi_instep_fn_free_instep",
            ])
        #expect(generated.ranges(of: "try!").count == trapping.count)
    }
}
