import Foundation
import InstepCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// The device's clocks and place. An app leaves this to `SystemClock`; tests bring their own.
///
/// Each call into the core reads it once, at the moment when the call runs.
public protocol DeviceClock: Sendable {
    /// The wall clock.
    func wall() -> Date
    /// The clock that only runs forward. Time within a session is counted by it.
    func uptime() -> Uptime
    /// Time zone of the device. Asked at each call, as people travel.
    func zone() -> TimeZone
}

/// Reading of a clock that nobody can set.
public struct Uptime: Hashable, Sendable {
    /// Counted from any start, the time the device sleeps included.
    public let milliseconds: Int64
    /// Names the run of the device that `milliseconds` counts in. Nil when it is not known: then no time is ever credited
    /// across two calls.
    public let boot: String?

    /// From its parts.
    public init(milliseconds: Int64, boot: String?) {
        self.milliseconds = milliseconds
        self.boot = boot
    }
}

/// The real clocks.
public struct SystemClock: DeviceClock {
    /// Nothing to set.
    public init() {}

    /// The wall clock.
    public func wall() -> Date { Date() }

    /// Milliseconds since the device started, its sleep included, and the system's own name for its present run.
    public func uptime() -> Uptime { Uptime(milliseconds: Self.milliseconds(), boot: Self.thisBoot) }

    /// The zone in the device's settings, also after the person changed it.
    public func zone() -> TimeZone { .autoupdatingCurrent }

    private static func milliseconds() -> Int64 {
        #if canImport(Darwin)
            // The clock behind mach_continuous_time, in nanoseconds.
            return Int64(clock_gettime_nsec_np(CLOCK_MONOTONIC_RAW) / 1_000_000)
        #else
            var time = timespec()
            clock_gettime(CLOCK_BOOTTIME, &time)
            return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        #endif
    }

    /// Stays the same for as long as this process lives.
    private static let thisBoot: String? = {
        #if canImport(Darwin)
            var size = 0
            guard sysctlbyname("kern.bootsessionuuid", nil, &size, nil, 0) == 0, size > 0 else { return nil }
            var text = [UInt8](repeating: 0, count: size)
            guard sysctlbyname("kern.bootsessionuuid", &text, &size, nil, 0) == 0 else { return nil }
            return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
        #else
            guard let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8) else {
                return nil
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        #endif
    }()
}

extension Moment {
    /// The present, as these clocks show it.
    init(_ clock: any DeviceClock) {
        let (date, uptime, zone) = (clock.wall(), clock.uptime(), clock.zone())
        self.init(
            wall: date,
            monotonicMs: uptime.milliseconds,
            boot: uptime.boot,
            zone: zone.identifier,
            offsetS: Int32(clamping: zone.secondsFromGMT(for: date)),
            transitions: zone.transitions(after: date)
        )
    }
}

extension TimeZone {
    /// The changes of its offset within the next two years. The device may know of a new law before the core does.
    func transitions(after date: Date) -> [Transition] {
        let end = date.addingTimeInterval(2 * 366 * 86_400)
        var found: [Transition] = []
        var here = date
        // Bounded, should a zone ever answer with the same instant again.
        while found.count < 16, let next = nextDaylightSavingTimeTransition(after: here), next > here, next <= end {
            // A second later the new offset is in force, however exactly the system cuts.
            let offset = secondsFromGMT(for: next.addingTimeInterval(1))
            found.append(Transition(at: next, offsetS: Int32(clamping: offset)))
            here = next
        }
        return found
    }
}
