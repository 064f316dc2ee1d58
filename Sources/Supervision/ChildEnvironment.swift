import Foundation

/// What a child inherits: all but what the service manager said to the controller alone.
enum ChildEnvironment {
    static let variables = inherited(ProcessInfo.processInfo.environment)

    static func inherited(_ environment: [String: String]) -> [String: String] {
        environment.filter { !isForTheControllerAlone($0.key) }
    }

    /// A child's output is the controller's pipe, so it does not write to the journal either.
    private static func isForTheControllerAlone(_ name: String) -> Bool {
        name == "NOTIFY_SOCKET" || name == "JOURNAL_STREAM" || name.hasPrefix("WATCHDOG_") || name.hasPrefix("LISTEN_")
    }
}
