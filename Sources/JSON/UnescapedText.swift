/// A text with one layer of JSON's escapes taken off; unknown escapes stay as they are.
struct UnescapedText {
    private(set) var bytes: [UInt8] = []

    init(_ source: Slice<UnsafeBufferPointer<UInt8>>) {
        let source = UnsafeBufferPointer(rebasing: source)
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count { index += append(source, at: index) }
    }

    private mutating func append(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard source[index] == UInt8(ascii: "\\"), index + 1 < source.count else {
            bytes.append(source[index])
            return 1
        }
        if let byte = JSONEscape.byte(for: source[index + 1]) {
            bytes.append(byte)
            return 2
        }
        if let scalar = JSONEscape.unit(in: source, at: index).flatMap(Unicode.Scalar.init), scalar != "\0" {
            bytes.append(contentsOf: String(scalar).utf8)
            return 6
        }
        bytes.append(source[index])
        return 1
    }
}
