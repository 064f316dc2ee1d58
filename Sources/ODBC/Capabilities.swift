import CODBC

/// How a driver wants to be spoken to.
struct Capabilities: Sendable {
    let product: Product
    /// Text travels as UTF-16; else as UTF-8, which an ANSI driver passes on as it is.
    let usesUTF16: Bool
    /// Every cell is text in the driver and is best taken so, because a column's type binds no cell in SQLite.
    let readsCellsAsText: Bool
    /// SQLGetData may re-read a bound column, so that a long column can be bound with room for its usual length.
    let rereadsBoundColumns: Bool
    /// The Microsoft driver's column size for `nvarchar(max)`; others are told the length.
    let maxTextIsSizeZero: Bool
    /// Statements that begin, commit and roll back by text; nil for SQLEndTran.
    let beginStatement: String?

    init(databaseName: String, driverName: String, getDataExtensions: UInt32) {
        let product = Product(databaseName: databaseName)
        self.product = product
        usesUTF16 = product != .sqlite
        readsCellsAsText = product == .sqlite
        rereadsBoundColumns = getDataExtensions & UInt32(SQL_GD_BOUND) != 0
        maxTextIsSizeZero = driverName.lowercased().hasPrefix("libmsodbcsql")
        // A deferred transaction that reads first and writes later stalls for the whole busy time.
        beginStatement = product == .sqlite ? "BEGIN IMMEDIATE" : nil
    }

    /// What is known before the connection stands.
    static func connecting(usesUTF16: Bool) -> Capabilities {
        Capabilities(usesUTF16: usesUTF16)
    }

    private init(usesUTF16: Bool) {
        product = .other("")
        self.usesUTF16 = usesUTF16
        readsCellsAsText = false
        rereadsBoundColumns = false
        maxTextIsSizeZero = false
        beginStatement = nil
    }
}
