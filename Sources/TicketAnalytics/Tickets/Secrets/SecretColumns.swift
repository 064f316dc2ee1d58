/// Passwords in tables, below a head such as `Server | User | Password`.
enum SecretColumns {
    static let mask = "[password masked]"

    /// The cells of all columns of passwords, in order.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var table: Table?
        var rest = text[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest[line.endIndex...].dropFirst()
            if line.isBlank {
                table = nil
            } else if line.count <= longestLine, let head = Table(head: line) {
                table = head
            } else if let secret = table?.secret(in: line) {
                ranges.append(secret)
            }
        }
        return ranges
    }

    private static let longestLine = 300
}

/// A column of a table, by its head.
private struct Table {
    private let separator: UInt8
    private let cells: Int
    private let column: Int

    /// Nil for a line that is no head: one of its cells has to be a password's name and nothing else.
    init?(head line: TextLine) {
        for separator in Self.separators {
            let cells = line.split(separator: separator, omittingEmptySubsequences: false)
            guard cells.count > 1, cells.allSatisfy({ $0.count <= 40 }) else { continue }
            guard let column = cells.firstIndex(where: { Self.isName($0) }) else { continue }
            // Words between commas are often no table.
            guard separator != UInt8(ascii: ",") || cells.count > 2 else { continue }
            self.separator = separator
            self.cells = cells.count
            self.column = column
            return
        }
        return nil
    }

    /// Where a row's secret stands; nil if the line is no row or its cell holds none.
    func secret(in line: TextLine) -> Range<Int>? {
        let row = line.split(separator: separator, omittingEmptySubsequences: false)
        guard row.count == cells else { return nil }
        let cell = row[column].trimmed.drop { $0 == Self.quote }
        let value = cell.last == Self.quote ? cell.dropLast() : cell
        guard value.count > 3, !value.contains(where: \.isSpace) else { return nil }
        guard value.contains(where: { $0.isWord || $0 >= 0x80 }) else { return nil }
        let isSure = separator != UInt8(ascii: ",") || value.contains { !$0.isLetter && $0 < 0x80 }
        return isSure ? value.indices : nil
    }

    private static func isName(_ cell: TextLine) -> Bool {
        let cell = cell.trimmed.filter { $0 != quote && $0 != UInt8(ascii: "*") }
        return names.contains(String(decoding: cell.lazy.map(\.lowercased), as: UTF8.self))
    }

    private static let quote = UInt8(ascii: "\"")
    private static let separators = Array("|\t;,".utf8)
    private static let names: Set<String> = [
        "password", "passwords", "passwort", "kennwort", "passwd", "passphrase", "pwd", "pw", "mot de passe",
        "mdp", "contraseña", "clave", "new password", "initial password", "temporary password", "temp password",
        "neues passwort", "wifi password", "wi-fi password", "psk", "pre-shared key", "api key", "pin",
    ]
}
