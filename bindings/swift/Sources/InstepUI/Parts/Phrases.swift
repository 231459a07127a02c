import Instep
import InstepModels

/// Values that a person is choosing right now, in the core's words.
struct Phrases {
    let locale: FootCare.Locale

    func time(_ time: TimeOfDay) -> SpokenText { words(.time(time: time)) }

    func day(_ day: CareDay, today: CareDay) -> SpokenText { words(.day(day: day, today: today)) }

    func days(_ days: [Weekday]) -> SpokenText { words(.days(days: days)) }

    func minutes(_ minutes: Int32) -> SpokenText { words(.minutes(minutes: minutes)) }

    private func words(_ phrase: Phrase) -> SpokenText {
        (try? FootCare.phraseText(phrase: phrase, locale: locale)) ?? SpokenText(text: "", spoken: "")
    }
}

extension AppModel {
    /// Phrases in the language of the app.
    var phrases: Phrases { Phrases(locale: locale) }
}
