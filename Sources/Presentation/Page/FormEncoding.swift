/// `name=value&name=value`, as queries and simple forms are written.
public enum FormEncoding {
    public static func parameters(_ text: some StringProtocol) -> [Parameter] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// `+` is a space; a percent sign that begins no byte stays, and bytes that are no UTF-8 become U+FFFD.
    private static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return digits.count == 2 && values.count == 2 ? UInt8(values[0] << 4 | values[1]) : nil
    }
}
