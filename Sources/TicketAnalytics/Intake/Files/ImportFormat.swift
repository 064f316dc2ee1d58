/// The two kinds of file that can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
    case delimited = "csv"
    case jsonLines = "jsonl"

    /// Goes by the extension; without one that says it, a file that starts with `{` is JSON Lines.
    init(of buffer: inout BlockBuffer) throws(ImportError) {
        try buffer.openText()
        let start = buffer.rest.prefix(4096).filter { !$0.isBlank }
        if start.starts(with: Array("[{".utf8)) {
            throw .notText(
                file: buffer.input.name, content: "a JSON array",
                advice: "Make it JSON Lines: jq -c '.[]' FILE | populate --import -")
        }
        switch buffer.input.name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson", "json": self = .jsonLines
        case "csv", "tsv": self = .delimited
        default: self = start.first == UInt8(ascii: "{") ? .jsonLines : .delimited
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool {
        self == .space || self == .tab || self == .lineFeed || self == .carriageReturn
    }
}
