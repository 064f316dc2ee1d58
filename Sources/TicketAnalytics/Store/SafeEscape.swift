import ODBC

/// A way to write the characters that JSON escapes without JSON's escapes: a mark of its own and a letter.
///
/// The mark is a character for private use, so it is rare; where a text holds it, it is escaped itself.
struct SafeEscape {
    private static let mark: Unicode.Scalar = "\u{E000}"
    private static let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxy".unicodeScalars)
    /// What each letter stands for, in the letters' order: the control characters by their number, then these.
    private static let characters = (0..<32).compactMap { Unicode.Scalar(UInt8($0)) } + ["\"", "\\", mark]

    /// The places in `characters` of those that the texts hold.
    private var needed: Set<Int> = []

    init(for values: some Sequence<Value>) {
        for case .text(let text) in values where Self.mayNeedEscape(text) {
            needed.formUnion(text.unicodeScalars.lazy.compactMap(Self.place))
        }
    }

    var isNeeded: Bool { !needed.isEmpty }

    func encoded(_ value: Value) -> Value {
        guard case .text(let text) = value, Self.mayNeedEscape(text) else { return value }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let place = Self.place(of: scalar) {
                result.append(contentsOf: [Self.mark, Self.alphabet[place]])
            } else {
                result.append(scalar)
            }
        }
        return .text(String(result))
    }

    /// The item of a SELECT that undoes it, in the collation of the other items. The mark itself comes last, so that
    /// nothing is undone twice.
    func decoding(_ column: String, as type: String) -> String {
        let decoded = needed.sorted().reduce("\(column) COLLATE Latin1_General_BIN2") { expression, place in
            let character = Self.characters[place].value
            return "REPLACE(\(expression), NCHAR(57344) + N'\(Self.alphabet[place])', NCHAR(\(character)))"
        }
        return "CAST(\(decoded) AS \(type)) COLLATE DATABASE_DEFAULT AS \(column)"
    }

    /// By bytes; the mark's first is 0xEE.
    private static func mayNeedEscape(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == 0xEE }
    }

    /// NUL is left to the row set, which replaces it.
    private static func place(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "\u{1}"..."\u{1F}": Int(scalar.value)
        case "\"": 32
        case "\\": 33
        case mark: 34
        default: nil
        }
    }
}
