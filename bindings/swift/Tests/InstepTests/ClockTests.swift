import Foundation
import InstepCore
import Testing

@testable import Instep

@Suite struct ClockTests {
    @Test func theSystemsClocksRunAndAgree() throws {
        let clock = SystemClock()
        #expect(abs(clock.wall().timeIntervalSinceNow) < 5)
        let (first, then) = (clock.uptime().milliseconds, ContinuousClock.now)
        usleep(50_000)
        let passed = clock.uptime().milliseconds - first
        let real = then.duration(to: .now) / .milliseconds(1)
        #expect(passed >= 49 && Double(passed) <= real + 5, "\(passed) of \(real)")
        #expect(clock.uptime().boot == SystemClock().uptime().boot)
        #expect(clock.zone().secondsFromGMT() == TimeZone.current.secondsFromGMT())
    }

    #if os(Linux)
        @Test func theMonotonicClockCountsFromTheStartOfTheDeviceItsSleepIncluded() throws {
            let uptime = try #require(
                Double(String(contentsOfFile: "/proc/uptime", encoding: .utf8).split(separator: " ").first ?? ""))
            #expect(abs(Double(SystemClock().uptime().milliseconds) / 1000 - uptime) < 5)
            #expect(UUID(uuidString: SystemClock().uptime().boot ?? "") != nil)
        }
    #endif

    @Test func aMomentShowsWhatTheClockShows() throws {
        let clock = TestClock()
        let moment = Moment(clock)
        #expect(moment.wall == Date(timeIntervalSince1970: 1_795_291_201))
        #expect(moment.monotonicMs == 1_795_291_201_000)
        #expect(moment.boot == "b1")
        #expect(moment.zone == "Europe/Berlin")
        #expect(moment.offsetS == 3600)
        let changes = moment.transitions.map { "\(OffsetTime(date: $0.at, secondsFromGMT: Int($0.offsetS)))" }
        #expect(
            changes == [
                "2027-03-28T03:00:00+02:00", "2027-10-31T02:00:00+01:00", "2028-03-26T03:00:00+02:00",
                "2028-10-29T02:00:00+01:00",
            ])
    }

    @Test(arguments: [
        ("Asia/Tokyo", 0), ("Etc/UTC", 0), ("America/New_York", 4), ("Australia/Lord_Howe", 4),
        ("Africa/Casablanca", 4),
    ])
    func tellsAZonesChangesForTwoYears(_ id: String, _ count: Int) throws {
        let zone = try #require(TimeZone(identifier: id))
        let found = zone.transitions(after: Date(timeIntervalSince1970: 1_795_291_200))
        #expect(found.count == count)
        for change in found {
            #expect(zone.secondsFromGMT(for: change.at.addingTimeInterval(-1)) != Int(change.offsetS))
            #expect(zone.secondsFromGMT(for: change.at) == Int(change.offsetS))
        }
    }

    @Test func aClockThatShowsNothingRealIsRefused() async throws {
        struct Broken: DeviceClock {
            let seconds: Double
            func wall() -> Date { Date(timeIntervalSince1970: seconds) }
            func uptime() -> Uptime { Uptime(milliseconds: .min, boot: nil) }
            func zone() -> TimeZone { .gmt }
        }
        try await inFolder { folder in
            let options = OpenOptions(path: folder.appending(path: "d.instep").path)
            for seconds: Double in [0, 1e300, -1e300, .infinity, -.infinity] {
                let error = await thrown(try await FootCare.open(options: options, clock: Broken(seconds: seconds)))
                #expect(error == .invalid(field: "time", why: .outsideYears), "\(seconds)")
            }
            #expect(try await FootCare.inspect(path: options.path).exists == false)
        }
    }

    @Test func readsTheDevicesLocale() {
        let american = FootCare.Locale(Foundation.Locale(identifier: "en_US"))
        #expect(american == FootCare.Locale(tag: "en-US", twelveHours: true, firstDay: .sun, units: .usCustomary))
        let german = FootCare.Locale(Foundation.Locale(identifier: "de_DE"))
        #expect(german == FootCare.Locale(tag: "de-DE", twelveHours: false, firstDay: .mon, units: .metric))
        #expect(!FootCare.Locale.device.tag.isEmpty)
    }
}
