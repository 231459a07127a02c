import Foundation
import Instep

/// A hand on a picture, and how it moves.
struct Hand {
    let pictogram: Pictogram
    let motion: Motion
    /// False while the clock stands, with less motion, and while the battery is saved: the hand stays where it is.
    let moves: Bool
    /// The number of passes the hand has done at a moment.
    let passes: (Date) -> Double

    /// A hand whose passes the caller counts.
    init(_ pictogram: Pictogram, _ motion: Motion, moves: Bool, passes: @escaping (Date) -> Double) {
        self.pictogram = pictogram
        self.motion = motion
        self.moves = moves
        self.passes = passes
    }

    /// A hand that goes on by itself, with a pass each `passMs`.
    init(_ pictogram: Pictogram, _ motion: Motion, passMs: Int32, since start: Date, moves: Bool) {
        self.init(pictogram, motion, moves: moves && passMs > 0) { now in
            moves && passMs > 0 ? max(now.timeIntervalSince(start), 0) * 1000 / Double(passMs) : 0
        }
    }
}

/// Counts the passes of a hand, and holds the count while the hand stays where it is.
final class Passes {
    private var done = 0.0
    private var before: Date?

    /// The number of passes at a moment.
    func count(at now: Date, passMs: Int32, moves: Bool) -> Double {
        if moves, passMs > 0, let before { done += max(now.timeIntervalSince(before), 0) * 1000 / Double(passMs) }
        before = moves ? now : nil
        return done
    }
}

/// The place of a hand within its motion.
struct HandPlace: Equatable {
    /// The part of the stroke that is behind it, 0 to 1.
    var along: CGFloat = 0
    /// Away from there, in sizes of the hand.
    var aside = CGPoint.zero
    /// Its size; less while it presses.
    var size: CGFloat = 1
}

extension Motion {
    /// The number of places along a stroke that are pressed one after another.
    private static let presses = 4.0

    /// The place within a pass. `onStroke` tells if the hand has a way to go.
    func place(_ passes: Double, onStroke: Bool) -> HandPlace {
        let whole = passes.rounded(.down)
        let part = passes - whole
        let turn = 2 * Double.pi * part
        switch self {
        case .press, .hold, .squeeze, .tap:
            let spot = whole.truncatingRemainder(dividingBy: Self.presses) / (Self.presses - 1)
            return HandPlace(along: onStroke ? spot : 0, size: 1 - 0.24 * (1 - cos(turn)) / 2)
        case .circle, .knead, .rotate:
            let wide = onStroke ? 0.08 : 0.22
            return HandPlace(
                along: onStroke ? part : 0, aside: CGPoint(x: sin(turn) * wide, y: (1 - cos(turn)) * wide))
        case .still: return HandPlace()
        default:
            if onStroke { return HandPlace(along: part) }
            return HandPlace(aside: CGPoint(x: aside.x * sin(turn), y: aside.y * sin(turn)))
        }
    }

    /// The way a hand without a stroke goes to and fro.
    private var aside: CGPoint {
        switch self {
        case .pull, .bend, .stroke, .walk: CGPoint(x: 0, y: -0.4)
        default: CGPoint(x: 0.4, y: 0)
        }
    }
}
