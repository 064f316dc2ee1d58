import Curl
import Synchronization

/// Closed while the server asks to wait: no request of this process is sent meanwhile.
final class RequestGate: Sendable {
    private let opening = Mutex<ContinuousClock.Instant?>(nil)

    func close(for wait: Duration) {
        opening.withLock { $0 = max($0 ?? .now, .now + wait) }
    }

    /// How long it stays closed; nil if it is open.
    var remaining: Duration? {
        opening.withLock { opening in
            guard let moment = opening else { return nil }
            let wait = moment - .now
            if wait <= .zero { opening = nil }
            return wait <= .zero ? nil : wait
        }
    }
}

extension HTTPResponse {
    /// How long the server asks to wait: `Retry-After` in seconds, or as a date, seen from the server's own clock.
    var retryAfter: Duration? {
        guard let text = headers["Retry-After"] else { return nil }
        if let seconds = Double(text), seconds.isFinite { return .seconds(min(max(0, seconds), 1_000_000)) }
        guard let moment = HTTPDate(text), let now = headers["Date"].flatMap(HTTPDate.init) else { return nil }
        return .seconds(max(0, moment.secondsSince1970 - now.secondsSince1970))
    }
}
