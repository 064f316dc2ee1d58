import Glibc
import Testing

@testable import Curl

@Suite(.timeLimit(.minutes(1)))
struct HTTPClientTests {
    let client = HTTPClient()

    private func get(_ server: TestServer, _ path: String = "/") throws -> HTTPRequest {
        HTTPRequest(.get, try HTTPURL(server.url + path))
    }

    @Test func answerCarriesStatusHeadersAndBody() async throws {
        let server = try TestServer.answering(TestServer.response("hello", headers: ["X-Kind: a", "x-kind: b"]))
        let response = try await client.send(get(server))
        #expect(response.status == 200)
        #expect(response.text == "hello")
        #expect(response.headers["X-KIND"] == "a")
        #expect(response.headers.values(of: "x-Kind") == ["a", "b"])
        #expect(response.headers["absent"] == nil)
        #expect(response.timings.total >= response.timings.firstByte)
    }

    @Test func statusOf503_isAnAnswer() async throws {
        let server = try TestServer.answering(TestServer.response("busy", status: "503 Service Unavailable"))
        let response = try await client.send(get(server))
        #expect(response.status == 503)
        #expect(response.text == "busy")
    }

    @Test func connectionIsKept_betweenRequests() async throws {
        let server = try TestServer.answering(TestServer.response("kept"))
        for _ in 0..<20 { _ = try await client.send(get(server)) }
        #expect(server.connectionCount == 1)
    }

    @Test func connectionThatServerClosedWhileIdle_isReplaced() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(TestServer.response("once"))
        }
        for _ in 0..<3 { #expect(try await client.send(get(server)).text == "once") }
        #expect(server.connectionCount == 3)
    }

    @Test func twoHundredRequests_areInFlightAtOnceOnOneThread() async throws {
        let arrived = Barrier(count: 200)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            arrived.wait()
            connection.write(TestServer.response("\(threads(named: "http-200"))"))
        }
        var configuration = HTTPClient.Configuration()
        configuration.threadName = "http-200"
        let client = HTTPClient(configuration)
        let request = try get(server)
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 { group.addTask { try await client.send(request).text } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: "1", count: 200))
    }

    @Test func clientThread_endsWithItsClient() async throws {
        let server = try TestServer.answering(TestServer.response("last"))
        var configuration = HTTPClient.Configuration()
        configuration.threadName = "http-ends"
        _ = try await HTTPClient(configuration).send(get(server))
        while threads(named: "http-ends") > 0 { await Task.yield() }
    }

    @Test(arguments: HTTPMethod.allCases) func methodArrives(_ method: HTTPMethod) async throws {
        let server = try TestServer { connection in
            while let request = connection.readRequest() {
                let line = request.head.prefix { $0 != "\r\n" }
                connection.write(TestServer.response(method == .head ? "" : String(line)))
            }
        }
        let response = try await client.send(HTTPRequest(method, try HTTPURL(server.url + "/x?y=1")))
        #expect(response.status == 200)
        #expect(response.text == (method == .head ? "" : "\(method.rawValue) /x?y=1 HTTP/1.1"))
    }

    @Test func bodyOfOneMegabyte_arrivesWhole() async throws {
        let server = try TestServer { connection in
            guard let request = connection.readRequest() else { return }
            let isWaiting = request.headerLine("Expect") != nil || request.headerLine("Content-Type") != nil
            connection.write(TestServer.response("\(request.body.count) \(Set(request.body)) \(isWaiting)"))
        }
        let request = HTTPRequest(.post, try HTTPURL(server.url), body: Array(repeating: 7, count: 1 << 20))
        #expect(try await client.send(request).text == "1048576 [7] false")
    }

    @Test func requestHeader_standsBeforeTheClients() async throws {
        let server = try TestServer { connection in
            guard let request = connection.readRequest() else { return }
            let names = ["X-A", "X-B", "User-Agent", "Content-Type"]
            connection.write(TestServer.response(names.compactMap(request.headerLine).joined(separator: ", ")))
        }
        var configuration = HTTPClient.Configuration()
        configuration.userAgent = "test/1"
        configuration.headers = [(name: "x-a", value: "client"), (name: "X-B", value: "client")]
        let fields = [(name: "X-A", value: "request"), (name: "content-type", value: "application/json")]
        let request = HTTPRequest(.post, try HTTPURL(server.url), headers: fields, body: Array("{}".utf8))
        let text = try await HTTPClient(configuration).send(request).text
        #expect(text == "X-A: request, X-B: client, User-Agent: test/1, content-type: application/json")
    }

    @Test func unixSocket_replacesTheHost() async throws {
        let path = "/tmp/curl-tests-\(getpid()).sock"
        unlink(path)
        defer { unlink(path) }
        let server = try TestServer(unixSocketPath: path) { connection in
            let request = connection.readRequest()
            connection.write(TestServer.response(request?.headerLine("Host") ?? ""))
        }
        var request = HTTPRequest(.get, try HTTPURL("http://model.test/"))
        request.unixSocketPath = path
        #expect(try await client.send(request).text == "Host: model.test")
        withExtendedLifetime(server) {}
    }

    @Test func redirect_isHandedOutUnlessAllowed() async throws {
        let server = try TestServer { connection in
            while let request = connection.readRequest() {
                let isFirst = request.head.hasPrefix("GET /old")
                connection.write(
                    isFirst
                        ? TestServer.response("moved", status: "302 Found", headers: ["Location: /new", "X-Old: 1"])
                        : TestServer.response("here"))
            }
        }
        var request = try get(server, "/old")
        #expect(try await client.send(request).status == 302)
        request.maxRedirects = 1
        let response = try await client.send(request)
        #expect(response.text == "here")
        #expect(response.headers["X-Old"] == nil)
    }

    @Test func proxy_getsTheWholeAddress() async throws {
        let proxy = try TestServer { connection in
            let head = connection.readRequest()?.head ?? ""
            connection.write(TestServer.response(String(head.prefix { $0 != "\r\n" })))
        }
        var configuration = HTTPClient.Configuration()
        configuration.proxy = .url(proxy.url)
        let request = HTTPRequest(.get, try HTTPURL("http://far.test/x"))
        #expect(try await HTTPClient(configuration).send(request).text == "GET http://far.test/x HTTP/1.1")
    }

    @Test func gzippedAnswer_isDecompressedAndLimitedAfterwards() async throws {
        let server = try TestServer { connection in
            while let request = connection.readRequest() {
                let isOffered = request.headerLine("Accept-Encoding") == "Accept-Encoding: gzip"
                connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: \(isOffered ? "gzip" : "identity")\r\n"
                        + "Content-Length: \(fiveThousandLettersGzipped.count)\r\n\r\n")
                connection.write(fiveThousandLettersGzipped)
            }
        }
        var request = try get(server)
        #expect(try await client.send(request).body == fiveThousandLettersGzipped)
        request.acceptsGzip = true
        #expect(try await client.send(request).text == String(repeating: "a", count: 5000))
        request.maxResponseBytes = 4999
        let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
        #expect(error?.kind == .tooLarge)
    }
}

private let fiveThousandLettersGzipped: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 237, 193, 49, 1, 0, 0, 0, 194, 160, 172,
    235, 95, 194, 20, 126, 64, 1, 0, 0, 0, 0, 111, 3, 118, 89, 244, 76, 136, 19, 0,
    0,
]
