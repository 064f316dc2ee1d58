import TicketAnalytics

/// The rows of a list in a snapshot, as its CSV holds them.
struct SnapshotList {
    /// A skill, a person or a number of Home.
    struct Row {
        let name: String
        /// By the column's name.
        let fields: [String: String]
    }

    /// By what stays the same while the row changes: a number, a login, else the name.
    let rows: [String: Row]
    /// In the order of the file.
    let keys: [String]

    /// - Throws: `ImportError` for what is no CSV.
    init(_ file: InputFile) throws(ImportError) {
        var reader = try DelimitedReader(file)
        let columns = reader.header
        var rows: [String: Row] = [:]
        var keys: [String] = []
        while let row = try reader.next() {
            guard case .row(let texts, _) = row else { continue }
            let fields = Dictionary(zip(columns, texts.map(SafeCell.unguarded))) { first, _ in first }
            guard let key = ["id", "identifier", "name"].compactMap({ fields[$0] }).first else { continue }
            if rows.updateValue(Row(name: fields["name"] ?? key, fields: fields), forKey: key) == nil {
                keys.append(key)
            }
        }
        (self.rows, self.keys) = (rows, keys)
    }
}
