import Foundation

/// The sounds of a session, computed once, so that no platform needs a sound file. One wooden timbre, each under 0.6
/// seconds: signed samples of 16 bits, one channel.
public enum Tones {
    /// Samples in a second.
    public static let rate = 44_100

    /// One note: a step begins.
    public static let step = play(350, [Note(c5)])
    /// Two notes: the foot changes.
    public static let foot = play(560, [Note(c5), Note(g5, atMs: 190)])
    /// Three falling notes: the session is over.
    public static let end = play(590, [Note(g5), Note(e5, atMs: 150), Note(c5, atMs: 300)])
    /// A soft knock: one pass of the hand.
    public static let repetition = play(60, [Note(g3, loudness: 0.12)])

    /// The samples as a file in the WAV format.
    public static func wav(_ samples: [Int16]) -> Data {
        func bytes<T: FixedWidthInteger>(_ value: T) -> Data { withUnsafeBytes(of: value.littleEndian) { Data($0) } }
        let sound = samples.reduce(into: Data(capacity: samples.count * 2)) { $0.append(bytes($1)) }
        var file = Data("RIFF".utf8) + bytes(UInt32(36 + sound.count)) + Data("WAVEfmt ".utf8)
        // A block of 16 bytes follows: samples as they are, one channel.
        file += bytes(UInt32(16)) + bytes(UInt16(1)) + bytes(UInt16(1))
        file += bytes(UInt32(rate)) + bytes(UInt32(rate * 2)) + bytes(UInt16(2)) + bytes(UInt16(16))
        return file + Data("data".utf8) + bytes(UInt32(sound.count)) + sound
    }

    private struct Note {
        let hertz: Double
        let atMs: Int
        let loudness: Double

        init(_ hertz: Double, atMs: Int = 0, loudness: Double = 0.55) {
            self.hertz = hertz
            self.atMs = atMs
            self.loudness = loudness
        }

        func sample(_ at: Double) -> Double {
            guard at >= 0 else { return 0 }
            let sum = partials.reduce(0) { sum, partial in
                sum + partial.share * exp(-at / partial.decayS) * sin(2 * .pi * hertz * partial.ratio * at)
            }
            return loudness * min(1, at / attackS) * sum
        }
    }

    /// The bar of a marimba: its tone and two overtones, each gone sooner than the one below.
    private struct Partial {
        let ratio: Double
        let share: Double
        let decayS: Double
    }

    private static let partials = [
        Partial(ratio: 1, share: 0.72, decayS: 0.11), Partial(ratio: 3.93, share: 0.22, decayS: 0.035),
        Partial(ratio: 9.5, share: 0.06, decayS: 0.012),
    ]
    private static let (attackS, fadeS) = (0.003, 0.02)
    private static let (g3, c5, e5, g5) = (196.0, 523.25, 659.26, 783.99)

    private static func play(_ lengthMs: Int, _ notes: [Note]) -> [Int16] {
        let count = rate * lengthMs / 1000
        return (0..<count).map { index in
            let at = Double(index) / Double(rate)
            let sum = notes.reduce(0) { $0 + $1.sample(at - Double($1.atMs) / 1000) }
            let left = Double(count - 1 - index) / Double(rate)
            return Int16((sum * min(1, left / fadeS) * Double(Int16.max)).rounded())
        }
    }
}
