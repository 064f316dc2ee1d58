/// A value that nobody else has: 128 random bits as 32 hexadecimal digits.
enum ClaimToken {
    static func fresh() -> String {
        var random = SystemRandomNumberGenerator()
        return hexadecimal(random.next()) + hexadecimal(random.next())
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
