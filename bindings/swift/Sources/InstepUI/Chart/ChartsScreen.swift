import Instep
import InstepModels
import SwiftUI

/// Charts of everything rated, and a table in the place of each.
struct ChartsScreen: View {
    @State private var showsTables = false
    let record: ChartsRecord
    let labels: WeeksLabels

    var body: some View {
        let charts = record.days + record.weeks
        Page {
            if charts.isEmpty {
                Text(labels.empty)
            } else {
                Flow()() {
                    ChoiceButton(title: labels.chart, isChosen: !showsTables) { showsTables = false }
                    ChoiceButton(title: labels.table, isChosen: showsTables) { showsTables = true }
                }
            }
            ForEach(Array(charts.enumerated()), id: \.offset) { _, chart in
                VStack(alignment: .leading, spacing: Space.small) {
                    Heading(chart.title)
                    if showsTables {
                        ChartTable(chart: chart)
                    } else {
                        Legend(chart: chart)
                        ChartPicture(chart: chart)
                    }
                }
            }
        }
    }
}
