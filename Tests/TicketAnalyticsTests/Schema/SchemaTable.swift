/// A table as a script creates it, in words that are the same for every database.
struct SchemaTable: Hashable {
    enum TypeClass: Hashable {
        case integer, bigInteger, flag, double, timestamp
        /// The number of characters; nil for no limit.
        case text(Int?)
    }

    struct Column: Hashable, CustomStringConvertible {
        var name: String
        var type: TypeClass
        var isRequired: Bool
        var isIdentity = false
        /// What a row has that does not say; called DEFAULT in the scripts.
        var standard: String?
        /// Compares its values byte by byte whatever the database's collation is.
        var isBinary = false

        var description: String {
            "\(name) \(type)\(isRequired ? " required" : "")\(isIdentity ? " identity" : "")"
        }
    }

    struct ForeignKey: Hashable {
        var columns: [String]
        var table: String
        var references: [String]
    }

    struct Check: Hashable {
        var column: String
        var values: [String]
    }

    struct Index: Hashable {
        var name: String
        var columns: [String]
        var isUnique: Bool
        /// `Column IS NOT NULL` or `Column = 'value'`.
        var filter: String?
    }

    var name: String
    var columns: [Column] = []
    var primaryKey: [String] = []
    var uniques: Set<[String]> = []
    var foreignKeys: Set<ForeignKey> = []
    var checks: Set<Check> = []
    var indexes: Set<Index> = []
}
