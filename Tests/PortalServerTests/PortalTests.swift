import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("The portal") struct PortalTests {
    @Test(
        "Without a ticket each page says so, and what to do next with the settings as they come",
        arguments: ["", "skills", "tickets", "technicians", "matrix", "coverage", "search", "status", "managed/inbox"])
    func empty(path: String) async throws {
        try await withPortal { client in
            let page = try await client.get("/\(path)")
            #expect(page.body.contains("populate --import FILE"))
        }
    }

    @Test("shows a view as a page, as JSON and as CSV") func faces() async throws {
        try await withPortal { client in
            let page = try await client.get("/skills")
            #expect(page.status == .ok && page.headers[.contentType] == "text/html; charset=utf-8")
            #expect(try await client.get("/skills.json").headers[.contentType] == "application/json")
            let csv = try await client.get("/skills.csv")
            let name = try #require(csv.headers[.contentDisposition])
            #expect(name.wholeMatch(of: /attachment; filename="skills-\d{4}-\d\d-\d\d\.csv"/) != nil)
            #expect(try await client.get("/skills.svg").status == .notFound)
        }
    }

    @Test("leads to the one address of a view") func canonical() async throws {
        try await withPortal("public_url = https://a.example/portal") { client in
            for address in ["/portal/skills?kind=&top=20", "/skills?top=20"] {
                let response = try await client.get(address)
                #expect(response.status == .found && response.headers[.location] == "/portal/skills")
            }
            for (address, place) in [("skills/?top=5", "skills?top=5"), ("skills.json/", "skills.json")] {
                let stray = try await client.get("/portal/\(address)")
                #expect(stray.status == .permanentRedirect && stray.headers[.location] == "/portal/\(place)")
            }
        }
    }

    @Test("complains of bad parameters on the page, and refuses them to programs") func complaints() async throws {
        try await withPortal { client in
            let page = try await client.get("/skills?top=x")
            #expect(page.status == .ok && String(buffer: page.body).contains("takes a whole number"))
            let json = try await client.get("/skills.json?top=x")
            #expect(json.status == .badRequest && String(buffer: json.body).contains("\"problem\""))
        }
    }

    @Test("asks again where nothing was found") func nothing() async throws {
        try await withPortal { client in
            let page = try await client.get("/search?q=nonesuch")
            #expect(page.status == .notFound && page.body.contains("nonesuch&quot;"))
            #expect(page.body.contains("name=\"q\" value=\"nonesuch\""))
            #expect(try await client.get("/search.json?q=nonesuch").status == .notFound)
        }
    }

    @Test("an error is titled by its status") func titles() async throws {
        try await withPortal { client in
            let page = try await client.get("/none")
            #expect(page.body.contains("<h1>404 Not Found</h1>"))
        }
    }

    @Test("tells every error in words, with the same headers", arguments: ["/none", "/none.json", "/skills/../x"])
    func errors(_ address: String) async throws {
        try await withPortal { client in
            let response = try await client.get(address)
            #expect(response.status == .notFound && !String(buffer: response.body).isEmpty)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(response.headers[.cacheControl] == "no-store")
        }
    }

    @Test("answers who has the page already with 304") func unchanged() async throws {
        try await withPortal { client in
            let tag = try #require(try await client.get("/skills").headers[.eTag])
            let again = try await client.get("/skills", [.ifNoneMatch: tag])
            #expect(again.status == .notModified && again.body.readableBytes == 0)
        }
    }

    @Test("answers HEAD without a body, OPTIONS, and refuses other methods") func methods() async throws {
        try await withPortal { client in
            let head = try await client.ask("/skills", .head)
            #expect(head.status == .ok && head.body.readableBytes == 0)
            #expect(try await client.ask("/skills", .options).status == .noContent)
            let put = try await client.ask("/skills", .put)
            #expect(put.status == .methodNotAllowed && put.headers[.allow] == "GET, HEAD, POST")
            #expect(try await client.ask("/skills", .post).status == .methodNotAllowed)
        }
    }

    @Test("takes no form from another site") func crossSite() async throws {
        try await withPortal { client in
            let response = try await client.ask("/skills", .post, [.origin: "https://evil.example"])
            #expect(response.status == .forbidden)
        }
    }

    @Test("tells who watches it how it is") func monitoring() async throws {
        try await withPortal { client in
            #expect(try await client.get("/healthz").status == .ok)
            #expect(try await client.get("/readyz").status == .ok)
            let metrics = try await client.get("/metrics")
            #expect(String(buffer: metrics.body).contains("ticket_analytics_tickets"))
        }
    }

    @Test("says 503 while the database is away, and lives") func away() async throws {
        let settings = try settings(portal: "", database: "Driver=SQLite3;Database=/nowhere/at/all.sqlite")
        let parts = try PortalParts(
            settings: settings, door: StoreDoor(settings.database), logger: .init(label: "test"))
        try await Portal(parts).application.test(.router) { client in
            #expect(try await client.get("/healthz").status == .ok)
            let response = try await client.get("/readyz")
            #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] == "10")
            #expect(try await client.get("/skills").status == .serviceUnavailable)
        }
    }
}

extension TestClientProtocol {
    func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await ask(uri, .get, headers)
    }

    func ask(
        _ uri: String, _ method: HTTPRequest.Method, _ headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await execute(uri: uri, method: method, headers: headers)
    }
}
