import Foundation
import Logging
import TicketAnalytics

/// Takes the children's lines: prefixes and prints them, and keeps them in rotated files.
actor LogCollector {
    typealias Print = @Sendable (String, Logger.Level) -> Void

    private var file: RotatedFile
    private var isFailing = false
    private let print: Print

    /// - Parameter print: Writes one line to the console.
    init(folder: URL, maxBytes: Int, count: Int, print: @escaping Print) throws {
        file = try RotatedFile(folder: folder, name: Self.name, maxBytes: maxBytes, count: count)
        self.print = print
    }

    /// - Throws: `ControllerError.logDirectory`
    init(_ settings: ControllerSettings, print: @escaping Print) throws {
        file = try Self.open(settings)
        self.print = print
    }

    /// Goes on in the files of these settings; with those of before if they cannot be written.
    ///
    /// - Throws: `ControllerError.logDirectory`
    func move(to settings: ControllerSettings) throws {
        file = try Self.open(settings)
    }

    /// - Parameter source: The child's name, for example `worker-2`.
    func take(_ line: String, from source: String) {
        let level = ChildLine.level(of: line)
        let line = "\(source): \(line)"
        print(line, level)
        do {
            try file.write(line)
            isFailing = false
        } catch {
            // Logs are no reason to stop the work; the console goes on, and the file when there is room again.
            if !isFailing { print("controller: The log file cannot be written: \(error.reason)", .warning) }
            isFailing = true
        }
    }

    private static let name = "ticket-analytics.log"

    private static func open(_ settings: ControllerSettings) throws -> RotatedFile {
        do {
            return try RotatedFile(
                folder: URL(fileURLWithPath: settings.logDirectory), name: name, maxBytes: settings.logFileBytes,
                count: settings.logFiles)
        } catch {
            throw ControllerError.logDirectory(settings.logDirectory, error.reason)
        }
    }
}
