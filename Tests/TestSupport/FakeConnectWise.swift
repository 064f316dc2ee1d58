public import JSON

/// The fake ConnectWise as a process of its own.
public final class FakeConnectWise: Sendable {
    private let server: FakeServer

    /// - Parameters:
    ///   - site: The rows of its data, and options.
    ///   - tickets: How many service tickets are made up.
    public init(_ site: JSONValue = [:], tickets: Int = 0) async throws {
        server = try FakeServer("fake_connectwise.py", ["--tickets", String(tickets)])
        try await change(site)
    }

    public var url: String { server.url }

    public func stop() { server.stop() }

    /// The settings of `[source]` and `[connectwise_api]` that read it.
    public var settings: [String: String] {
        [
            "source.kind": "connectwise-api", "connectwise_api.url": url, "connectwise_api.company": "acme",
            "connectwise_api.public_key": "public", "connectwise_api.private_key": "private",
            "connectwise_api.client_id": "7d0e3b52",
        ]
    }

    public func change(_ site: JSONValue) async throws { try await server.ask("/__fake/site", site) }

    /// The faults strike one after the other, each so often.
    public func plan(_ faults: JSONValue...) async throws { try await server.ask("/__fake/faults", .array(faults)) }

    public func stats() async throws -> JSONValue { try await server.ask("/__fake/stats") }

    /// What was asked, oldest first, in clear text.
    public func asked(_ path: String = "") async throws -> [String] {
        try await stats()["asked"]?.array?.compactMap(\.string).filter { $0.contains(path) } ?? []
    }

    /// Returns when so many requests for such paths have come.
    public func wait(for requests: Int, _ path: String) async throws {
        try await server.ask("/__fake/wait?requests=\(requests)&path=\(path)")
    }
}
