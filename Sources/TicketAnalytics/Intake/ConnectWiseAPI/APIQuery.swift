import Curl
import ODBC

/// The query of a list: conditions that all must hold, and the fields that are wanted.
struct APIQuery: Sendable {
    /// For example `id in (1,2)`; the query has them joined by `and`, in parentheses.
    var conditions: [String] = []
    /// All if empty; a server may send more.
    var fields: [String] = []

    /// Percent-encoded.
    func text(_ others: [(name: String, value: String)] = []) -> String {
        var items: [(name: String, value: String)] = []
        if !conditions.isEmpty {
            items.append((name: "conditions", value: "(\(conditions.joined(separator: " and ")))"))
        }
        if !fields.isEmpty { items.append((name: "fields", value: fields.joined(separator: ","))) }
        return (items + others).map { "\($0.name)=\(HTTPURL.percentEncoded($0.value))" }.joined(separator: "&")
    }

    /// `lastUpdated>[2024-01-01T00:00:00Z]`; fractions of a second are cut off, as the API takes none.
    static func time(_ field: String, _ relation: String, _ time: Timestamp) -> String {
        let text = time.description
        return "\(field)\(relation)[\(text.prefix(10))T\(text.dropFirst(11).prefix(8))Z]"
    }

    /// `field="text"`, or `in` for several; nil for what cannot stand in double quotes.
    static func texts(_ field: String, _ texts: [String]) -> String? {
        guard !texts.isEmpty, !texts.contains(where: { $0.contains { "\"\\".contains($0) } }) else { return nil }
        let quoted = texts.map { "\"\($0)\"" }
        return quoted.count == 1 ? "\(field)=\(quoted[0])" : "\(field) in (\(quoted.joined(separator: ",")))"
    }

    /// `field in (1,2)`, as many as keep each address short.
    static func numbers(_ field: String, _ numbers: [Int64]) -> [String] {
        var parts: [[Int64]] = []
        var length = 0
        for number in numbers {
            // With the comma, which takes three bytes.
            let cost = String(number).utf8.count + 3
            if parts.isEmpty || length + cost > longestList {
                parts.append([])
                length = 0
            }
            parts[parts.count - 1].append(number)
            length += cost
        }
        return parts.map { "\(field) in (\($0.map(String.init).joined(separator: ",")))" }
    }

    /// Many servers and proxies take addresses of 2,000 bytes.
    private static let longestList = 1_200
}
