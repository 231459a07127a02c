import Instep
import InstepModels
import SwiftUI

/// Something new on the feet: where, what, and what follows from it.
struct FeetScreen: View {
    let record: StartRecord
    let feet: FeetState
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let places = record.start.footCheck?.places ?? []
        switch feet.stage {
        case .place: WherePage(pick: feet.pick, places: places, labels: labels, send: send)
        case .finding: WhatPage(pick: feet.pick, places: places, labels: labels, send: send)
        case .stored:
            if let stored = feet.stored {
                StoredPage(
                    stored: stored, known: feet.known, check: record.start.check, labels: labels, send: send)
            }
        }
    }
}

private struct WherePage: View {
    let pick: FeetPick
    let places: [PlaceChoice]
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let words = labels.footCheck
        Page {
            PageHead(words.title, back: labels.common.back) { send(.back) }
            Button(pick.list ? words.asPicture : words.asList) { choose { $0.list.toggle() } }.buttonStyle(.link)
            if pick.list {
                PlaceList(pick: pick, places: places, labels: labels, choose: choose)
            } else {
                Text(words.pickHint)
                PlaceFeet(
                    view: pick.view, feet: [.left, .right], places: places, labels: labels, chosen: chosen,
                    show: { view in choose { $0.view = view } }
                ) { foot, place in
                    choose {
                        $0.foot = foot
                        $0.place = place
                    }
                }
            }
        } bottom: {
            ChosenPlace(pick: pick, places: places, labels: labels)
            SteadyButton(
                title: labels.common.goOn, subject: FeetStage.place, isEnabled: pick.foot != nil && pick.place != nil
            ) {
                send(.feet(.goOn))
            }
        }
    }

    private func choose(_ change: (inout FeetPick) -> Void) {
        var new = pick
        change(&new)
        send(.feet(.pick(new)))
    }

    private func chosen(_ foot: Foot) -> [Int] {
        guard let place = pick.place, pick.foot == foot || pick.foot == .both else { return [] }
        return [place]
    }
}

private struct PlaceList: View {
    let pick: FeetPick
    let places: [PlaceChoice]
    let labels: Labels
    let choose: @MainActor ((inout FeetPick) -> Void) -> Void

    var body: some View {
        Heading(labels.footCheck.whichFoot)
        SideBySide()() {
            ForEach([Foot.left, .right, .both], id: \.self) { foot in
                ChoiceButton(title: labels.text(of: foot), isChosen: pick.foot == foot, fills: true) {
                    choose { $0.foot = foot }
                }
            }
        }
        Heading(labels.footCheck.whereIsIt)
        VStack(spacing: Space.small) {
            ForEach(Array(places.enumerated()), id: \.offset) { number, place in
                ChoiceButton(title: place.text, isChosen: pick.place == number, fills: true) {
                    choose { $0.place = number }
                }
            }
        }
    }
}

/// Foot and place in words: what was tapped on the picture is checked here.
private struct ChosenPlace: View {
    let pick: FeetPick
    let places: [PlaceChoice]
    let labels: Labels

    var body: some View {
        if let foot = pick.foot, let place = pick.place, places.indices.contains(place) {
            VStack(alignment: .leading) {
                SmallText(labels.text(of: foot))
                Text(places[place].text).font(.system(.body, weight: .medium))
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            .accessibilityElement(children: .combine)
        }
    }
}

/// Things that can be seen on a foot. A tap is stored at once.
private struct WhatPage: View {
    let pick: FeetPick
    let places: [PlaceChoice]
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        Page {
            PageHead(labels.footCheck.whatIsIt, back: labels.common.back) { send(.back) }
            ChosenPlace(pick: pick, places: places, labels: labels)
            VStack(spacing: Space.small) {
                ForEach(labels.vocabulary.findings, id: \.value) { finding in
                    Button(finding.text) { send(.feet(.found(finding.value))) }.buttonStyle(.tonal)
                }
            }
        }
    }
}
