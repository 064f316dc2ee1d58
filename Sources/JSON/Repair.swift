/// Something that was put right in a damaged text: what, where first, how often.
public struct Repair: Sendable, Hashable, CustomStringConvertible {
    /// A kind of repair; other modules add their own.
    public struct Code: Sendable, Hashable {
        /// Fixed, for programs: `trailing-comma`.
        public let name: String
        /// For people: "A trailing comma was removed."
        public let sentence: String

        public init(_ name: String, _ sentence: String) {
            self.name = name
            self.sentence = sentence
        }

        public static func == (left: Code, right: Code) -> Bool { left.name == right.name }
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    public let code: Code
    /// The byte of the text where it was first needed.
    public let offset: Int
    public internal(set) var count: Int

    public init(_ code: Code, at offset: Int = 0, count: Int = 1) {
        self.code = code
        self.offset = offset
        self.count = count
    }

    public var description: String { count == 1 ? code.sentence : "\(code.sentence) (\(count) times)" }
}

/// The repairs of one text, a single entry for each code, in the order of their first use.
public struct RepairLog: Sendable {
    public private(set) var repairs: [Repair] = []

    public init(_ repairs: [Repair] = []) { self.repairs = repairs }

    public mutating func note(_ code: Repair.Code, at offset: Int = 0, count: Int = 1) {
        if let known = repairs.firstIndex(where: { $0.code == code }) {
            repairs[known].count += count
        } else {
            repairs.append(Repair(code, at: offset, count: count))
        }
    }

    public func contains(_ code: Repair.Code) -> Bool { repairs.contains { $0.code == code } }
}
