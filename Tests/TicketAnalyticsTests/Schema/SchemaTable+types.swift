@testable import TicketAnalytics

/// Which declared type stands for what; SQLite has but one for whole numbers and one for texts.
extension SchemaTable.TypeClass {
    init?(_ type: String, in dialect: Dialect.Name) {
        let length = type.split(separator: "(").last.flatMap { Int($0.dropLast()) }
        switch (dialect, type) {
        case (.sqlite, "INTEGER"): self = .bigInteger
        case (.sqlite, "TEXT"), (.postgresql, "TEXT"), (.sqlServer, "NVARCHAR(MAX)"): self = .text(nil)
        case (.sqlite, "REAL"), (.postgresql, "DOUBLE PRECISION"), (.sqlServer, "FLOAT"): self = .double
        case (.sqlite, "DATETIME"), (.postgresql, "TIMESTAMP(6)"), (.sqlServer, "DATETIME2(6)"): self = .timestamp
        case (.postgresql, "BIGINT"), (.sqlServer, "BIGINT"): self = .bigInteger
        case (.postgresql, "INTEGER"), (.sqlServer, "INT"): self = .integer
        case (.postgresql, "SMALLINT"), (.sqlServer, "SMALLINT"): self = .flag
        case (.postgresql, _) where type.hasPrefix("VARCHAR(") && length != nil: self = .text(length)
        case (.sqlServer, _) where type.hasPrefix("NVARCHAR(") && length != nil: self = .text(length)
        default: return nil
        }
    }
}
