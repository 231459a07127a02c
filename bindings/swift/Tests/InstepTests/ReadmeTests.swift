import Foundation
import Instep
import Testing

@Suite struct ReadmeTests {
    /// What README shows, compiled and run as it stands there.
    func example(path: String) async throws -> [String] {
        // README begins
        let footCare = try await FootCare.open(options: OpenOptions(path: path))
        do {
            let entry = SessionEntry(kind: .soak, minutes: 15, comfortAfter: 8, note: "warm water")
            print(try await footCare.logSession(entry: entry).session.text)
        } catch {
            print(try FootCare.explain(error: error).mend)
        }
        let today = try await footCare.today()
        print(today.weekText)
        // README ends
        try await footCare.close()
        return [today.weekText]
    }

    @Test func theExampleRuns() async throws {
        try await inFolder { folder in
            let texts = try await example(path: folder.appending(path: "d.instep").path)
            #expect(texts.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func readmeShowsTheExample() throws {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let (begins, ends) = ("        // README begins\n", "        // README ends\n")
        let start = try #require(source.firstRange(of: begins)).upperBound
        let end = try #require(source.firstRange(of: ends)).lowerBound
        let compiled = source[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.dropFirst(8) }.joined(separator: "\n")
        let shown = try Repository.text("README.md").matches(of: /```swift\nimport Instep\n\n([\s\S]*?)```/)
        #expect(shown.map { String($0.1) } == [compiled])
    }
}
