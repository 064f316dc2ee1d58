import ODBC

/// Which of the columns that the product reads a site's database has; versions and sites differ.
struct ConnectWiseColumns {
    private let types: [String: String]

    /// The columns without which the product cannot work.
    private static let required: KeyValuePairs<String, [String]> = [
        "SR_Service": [
            "SR_Service_RecID", "Summary", "Date_Entered", "Last_Update", "Date_Closed", "Company_RecID",
            "SR_Board_RecID", "SR_Status_RecID",
        ],
        "Company": ["Company_RecID", "Company_Name"],
        "SR_Board": ["SR_Board_RecID", "Board_Name"],
        "SR_Status": ["SR_Status_RecID", "Description"],
        "SR_Detail": [
            "SR_Detail_RecID", "SR_Service_RecID", "SR_Detail_Notes", "Problem_Flag", "InternalAnalysis_Flag",
            "Resolution_Flag", "Member_RecID", "Contact_RecID", "Date_Created",
        ],
        "Time_Entry": [
            "Time_RecID", "SR_Service_RecID", "Member_RecID", "Notes", "Internal_Note", "Time_Start", "Hours_Actual",
            "TE_Problem_Flag", "TE_InternalAnalysis_Flag", "TE_Resolution_Flag",
        ],
        "Member": ["Member_RecID", "Member_ID", "First_Name", "Last_Name", "Inactive_Flag"],
    ]

    /// - Throws: `SourceError.missingColumns` with the whole list.
    init(of connection: Connection, schema: String) throws {
        var types: [String: String] = [:]
        var missing: [String] = []
        for (table, columns) in Self.required {
            for (column, type) in try Self.columns(of: table, schema: schema, connection) {
                types["\(table).\(column)".lowercased()] = type
            }
            missing += columns.filter { types["\(table).\($0)".lowercased()] == nil }.map { "\(table).\($0)" }
        }
        if !missing.isEmpty { throw SourceError.missingColumns(missing) }
        self.types = types
    }

    /// The column in UTC where the site has it, else its local twin.
    func utc(_ table: String, _ column: String) -> String {
        types["\(table).\(column)_UTC".lowercased()] == nil ? column : "\(column)_UTC"
    }

    /// The declared type, for example `datetime`.
    func type(_ table: String, _ column: String) -> String {
        types["\(table).\(column)".lowercased()] ?? "datetime"
    }

    private static func columns(
        of table: String, schema: String, _ connection: Connection
    ) throws -> [(name: String, type: String)] {
        let rows =
            connection.product == .sqlite
            ? try connection.query("SELECT name, type FROM pragma_table_info(?)", [.text(table)])
            : try connection.query(
                """
                SELECT COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS
                WHERE LOWER(TABLE_SCHEMA) = LOWER(?) AND LOWER(TABLE_NAME) = LOWER(?)
                """, [.text(schema), .text(table)])
        return rows.map { ($0.text(0) ?? "", $0.text(1) ?? "") }
    }
}
