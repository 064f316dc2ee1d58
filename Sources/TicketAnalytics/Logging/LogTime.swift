#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A moment in UTC, to the millisecond.
struct LogTime {
    private let fields: tm
    private let milliseconds: Int

    static var now: LogTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return LogTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }

    /// Since 1970-01-01 UTC.
    init(seconds: Int, nanoseconds: Int) {
        var seconds: time_t = seconds
        var fields = tm()
        gmtime_r(&seconds, &fields)
        self.fields = fields
        milliseconds = nanoseconds / 1_000_000
    }

    /// `2026-11-22T14:12:53.123Z`.
    var iso8601: String {
        let date = "\(fields.tm_year + 1_900)-\(padded(fields.tm_mon + 1))-\(padded(fields.tm_mday))"
        return "\(date)T\(clock).\(String("\(1_000 + milliseconds)".dropFirst()))Z"
    }

    /// `14:12:53`.
    var clock: String { "\(padded(fields.tm_hour)):\(padded(fields.tm_min)):\(padded(fields.tm_sec))" }

    private func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
