import CODBC

/// A column of a result: what it holds and how it is fetched.
struct ResultColumn {
    enum Kind { case integer, double, decimal, bool, timestamp, text, bytes }

    let name: String
    let kind: Kind
    /// The buffer's C type.
    let cType: SQLSMALLINT
    /// The buffer's size in bytes.
    let size: Int
    /// Whether a cell may be longer than the buffer, which then has to be read again.
    let isLong: Bool
    /// Bytes of the terminator that the driver adds.
    let terminator: Int

    init(name: String, sqlType: Int32, declaredSize: Int, capabilities: Capabilities) {
        self.name = name
        kind = Self.kind(of: sqlType)
        let cType = capabilities.readsCellsAsText ? SQL_C_CHAR : Self.cType(of: kind, capabilities)
        self.cType = SQLSMALLINT(cType)
        terminator = cType == SQL_C_WCHAR ? 2 : cType == SQL_C_CHAR ? 1 : 0
        switch kind {
        case .integer, .double, .bool, .timestamp, .decimal:
            size = terminator > 0 ? 64 : Self.fixedSize(of: kind)
            // A SQLite cell holds what it likes.
            isLong = capabilities.readsCellsAsText
        case .text, .bytes:
            let isShort = !capabilities.readsCellsAsText && (1...Self.shortLimit).contains(declaredSize)
            // A declared character may be two units.
            let unit = kind == .bytes ? 1 : 4
            size = isShort ? (declaredSize * unit + 8) & ~7 : Self.usualLength
            isLong = !isShort
        }
    }

    private static let shortLimit = 255
    private static let usualLength = 512

    /// A block's rows lie one type's size apart, whatever the buffer's size.
    private static func fixedSize(of kind: Kind) -> Int {
        switch kind {
        case .bool: 1
        case .timestamp: MemoryLayout<SQL_TIMESTAMP_STRUCT>.size
        default: 8
        }
    }

    private static func kind(of sqlType: Int32) -> Kind {
        switch sqlType {
        case SQL_BIGINT, SQL_INTEGER, SQL_SMALLINT, SQL_TINYINT: .integer
        case SQL_DOUBLE, SQL_FLOAT, SQL_REAL: .double
        case SQL_NUMERIC, SQL_DECIMAL: .decimal
        case SQL_BIT: .bool
        case SQL_TYPE_TIMESTAMP, SQL_TIMESTAMP, SQL_TYPE_DATE: .timestamp
        case SQL_BINARY, SQL_VARBINARY, SQL_LONGVARBINARY: .bytes
        default: .text
        }
    }

    private static func cType(of kind: Kind, _ capabilities: Capabilities) -> Int32 {
        switch kind {
        case .integer: SQL_C_SBIGINT
        case .double: SQL_C_DOUBLE
        case .decimal: SQL_C_CHAR
        case .bool: SQL_C_BIT
        case .timestamp: SQL_C_TYPE_TIMESTAMP
        case .bytes: SQL_C_BINARY
        case .text: capabilities.usesUTF16 ? SQL_C_WCHAR : SQL_C_CHAR
        }
    }
}
