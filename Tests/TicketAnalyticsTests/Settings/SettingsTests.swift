import Testing

@testable import TicketAnalytics

@Suite struct SettingsTests {
    @Test func everyTypeIsRead() throws {
        let settings = try settings(
            """
            [source]
            kind = import
            excluded_members = bot, , Automation
            exclude_inactive_members = Yes
            date_from = 2026-01-01
            [population]
            start_date = 2026-01-31
            [extractor]
            endpoints = http://a:1/, https://b
            temperature = 0.25
            keep_alive = 30m
            max_answer_bytes = 64 KB
            """)
        #expect(settings.source.kind == .import)
        #expect(settings.source.excludedMembers == ["bot", "Automation"])
        #expect(settings.source.excludesInactiveMembers)
        #expect(settings.source.dateFrom?.description == "2026-01-01")
        #expect(settings.population.startDate?.secondsSince1970 == 1_769_817_600)
        #expect(settings.extractor.endpoints == ["http://a:1", "https://b"])
        #expect(settings.extractor.temperature == 0.25)
        #expect(settings.extractor.keepAlive == .seconds(1_800))
        #expect(settings.extractor.maxAnswerBytes == 64_000)
    }

    @Test func optionalValuesAreNil_whereEmpty() throws {
        let settings = try settings("[database]\nuser =\n")
        #expect(settings.database.connection.user == nil)
        #expect(settings.population.startDate == nil)
        #expect(settings.extractor.keepAlive == nil)
        #expect(settings.extractor.lexiconFile == nil)
    }

    @Test func checkpointIsNamedForTheKind_unlessNamed() throws {
        #expect(try settings("").source.name == "import")
        #expect(try settings("[source]\nname = north").source.name == "north")
    }

    @Test func relativePathsStartAtTheFilesFolder() throws {
        let settings = try settings("[extractor]\nca_file = certs/ca.pem\nlexicon_file = /opt/lexicon\n")
        #expect(settings.extractor.certificateFile == "/site/certs/ca.pem")
        #expect(settings.extractor.lexiconFile == "/opt/lexicon")
        #expect(settings.controller.logDirectory == "/site/logs")
        #expect(settings.database.connection.connectionString["database"] == "/site/ticket-analytics.sqlite")
    }

    @Test(arguments: [("worker_count", "0", "64"), ("lease", "61 s", "1 h"), ("poll_interval", "50 ms", "10 min")])
    func endsOfARangeAreInIt(key: String, low: String, high: String) throws {
        #expect(throws: Never.self) { try settings("[worker]\n\(key) = \(low)") }
        #expect(throws: Never.self) { try settings("[worker]\n\(key) = \(high)") }
    }

    @Test(arguments: [
        "[worker]\nworker_count = 65", "[worker]\nworker_count = -1", "[worker]\nlease = 3601 s",
        "[population]\npopulation_batch_size = 0", "[population]\npopulation_batch_size = 50001",
        "[extractor]\ntemperature = 2.1", "[extractor]\ntemperature = nan", "[extractor]\nmax_answer_bytes = 999",
        "[extractor]\nendpoints = localhost:1", "[source]\nkind = excel", "[database]\nconnection_string = nonsense",
    ])
    func whatIsOutOfRangeIsRefused(lines: String) {
        #expect(throws: SettingsError.self) { try settings(lines) }
    }
}
