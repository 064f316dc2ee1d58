@testable import TicketAnalytics

/// Reads the tables that a schema script creates. Strict: what it does not know is an error.
struct SchemaReader {
    private let dialect: Dialect.Name
    private var tokens: SchemaTokens
    private var tables: [SchemaTable] = []

    static func tables(of script: String, _ dialect: Dialect.Name) throws -> [SchemaTable] {
        var reader = SchemaReader(dialect: dialect, tokens: try SchemaTokens(script))
        while !reader.tokens.isAtEnd { try reader.readStatement() }
        return reader.tables
    }

    private mutating func readStatement() throws {
        if dialect == .sqlServer, tokens.skip("IF", "OBJECT_ID") {
            try readGuarded()
        } else if dialect == .sqlServer, tokens.skip("IF", "COL_LENGTH") {
            try readGuardedChange()
        } else if dialect == .sqlServer, tokens.skip("IF", "NOT", "EXISTS") {
            try readStep()
        } else {
            try readDefinition()
        }
        try tokens.expect(";")
    }

    /// One table and its indexes, made if the table is not there.
    private mutating func readGuarded() throws {
        try tokens.expect("(")
        let name = try tokens.literal()
        try tokens.expect(",", "N", "'U'", ")", "IS", "NULL", "BEGIN")
        let known = tables.count
        while !tokens.skip("END") {
            try readCreation()
            try tokens.expect(";")
        }
        guard tables[known...].map({ "dbo.\($0.name)" }) == [name] else {
            throw tokens.unexpected("follows a guard of \(name) around something else")
        }
    }

    /// Changes of one table, made if it lacks the first new column.
    private mutating func readGuardedChange() throws {
        try tokens.expect("(")
        let name = try tokens.literal()
        try tokens.expect(",")
        let column = try tokens.literal()
        try tokens.expect(")", "IS", "NULL", "BEGIN")
        let known = tables.first { "dbo.\($0.name)" == name }?.columns.count
        while !tokens.skip("END") {
            if tokens.skip("EXEC", "(") {
                tokens.insert(try SchemaTokens(try tokens.literal()))
                try readDefinition()
                try tokens.expect(";", ")", ";")
            } else {
                try readDefinition()
                try tokens.expect(";")
            }
        }
        let changed = tables.first { "dbo.\($0.name)" == name }?.columns.dropFirst(known ?? 0).first?.name
        guard changed == column else { throw tokens.unexpected("follows a guard of \(column) around something else") }
    }

    /// Definitions that leave no trace to ask for but the step's number, as indexes of their own do.
    private mutating func readStep() throws {
        try tokens.expect("(", "SELECT", "Version", "FROM", "dbo", ".", "SchemaVersion", "WHERE", "Version", "=")
        _ = try tokens.name()
        try tokens.expect(")", "BEGIN")
        while !tokens.skip("END") {
            try readDefinition()
            try tokens.expect(";")
        }
    }

    private mutating func readDefinition() throws {
        if tokens.skip("ALTER", "TABLE") {
            let position = try position(of: try tokens.tableName())
            try tokens.expect("ADD")
            _ = tokens.skip("COLUMN")
            var table = tables[position]
            try readColumn(of: &table)
            tables[position] = table
        } else if tokens.skip("DROP", "INDEX") {
            let name = try tokens.name()
            if tokens.skip("ON") { _ = try tokens.tableName() }
            for position in tables.indices {
                tables[position].indexes = tables[position].indexes.filter { $0.name != name }
            }
        } else {
            try readCreation()
        }
    }

    private mutating func readCreation() throws {
        if tokens.skip("CREATE", "TABLE") {
            try readTable()
        } else if tokens.skip("CREATE", "UNIQUE", "INDEX") {
            try readIndex(isUnique: true)
        } else if tokens.skip("CREATE", "INDEX") {
            try readIndex(isUnique: false)
        } else {
            throw tokens.unexpected("instead of a statement")
        }
    }

    private mutating func readTable() throws {
        var table = SchemaTable(name: try tokens.tableName())
        try tokens.expect("(")
        repeat { try readLine(of: &table) } while tokens.skip(",")
        try tokens.expect(")")
        tables.append(table)
    }

