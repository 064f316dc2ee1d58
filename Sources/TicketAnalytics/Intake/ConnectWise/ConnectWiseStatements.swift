import ODBC

/// The statements that read a ConnectWise database, in its own names.
struct ConnectWiseStatements: Sendable {
    /// Number, summary, entered, changed; binds (changed, changed, number, limit).
    let heads: String

    private let prefix: String
    private let entered: String
    private let closed: String
    private let created: String
    private let started: String

    init(product: Product, schema: String, columns: ConnectWiseColumns) throws {
        prefix = product == .sqlite ? "" : "\(schema)."
        entered = columns.utc("SR_Service", "Date_Entered")
        closed = columns.utc("SR_Service", "Date_Closed")
        created = columns.utc("SR_Detail", "Date_Created")
        started = columns.utc("Time_Entry", "Time_Start")
        let changed = columns.utc("SR_Service", "Last_Update")
        let moment = Self.moment(product, type: columns.type("SR_Service", changed))
        heads = """
            SELECT SR_Service_RecID, Summary, \(entered), \(changed) FROM \(prefix)SR_Service
            WHERE \(changed) >= \(moment) AND (\(changed) > \(moment) OR SR_Service_RecID > ?)
            ORDER BY \(changed), SR_Service_RecID \(try Dialect(product).limit)
            """
    }

    /// A bound time in the precision of the column: compared in a finer one, a row would come after itself.
    private static func moment(_ product: Product, type: String) -> String {
        switch product {
        case .sqlite: "substr(?, 1, 23)"
        default: "CAST(? AS \(type))"
        }
    }

    /// Number, summary, company, board, status, entered, closed.
    func tickets(_ numbers: Placeholders) -> String {
        """
        SELECT s.SR_Service_RecID, s.Summary, c.Company_Name, b.Board_Name, t.Description, s.\(entered), s.\(closed)
        FROM \(prefix)SR_Service s
        LEFT JOIN \(prefix)Company c ON c.Company_RecID = s.Company_RecID
        LEFT JOIN \(prefix)SR_Board b ON b.SR_Board_RecID = s.SR_Board_RecID
        LEFT JOIN \(prefix)SR_Status t ON t.SR_Status_RecID = s.SR_Status_RecID
        WHERE s.SR_Service_RecID IN (\(numbers.text))
        """
    }

    /// Ticket, record, time, text, the three flags, contact, member, first and last name, inactive.
    func details(_ numbers: Placeholders) -> String {
        """
        SELECT d.SR_Service_RecID, d.SR_Detail_RecID, d.\(created), d.SR_Detail_Notes,
            d.Problem_Flag, d.InternalAnalysis_Flag, d.Resolution_Flag, d.Contact_RecID,
            m.Member_ID, m.First_Name, m.Last_Name, m.Inactive_Flag
        FROM \(prefix)SR_Detail d LEFT JOIN \(prefix)Member m ON m.Member_RecID = d.Member_RecID
        WHERE d.SR_Service_RecID IN (\(numbers.text))
        """
    }

    /// Ticket, record, time, text, the three flags, internal text, member, first and last name, inactive, hours.
    func timeEntries(_ numbers: Placeholders) -> String {
        """
        SELECT e.SR_Service_RecID, e.Time_RecID, e.\(started), e.Notes,
            e.TE_Problem_Flag, e.TE_InternalAnalysis_Flag, e.TE_Resolution_Flag, e.Internal_Note,
            m.Member_ID, m.First_Name, m.Last_Name, m.Inactive_Flag, e.Hours_Actual
        FROM \(prefix)Time_Entry e LEFT JOIN \(prefix)Member m ON m.Member_RecID = e.Member_RecID
        WHERE e.SR_Service_RecID IN (\(numbers.text))
        """
    }
}

/// A list of numbers for IN, padded to a power of two so that few statements serve every size.
struct Placeholders: Sendable {
    let values: [Value]

    init(_ numbers: [Int64]) {
        var size = 1
        while size < numbers.count { size *= 2 }
        let last = numbers.last ?? 0
        values = (0..<size).map { .integer($0 < numbers.count ? numbers[$0] : last) }
    }

    var text: String { values.map { _ in "?" }.joined(separator: ", ") }
}
