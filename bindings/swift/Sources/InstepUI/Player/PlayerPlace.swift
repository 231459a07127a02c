import Instep
import InstepModels
import SwiftUI

/// The player, and an event that failed over it.
struct PlayerPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { PlayerModel(app, entry: entry) }
        Group {
            if let state = model.shown {
                PlayerScreen(state: state, labels: app.labels, device: device, send: model.send)
            } else {
                LoadingView(text: app.labels.common.loading)
            }
        }
        .accessibilityAction(.escape) { app.navigator.back() }
        .alert(model.failure?.text.title ?? "", isPresented: hasFailed(model)) {
            Button(app.labels.common.close, role: .cancel) {}
        } message: {
            FailureText(text: model.failure?.text)
        }
    }

    private var device: PlayerDevice {
        let device = app.seams.device
        return PlayerDevice(clock: app.clock, timer: app.seams.timer, moves: !device.saving && !device.reducedMotion)
    }

    private func hasFailed(_ model: PlayerModel) -> Binding<Bool> {
        Binding {
            model.failure != nil
        } set: { shown in
            if !shown { model.dismiss() }
        }
    }
}

/// The device around the player's screen.
struct PlayerDevice {
    /// The clock that the count runs by.
    let clock: any DeviceClock
    /// Waits while a sentence is read.
    let timer: any Waiting
    /// False with less motion and while the battery is saved.
    let moves: Bool
}
