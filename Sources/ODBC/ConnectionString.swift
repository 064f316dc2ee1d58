/// An ODBC connection string taken to pieces: `Driver=SQLite3;Database={/a;b.db}`.
struct ConnectionString {
    private(set) var attributes: [(key: String, value: String)]

    init(_ text: String) {
        var rest = text[...]
        attributes = []
        while let attribute = Self.takeAttribute(from: &rest) {
            if !attribute.key.isEmpty { attributes.append(attribute) }
        }
    }

    var text: String {
        attributes.map { "\($0.key)=\(Self.quoted($0.value));" }.joined()
    }

    subscript(key: String) -> String? {
        attributes.first { $0.key.lowercased() == key.lowercased() }?.value
    }

    /// Adds the defaults whose keys are absent.
    mutating func complete(with defaults: [(key: String, value: String)]) {
        attributes += defaults.filter { self[$0.key] == nil }
    }

    /// The text with every secret's value masked.
    func masked(_ text: String) -> String {
        var text = text
        for (key, value) in attributes where Self.secretKeys.contains(key.lowercased()) && !value.isEmpty {
            text = text.replacing(value, with: "***")
        }
        return text
    }

    private static let secretKeys: Set = ["pwd", "password", "accesstoken"]

    private static func quoted(_ value: String) -> String {
        let isPlain = !value.contains { ";{}".contains($0) } && value.first != " " && value.last != " "
        return isPlain ? value : "{" + value.replacing("}", with: "}}") + "}"
    }

    private static func takeAttribute(from rest: inout Substring) -> (key: String, value: String)? {
        rest = rest.drop { $0 == ";" || $0.isWhitespace }
        guard !rest.isEmpty else { return nil }
        let key = rest.prefix { $0 != "=" && $0 != ";" }
        rest = rest.dropFirst(key.count)
        guard rest.first == "=" else { return (String(key), "") }
        rest = rest.dropFirst()
        let value = rest.first == "{" ? takeBraced(from: &rest) : takePlain(from: &rest)
        return (String(key), value)
    }

    private static func takePlain(from rest: inout Substring) -> String {
        let value = rest.prefix { $0 != ";" }
        rest = rest.dropFirst(value.count)
        return String(value)
    }

    /// `}}` inside braces is one brace.
    private static func takeBraced(from rest: inout Substring) -> String {
        var value = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst() {
            if character == "}" {
                guard rest.first == "}" else { break }
                rest = rest.dropFirst()
            }
            value.append(character)
        }
        return value
    }
}
