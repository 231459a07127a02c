import Instep
import SwiftUI
import Testing

@testable import InstepUI

@MainActor @Suite struct PictureTests {
    @Test func aTapFindsTheSmallestPlaceThatCanBeChosen() async throws {
        let atlas = AtlasPaths(try await FootCare.atlas())
        let sole = try #require(atlas.picture(.sole, .right))
        let heel = CGPoint(x: 0.22, y: 0.86)
        #expect(sole.zone(at: heel, among: ["foot", "sole", "heel_pad"]) == "heel_pad")
        #expect(sole.zone(at: heel, among: ["foot", "sole"]) == "sole")
        #expect(sole.zone(at: CGPoint(x: 0.01, y: 0.99), among: ["sole", "heel_pad"]) == nil)
        #expect(sole.zone(at: CGPoint(x: 0.22, y: 0.99), among: ["heel_pad"], near: 0.05) == "heel_pad")
    }

    @Test func theHandReachesTheEndOfItsWayAndComesBackWhereItGoesBothWays() async throws {
        let atlas = AtlasPaths(try await FootCare.atlas())
        let sole = try #require(atlas.picture(.sole, .right))
        let up = try #require(sole.strokes["heel_to_toes"])
        #expect(up.position(at: 0).y > 0.85)
        #expect(up.position(at: 1).y < 0.2)
        let both = try #require(sole.strokes["toes_to_ankle_and_back"])
        #expect(both.position(at: 0).y < 0.2)
        #expect(both.position(at: 0.5).y > 0.85)
        #expect(both.position(at: 1).y < 0.2)
        #expect(Motion.press.place(0, onStroke: false).size == 1)
        #expect(Motion.press.place(0.5, onStroke: false).size < 0.8)
    }

    @Test func everyPictureIsDrawnWithItsNameAndIsNoControl() async throws {
        let shipped = try await FootCare.atlas()
        let atlas = AtlasPaths(shipped)
        for picture in shipped.pictures {
            for stroke in picture.strokes.map({ Optional($0.id) }) + [nil] {
                let zones = picture.zones.suffix(1).map(\.zone)
                let step = StepPicture(
                    view: picture.view, side: picture.side, placement: .left, turned: true, zones: zones,
                    direction: nil, stroke: stroke, caption: "", alt: "a picture")
                let hand = Hand(.thumbs, .stroke, moves: true) { _ in 0.3 }
                let window = _Window(FootPicture(picture: step, hand: hand).environment(\.atlas, atlas))
                #expect(window.elements.map(\.label) == ["a picture"])
                #expect(window.elements.allSatisfy { $0.traits.contains("isImage") && !$0.isControl })
            }
        }
    }

    @Test func aFingerChoosesAPlaceOfTheFoot() async throws {
        let atlas = AtlasPaths(try await FootCare.atlas())
        var chosen: [String] = []
        let picture = ZonePicture(view: .sole, side: .right, places: ["heel_pad"], chosen: []) { chosen.append($0) }
        let window = _Window(picture.environment(\.atlas, atlas)) { $0._size = CGSize(width: 200, height: 400) }
        let foot = try #require(window.all.first { $0.touch != nil })
        foot.touch?(CGPoint(x: 0.22 * 400, y: 0.86 * 400))
        foot.touch?(CGPoint(x: 1, y: 1))
        #expect(chosen == ["heel_pad"])
        #expect(window.elements.isEmpty)
    }
}
