import Logging

extension LogLine {
    /// One readable line, for a terminal: `14:12:53 ERROR   no answer  ticket=4711`.
    func text(inColours: Bool) -> String {
        let name = level.rawValue.uppercased()
        let label = name + String(repeating: " ", count: max(0, 8 - name.count))
        let coloured = inColours ? "\u{1B}[\(colour)m\(label)\u{1B}[0m" : label
        let shown = fields.filter { $0.name != Key.event }.map { "  \($0.name)=\(Self.quoted("\($0.value)"))" }
        return "\(time.clock) \(coloured) \(Self.harmless(message))\(shown.joined())"
    }

    private var colour: String {
        switch level {
        case .trace, .debug: "2"
        case .info, .notice: "32"
        case .warning: "33"
        case .error, .critical: "31"
        }
    }

    private static func quoted(_ text: String) -> String {
        let text = harmless(text)
        return text.isEmpty || text.contains(" ") ? "\"\(text)\"" : text
    }

    /// A ticket's text must not be able to command the terminal: control and direction characters are written out.
    private static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += isHarmful($1) ? $1.escaped(asASCII: true) : String($1) }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
