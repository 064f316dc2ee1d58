import Logging
import Testing

@testable import TicketAnalytics

@Suite struct LineLogHandlerTests {
    private let lines = LogLines()

    @Test func levelFiltersMessages() {
        let log = lines.logger(.warning, style: .text(inColours: false))
        log.info("quiet")
        log.warning("loud")
        #expect(lines.all.count == 1)
        #expect(lines.all[0].hasSuffix(" WARNING  loud\n"))
    }

    @Test func everyLevelOfTheSettingsIsALevel() {
        #expect(
            LoggingSettings.Level.allCases.map { Logger.Level($0).rawValue } == Logger.Level.allCases.map(\.rawValue))
    }

    @Test func metadataOfTheMessageBeatsTheLoggers() {
        var log = lines.logger()
        log[metadataKey: "worker"] = "w1"
        log[metadataKey: "ticket"] = "1"
        log.info("x", metadata: ["ticket": "2"])
        #expect(lines.all[0].contains(#""worker":"w1","ticket":"2","message":"x""#))
    }

    @Test func errorBecomesAField() {
        lines.logger().error("x", error: SettingsError.noFile(searched: []))
        #expect(lines.all[0].contains(#""error":"No configuration file found"#))
    }

    @Test func eventHasItsLevelNameAndWords() {
        lines.logger().event(.ticketFailed, ["ticket": .stringConvertible(4711)])
        lines.logger().event(.workerCrashed, "status 9")
        #expect(
            lines.all[0].contains(#""level":"error","event":"ticket.failed","ticket":4711,"message":"ticket failed"}"#))
        #expect(lines.all[1].contains(#""event":"worker.crashed","message":"status 9"}"#))
    }

    @Test func fieldsOfAFilteredEventAreNotComputed() {
        func fields() -> Logger.Metadata {
            Issue.record("computed")
            return [:]
        }
        lines.logger().event(.ticketCompleted, fields())
        #expect(lines.all.isEmpty)
    }

    @Test func eventNamesAreSmallWordsWithADot() {
        for event in LoggedEvent.allCases {
            #expect(event.rawValue.wholeMatch(of: /[a-z]+\.[a-z-]+/) != nil)
        }
    }
}
