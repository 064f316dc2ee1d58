import ODBC

extension RowSet {
    /// `[[1,"a"],[2,null]]`
    var jsonRows: String {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, row) in rows.enumerated() {
            bytes.append(contentsOf: index == 0 ? "[".utf8 : ",[".utf8)
            for (column, value) in row.enumerated() {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(value, as: .json)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `{1,2,NULL}`, PostgreSQL's way to write an array.
    func arrayLiteral(ofColumn column: Int) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for (index, row) in rows.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(row[column], as: .postgresqlArray)
        }
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }
}

private enum Notation {
    case json, postgresqlArray
}

extension [UInt8] {
    fileprivate mutating func append(_ value: Value, as notation: Notation) {
        switch value {
        case .null: append(contentsOf: notation == .json ? "null".utf8 : "NULL".utf8)
        case .integer(let number): append(contentsOf: number.description.utf8)
        case .double(let number): append(contentsOf: number.description.utf8)
        case .bool(let flag): append(UInt8(ascii: flag ? "1" : "0"))
        case .timestamp(let time): appendQuoted(time.description, as: notation)
        case .text(let text): appendQuoted(text, as: notation)
        case .bytes: preconditionFailure("a row set holds no bytes")
        }
    }

    private mutating func appendQuoted(_ text: String, as notation: Notation) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            // No database here keeps a NUL within text.
            case 0: append(contentsOf: "\u{FFFD}".utf8)
            case 1..<0x20 where notation == .json: appendEscapedControl(byte)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscapedControl(_ byte: UInt8) {
        append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u001".utf8)
        append("0123456789abcdef".utf8.dropFirst(Int(byte & 0xF)).first ?? 0)
    }
}
