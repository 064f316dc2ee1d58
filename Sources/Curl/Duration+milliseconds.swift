extension Duration {
    /// Rounded up, at least 1 and within 32 bits, as libcurl's time options need it (0 would mean their default).
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < Int64(Int32.max) / 1000 else { return Int(Int32.max) }
        let roundedUp = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return max(1, Int(seconds * 1000 + roundedUp))
    }
}
