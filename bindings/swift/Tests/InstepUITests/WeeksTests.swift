@testable import InstepUI
import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct WeeksTests {
    /// A week with an evening, after another; with a blister that was seen.
    private func week(_ steps: @MainActor (Journey) async throws -> Void) async throws {
        try await journey { person in
            try await person.stage.log(daysAgo: 9)
            try await person.stage.log(daysAgo: 1, before: 4, after: 7)
            try await person.stage.core { core in
                let blister = FindingEntry(foot: .left, zone: "heel_pad", what: .blister)
                _ = try await core.recordFootCheck(
                    entry: FootCheckEntry(outcome: .findings, findings: [blister], wentOn: false))
            }
            try await person.tap(person.labels.navigation.weeks)
            try await person.see(try await review(person).headline)
            try await steps(person)
        }
    }

    private func review(_ person: Journey, day: CareDay? = nil) async throws -> Review {
        try await person.stage.core { try await $0.review(day: day) }
    }

    private func open(_ person: Journey) async throws -> Int {
        try await person.stage.core { try await $0.footCheck() }.findings.count
    }

    @Test func goneFindingIsMarkedAndComesBackByUndo() async throws {
        try await week { person in
            try await person.tap(person.labels.weeks.gone)
            try await person.wait("no finding") { try await open(person) == 0 }
            try await person.tap(person.labels.common.undo)
            try await person.wait("the finding") { try await open(person) == 1 }
        }
    }

    @Test func findingThatIsStillThereIsAskedOnce() async throws {
        try await week { person in
            try await person.tap(person.labels.weeks.stillThere)
            try await person.miss(person.labels.weeks.stillThere)
            #expect(try await open(person) == 1)
        }
    }

    @Test func weekBeforeAndBack() async throws {
        try await week { person in
            let now = try await review(person)
            let before = try await review(person, day: now.previous)
            try await person.tap(person.labels.weeks.previous)
            try await person.see(before.headline)
            #expect(person.window.control(person.labels.weeks.gone) == nil)
            try await person.tap(person.labels.weeks.next)
            try await person.see(now.headline)
        }
    }

    @Test func lampOpensItsDay() async throws {
        try await week { person in
            let day = try #require(try await review(person).days.first { $0.sessions > 0 })
            try await person.tap(day.spoken)
            try await person.tap(person.labels.history.allDays)
            try await person.miss(person.labels.history.allDays)
        }
    }

    @Test func pairsAreSaidWithTheirScaleAndNoValueStandsForADayWithoutOne() async throws {
        try await week { person in
            let pairs = try await review(person).pairs
            #expect(pairs.count == 1)
            for pair in pairs { try await person.see(pair.spoken) }
        }
    }

    @Test func monthAndChartsLeadBack() async throws {
        try await week { person in
            let month = try await person.stage.core { try await $0.reviewMonth() }
            let chart = try #require(try await review(person).charts.first)
            try await person.tap(person.labels.weeks.charts)
            try await person.see(chart.spoken)
            try await person.tap(person.labels.weeks.table)
            try await person.see(try #require(chart.points.first).text)
            try await person.miss(chart.spoken)
            try await person.tap("Back")
            try await person.tap(person.labels.weeks.month)
            try await person.see(month.spokenTitle)
            try await person.tap("Back")
            try await person.see(person.labels.weeks.allEntries)
        }
    }

    @Test func noLineOfAChartCrossesAGap() async throws {
        try await onStage { stage in
            try await stage.log(daysAgo: 4, before: 2, after: 6)
            try await stage.log(daysAgo: 3, before: 3, after: 7)
            try await stage.log(daysAgo: 1, before: 4, after: 8)
            let chart = try #require(try await stage.core { try await $0.review() }.charts.first)
            let plot = ChartPlot(
                chart: chart, size: CGSize(width: 320, height: 280), line: 20, isMirrored: false, ink: .dark)
            let parts = plot.joined(0)._parts
            let begins = parts.filter { if case .move = $0 { true } else { false } }
            // Two evenings in a row are joined, the third stands alone; a day without a value has no point.
            #expect(begins.count == 2)
            #expect(parts.count == 3)
            #expect(plot.y(Double(chart.high)) < plot.y(Double(chart.low)))
        }
    }
}
