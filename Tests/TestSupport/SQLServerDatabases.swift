import Foundation
import ODBC
import Synchronization
import TicketAnalytics

/// The databases of tests on SQL Server: a few, made one at a time because servers of its kind mix up two at once, and
/// used again and again because making one takes a second.
actor SQLServerDatabases {
    static let shared = SQLServerDatabases()

    /// As many as tests can use on the machine's cores.
    private static let limit = 4
    private let server = TestDatabase.sqlServer.serverString ?? ""
    private let pool: ConnectionPool
    private var free: [String] = []
    private var count = 0
    private var waiters: [CheckedContinuation<Void, Never>] = []
    /// How many objects, columns and versions a database has.
    private var shape: [Int?] = []

    private init() {
        pool = ConnectionPool(.init(connectionString: server), size: 1)
        atexit { SQLServerDatabases.tidyUp() }
    }

    /// The connection string of an empty database, and its name.
    func take() async throws -> (connectionString: String, name: String) {
        while free.isEmpty, count >= Self.limit { await withCheckedContinuation { waiters.append($0) } }
        let name: String
        if let known = free.popLast() {
            name = known
        } else {
            count += 1
            name = try await make()
        }
        let attributes = server.split(separator: ";").filter { !$0.lowercased().hasPrefix("database=") }
        return (attributes.joined(separator: ";") + ";Database=\(name)", name)
    }

    /// Empties the database for the next test; one whose tables a test has changed is not used again.
    func giveBack(_ name: String) async {
        let wanted = shape
        let isClean = try? await pool.withConnection { connection in
            try connection.run("USE \(name)")
            let isSame = try Self.shape(connection) == wanted
            for table in isSame ? Self.tables : [] { try connection.execute("DELETE FROM \(table)") }
            return isSame
        }
        if isClean == true { free.append(name) } else { count -= 1 }
        if !waiters.isEmpty { waiters.removeFirst().resume() }
    }

    private func make() async throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        Self.atEnd("DROP DATABASE \(name)")
        shape = try await pool.withConnection { connection in
            try SchemaInstallation.run(database: name, on: connection)
            return try Self.shape(connection)
        }
        return name
    }

    private static func shape(_ connection: Connection) throws -> [Int?] {
        let rows = try connection.query(
            """
            SELECT (SELECT COUNT(*) FROM sys.objects) AS Objects, (SELECT COUNT(*) FROM sys.columns) AS Columns,
                (SELECT COUNT(*) FROM SchemaVersion) AS Versions
            """)
        return rows.flatMap { row in (0..<3).map { row.int($0) } }
    }

    private static let tables = [
        "TicketSkills", "TicketTechnicians", "ManagedSkillMembers", "Analyses", "ManagedSkills", "Skills",
        "Technicians", "SkillMarks",
        "ImportedNotes", "ImportedTickets", "Tickets", "Workers", "Leases", "ProcessingControl", "ProcessingCheckpoint",
        "ThroughputHistory", "AuditLog", "CheckRuns",
    ]

    private static let lastStatements = Mutex<[String]>([])

    /// Runs a statement when all tests are done: no session but its own is in its way then.
    static func atEnd(_ statement: String) {
        lastStatements.withLock { $0.append(statement) }
    }

    private static func tidyUp() {
        guard let server = TestDatabase.sqlServer.serverString,
            let connection = try? Connection(.init(connectionString: server))
        else { return }
        for statement in lastStatements.withLock({ $0.reversed() }) { _ = try? connection.run(statement) }
    }
}

/// Drops the login of a test on SQL Server when all tests are done.
public func dropLoginAtEnd(_ login: String) {
    SQLServerDatabases.atEnd("DROP LOGIN \(login)")
}
