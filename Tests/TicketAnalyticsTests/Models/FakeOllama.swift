import Curl
import Foundation
import JSON

@testable import TicketAnalytics

/// The fake model server of Tests/TestSupport as a process of its own on loopback; ends with this object, or with the
/// tests.
final class FakeOllama: Sendable {
    let url: String
    let client = HTTPClient()
    private let process: Process
    private let input = Pipe()

    /// `options` as `fake_ollama.py --help` lists them.
    init(_ options: String...) throws {
        let support = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "TestSupport/fake_ollama.py")
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-I", "-S", support.path, "--until-stdin-closes"] + options
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while !line.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            line += more
        }
        url = "http://127.0.0.1:" + String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    deinit { stop() }

    func stop() {
        // Closed already if it was stopped before.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// As a crash ends it: no request is answered any more, not for a moment.
    func crash() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// A base for what a test wants to be different.
    func settings(_ others: String...) -> ModelSettings {
        ModelSettings(endpoints: others + [url], model: "llama3.1:8b")
    }

    func extractor(_ kind: ModelService.Kind = .ollama, _ settings: ModelSettings? = nil) async throws -> ModelExtractor
    {
        try await ModelService(kind, settings ?? self.settings(), client: client).extractor()
    }

    func stats() async throws -> JSONValue { try await ask("/__fake/stats") }

    /// Returns when all these counts are reached: `"requests=1&cancelled=1"`.
    func wait(for counts: String) async throws -> JSONValue { try await ask("/__fake/wait?" + counts) }

    /// The bodies of the last requests to the model.
    func requests() async throws -> [String] {
        try await ask("/__fake/requests").array?.compactMap(\.string) ?? []
    }

    func plan(_ faults: String, byText: JSONValue = [:]) async throws {
        _ = try await ask("/__fake/faults", .post, ["spec": .string(faults), "by_text": byText])
    }

    private func ask(_ path: String, _ method: HTTPMethod = .get, _ body: JSONValue? = nil) async throws -> JSONValue {
        let bytes = body?.encodedBytes() ?? []
        let response = try await client.send(HTTPRequest(method, HTTPURL(url + path), body: bytes))
        return try JSONValue(parsing: response.body)
    }
}
