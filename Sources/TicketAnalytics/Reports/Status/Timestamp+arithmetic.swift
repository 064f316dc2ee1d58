import ODBC

extension Timestamp {
    /// The whole minute that the time lies in.
    var startOfMinute: Timestamp { Timestamp(microseconds: microseconds - microseconds % 60_000_000) }

    static func + (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: time.microseconds + duration.milliseconds * 1000)
    }
}

extension Duration {
    static let minute = Duration.seconds(60)
    static let hour = Duration.seconds(3600)
    static let day = Duration.seconds(86_400)
}
