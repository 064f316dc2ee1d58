import Crypto
import CryptoExtras
import Foundation
import TicketAnalytics

/// A password as it is kept: `pbkdf2-sha256$600000$SALT$KEY`, salt and key in hexadecimal.
public struct PasswordHash: Sendable, Hashable {
    private let rounds: Int
    private let salt: [UInt8]
    private let key: [UInt8]

    /// A new one, with a salt of its own. Takes a good part of a second, as does `matches`.
    public init(of password: String) throws {
        var generator = SystemRandomNumberGenerator()
        rounds = Self.standardRounds
        salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        key = try Self.derive(password, salt, rounds).withUnsafeBytes { Array($0) }
    }

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "pbkdf2-sha256", let rounds = Int(parts[1]) else { return nil }
        guard let salt = Self.bytes(parts[2]), let key = Self.bytes(parts[3]) else { return nil }
        guard (100_000...10_000_000).contains(rounds), salt.count >= 16, key.count == 32 else { return nil }
        self.rounds = rounds
        self.salt = salt
        self.key = key
    }

    public var text: String { "pbkdf2-sha256$\(rounds)$\(salt.hexadecimal)$\(key.hexadecimal)" }

    /// Compares in a time that does not depend on where they differ.
    func matches(_ password: String) throws -> Bool {
        try Self.derive(password, salt, rounds) == SymmetricKey(data: key)
    }

    static let standardRounds = 600_000

    private static func derive(_ password: String, _ salt: [UInt8], _ rounds: Int) throws -> SymmetricKey {
        try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(password.utf8), salt: salt, using: .sha256, outputByteCount: 32, rounds: rounds)
    }

    private static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
