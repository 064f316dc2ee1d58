import Logging
import Synchronization

@testable import TicketAnalytics

/// Keeps the lines that a logger writes.
final class LogLines: Sendable {
    private let kept = Mutex<[String]>([])

    var all: [String] { kept.withLock { $0 } }

    func logger(_ level: Logger.Level = .info, style: LogStyle = .json, marksLevels: Bool = false) -> Logger {
        Logger(label: "test") { _ in
            LineLogHandler(level: level, style: style, marksLevels: marksLevels) { line in
                self.kept.withLock { $0.append(line) }
            }
        }
    }
}
