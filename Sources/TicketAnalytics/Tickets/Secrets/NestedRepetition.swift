/// A repetition without end inside a repetition without end, as in `(a+)+`: on a text that nearly matches, trying all
/// ways to share it out between the two takes for ever. Possessive repetitions (`a++`) and atomic groups give nothing
/// back and are safe.
struct NestedRepetition {
    private var rest: Substring
    /// For each open group whether something in it repeats without end, and whether that counts outside it.
    private var groups: [(repeats: Bool, counts: Bool)] = [(false, true)]

    static func isFound(in pattern: String) -> Bool {
        var reader = NestedRepetition(rest: pattern[...])
        return reader.find()
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func find() -> Bool {
        while let character = rest.popFirst() {
            switch character {
            case "\\": rest = rest.dropFirst()
            case "[": skipClass()
            case "(":
                groups.append((false, !["?=", "?!", "?>", "?<=", "?<!"].contains(where: rest.hasPrefix)))
                continue
            case ")":
                let group = groups.count > 1 ? groups.removeLast() : (repeats: false, counts: true)
                let repeats = group.repeats && group.counts
                if takeEndless(), repeats { return true }
                if repeats { groups[groups.count - 1].repeats = true }
                continue
            default: break
            }
            if takeEndless() { groups[groups.count - 1].repeats = true }
        }
        return false
    }

    /// Steps over `*`, `+` or `{3,}`; false if the next is none of them, or a possessive one.
    private mutating func takeEndless() -> Bool {
        if rest.first == "*" || rest.first == "+" {
            rest = rest.dropFirst()
        } else if rest.first == "{", let end = rest.firstIndex(of: "}"), rest[..<end].last == "," {
            rest = rest[rest.index(after: end)...]
        } else {
            return false
        }
        if rest.first != "+" { return true }
        rest = rest.dropFirst()
        return false
    }

    private mutating func skipClass() {
        if rest.first == "^" { rest = rest.dropFirst() }
        if rest.first == "]" { rest = rest.dropFirst() }
        while let character = rest.popFirst(), character != "]" {
            if character == "\\" { rest = rest.dropFirst() }
        }
    }
}
