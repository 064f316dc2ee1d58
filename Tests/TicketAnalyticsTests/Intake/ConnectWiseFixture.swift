import ODBC
import TestSupport

@testable import TicketAnalytics

/// A small ConnectWise database in a file.
struct ConnectWiseFixture {
    let path: String

    /// - Parameter missing: A column, `Member.Last_Name`, that this site does not have.
    init(in folder: String, missing: Set<String> = []) async throws {
        path = folder + "/connectwise.sqlite"
        for (table, columns) in Self.tables {
            let kept = columns.split(separator: ",").map { $0.trimmed() }.filter { column in
                !missing.contains("\(table).\(column.prefix { $0 != " " })")
            }
            try await change("CREATE TABLE \(table) (\(kept.joined(separator: ", ")))")
        }
        guard missing.isEmpty else { return }
        for statement in Self.content { try await change(statement) }
    }

    func change(_ sql: String) async throws {
        let pool = ConnectionPool(.init(connectionString: "Driver=SQLite3;Database=\(path)"), size: 1)
        try await pool.withConnection { _ = try $0.execute(sql) }
    }

    /// - Parameter lines: More lines of the section `[source]`.
    func source(_ lines: String = "") async throws -> ConnectWiseSQLSource {
        try await ConnectWiseSQLSource(
            settings("[source]\nconnection_string = Driver=SQLite3;Database=\(path)\n\(lines)").source)
    }

    private static let tables: KeyValuePairs = [
        "SR_Service": """
        SR_Service_RecID INTEGER PRIMARY KEY, Summary TEXT, Date_Entered DATETIME, Last_Update DATETIME,
        Date_Closed DATETIME, Company_RecID INTEGER, SR_Board_RecID INTEGER, SR_Status_RecID INTEGER,
        Last_Update_UTC DATETIME
        """,
        "Company": "Company_RecID INTEGER PRIMARY KEY, Company_Name TEXT",
        "SR_Board": "SR_Board_RecID INTEGER PRIMARY KEY, Board_Name TEXT",
        "SR_Status": "SR_Status_RecID INTEGER PRIMARY KEY, Description TEXT",
        "SR_Detail": """
        SR_Detail_RecID INTEGER PRIMARY KEY, SR_Service_RecID INTEGER, SR_Detail_Notes TEXT, Problem_Flag BIT,
        InternalAnalysis_Flag BIT, Resolution_Flag BIT, Member_RecID INTEGER, Contact_RecID INTEGER,
        Date_Created DATETIME
        """,
        "Time_Entry": """
        Time_RecID INTEGER PRIMARY KEY, SR_Service_RecID INTEGER, Member_RecID INTEGER, Notes TEXT,
        Internal_Note TEXT, Time_Start DATETIME, Hours_Actual DECIMAL, TE_Problem_Flag BIT,
        TE_InternalAnalysis_Flag BIT, TE_Resolution_Flag BIT
        """,
        "Member": """
        Member_RecID INTEGER PRIMARY KEY, Member_ID TEXT, First_Name TEXT, Last_Name TEXT, Inactive_Flag BIT
        """,
    ]

    /// Ticket 1 with the customer's words, an analysis, a resolution and work of Ann and the robot; ticket 2 is bare.
    private static let content = [
        "INSERT INTO Company VALUES (1, 'Contoso')",
        "INSERT INTO SR_Board VALUES (1, 'Service')",
        "INSERT INTO SR_Status VALUES (1, 'Closed')",
        "INSERT INTO Member VALUES (1, 'ann', 'Ann', 'Lee', 0), (2, 'robot', 'Auto', NULL, 0), (3, 'old', NULL, NULL, 1)",
        """
        INSERT INTO SR_Service VALUES
            (1, 'Mail down', '2026-01-01 08:00:00', '2025-01-01 00:00:00', '2026-01-02 08:00:00', 1, 1, 1,
             '2026-01-02 08:00:00.123'),
            (2, 'Bare', '2026-01-01 09:00:00', '2025-01-01 00:00:00', NULL, NULL, NULL, NULL, '2026-01-02 08:00:00.123'),
            (3, 'Later', '2026-01-01 09:00:00', '2025-01-01 00:00:00', NULL, NULL, NULL, NULL, '2026-01-03 08:00:00')
        """,
        """
        INSERT INTO SR_Detail VALUES
            (1, 1, 'No mail.', 1, 0, 0, NULL, 5, '2026-01-01 08:00:00'),
            (2, 1, 'Queue is full.', 0, 1, 0, 1, NULL, '2026-01-01 09:00:00'),
            (3, 1, 'Restarted Postfix.', 0, 0, 1, 1, NULL, '2026-01-01 11:00:00'),
            (4, 1, 'Status set.', 0, 1, 0, NULL, NULL, '2026-01-01 12:00:00'),
            (5, 1, NULL, 1, 0, 0, NULL, 5, '2026-01-01 13:00:00')
        """,
        """
        INSERT INTO Time_Entry VALUES
            (1, 1, 1, 'Looked at the log.', 'On mail01.', '2026-01-01 10:00:00', 1.5, 0, 0, 0),
            (2, 1, 1, NULL, NULL, '2026-01-01 10:30:00', 0.25, 0, 0, 0),
            (3, 1, 2, 'Disk alert.', NULL, '2026-01-01 07:00:00', 2, 0, 0, 0),
            (4, 1, 3, '', NULL, '2026-01-01 14:00:00', 0.5, 0, 0, 0)
        """,
    ]
}
