/// A run of non-space bytes, looked at as a whole: is it prose, or an address, a path, an identifier?
struct TextRun {
    let end: Int
    let isProse: Bool

    init(_ bytes: [UInt8], from start: Int) {
        var marks = Marks()
        var index = start
        while index < bytes.count, !bytes[index].isSpace {
            marks.see(bytes, index, start)
            index += 1
        }
        end = index
        isProse = !marks.isAny || !marks.isAddressOrPath(bytes, start, index)
    }

    private struct Marks {
        var slashes = 0
        var backslashes = 0
        var ats = 0
        var colons = 0
        var innerDots = 0

        var isAny: Bool { slashes + backslashes + ats + colons + innerDots > 0 }

        mutating func see(_ bytes: [UInt8], _ index: Int, _ start: Int) {
            switch bytes[index] {
            case UInt8(ascii: "/"): slashes += 1
            case UInt8(ascii: "\\"): backslashes += 1
            case UInt8(ascii: "@"): if index > start, bytes[index - 1].isWord { ats += 1 }
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: "."):
                if index > start, index + 1 < bytes.count, bytes[index - 1].isLetter, bytes[index + 1].isLetter {
                    innerDots += 1
                }
            default: break
            }
        }

        func isAddressOrPath(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
            if ats > 0 || backslashes > 0 { return true }
            if slashes > 2 || (slashes > 1 && colons > 0) { return true }
            if slashes > 1, bytes[start] == UInt8(ascii: "/") || bytes[start] == UInt8(ascii: "~") { return true }
            return innerDots > 1
        }
    }
}
