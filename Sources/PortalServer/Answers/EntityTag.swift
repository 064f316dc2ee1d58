import Crypto

/// Tells whether a text is the one that the browser has.
enum EntityTag {
    static func of(_ text: String) -> String {
        let digits = SHA256.hash(data: Array(text.utf8)).prefix(12).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\"\(digits.joined())\""
    }
}
