import Foundation
import FoundationNetworking
import JSON
import Testing

/// The fake Ollama of Tests/TestSupport as a process of its own on loopback; ends with this object, or with the tests.
final class FakeModel: Sendable {
    static let model = "llama3.1:8b"

    let url: URL
    private let process = Process()
    private let input = Pipe()

    /// `options` as `fake_ollama.py --help` lists them.
    init(_ options: String...) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "TestSupport/fake_ollama.py")
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-I", "-S", script.path, "--until-stdin-closes"] + options
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.runAsShellsDo()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = try #require(URL(string: "http://127.0.0.1:" + port.trimmingCharacters(in: .newlines)))
    }

    /// As messages name it.
    var label: String { "127.0.0.1:\(url.port ?? 0)" }

    deinit { stop() }

    func stop() {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    /// The settings that make the tools use it.
    var settings: [String: String] { ["extractor.kind": "ollama", "extractor.endpoints": url.absoluteString] }

    func stats() async throws -> JSONValue { try await ask("/__fake/stats") }

    /// Returns when all these counts are reached: `"requests=1&cancelled=1"`.
    @discardableResult
    func wait(for counts: String) async throws -> JSONValue { try await ask("/__fake/wait?" + counts) }

    private func ask(_ path: String) async throws -> JSONValue {
        let address = try #require(URL(string: url.absoluteString + path))
        let (data, _) = try await URLSession.shared.data(from: address)
        return try JSONValue(parsing: Array(data))
    }
}
