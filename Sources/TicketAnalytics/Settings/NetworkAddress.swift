#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// An IP address; an IPv4 address that is wrapped in IPv6 is the IPv4 address.
public struct NetworkAddress: Sendable, Hashable {
    /// 4 or 16 bytes.
    public let bytes: [UInt8]

    /// Reads `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]`; nil for anything else, names too.
    public init?(_ text: String) {
        let bare = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
        if let bytes = Self.parsed(bare, AF_INET, count: 4) {
            self.bytes = bytes
        } else if let bytes = Self.parsed(bare, AF_INET6, count: 16) {
            let isWrapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            self.bytes = isWrapped ? Array(bytes[12...]) : bytes
        } else {
            return nil
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public static let loopback = NetworkAddress(bytes: [127, 0, 0, 1])

    public var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Whether a server bound to it listens on every address.
    public var isWildcard: Bool { bytes.allSatisfy { $0 == 0 } }

    /// `192.0.2.1`, `2001:db8::1`
    public var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        return inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)).map { String(cString: $0) } ?? ""
    }

    private static func parsed(_ text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}

/// The addresses that share their first bits: `10.0.0.0/8`; without a number of bits, one address.
public struct NetworkRange: Sendable, Hashable {
    private let address: NetworkAddress
    private let bits: Int

    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = NetworkAddress(String(first)) else { return nil }
        guard let bits = parts.count == 1 ? address.bytes.count * 8 : Int(parts[1]) else { return nil }
        guard (0...address.bytes.count * 8).contains(bits) else { return nil }
        self.address = address
        self.bits = bits
    }

    /// Whether it leaves nobody out, but for those of the other family of addresses.
    public var holdsAll: Bool { bits == 0 }

    public func contains(_ other: NetworkAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        return (0..<bits).allSatisfy { bit in
            (other.bytes[bit / 8] ^ address.bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }
}
