import Synchronization
import TicketAnalytics

/// The settings in force; replaced as a whole when the controller has read them anew.
final class LiveSettings: Sendable {
    private let settings: Mutex<Settings>

    init(_ settings: Settings) {
        self.settings = Mutex(settings)
    }

    var current: Settings { settings.withLock { $0 } }

    func replace(with settings: Settings) {
        self.settings.withLock { $0 = settings }
    }
}
