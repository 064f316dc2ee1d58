import Foundation
import ODBC
import TestSupport
import Testing

/// A folder of its own with a `config.ini` and a SQLite database, where the tools run; it goes with this object.
final class Workplace: Sendable {
    let folder: URL
    private let settings: [String: String]
    private let pool: ConnectionPool

    /// - Parameter settings: By `section.key`, over the quick ones that suit tests.
    init(_ settings: [String: String] = [:]) throws {
        self.settings = Self.quick.merging(settings) { $1 }
        folder = FileManager.default.temporaryDirectory.appending(path: "process-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        pool = ConnectionPool(
            Connection.Configuration(
                connectionString: "Driver=SQLite3;Database=\(folder.appending(path: "tickets.sqlite").path)"), size: 1)
        try configure([:])
    }

    /// Writes `config.ini` with these settings over those that it began with.
    func configure(_ changes: [String: String]) throws {
        try write(Self.text(of: settings.merging(changes) { $1 }), to: "config.ini")
    }

    deinit {
        pool.close()
        // The connection closes on a thread of its own, and its files go while the folder does.
        for _ in 1...100 where FileManager.default.fileExists(atPath: folder.path) {
            try? FileManager.default.removeItem(at: folder)
        }
    }

    /// Starts a tool in the folder.
    func start(
        _ tool: BuiltTool, _ arguments: String..., at program: URL? = nil, environment: [String: String] = [:]
    ) throws -> RunningTool {
        try RunningTool(program ?? tool.url, arguments, in: folder, environment: environment)
    }

    /// Runs a tool to its end.
    @discardableResult
    func run(_ tool: BuiltTool, _ arguments: String...) async throws -> FinishedTool {
        try await run(tool, arguments: arguments)
    }
    func run(_ tool: BuiltTool, arguments: [String]) async throws -> FinishedTool {
        try await RunningTool(tool.url, arguments, in: folder).finished()
    }

    /// Queues tickets of different text; each names Outlook and a printer.
    func populate(_ count: Int) async throws {
        try writeTickets(count)
        let end = try await run(.populate, "--import", "tickets.jsonl")
        try #require(end == FinishedTool(exit: .status(0), output: "", errors: ""))
    }

    /// Writes them into `tickets.jsonl`.
    func writeTickets(_ count: Int) throws {
        let lines = (1...count).map { #"{"id": \#($0), "title": "Desk \#($0)", "body": "\#(Self.words(of: $0))"}"# }
        try write(lines.joined(separator: "\n") + "\n", to: "tickets.jsonl")
    }

    static func words(of number: Int) -> String { "Outlook fails at desk \(number), the printer too." }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    }

    /// The one number that a query gives.
    func number(_ sql: String) async throws -> Int {
        try await pool.withConnection { try $0.query(sql).first?.int(0) ?? 0 }
    }

    /// The names of the skills found in each ticket.
    func skillsByTicket() async throws -> [Int: Set<String>] {
        let sql = "SELECT TicketNumber, Name FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId"
        let rows = try await pool.withConnection { try $0.query(sql) }
        return Dictionary(grouping: rows) { $0.int(0) ?? 0 }.mapValues { Set($0.compactMap { $0.text(1) }) }
    }

    func change(_ sql: String) async throws {
        try await pool.withConnection { _ = try $0.execute(sql) }
    }

    func tickets(_ state: String) async throws -> Int {
        try await number("SELECT COUNT(*) FROM Tickets WHERE State = '\(state)'")
    }

    func workers() async throws -> Int { try await number("SELECT COUNT(*) FROM Workers WHERE Role = 'worker'") }

    /// Lets nobody else write while `body` runs.
    func lock(_ body: () async throws -> Void) async throws {
        try await pool.withConnection { _ = try $0.execute("BEGIN EXCLUSIVE") }
        do {
            try await body()
        } catch {
            try await pool.withConnection { _ = try $0.execute("ROLLBACK") }
            throw error
        }
        try await pool.withConnection { _ = try $0.execute("ROLLBACK") }
    }

    private static let quick = [
        "database.connection_string": "Driver=SQLite3;Database=tickets.sqlite",
        "source.kind": "import",
        "worker.lease": "5 s", "worker.heartbeat": "1 s", "worker.poll_interval": "50 ms", "worker.retry_delay": "0 s",
        "worker.shutdown_grace": "5 s",
        "controller.restart_delay": "0 s", "controller.stop_grace": "10 s",
        "extractor.model": FakeModel.model, "extractor.request_timeout": "60 s", "extractor.first_byte_timeout": "60 s",
    ]

    private static func text(of settings: [String: String]) -> String {
        let sections = Dictionary(grouping: settings) { $0.key.prefix { $0 != "." } }
        return sections.map { name, values in
            "[\(name)]\n" + values.map { "\($0.key.dropFirst(name.count + 1)) = \($0.value)\n" }.joined()
        }.joined()
    }
}
