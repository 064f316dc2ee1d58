import Crypto

/// The SHA-256 of a sequence of texts, each set apart from the next.
struct Fingerprint {
    private var hash = SHA256()

    mutating func add(_ text: String?) {
        var text = text ?? "\u{0}"
        text.withUTF8 { bytes in
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
    }

    /// 64 hexadecimal digits.
    var text: String { hash.finalize().hexadecimal }
}

extension Fingerprint {
    init(of texts: [String?]) {
        for text in texts { add(text) }
    }
}
