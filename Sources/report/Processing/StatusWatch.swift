import CommandLineTool
import Presentation
import Synchronization
import TicketAnalytics
import UnixSignals

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Shows the status until a signal ends it.
struct StatusWatch {
    let interval: Duration
    let format: ReportFormat

    /// Uses one connection. A database that goes away meanwhile is told in place of the status.
    func run(_ settings: Settings) async throws {
        var database = settings.database
        database.poolSize = 1
        let store = try await Store.open(database, creating: false)
        var stream = StatusStream(format: format, isTerminal: StandardStream.output.isTerminal)
        let output = ClosableOutput()
        let closing = stream.closing
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        output.write(stream.opening)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                for await _ in signals {
                    output.close(with: closing)
                    // At once: a statement may wait for a database that is away, and nothing is held.
                    _exit(ExitStatus.done.rawValue)
                }
            }
            defer { output.close(with: closing) }
            while true {
                output.write(try await next(&stream, from: store))
                try await Task.sleep(for: interval)
            }
        }
    }

    private func next(_ stream: inout StatusStream, from store: Store) async throws -> String {
        do {
            return stream.text(of: try await ProcessingStatus.load(from: store))
        } catch let error as any Explainable {
            return stream.text(of: error)
        }
    }
}

/// Standard output, until its last words.
private final class ClosableOutput: Sendable {
    private let isOpen = Mutex(true)

    func write(_ text: String) {
        isOpen.withLock { if $0 { StandardStream.output.write(text) } }
    }

    func close(with text: String) {
        isOpen.withLock { isOpen in
            if isOpen { StandardStream.output.write(text) }
            isOpen = false
        }
    }
}
