import Foundation
import Instep
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        "2026-11-21T21:00:00+01:00", "2026-11-21T21:00:00.250-09:30", "2026-11-21T21:00:00+00:00",
        "2000-01-01T00:00:00+00:00",
        "2100-12-31T23:59:59.999+14:00", "2028-02-29T12:34:56.001-00:30", "2026-01-01T00:30:00+01:00",
    ])
    func readsAndWritesRFC3339(_ text: String) throws {
        let time = try #require(OffsetTime(text))
        #expect(time.description == text)
        #expect(time.day.description == text.prefix(10))
        #expect(time.time.description == text.dropFirst(11).prefix(5))
        #expect(OffsetTime(date: time.date, secondsFromGMT: time.secondsFromGMT) == time)
    }

    @Test func anInstantIsTheSameInEveryOffset() throws {
        let berlin = try #require(OffsetTime("2026-11-21T21:00:00+01:00"))
        #expect(berlin.date == Date(timeIntervalSince1970: 1_795_291_200))
        #expect(berlin.date == OffsetTime("2026-11-21T20:00:00Z")?.date)
        #expect(berlin.secondsFromGMT == 3600)
    }

    @Test(arguments: [
        "", "now", "2026-02-30T10:00:00Z", "2026-11-21T21:00:00", "2026-11-21 21:00:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T21:60:00Z",
        "2026-11-21T21:00:00+1:00", "2026-11-21T21:00:00+01:60", "2026-11-21T21:00:00.25Z", "٢٠٢٦-11-21T21:00:00Z",
        "+01:00",
        "2026-13-01T00:00:00Z", "2026-11-21T21:00:00 01:00",
    ])
    func refusesWhatIsNotRFC3339(_ text: String) {
        #expect(OffsetTime(text) == nil)
    }

    @Test func daysAndTimesReadAndWriteOneFormOnly() {
        #expect(CareDay("2026-11-21") == CareDay(year: 2026, month: 11, day: 21))
        #expect(CareDay(year: 2026, month: 1, day: 2).description == "2026-01-02")
        for text in ["", "2026-1-02", "2026-01-02 ", "20260102", "２026-01-02", "-026-01-02"] {
            #expect(CareDay(text) == nil)
        }
        #expect(TimeOfDay("07:05") == TimeOfDay(hour: 7, minute: 5))
        #expect(TimeOfDay(hour: 7, minute: 5).description == "07:05")
        for text in ["", "7:05", "07:5", "07:05:00", "07.05"] { #expect(TimeOfDay(text) == nil) }
    }

    @Test func daysAndTimesHaveAnOrder() {
        #expect(CareDay(year: 2026, month: 11, day: 21) < CareDay(year: 2026, month: 12, day: 1))
        #expect(CareDay(year: 2026, month: 12, day: 31) < CareDay(year: 2027, month: 1, day: 1))
        #expect(TimeOfDay(hour: 9, minute: 59) < TimeOfDay(hour: 10, minute: 0))
    }

    @Test func daysAndTimesComeFromDatesAndGoToPickers() throws {
        let date = Date(timeIntervalSince1970: 1_795_291_200)
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        #expect(CareDay(date, in: tokyo).description == "2026-11-22")
        #expect(TimeOfDay(date, in: tokyo).description == "05:00")
        #expect(CareDay(date, in: tokyo).dateComponents == DateComponents(year: 2026, month: 11, day: 22))
        #expect(TimeOfDay(date, in: tokyo).dateComponents == DateComponents(hour: 5, minute: 0))
    }

    @Test func theyAreCodedAsTheyAreWritten() throws {
        struct All: Codable, Equatable {
            let day: CareDay
            let time: TimeOfDay
            let at: OffsetTime
        }
        let text = #"{"at":"2026-11-21T21:00:00+01:00","day":"2026-11-21","time":"21:00"}"#
        let all = try JSONDecoder().decode(All.self, from: Data(text.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(all), as: UTF8.self) == text)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(All.self, from: Data(text.replacing("21:00\"}", with: "9 pm\"}").utf8))
        }
    }
}
