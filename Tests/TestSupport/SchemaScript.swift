import Foundation

/// `Schema.sql`, SQL Server's script, cut at its `GO` lines.
enum SchemaScript {
    /// What makes the tables in a database of another name that is there already.
    static func batches(forDatabase name: String) throws -> [String] {
        let script = try String(contentsOf: file, encoding: .utf8).replacing("TicketAnalytics", with: name)
        return script.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.trimmingCharacters(in: .whitespaces).uppercased() == "GO" }
            .map { $0.joined(separator: "\n") }
            .filter { !$0.contains("CREATE DATABASE") && !$0.contains("USE \(name)") }
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Schema.sql")
}
