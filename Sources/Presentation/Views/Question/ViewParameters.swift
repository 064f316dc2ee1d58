/// Reads the parameters of an address: what cannot be used is complained about in words, and the default holds.
public struct ViewParameters: Sendable {
    /// Sentences about what was not understood.
    public private(set) var complaints: [String] = []
    private var unread: [Parameter]

    /// Those that something was read of.
    private var known: Set<String> = []

    public init(_ parameters: [Parameter]) {
        unread = parameters
    }

    /// Complains of what nobody has asked for. To be called last.
    public mutating func finish() {
        for name in Set(unread.map(\.name)).sorted() {
            complaints.append(
                known.contains(name)
                    ? "\"\(name)\" may stand once; the first counts."
                    : "There is no parameter \"\(name)\" here; it is ignored.")
        }
        unread = []
    }

    public mutating func integer(_ name: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        guard let text = take(name) else { return fallback }
        if let number = Int(text), range.contains(number) { return number }
        complain(name, text, "a whole number from \(range.lowerBound) to \(range.upperBound)", shown: "\(fallback)")
        return fallback
    }

    /// How many rows to show, by the page's own word, or by `per`, which every page with rows takes.
    mutating func rowCount(_ name: String, default fallback: Int) -> Int {
        let given = holds("per") && !holds(name) ? "per" : name
        return integer(given, default: fallback, in: 1...RowWindow.mostRows)
    }

    /// Numbers with commas between them.
    ///
    /// - Parameter isRepeated: Whether the parameter may stand several times.
    public mutating func numbers(_ name: String, isRepeated: Bool = false) -> [Int64] {
        let texts = isRepeated ? texts(name) : [take(name)].compactMap { $0 }
        if texts.isEmpty { return [] }
        let text = texts.joined(separator: ",")
        let parts = text.split(separator: ",").map { Int64($0) }
        if parts.contains(nil) { complain(name, text, "numbers with commas between them", shown: "none") }
        return parts.contains(nil) ? [] : parts.compactMap { $0 }
    }

    /// All values of a parameter that may stand several times.
    public mutating func texts(_ name: String) -> [String] {
        var values: [String] = []
        while let value = take(name) { values.append(value) }
        return values
    }

    /// Whether a value was given that nobody has read yet.
    func holds(_ name: String) -> Bool { unread.contains { $0.name == name && !$0.value.isEmpty } }

    public mutating func text(_ name: String) -> String? { take(name) }

    public mutating func flag(_ name: String) -> Bool {
        guard let text = take(name) else { return false }
        if text != "1" && text != "0" { complain(name, text, "1 or 0", shown: "0") }
        return text == "1"
    }

    /// One of the values of an enumeration.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, default fallback: Choice
    ) -> Choice where Choice.RawValue == String {
        choice(name) ?? fallback
    }

    public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) -> Choice?
    where Choice.RawValue == String {
        guard let text = take(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        complain(name, text, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", shown: "the default")
        return nil
    }

    /// A value that says itself whether it can be read.
    ///
    /// - Parameter expected: what it takes, in words: "a number of days like 90d".
    public mutating func value<Value>(
        _ name: String, default fallback: Value, expected: String, _ read: (String) -> Value?
    ) -> Value {
        guard let text = take(name) else { return fallback }
        if let value = read(text) { return value }
        complain(name, text, expected, shown: "the default")
        return fallback
    }

    /// An empty value is what an empty control of a form sends: nothing.
    private mutating func take(_ name: String) -> String? {
        guard let index = unread.firstIndex(where: { $0.name == name }) else { return nil }
        let value = unread.remove(at: index).value
        known.insert(name)
        return value.isEmpty ? nil : value
    }

    private mutating func complain(_ name: String, _ text: String, _ expected: String, shown: String) {
        complaints.append("\"\(name)\" takes \(expected), not \"\(text)\"; \(shown) is shown.")
    }
}
