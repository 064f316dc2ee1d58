/// The assignments of an INI file, in order.
///
/// `[section]`, then `key = value` lines; blank lines and lines that begin with `;` or `#` are skipped. Everything after
/// the first `=` is the value, so it may hold `;`, `=` and `{}`. Spaces around it are cut; quotes around all of it too.
struct INIDocument {
    struct Entry: Hashable {
        let section: String
        let key: String
        let value: String
        let line: Int

        var path: String { "\(section).\(key)" }
    }

    private(set) var entries: [Entry] = []
    private let file: String
    private var section: String?
    private var firstLines: [String: Int] = [:]

    /// Parses UTF-8, with or without a byte order mark, with LF or CRLF.
    init(parsing bytes: [UInt8], file: String) throws(SettingsError) {
        self.file = file
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            try read(line, number: index + 1)
        }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) throws(SettingsError) {
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw fault("this is not UTF-8 text", number)
        }
        let line = decoded.trimmed
        if line.isEmpty || line.hasPrefix(";") || line.hasPrefix("#") { return }
        if line.hasPrefix("[") {
            section = try sectionName(line, number)
        } else {
            try append(entry(line, number))
        }
    }

    private func sectionName(_ line: String, _ number: Int) throws(SettingsError) -> String {
        guard line.hasSuffix("]") else { throw fault("\"\(line)\" has no closing ]", number) }
        return line.dropFirst().dropLast().trimmed
    }

    private func entry(_ line: String, _ number: Int) throws(SettingsError) -> Entry {
        // Only the key may be shown: what follows can be a secret.
        guard let equals = line.firstIndex(of: "=") else { throw fault("a line without = sets nothing", number) }
        let key = line[..<equals].trimmed
        if key.isEmpty { throw fault("there is no key before =", number) }
        guard let section else { throw fault("\(key) stands before the first [section]", number) }
        guard let value = Self.unquoted(line[line.index(after: equals)...].trimmed) else {
            throw fault("the value of \(key) has no closing quote", number)
        }
        return Entry(section: section, key: key, value: value, line: number)
    }

    private mutating func append(_ entry: Entry) throws(SettingsError) {
        if let first = firstLines.updateValue(entry.line, forKey: entry.path) {
            throw .duplicate(key: entry.path, path: file, line: entry.line, firstLine: first)
        }
        entries.append(entry)
    }

    /// The text inside quotes that enclose all of `value`, `value` itself without such, nil when one never closes.
    private static func unquoted(_ value: String) -> String? {
        guard let quote = value.first, quote == "\"" || quote == "'" else { return value }
        guard let closing = value.dropFirst().firstIndex(of: quote) else { return nil }
        let enclosesAll = value.index(after: closing) == value.endIndex
        return enclosesAll ? String(value.dropFirst().dropLast()) : value
    }

    private func fault(_ text: String, _ line: Int) -> SettingsError {
        .syntax(path: file, line: line, fault: text)
    }
}
