import ChartsNames
import Foundation
import Instep
import SwiftUINames
import Testing

/// An app imports Instep beside Apple's frameworks. That this compiles is half of the test.
@Suite struct NamesTests {
    @Test func plainNamesStayTheFrameworks() {
        #expect(ofSwiftUI.count > 150)
        let ofFoundation: [(any Any.Type, any Any.Type)] = [
            (Locale.self, Foundation.Locale.self), (Calendar.self, Foundation.Calendar.self),
            (Notification.self, Foundation.Notification.self), (Progress.self, Foundation.Progress.self),
        ]
        for (plain, theirs) in ofSwiftUI + ofCharts + ofFoundation {
            #expect(ObjectIdentifier(plain) == ObjectIdentifier(theirs))
        }
    }

    @Test func everyTypeOfInstepCanBeWritten() {
        let types: [any Any.Type] = [
            FootCare.Chart.self, FootCare.Locale.self, FootCare.Settings.self, Instep.FootCare.self, Instep.Guide.self,
            Instep.Today.self, Instep.InstepError.self, Guide.self, ChartsNames.Chart.self, SwiftUINames.Settings.self,
        ]
        #expect(Set(types.map(ObjectIdentifier.init)).count == types.count - 1)
    }
}
