import CEmbedded

/// `Schema.sql`, SQL Server's master script, cut at its `GO` lines as sqlcmd and SSMS cut it.
struct SchemaScript {
    let batches: [String]

    /// - Parameter database: The database's name, letters, digits and underscores only.
    init(database name: String) {
        let script = String(embedded_sqlserver_schema()).replacing(Self.standardName, with: name)
        batches = script.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.trimmed.uppercased() == "GO" }
            .map { $0.joined(separator: "\n") }
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    static let standardName = "TicketAnalytics"

    /// Whether the script can be made out for a database of that name.
    static func canName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic || first == "_" else {
            return false
        }
        return name.count <= 100
            && name.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || isDigit($0)) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
