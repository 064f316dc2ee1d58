import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import TestSupport
import Testing

@testable import PortalServer
@testable import TicketAnalytics

struct PortalResponderTests {
    private func ask(
        _ method: HTTPRequest.Method, _ uri: String, headers: HTTPFields = [:], body: String? = nil,
        settings: [String: String] = [:], _ check: @escaping @Sendable (TestResponse) async throws -> Void
    ) async throws {
        let settings = try Settings.made(settings)
        let responder = try PortalResponder(
            settings: settings, door: StoreDoor { throw StoreError.noDatabase(file: "tickets.sqlite") },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await Application(responder: responder).test(.live) { client in
            try await client.execute(
                uri: uri, method: method, headers: headers, body: body.map(ByteBuffer.init(string:)),
                testCallback: check)
        }
    }

    @Test(arguments: ["/", "/nowhere", "/skills", "/healthz", "/assets/none.css", "/%00", "/skills?top=x"])
    func everyAnswerForbidsTheBrowserWhatThePortalDoesNotNeed(uri: String) async throws {
        try await ask(.get, uri) { response in
            let policy = HTTPField.Name("Content-Security-Policy").flatMap { response.headers[$0] }
            #expect(policy?.contains("default-src 'none'; script-src 'self'; style-src 'self'") == true)
            #expect(policy?.contains("unsafe") == false)
            #expect(HTTPField.Name("X-Content-Type-Options").flatMap { response.headers[$0] } == "nosniff")
        }
    }

    @Test func dataIsNotStoredByBrowsersAndAssetsAre() async throws {
        try await ask(.get, "/skills") { #expect($0.headers[.cacheControl] == "no-store") }
        try await ask(.get, "/favicon.ico") { #expect($0.headers[.cacheControl]?.contains("immutable") == true) }
    }

    @Test func aDatabaseThatIsAwayIsToldWithoutTheProcessBeingUnwell() async throws {
        try await ask(.get, "/healthz") { #expect($0.status == .ok) }
        try await ask(.get, "/skills") { response in
            #expect(response.status.code >= 404)
            #expect(String(buffer: response.body).contains("tickets.sqlite"))
        }
    }

    @Test func programsGetProblemsAsJSON() async throws {
        try await ask(.get, "/nowhere.json") { response in
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json")
        }
    }

    @Test(arguments: [HTTPRequest.Method.put, .delete, .patch, .options])
    func otherMethodsAreRefused(method: HTTPRequest.Method) async throws {
        try await ask(method, "/skills") { #expect($0.status == .methodNotAllowed) }
    }

    @Test func anAddressThatIsTooLongIsRefused() async throws {
        try await ask(.get, "/skills?q=" + String(repeating: "a", count: 2_001)) { #expect($0.status == .uriTooLong) }
    }

    @Test(arguments: [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"), ("Origin", "null")])
    func aFormOfAnotherSiteIsRefused(name: String, value: String) async throws {
        try await ask(.post, "/managed/create", headers: form(name, value), body: "name=Theirs") {
            #expect($0.status == .forbidden)
        }
    }

    @Test func aReadOnlyPortalRefusesEveryChange() async throws {
        try await ask(.post, "/managed/create", headers: form(), body: "name=X", settings: ["read_only": "yes"]) {
            #expect($0.status == .forbidden)
            #expect(String(buffer: $0.body).contains("read-only"))
        }
    }

    @Test func whatIsNoFormIsRefused() async throws {
        try await ask(.post, "/managed/create", headers: [.contentType: "application/json"], body: "{}") {
            #expect($0.status == .unsupportedMediaType)
        }
    }

    @Test func aFormThatIsTooLargeIsRefused() async throws {
        try await ask(.post, "/managed/create", headers: form(), body: String(repeating: "a", count: 2_000_001)) {
            #expect($0.status == .contentTooLarge)
        }
    }

    private func form(_ name: String? = nil, _ value: String = "") -> HTTPFields {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let name = name.flatMap({ HTTPField.Name($0) }) { headers[name] = value }
        return headers
    }
}
