import ODBC

extension Timestamp {
    private static let meant =
        Timestamp(microseconds: 31_536_000_000_000)..<Timestamp(microseconds: 7_258_118_400_000_000)

    /// Nil before 1971 and from 2200 on. No ticket is of such a time: it is what programs write for none, 0001-01-01,
    /// 1753-01-01, 1899-12-30, 1900-01-01, 1970-01-01, 9999-12-31.
    var ifMeant: Timestamp? { Self.meant.contains(self) ? self : nil }
}
