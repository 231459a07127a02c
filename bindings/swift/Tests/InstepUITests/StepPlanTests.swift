import Foundation
import Instep
import Testing

@testable import InstepUI

@Suite struct StepPlanTests {
    private let phone = CGSize(width: 360, height: 300)

    private func art(_ placement: Placement, aspect: CGFloat = 0.45, isWide: Bool = false) -> StepArt {
        StepArt(aspect: aspect, placement: placement, isSmall: false, isWide: isWide, beside: 16)
    }

    /// A plan of words whose heights shrink with the width that they have.
    private func plan(_ art: StepArt, _ size: CGSize, turn: Int = 0, lines: [CGFloat]) -> StepPlan {
        StepPlan(
            size: size, art: art, turn: turn, count: lines.count, title: { 12_000 / $0 },
            line: { lines[$0] / $1 })
    }

    @Test func theFootStandsOnItsSideOfTheWords() throws {
        let left = plan(art(.left), phone, lines: [20_000])
        let right = plan(art(.right), phone, lines: [20_000])
        #expect(try #require(left.picture).maxX < #require(left.title).minX)
        #expect(try #require(right.title).maxX < #require(right.picture).minX)
        #expect(left.picture?.minX == 0)
        #expect(right.picture?.maxX == phone.width)
    }

    @Test func thePictureGivesWayBeforeTheFirstSentence() throws {
        for length in stride(from: CGFloat(5000), through: 90_000, by: 5000) {
            let plan = plan(art(.left), phone, lines: [length, length])
            let first = try #require(plan.lines[0])
            #expect(first.maxY <= phone.height + 0.5, "\(length)")
            #expect(first.height >= length / first.width - 0.5, "\(length)")
        }
        #expect(plan(art(.left), phone, lines: [90_000]).picture == nil)
    }

    @Test func sentencesThatDoNotFitTakeTurns() {
        let lines: [CGFloat] = [30_000, 30_000, 30_000]
        #expect(plan(art(.left), phone, lines: lines).lines.keys.sorted() == [0])
        #expect(plan(art(.left), phone, turn: 2, lines: lines).lines.keys.sorted() == [2])
        #expect(plan(art(.left), phone, turn: 1, lines: [6000, 6000]).lines.keys.sorted() == [0, 1])
    }

    @Test func nothingOverlapsAndNothingLeavesTheRoom() {
        let sizes = [CGSize(width: 324, height: 190), CGSize(width: 376, height: 420), CGSize(width: 520, height: 240)]
        let arts = [Placement.left, .right, .middle].flatMap { placement in
            [CGFloat(0), 0.45, 1.4].flatMap { aspect in
                [false, true].map { art(placement, aspect: aspect, isWide: $0) }
            }
        }
        for size in sizes {
            for art in arts {
                for turn in 0...2 {
                    let plan = plan(art, size, turn: turn, lines: [9000, 40_000, 150_000])
                    let rects =
                        [plan.picture, plan.title].compactMap { $0 }
                        + plan.lines.sorted { $0.key < $1.key }.map(\.value)
                    #expect(rects.allSatisfy { $0.minX >= -0.5 && $0.maxX <= size.width + 0.5 })
                    #expect(rects.allSatisfy { $0.minY >= -0.5 && $0.maxY <= size.height + 0.5 })
                    for (index, rect) in rects.enumerated() {
                        let others = rects.dropFirst(index + 1)
                        #expect(others.allSatisfy { !$0.insetBy(dx: 0.5, dy: 0.5).intersects(rect) })
                    }
                    #expect(!plan.lines.isEmpty)
                }
            }
        }
    }

    @Test func readingTimeGrowsWithTheWords() {
        #expect(readingMs("Rest") == 4000)
        #expect(readingMs(Array(repeating: "word", count: 20).joined(separator: " ")) == 8000)
    }
}
