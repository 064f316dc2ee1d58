import Foundation

/// A started tool: its standard input is a life-line that breaks when this process ends, its output comes as lines.
final class ChildProcess: Sendable {
    let pid: Int32
    /// Standard output and error, line by line, up to the end; the child's exit is known only after it.
    let lines: AsyncStream<String>

    // Sendable by Foundation's own word; only `terminationStatus` and `terminationReason` are read, after the end.
    private let process: Process
    private let lifeLine: Pipe
    private let ended: AsyncStream<Void>

    /// - Throws: Foundation's error if the program cannot be started.
    init(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        let (output, lifeLine) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.environment = ChildEnvironment.variables
        process.standardInput = lifeLine
        process.standardOutput = output
        process.standardError = output
        let (ended, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        try Self.withSignalsOpen { try process.run() }
        self.process = process
        self.lifeLine = lifeLine
        self.ended = ended
        pid = process.processIdentifier
        lines = LineReader.lines(of: output.fileHandleForReading)
    }

    /// Swift's threads block all signals, and a child begins with what its starter blocks: it would be deaf to SIGTERM.
    private static func withSignalsOpen(_ body: () throws -> Void) rethrows {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    /// Waits for the end. Read `lines` to their end first.
    func exit() async -> ChildExit {
        for await _ in ended {}
        // The handler runs just before Foundation has noted the status.
        process.waitUntilExit()
        return process.terminationReason == .exit
            ? .status(process.terminationStatus) : .signal(process.terminationStatus)
    }

    var isRunning: Bool { process.isRunning }

    /// Sends a signal unless the process has ended: its pid may be another's by then.
    func send(_ signal: Int32) {
        if process.isRunning { kill(pid, signal) }
    }
}
