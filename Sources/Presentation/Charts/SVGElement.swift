import TicketAnalytics

/// An element of a drawing; text and attributes are escaped when it is written.
struct SVGElement {
    private let name: String
    private let attributes: [(String, String)]
    private let content: [Content]

    private enum Content {
        case element(SVGElement)
        case text(String)
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement] = []) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        content = children.map { .element($0) }
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        content = [.text(text)]
    }

    var markup: String {
        let opening = attributes.reduce("<\(name)") { "\($0) \($1.0)=\"\(Self.escaped($1.1.cleaned))\"" }
        if content.isEmpty { return opening + "/>" }
        let inner = content.map { part in
            switch part {
            case .element(let element): element.markup
            case .text(let text): Self.escaped(text.cleaned)
            }
        }
        return "\(opening)>\(inner.joined())</\(name)>"
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy({ !isSpecial($0) }) { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
