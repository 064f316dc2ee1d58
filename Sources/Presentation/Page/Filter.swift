/// One control with which a page narrows down what it shows; it becomes a parameter of the page's address.
public struct Filter: Sendable, Hashable {
    public enum Control: Sendable, Hashable {
        case choice([Choice])
        /// A text, with what may be meant.
        case text(suggestions: [String] = [])
        case number(ClosedRange<Int>)
        /// A date, `2026-11-25`.
        case day
        /// On or off; its value is `1` or empty.
        case toggle
    }

    public struct Choice: Sendable, Hashable {
        public var value: String
        public var label: String
        /// How many rows there are behind it, where that is known.
        public var count: Int?

        public init(_ value: String, _ label: String, count: Int? = nil) {
            self.value = value
            self.label = label
            self.count = count
        }
    }

    /// The parameter's name.
    public var name: String
    public var label: String
    public var control: Control
    /// What is set; the default's value if nothing is.
    public var value: String

    public init(_ name: String, _ label: String, _ control: Control, value: String) {
        self.name = name
        self.label = label
        self.control = control
        self.value = value
    }
}
