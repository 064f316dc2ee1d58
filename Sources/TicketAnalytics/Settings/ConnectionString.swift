/// An ODBC connection string: `name=value` attributes between semicolons, values optionally in braces.
///
/// It may hold a password, so its description hides that; `text` is for the driver alone.
public struct ConnectionString: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    struct Attribute: Hashable {
        let name: String
        /// As written, with its braces.
        var value: String
    }

    private(set) var attributes: [Attribute]

    /// Reads `text`; nil when an attribute has no `=` or a brace never closes.
    public init?(_ text: String) {
        guard let parts = Self.split(text) else { return nil }
        attributes = []
        for part in parts where !part.trimmed.isEmpty {
            guard let equals = part.firstIndex(of: "=") else { return nil }
            let value = part[part.index(after: equals)...].trimmed
            attributes.append(Attribute(name: part[..<equals].trimmed, value: value))
        }
        if attributes.isEmpty { return nil }
    }

    /// The whole string, password included.
    public var text: String { attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ";") }
    public var description: String { withSecretsHidden.text }
    public var customMirror: Mirror { Mirror(self, children: ["text": description]) }

    /// The value of an attribute, whatever its letters' case, without braces.
    public subscript(name: String) -> String? {
        attributes.first { $0.name.lowercased() == name.lowercased() }.map { Self.unbraced($0.value) }
    }

    var holdsSecret: Bool { attributes.contains(where: Self.isSecret) }

    /// The string with an attribute set, its value in braces where it needs them.
    func setting(_ name: String, to value: String) -> ConnectionString {
        var changed = self
        changed.attributes.removeAll { $0.name.lowercased() == name.lowercased() }
        changed.attributes.append(Attribute(name: name, value: Self.braced(value)))
        return changed
    }

    /// The string with an attribute set if it is not there.
    func completed(_ name: String, with value: String) -> ConnectionString {
        self[name] == nil ? setting(name, to: value) : self
    }

    /// The string with a SQLite file's path made absolute from `folder`.
    func resolvingFile(from folder: String) -> ConnectionString {
        guard let driver = self["driver"], driver.lowercased().contains("sqlite") else { return self }
        var changed = self
        for (index, attribute) in attributes.enumerated() where attribute.name.lowercased() == "database" {
            let path = Self.unbraced(attribute.value)
            if path.isEmpty || path.hasPrefix(":") { continue }
            // No braces: libsqliteodbc takes them for a part of the name.
            changed.attributes[index].value = FilePlace.resolve(path, from: folder)
        }
        return changed
    }

    /// Any text as it may be shown: one that cannot be read may hold a secret anywhere.
    static func hidingSecrets(_ text: String) -> String {
        text.isEmpty ? "" : ConnectionString(text)?.description ?? Secret.mask
    }

    private var withSecretsHidden: ConnectionString {
        var changed = self
        for (index, attribute) in attributes.enumerated() where Self.isSecret(attribute) {
            changed.attributes[index].value = Secret.mask
        }
        return changed
    }

    private static func isSecret(_ attribute: Attribute) -> Bool {
        ["pwd", "password", "accesstoken"].contains(attribute.name.lowercased())
    }

    private static func unbraced(_ value: String) -> String {
        guard value.hasPrefix("{"), value.hasSuffix("}") else { return value }
        let parts = value.dropFirst().dropLast().split(separator: "}}", omittingEmptySubsequences: false)
        return parts.joined(separator: "}")
    }

    private static func braced(_ value: String) -> String {
        let needsBraces = value.contains { ";{}".contains($0) } || value.hasPrefix(" ") || value.hasSuffix(" ")
        guard needsBraces else { return value }
        return "{" + value.split(separator: "}", omittingEmptySubsequences: false).joined(separator: "}}") + "}"
    }

    /// The parts between semicolons outside braces; nil when a brace stays open.
    private static func split(_ text: String) -> [String]? {
        var parts = [""]
        var isInBraces = false
        var previous: Character = ";"
        for character in text {
            switch character {
            case "{" where previous == "=": isInBraces = true
            case "}" where isInBraces: isInBraces = false
            // "}}" stands for one brace inside the value: the first closed nothing.
            case "}" where previous == "}": isInBraces = true
            case ";" where !isInBraces: parts.append("")
            default: break
            }
            if character != ";" || isInBraces { parts[parts.count - 1].append(character) }
            previous = character
        }
        return isInBraces ? nil : parts
    }
}
