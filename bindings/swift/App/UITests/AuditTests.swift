#if canImport(XCTest) && !os(Linux)
    import XCTest

    /// Starts the app on a simulator, takes a picture of each tab in four looks, and runs the system's own accessibility
    /// audit on it. Only Xcode can run this.
    final class AuditTests: XCTestCase {
        private let looks: [(name: String, arguments: [String])] = [
            ("light", []),
            ("large", ["-UIPreferredContentSizeCategoryName", "UICTContentSizeCategoryAccessibilityXXXL"]),
            ("right-to-left", ["-AppleTextDirection", "YES", "-NSForceRightToLeftWritingDirection", "YES"]),
        ]

        @MainActor func testEveryTabPassesTheAuditInEveryLook() throws {
            for look in looks {
                let app = XCUIApplication()
                app.launchArguments = look.arguments
                app.launch()
                let tabs = app.tabBars.buttons
                XCTAssertTrue(tabs.firstMatch.waitForExistence(timeout: 20))
                for place in 0..<tabs.count {
                    tabs.element(boundBy: place).tap()
                    let picture = XCTAttachment(screenshot: app.screenshot())
                    picture.name = "\(look.name)-\(place)"
                    picture.lifetime = .keepAlways
                    add(picture)
                    try app.performAccessibilityAudit()
                }
                app.terminate()
            }
        }
    }
#endif
