import Instep
import SwiftUI

extension View {
    /// Asks before something that cannot be undone. `action` names the deed on its button.
    func confirm(
        _ title: String, message: String, action: String, cancel: String, isPresented: Binding<Bool>,
        perform: @escaping @MainActor () -> Void
    ) -> some View {
        alert(title, isPresented: isPresented) {
            Button(action, role: .destructive, action: perform)
            Button(cancel, role: .cancel) {}
        } message: {
            Text(message)
        }
    }
}
