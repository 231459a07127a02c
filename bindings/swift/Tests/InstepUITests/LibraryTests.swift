import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct LibraryTests {
    private func libraryJourney(_ steps: @MainActor (Journey) async throws -> Void) async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 30)
            try await person.openMore(person.labels.navigation.library)
            try await steps(person)
        }
    }

    @Test func placeLeadsToItsTechniqueAndOnToAGuide() async throws {
        try await libraryJourney { person in
            let library = try await person.stage.core { try await $0.library() }
            let arch = try #require(library.areas.first { $0.code == "arch" })
            let technique = try #require(arch.entries.first)
            try await person.tap(arch.title)
            try await person.tap(technique.title)
            let page = try await person.stage.core { try await $0.libraryPage(page: technique.id) }
            try await person.see(try #require(page.facts.first).text)
            let guide = try #require(page.guides.first)
            try await person.tap(guide.title)
            try await person.tap(person.labels.library.play)
            try await person.wait("the guide") { person.app.navigator.current.route == .guide(id: guide.id) }
        }
    }

    @Test func placesAreReadAsOneList() async throws {
        try await libraryJourney { person in
            let library = try await person.stage.core { try await $0.library() }
            let last = try #require(library.areas.last?.entries.last)
            try await person.see(library.headings.articles)
            #expect(person.window.control(last.title) == nil)
            try await person.tap(person.labels.library.asList)
            try await person.wait("the last technique") { person.window.control(last.title) != nil }
        }
    }

    @Test func articleIsReadAloudUntilItIsLeft() async throws {
        try await libraryJourney { person in
            let article = try #require(try await person.stage.core { try await $0.library().articles.first })
            try await person.tap(article.title)
            try await person.tap(person.labels.library.readAloud)
            try await person.see(person.labels.library.stopReading)
            #expect(person.stage.seams.log.contains { $0.hasPrefix("say ") })
            try await person.goBack()
            try await person.wait("silence") {
                person.window.draw()
                return person.stage.seams.log.last == "hush"
            }
        }
    }

    @Test func readingThatEndsOffersToBeginAgain() async throws {
        try await libraryJourney { person in
            let article = try #require(try await person.stage.core { try await $0.library().articles.first })
            try await person.tap(article.title)
            try await person.tap(person.labels.library.readAloud)
            try await person.see(person.labels.library.stopReading)
            person.stage.seams.recordedVoice.finish()
            try await person.see(person.labels.library.readAloud)
        }
    }

    @Test func traditionIsSeenOnlyWhereItWasAskedFor() async throws {
        try await libraryJourney { person in
            try await person.tap(person.labels.library.showTradition)
            try await person.see(person.labels.library.hideTradition)
            let shelf = try await person.stage.core { try await $0.library().tradition }
            let belief = try #require(shelf.entries.last)
            try await person.see(belief.title)
            try await person.tap(person.labels.common.undo)
            try await person.miss(belief.title)
            #expect(try await person.stage.core { try await $0.library().tradition.entries.isEmpty })
        }
    }

    @Test func sourceIsOpenedInABrowser() async throws {
        try await libraryJourney { person in
            let pages = try await person.stage.core { core in
                var pages: [LibraryPage] = []
                for entry in try await core.library().articles {
                    pages.append(try await core.libraryPage(page: entry.id))
                }
                return pages
            }
            let page = try #require(pages.first { !sources($0).isEmpty })
            person.app.navigator.open(.page(id: page.id))
            try await person.tap(person.labels.library.openSource)
            #expect(person.stage.seams.log.last == sources(page).first.map { "browse \($0)" })
        }
    }

    /// Addresses of the sources of a page, as they stand on it.
    private func sources(_ page: LibraryPage) -> [String] {
        let claims = page.sections.flatMap(\.claims) + page.claims
        return (claims.flatMap { $0.sources + $0.refs } + page.sources).compactMap(\.url)
    }
}
