import Foundation
import FoundationNetworking
public import JSON

/// The fake ConnectWise beside this file as a process of its own on loopback; ends with this object, or with the tests.
public final class FakeConnectWise: Sendable {
    /// `http://127.0.0.1:PORT`.
    public let url: String
    private let process = Process()
    private let input = Pipe()

    /// - Parameters:
    ///   - site: The rows of its data, and options.
    ///   - tickets: How many service tickets are made up.
    public init(_ site: JSONValue = [:], tickets: Int = 0) async throws {
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-S", Self.script, "--until-stdin-closes", "--tickets", String(tickets)]
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = "http://127.0.0.1:" + port.trimmingCharacters(in: .newlines)
        try await change(site)
    }

    deinit { stop() }

    public func stop() {
        // Closed already if it was stopped before.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The settings of `[source]` and `[connectwise_api]` that read it.
    public var settings: [String: String] {
        [
            "source.kind": "connectwise-api", "connectwise_api.url": url, "connectwise_api.company": "acme",
            "connectwise_api.public_key": "public", "connectwise_api.private_key": "private",
            "connectwise_api.client_id": "7d0e3b52",
        ]
    }

    public func change(_ site: JSONValue) async throws { try await ask("/__fake/site", site) }

    /// The faults strike one after the other, each so often.
    public func plan(_ faults: JSONValue...) async throws { try await ask("/__fake/faults", .array(faults)) }

    public func stats() async throws -> JSONValue { try await ask("/__fake/stats") }

    /// What was asked, oldest first, in clear text.
    public func asked(_ path: String = "") async throws -> [String] {
        try await stats()["asked"]?.array?.compactMap(\.string).filter { $0.contains(path) } ?? []
    }

    /// Returns when so many requests for such paths have come.
    public func wait(for requests: Int, _ path: String) async throws {
        try await ask("/__fake/wait?requests=\(requests)&path=\(path)")
    }

    @discardableResult
    private func ask(_ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        var request = URLRequest(url: URL(string: url + path)!)
        if let body {
            request.httpMethod = "POST"
            request.httpBody = Data(body.encodedBytes())
        }
        let (data, _) = try await URLSession.shared.data(for: request)
        return try JSONValue(parsing: Array(data))
    }

    private static var script: String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fake_connectwise.py").path
    }
}
