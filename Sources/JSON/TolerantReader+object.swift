extension TolerantReader {
    /// Reads an object from its opening brace, or from its first member if the brace is missing.
    mutating func readObject(afterBrace: Bool = false, firstKey: String? = nil) -> JSONValue? {
        guard enter("{") else { return nil }
        defer { leave() }
        if !afterBrace { position += 1 }
        var members = Members()
        if let firstKey { readMember(firstKey, into: &members) }
        while !members.isClosed { readNext(into: &members) }
        members.endList()
        return members.set ?? .object(members.object)
    }

    struct Members {
        var object = JSONObject()
        /// The elements, when the braces turn out to hold no keys.
        var set: JSONValue?
        /// A comma stands before what comes, or nothing at all.
        var isSeparated = true
        var isClosed = false
        /// The last value and those that came after it without a key; empty if there were none.
        var list: [JSONValue] = []

        /// Writes the list as the last member's value.
        mutating func endList() {
            if !list.isEmpty { object.lastValue = .array(list) }
            list = []
        }
    }

    private mutating func readNext(into members: inout Members) {
        switch nextByte() {
        case "\0":
            endOfText()
            members.isClosed = true
        case ",", ";": readSeparator(&members.isSeparated)
        case "}": close(&members.isSeparated, isEmpty: members.object.isEmpty, closed: &members.isClosed)
        case "]", ")": members.isClosed = wrongBracketClosesObject()
        case "{", "[": readKeyless(into: &members)
        default:
            if skipEllipsis() { return }
            if !members.isSeparated { note(.missingComma) }
            members.isSeparated = false
            guard let key = readKey() else { return }
            readMember(key, into: &members)
        }
    }

    /// Reads the colon and the value of `key`.
    private mutating func readMember(_ key: String, into members: inout Members) {
        switch nextByte() {
        case ":": position += 1
        case "=":
            note(.wrongSeparator)
            position += byte(position + 1) == ">" ? 2 : 1
        case "\0": return
        case ",", "}":
            if members.object.isEmpty { return readSet(startingWith: key, into: &members) }
            return note(.missingValue)
        case "]", ")": return note(.missingValue)
        default: note(.missingColon)
        }
        readMemberValue(key, into: &members)
    }

    private mutating func readMemberValue(_ key: String, into members: inout Members) {
        members.isSeparated = false
        members.endList()
        switch nextByte() {
        case "\0": return
        case ",", "}", "]", ")":
            note(.missingValue)
            members.object.set(key, to: .null)
        default:
            if let value = readValue(.member) { members.object.set(key, to: value) }
        }
    }

    /// `{"a", "b"}` is a list in braces.
    private mutating func readSet(startingWith first: String, into members: inout Members) {
        note(.mismatchedBracket)
        members.set = .array(readElements(until: "}", startingWith: .string(first)))
        members.isClosed = true
    }

    private mutating func readKeyless(into members: inout Members) {
        if !members.object.isEmpty, byte(position) == "{", enclosing(1) == "[" {
            note(.missingBracket)
            members.isClosed = true
        } else if !members.object.isEmpty {
            join(readValue(.element), to: &members)
        } else if byte(position) == "{" {
            note(.extraBracket)
            position += 1
        } else {
            note(.mismatchedBracket)
            members.set = .array(readElements(until: "}"))
            members.isClosed = true
        }
    }

    /// A value without a key after a member makes that member's value a list.
    private mutating func join(_ value: JSONValue?, to members: inout Members) {
        note(.missingKey)
        members.isSeparated = false
        guard let value, let last = members.object.lastValue else { return }
        if members.list.isEmpty { members.list.append(last) }
        members.list.append(value)
    }

    /// Decides whether a `]` or `)` where a `}` should stand ends the object.
    private mutating func wrongBracketClosesObject() -> Bool {
        let following = skippingSpace(from: position + 1)
        if openArrays == 0 {
            position += 1
            let isStray = byte(following) == "," || byte(following) == "}"
            note(isStray ? .extraBracket : .mismatchedBracket)
            return !isStray
        }
        if enclosing(1) == "[", byte(following) == ",", byte(skippingSpace(from: following + 1)) == "{" {
            note(.mismatchedBracket)
            position += 1
        } else {
            note(.missingBracket)
        }
        return true
    }
}
