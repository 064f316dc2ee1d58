import Testing

@testable import TicketAnalytics

@Suite struct SettingsLayersTests {
    private let file = "[worker]\nworker_count = 3\n"
    private let variable = "TICKET_ANALYTICS_WORKER_WORKER_COUNT"

    private func origin(_ settings: Settings) -> String? {
        settings.entries.first { $0.key.path == "worker.worker_count" }?.origin.description
    }

    @Test func defaultCounts_whereNothingIsSet() throws {
        let settings = try settings("")
        #expect(settings.worker.workerCount == 2)
        #expect(origin(settings) == "default")
    }

    @Test func fileBeatsDefault() throws {
        let settings = try settings(file)
        #expect(settings.worker.workerCount == 3)
        #expect(origin(settings) == "file /site/config.ini:2")
    }

    @Test func environmentBeatsFile() throws {
        let settings = try settings(file, environment: [variable: "4"])
        #expect(settings.worker.workerCount == 4)
        #expect(origin(settings) == "environment TICKET_ANALYTICS_WORKER_WORKER_COUNT")
    }

    @Test func flagBeatsEnvironment() throws {
        let settings = try settings(file, flags: ["worker.worker_count": "5"], environment: [variable: "4"])
        #expect(settings.worker.workerCount == 5)
        #expect(origin(settings) == "flag")
    }

    @Test func variablesOfOthersAndOfTestsAreLeftAlone() throws {
        let environment = ["PATH": "x", "TICKET_ANALYTICS_CONFIG": "x", "TICKET_ANALYTICS_TEST_SQLSERVER": "x"]
        #expect(try settings("", environment: environment) == settings(""))
    }

    @Test func everyKeyHasAVariableOfItsOwn() {
        #expect(Set(SettingKey.all.map(\.environmentVariable)).count == SettingKey.all.count)
    }
}
