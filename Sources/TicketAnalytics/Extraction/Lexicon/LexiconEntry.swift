/// A skill that the lexicon can name, or plain language that it must not mistake for one.
struct LexiconEntry: Sendable {
    enum Role: Sendable, Equatable {
        case technology(LexiconDomain)
        case practice
        /// Everyday wording, signatures, boilerplate: wins its words and yields nothing.
        case plain
    }

    var name: String
    var role: Role
    /// A later file has an entry of the same name.
    var isReplaced = false
}

/// What a technology is, so that practices can ask for it: "install" a `<software>`, "replace" a `<device>`.
enum LexiconDomain: Int, Sendable, CaseIterable {
    case software, service, system, server, database, network, security, device, storage, development, format

    init?(_ name: some StringProtocol) {
        guard let match = Self.allCases.first(where: { String(describing: $0) == name }) else { return nil }
        self = match
    }
}

/// One way to write an entry, with the guards that must hold.
struct LexiconAlias: Sendable {
    var entry: Int32
    /// The next older alias of the same pattern.
    var next: Int32
    /// A group of which some word must stand near, `nil` for no such need.
    var needs: Int32?
    /// A group of which no word may stand near.
    var forbids: Int32?
    /// The exact spelling asked for.
    var exactly: [UInt8]?
}