    private mutating func readLine(of table: inout SchemaTable) throws {
        if tokens.skip("CONSTRAINT") {
            _ = try tokens.name()
            try readTableConstraint(of: &table)
        } else if tokens.next == "PRIMARY" {
            try readTableConstraint(of: &table)
        } else {
            try readColumn(of: &table)
        }
    }

    private mutating func readTableConstraint(of table: inout SchemaTable) throws {
        if tokens.skip("PRIMARY", "KEY") {
            table.primaryKey = try tokens.names()
        } else if tokens.skip("CHECK") {
            table.checks.insert(try readCheck())
        } else {
            throw tokens.unexpected("instead of a constraint")
        }
    }

    private mutating func readColumn(of table: inout SchemaTable) throws {
        let name = try tokens.name()
        var column = SchemaTable.Column(name: name, type: try readType(of: name), isRequired: false)
        while tokens.next != ",", tokens.next != ")", tokens.next != ";" {
            if tokens.skip("CONSTRAINT") { _ = try tokens.name() }
            if tokens.skip("NOT", "NULL") {
                column.isRequired = true
            } else if tokens.skip("NULL") {
                column.isRequired = false
            } else if tokens.skip("COLLATE", "Latin1_General_BIN2") {
                column.isBinary = true
            } else if skipIdentity() {
                column.isIdentity = true
            } else if tokens.skip("PRIMARY", "KEY") {
                table.primaryKey = [name]
                column.isRequired = true
            } else if tokens.skip("DEFAULT") {
                column.standard = ["0", "1"].contains(tokens.next) ? try tokens.name() : try tokens.literal()
            } else if tokens.skip("UNIQUE") {
                table.uniques.insert([name])
            } else if tokens.skip("CHECK") {
                table.checks.insert(try readCheck())
            } else {
                try tokens.expect("REFERENCES")
                table.foreignKeys.insert(
                    .init(columns: [name], table: try tokens.tableName(), references: try tokens.names()))
            }
        }
        table.columns.append(column)
    }

    private mutating func readType(of column: String) throws -> SchemaTable.TypeClass {
        var type = try tokens.name().uppercased()
        if tokens.skip("PRECISION") { type += " PRECISION" }
        if tokens.skip("(") {
            type += "(\(try tokens.name().uppercased()))"
            try tokens.expect(")")
        }
        guard let known = SchemaTable.TypeClass(type, in: dialect) else {
            throw tokens.unexpected("follows the unknown type \(type)")
        }
        return known
    }

    private mutating func skipIdentity() -> Bool {
        switch dialect {
        case .sqlite: tokens.skip("AUTOINCREMENT")
        case .postgresql: tokens.skip("GENERATED", "BY", "DEFAULT", "AS", "IDENTITY")
        case .sqlServer: tokens.skip("IDENTITY", "(", "1", ",", "1", ")")
        }
    }

    private mutating func readCheck() throws -> SchemaTable.Check {
        try tokens.expect("(")
        let column = try tokens.name()
        try tokens.expect("IN")
        let check = SchemaTable.Check(column: column, values: try tokens.list { try $0.literal() })
        try tokens.expect(")")
        return check
    }

    private mutating func readIndex(isUnique: Bool) throws {
        let name = try tokens.name()
        try tokens.expect("ON")
        let table = try tokens.tableName()
        let columns = try tokens.names()
        let index = SchemaTable.Index(name: name, columns: columns, isUnique: isUnique, filter: try readFilter())
        tables[try position(of: table)].indexes.insert(index)
    }

    private func position(of table: String) throws -> Int {
        guard let position = tables.firstIndex(where: { $0.name == table }) else {
            throw tokens.unexpected("follows the unknown table \(table)")
        }
        return position
    }

    private mutating func readFilter() throws -> String? {
        guard tokens.skip("WHERE") else { return nil }
        let column = try tokens.name()
        if tokens.skip("IS", "NOT", "NULL") { return "\(column) IS NOT NULL" }
        try tokens.expect("=")
        return "\(column) = '\(try tokens.literal())'"
    }
}
