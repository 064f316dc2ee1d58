/// A count of tokens from bytes alone, meant to be too high: an over-long prompt is cut silently by some servers.
///
/// Tokenisers of today's models need about 23 tokens for 100 bytes of English and 30 of German; this says 37 and 40.
/// Digits, punctuation and line ends may be a token each; a character outside ASCII costs half a token a byte.
enum TokenEstimate {
    static func tokens(in text: String) -> Int { tokens(ofSixths: sixths(in: text.utf8)) }

    static func sixths(in bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 + sixths(of: $1) } }

    static func tokens(ofSixths sixths: Int) -> Int { (sixths + 5) / 6 }

    static func sixths(of byte: UInt8) -> Int {
        switch byte {
        case 0x80...: 3
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "): 2
        default: 6
        }
    }
}
