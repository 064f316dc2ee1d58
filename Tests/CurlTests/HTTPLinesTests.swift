import Testing

@testable import Curl

@Suite(.timeLimit(.minutes(1)))
struct HTTPLinesTests {
    let client = HTTPClient()
    private static let head =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-ndjson\r\n\r\n"

    /// A server that writes each part in a packet of its own, then waits for the client to close.
    private func server(_ parts: [String]) throws -> TestServer {
        try TestServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head)
            for part in parts { connection.write("\(String(part.utf8.count, radix: 16))\r\n\(part)\r\n") }
            connection.write("0\r\n\r\n")
        }
    }

    @Test func linesSplitAcrossPackets_comeWhole() async throws {
        let server = try server(["{\"a\":", "1}\n{\"b\":2}\r\n\n{\"c", "\":\"é", "\"}\n{\"last\":1}"])
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        #expect(lines.status == 200)
        #expect(lines.headers["content-type"] == "application/x-ndjson")
        var seen: [String] = []
        for try await line in lines { seen.append(line) }
        #expect(seen == ["{\"a\":1}", "{\"b\":2}", "{\"c\":\"é\"}", "{\"last\":1}"])
    }

    @Test func statusThenEachLine_arriveWhileTheServerStillWorks() async throws {
        let (steps, step) = AsyncStream.makeStream(of: Void.self)
        let gate = Gate()
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head)
            gate.pass()
            connection.write("4\r\none\n\r\n")
            gate.pass()
            step.yield()
            connection.write("4\r\ntwo\n\r\n0\r\n\r\n")
        }
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        gate.open()
        #expect(try await lines.next() == "one")
        gate.open()
        var iterator = steps.makeAsyncIterator()
        await iterator.next()
        #expect(try await lines.next() == "two")
        #expect(try await lines.next() == nil)
        #expect(try await lines.next() == nil)
    }

    @Test func errorStatus_isHandedOutWithItsLines() async throws {
        let server = try TestServer.answering(TestServer.response("{\"error\":\"busy\"}", status: "503 Busy"))
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        #expect(lines.status == 503)
        #expect(try await lines.next() == "{\"error\":\"busy\"}")
    }

    @Test func lineBeyondItsLimit_isTooLargeAfterTheLinesBefore() async throws {
        let server = try server(["ok\n", String(repeating: "x", count: 11)])
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)), maxLineBytes: 10)
        #expect(try await lines.next() == "ok")
        let error = await #expect(throws: HTTPError.self) { try await lines.next() }
        #expect(error?.kind == .tooLarge)
    }

    @Test func streamClosedEarly_throwsAfterTheLinesBefore() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + "4\r\none\n\r\n")
        }
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        #expect(try await lines.next() == "one")
        let error = await #expect(throws: HTTPError.self) { try await lines.next() }
        #expect(error?.kind == .closedEarly)
    }

    @Test func slowReader_holdsTheServerBackAndLosesNothing() async throws {
        let line = String(repeating: "y", count: 1023)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            for _ in 0..<20_000 { connection.write(line + "\n") }
        }
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        var count = 0
        for try await next in lines {
            #expect(next.utf8.count == 1023)
            count += 1
        }
        #expect(count == 20_000)
    }

    @Test func releasedStream_closesTheConnection() async throws {
        let (events, event) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + "4\r\none\n\r\n")
            connection.waitForEnd()
            event.yield()
        }
        let request = HTTPRequest(.get, try HTTPURL(server.url))
        for try await line in try await client.lines(request) where line == "one" { break }
        var iterator = events.makeAsyncIterator()
        await iterator.next()
    }

    @Test func cancelledReader_closesTheConnection() async throws {
        let (events, event) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head)
            connection.waitForEnd()
            event.yield()
        }
        let lines = try await client.lines(HTTPRequest(.get, try HTTPURL(server.url)))
        let reader = Task { try await lines.next() }
        reader.cancel()
        let error = await #expect(throws: HTTPError.self) { try await reader.value }
        #expect(error?.kind == .cancelled)
        var iterator = events.makeAsyncIterator()
        await iterator.next()
    }
}
