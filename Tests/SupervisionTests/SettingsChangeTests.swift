import Testing
import TicketAnalytics

@testable import Supervision

@Suite("A change of the settings")
struct SettingsChangeTests {
    @Test("Nothing changed concerns nobody")
    func nothing() throws {
        let change = try change([:], [:])
        #expect(change.keys == [] && !change.concernsWorkers && !change.movesDatabase && !change.movesLogFiles)
    }

    @Test(
        "Settings of the workers' own sections concern them",
        arguments: [
            "worker.batch_size": "20", "extractor.temperature": "0.5", "source.schema": "x", "logging.level": "debug",
            "database.pool_size": "2",
        ])
    func workers(key: String, value: String) throws {
        let change = try change([:], [key: value])
        #expect(change.keys == [key] && change.concernsWorkers && !change.movesDatabase)
    }

    @Test(
        "The number of workers and the controller's own settings do not",
        arguments: ["worker.worker_count": "3", "controller.population_interval": "5 s", "population.overlap": "1 s"])
    func others(key: String, value: String) throws {
        let change = try change([:], [key: value])
        #expect(change.keys == [key] && !change.concernsWorkers && !change.movesLogFiles)
    }

    @Test(
        "Another database is one that the controller cannot follow to",
        arguments: ["database.connection_string": "Driver=SQLite3;Database=other.sqlite", "database.user": "ann"])
    func database(key: String, value: String) throws {
        let change = try change([:], [key: value])
        #expect(change.keys == [key] && change.movesDatabase)
    }

    @Test(
        "A secret's change is told by its key alone", arguments: ["extractor.api_key", "connectwise_api.private_key"])
    func secret(key: String) throws {
        let change = try change([key: "old"], [key: "new"])
        #expect(change.keys == [key] && change.concernsWorkers)
    }

    @Test("What only a restart of the controller brings into force is named")
    func fixed() throws {
        let change = try change([:], ["logging.format": "json", "database.pool_size": "2", "logging.level": "error"])
        #expect(change.fixedKeys == ["database.pool_size", "logging.format"])
    }

    @Test("Other log files are moved to")
    func logFiles() throws {
        #expect(try change([:], ["controller.log_files": "2"]).movesLogFiles)
    }

    private func change(_ old: [String: String], _ new: [String: String]) throws -> SettingsChange {
        SettingsChange(from: try settings(old), to: try settings(new))
    }

    /// By the environment, which may hold a secret; the empty file is the same for all, as relative paths start there.
    private func settings(_ values: [String: String]) throws -> Settings {
        let pairs = values.map { ("TICKET_ANALYTICS_" + $0.replacing(".", with: "_").uppercased(), $1) }
        return try Settings.load(file: "/dev/null", environment: Dictionary(uniqueKeysWithValues: pairs))
    }
}
