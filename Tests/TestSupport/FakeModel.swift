public import Foundation
import FoundationNetworking
public import JSON

/// The fake Ollama beside this file as a process of its own on loopback; ends with this object, or with the tests.
public final class FakeModel: Sendable {
    public static let model = "llama3.1:8b"

    public let url: URL
    private let process = Process()
    private let input = Pipe()

    /// `options` as `fake_ollama.py --help` lists them.
    public init(_ options: String...) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fake_ollama.py")
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-I", "-S", script.path, "--until-stdin-closes"] + options
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = URL(string: "http://127.0.0.1:" + port.trimmingCharacters(in: .newlines))!
    }

    /// As messages name it.
    public var label: String { "127.0.0.1:\(url.port ?? 0)" }

    deinit { stop() }

    public func stop() {
        // Closed already if it was stopped before. A signal might be blocked, as it is in the thread that began it.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The settings that make the tools use it.
    public var settings: [String: String] { ["extractor.kind": "ollama", "extractor.endpoints": url.absoluteString] }

    public func stats() async throws -> JSONValue { try await ask("/__fake/stats") }

    /// Returns when all these counts are reached: `"requests=1&cancelled=1"`.
    @discardableResult
    public func wait(for counts: String) async throws -> JSONValue { try await ask("/__fake/wait?" + counts) }

    private func ask(_ path: String) async throws -> JSONValue {
        let address = URL(string: url.absoluteString + path)!
        let (data, _) = try await URLSession.shared.data(from: address)
        return try JSONValue(parsing: Array(data))
    }
}
