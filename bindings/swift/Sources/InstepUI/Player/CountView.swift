import Instep
import InstepModels
import SwiftUI

/// The seconds that are left: the only thing on the player that is drawn again each second.
struct SecondsView: View {
    let countdown: Countdown
    let clock: any DeviceClock
    /// The name for a screen reader, which reads it when asked and never by itself.
    let name: String
    let height: CGFloat

    var body: some View {
        if countdown.clock.running {
            TimelineView(.periodic(from: flip, by: 1)) { _ in count }
        } else {
            count
        }
    }

    private var count: some View {
        CountText(
            text: countText(countdown.seconds(clock.uptime()), countdown.clock.counts), name: name, height: height)
    }

    /// A moment just after the shown second changed, so that each turn of the timeline shows the next one.
    private var flip: Date {
        let left = countdown.remainingMs(clock.uptime())
        return Date(timeIntervalSinceNow: Double(left % 1000) / 1000 - 0.98)
    }
}

/// The count as it is drawn: minutes and seconds in a step, seconds alone in a short wait.
func countText(_ seconds: Int, _ counts: ClockKind) -> String {
    counts == .step ? "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)" : "\(seconds)"
}

/// A count, as large as its room allows and never smaller than can be read at arm's length. Where a long one is too wide
/// for that, its digits become narrower and not smaller.
struct CountText: View {
    let text: String
    let name: String
    let height: CGFloat
    var share: CGFloat = 0.47

    private static let least: CGFloat = 96

    var body: some View {
        ViewThatFits(in: .horizontal) {
            digits(size)
            digits(Self.least)
            digits(Self.least).fontWidth(.condensed)
            digits(Self.least).fontWidth(.compressed).minimumScaleFactor(0.5)
        }
        .accessibilityElement()
        .accessibilityLabel(name)
        .accessibilityValue(text)
    }

    private var size: CGFloat { min(max(height * share, Self.least), 180) }

    private func digits(_ size: CGFloat) -> some View {
        Text(text).font(.system(size: size, weight: .bold)).monospacedDigit().lineLimit(1)
    }
}
