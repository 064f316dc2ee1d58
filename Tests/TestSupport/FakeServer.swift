public import Curl
import Foundation
public import JSON

/// A fake server beside this file as a process of its own on loopback; ends with this object, or with the tests.
public final class FakeServer: Sendable {
    /// `http://127.0.0.1:PORT`.
    public let url: String
    // Not URLSession, whose Dispatch sources may crash the tests where a server that is asked ends.
    public let client = HTTPClient()
    private let process = Process()
    private let input = Pipe()

    /// - Parameter options: As the script's `--help` lists them.
    public init(_ script: String, _ options: [String]) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-E", "-s", "-S", file.path, "--until-stdin-closes"] + options
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

    public func stop() {
        // Closed already if it was stopped before. A signal might be blocked, as it is in the thread that began it.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// As a crash ends it: no request is answered any more, not for a moment.
    public func crash() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Has a body sent by POST.
    @discardableResult
    public func ask(_ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        let request = HTTPRequest(
            body == nil ? .get : .post, try HTTPURL(url + path), body: body?.encodedBytes() ?? [])
        return try JSONValue(parsing: try await client.send(request).body)
    }
}
