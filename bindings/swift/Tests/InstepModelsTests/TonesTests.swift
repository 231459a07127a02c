import Foundation
import InstepModels
import Testing

@Suite struct TonesTests {
    @Test func tonesAreShortSoftAtTheEndAndNeverClipped() {
        for (tone, ms) in [(Tones.step, 350), (Tones.foot, 560), (Tones.end, 590), (Tones.repetition, 60)] {
            #expect(tone.count == Tones.rate * ms / 1000)
            #expect(tone.first == 0 && tone.last == 0)
            #expect(tone.map { abs(Int($0)) }.max() ?? 0 < Int(Int16.max) * 8 / 10)
        }
        let loudest = Tones.repetition.map { abs(Int($0)) }.max() ?? 0
        #expect(loudest < (Tones.step.map { abs(Int($0)) }.max() ?? 0) / 3)
    }

    @Test func aWavFileSaysItsLength() {
        let file = Tones.wav([1, -1])
        #expect(file.count == 48)
        #expect(file.prefix(4) == Data("RIFF".utf8))
        #expect(Array(file.suffix(4)) == [1, 0, 255, 255])
    }
}
