public import Curl
public import JSON

/// The fake Ollama as a process of its own.
public final class FakeModel: Sendable {
    public static let model = "llama3.1:8b"

    private let server: FakeServer

    /// `options` as `fake_ollama.py --help` lists them.
    public init(_ options: String...) throws {
        server = try FakeServer("fake_ollama.py", options)
    }

    public var url: String { server.url }
    public var client: HTTPClient { server.client }

    /// As messages name it.
    public var label: String { String(url.dropFirst("http://".count)) }

    public var port: String { String(label.drop { $0 != ":" }.dropFirst()) }

    public func stop() { server.stop() }

    /// As a crash ends it: no request is answered any more, not for a moment.
    public func crash() { server.crash() }

    /// The settings that make the tools use it.
    public var settings: [String: String] { ["extractor.kind": "ollama", "extractor.endpoints": url] }

    public func stats() async throws -> JSONValue { try await server.ask("/__fake/stats") }

    /// Returns when all these counts are reached: `"requests=1&cancelled=1"`.
    @discardableResult
    public func wait(for counts: String) async throws -> JSONValue { try await server.ask("/__fake/wait?" + counts) }

    /// The bodies of the last requests to the model.
    public func requests() async throws -> [String] {
        try await server.ask("/__fake/requests").array?.compactMap(\.string) ?? []
    }

    public func plan(_ faults: String, byText: JSONValue = [:]) async throws {
        try await server.ask("/__fake/faults", ["spec": .string(faults), "by_text": byText])
    }
}
