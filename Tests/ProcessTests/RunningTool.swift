import Foundation
import Synchronization
import Testing

/// How a process ended, and all that it said.
struct FinishedTool: Equatable {
    enum Exit: Equatable { case status(Int32), signal(Int32) }

    let exit: Exit
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A started process; killed with this object.
final class RunningTool: Sendable {
    private let process = Process()
    private let output = Heard()
    private let errors = Heard()

    /// - Parameter environment: Over that of the tests, of which the product's variables are left out.
    init(_ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("TICKET_ANALYTICS") }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.pipe
        process.standardError = errors.pipe
        try process.runAsShellsDo()
        output.listen()
        errors.listen()
    }

    deinit { send(SIGKILL) }

    var pid: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) {
        if process.isRunning { kill(pid, signal) }
    }

    /// Waits until the process has said this on standard output.
    @discardableResult
    func line(with words: String) async throws -> String {
        try await eventually("'\(words)' in: \(output.text)\(errors.text)") { output.line(with: words) }
    }

    /// What it has said so far on standard output.
    var lines: [String] { output.text.split(separator: "\n").map(String.init) }

    /// How often it has said this so far.
    func count(of words: String) -> Int { output.text.components(separatedBy: words).count - 1 }

    /// Waits for the process to end.
    func finished(within limit: Duration = .seconds(60)) async throws -> FinishedTool {
        try await eventually("the end of \(process.executableURL?.lastPathComponent ?? "")", within: limit) {
            !process.isRunning && output.isComplete && errors.isComplete ? true : nil
        }
        let code = process.terminationStatus
        return FinishedTool(
            exit: process.terminationReason == .exit ? .status(code) : .signal(code), output: output.text,
            errors: errors.text)
    }
}

extension Process {
    /// With no signal blocked: Swift's threads block all, and a child begins with what its starter blocks.
    func runAsShellsDo() throws {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try run()
    }
}

/// What comes through a pipe, read by a thread of its own.
private final class Heard: Sendable {
    let pipe = Pipe()
    private let state = Mutex((bytes: Data(), isComplete: false))

    var text: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }
    var isComplete: Bool { state.withLock { $0.isComplete } }

    func line(with words: String) -> String? {
        text.split(separator: "\n").first { $0.contains(words) }.map(String.init)
    }

    func listen() {
        Thread.detachNewThread { [self] in
            while case let more = pipe.fileHandleForReading.availableData, !more.isEmpty {
                state.withLock { $0.bytes += more }
            }
            state.withLock { $0.isComplete = true }
        }
    }
}

/// What did not happen in time.
struct Late: Error, CustomStringConvertible {
    let what: String
    var description: String { "Waited in vain for \(what)" }
}

/// Asks again and again until there is an answer; for what sends no event of its own.
@discardableResult
func eventually<Answer>(
    _ what: @autoclosure () -> String, within limit: Duration = .seconds(60), _ ask: () async throws -> Answer?
) async throws -> Answer {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
        if let answer = try await ask() { return answer }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw Late(what: what())
}

/// The same for a condition.
func eventually(
    _ what: @autoclosure () -> String, holds condition: () async throws -> Bool
) async throws {
    try await eventually(what()) { try await condition() ? true : nil }
}
