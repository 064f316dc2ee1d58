import Foundation
import TicketAnalytics

/// Takes the children's lines: prefixes and prints them, and keeps them in rotated files.
actor LogCollector {
    private var file: RotatedFile?
    private let print: @Sendable (String) -> Void

    /// - Parameter print: Writes one line to the console.
    init(_ settings: ControllerSettings, print: @escaping @Sendable (String) -> Void) throws {
        file = try RotatedFile(
            folder: URL(fileURLWithPath: settings.logDirectory), name: "ticket-analytics.log",
            maxBytes: settings.logFileBytes, count: settings.logFiles)
        self.print = print
    }

    /// - Parameter source: The child's name, for example `worker-2`.
    func take(_ line: String, from source: String) {
        let line = "\(source): \(line)"
        print(line)
        do {
            try file?.write(line)
        } catch {
            // Logs are no reason to stop the work; the console goes on.
            file = nil
            print(
                "controller: The log file cannot be written: \(error.localizedDescription) Logs go to the console only."
            )
        }
    }
}
