import CODBC

/// What SQLBindParameter is told of a parameter.
struct ParameterType {
    let cType: SQLSMALLINT
    let sqlType: SQLSMALLINT
    let size: SQLULEN
    let digits: SQLSMALLINT

    init(_ cType: Int32, _ sqlType: Int32, size: Int, digits: Int = 0) {
        self.cType = SQLSMALLINT(cType)
        self.sqlType = SQLSMALLINT(sqlType)
        self.size = SQLULEN(size)
        self.digits = SQLSMALLINT(digits)
    }

    static func null(_ capabilities: Capabilities) -> Self {
        capabilities.usesUTF16 ? Self(SQL_C_WCHAR, SQL_WVARCHAR, size: 1) : Self(SQL_C_CHAR, SQL_VARCHAR, size: 1)
    }

    /// One size for all short texts, so that SQL Server keeps one plan; beyond 4,000 units it needs `nvarchar(max)`.
    static func text(bytes: Int, _ capabilities: Capabilities) -> Self {
        guard capabilities.usesUTF16 else { return Self(SQL_C_CHAR, SQL_LONGVARCHAR, size: max(1, bytes)) }
        let units = bytes / 2
        if units <= 4000 { return Self(SQL_C_WCHAR, SQL_WVARCHAR, size: 4000) }
        if capabilities.maxTextIsSizeZero { return Self(SQL_C_WCHAR, SQL_WVARCHAR, size: 0) }
        return Self(SQL_C_WCHAR, SQL_WLONGVARCHAR, size: units)
    }

    static func bytes(count: Int) -> Self {
        let isLong = count > 8000
        return Self(SQL_C_BINARY, isLong ? SQL_LONGVARBINARY : SQL_VARBINARY, size: isLong ? count : 8000)
    }
}

extension SQL_TIMESTAMP_STRUCT {
    init(_ timestamp: Timestamp) {
        let time = CivilTime(timestamp)
        self.init(
            year: SQLSMALLINT(truncatingIfNeeded: time.year), month: SQLUSMALLINT(time.month),
            day: SQLUSMALLINT(time.day), hour: SQLUSMALLINT(time.hour), minute: SQLUSMALLINT(time.minute),
            second: SQLUSMALLINT(time.second), fraction: SQLUINTEGER(time.microsecond * 1000))
    }

    var timestamp: Timestamp {
        CivilTime(
            year: Int(year), month: Int(month), day: Int(day), hour: Int(hour), minute: Int(minute),
            second: Int(second), microsecond: Int(fraction) / 1000
        ).timestamp
    }
}
