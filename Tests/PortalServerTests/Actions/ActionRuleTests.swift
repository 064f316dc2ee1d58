import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Presentation
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("The rules of every action") struct ActionRuleTests {
    @Test("who is less than its role is refused, and so is a curator who would operate")
    func roles() async throws {
        try await withPortal(behindProxy, .live) { client in
            for type in ActionCatalogue.all {
                let viewer = try await client.post(type.path, as: "vera")
                #expect(viewer.status == .forbidden, "\(type.route)")
                guard type.role == .operator else { continue }
                let curator = try await client.post(type.path, as: "carl")
                #expect(curator.status == .forbidden, "\(type.route)")
            }
        }
    }

    @Test("in a read-only portal none is done, whoever asks") func readOnly() async throws {
        try await withPortal(behindProxy + "\nread_only = yes", .live) { client in
            for type in ActionCatalogue.all {
                let answer = try await client.post(type.path, as: "olga")
                #expect(answer.status == .forbidden, "\(type.route)")
            }
        }
    }

    @Test("none is done by a link") func links() async throws {
        try await withPortal(behindProxy, .live) { client in
            for type in ActionCatalogue.all {
                let answer = try await client.get("/\(type.path)")
                #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "POST", "\(type.route)")
            }
        }
    }

    @Test("each is a form; what else is sent is no form") func form() async throws {
        try await withPortal(behindProxy, .live) { client in
            for type in ["application/json", "text/plain", "application/x-www-form-urlencodedx", ""] {
                let answer = try await client.post("managed/create", as: "carl", "name=a", [.contentType: type])
                #expect(answer.status == .unsupportedMediaType, "\(type)")
            }
            let charset = "Application/X-WWW-Form-URLEncoded; charset=UTF-8"
            let answer = try await client.post("managed/create", as: "carl", "name=a", [.contentType: charset])
            #expect(answer.status == .seeOther)
        }
    }

    @Test("a form is no larger than the settings say") func size() async throws {
        try await withPortal(behindProxy + "\nmax_body_bytes = 10 KB", .live) { client in
            let large = "name=" + String(repeating: "a", count: 10_001)
            let answer = try await client.post("managed/create", as: "carl", large)
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test("another site's page does none of them, whatever its form is like") func origin() async throws {
        try await withPortal(behindProxy, .live) { client in
            let others: [HTTPFields] = [
                [.fetchSite: "cross-site"], [.fetchSite: "same-site"], [.origin: "https://evil.example"],
                [.origin: "null"],
                [.origin: "http://localhost:8081"],
            ]
            for headers in others {
                let answer = try await client.post("managed/create", as: "carl", "name=a", headers)
                #expect(answer.status == .forbidden)
            }
            let page = try await client.get("/managed/history.json")
            #expect(page.body.contains("create") == false)
        }
    }

    @Test("what was done is told by the page that comes next") func done() async throws {
        try await withPortal(behindProxy, .live) { client in
            let answer = try await client.post("managed/create", as: "carl", "name=Patch+Panels&category=Cabling")
            #expect(answer.status == .seeOther && answer.headers[.location] == "/managed/1?done=1")
            let page = try await client.get("/managed/1?done=1")
            #expect(page.body.contains("Made the managed skill Patch Panels."))
            let skipped = try await client.post("managed/inbox/skip", as: "carl", "skill=7")
            #expect(skipped.status == .seeOther && skipped.headers[.location] == "/managed/inbox?skip=7")
        }
    }

    @Test(
        "what cannot be done is told by its status",
        arguments: [
            ("managed/create", "", 422), ("managed/create", "name=%20", 422),
            ("managed/1/rename", "name=b&version=1", 404),
            ("managed/1/rename", "name=b", 422), ("managed/1/rename", "name=b&version=x", 422),
            ("managed/undo", "entry=99", 404), ("managed/apply", "file=skill%2Cwrong%0A", 422),
            ("status/retry", "error=timeout&count=3", 409), ("status/discard", "ticket=7&count=1", 409),
            ("status/retry", "ticket=7", 422), ("check/start", "ticket=7", 404), ("check/start", "", 422),
            ("check/7/cancel", "", 404), ("check/7/store", "", 404), ("managed/x/rename", "", 404),
            ("nowhere", "", 404),
            ("managed/create.json", "name=a", 404), ("skills", "", 405),
        ])
    func problems(_ path: String, _ form: String, _ status: Int) async throws {
        try await withPortal(behindProxy, .live) { client in
            let answer = try await client.post(path, as: "olga", form)
            #expect(answer.status.code == status, "\(answer.body.text)")
        }
    }

    @Test("a form that is refused shows its page again, with what was typed and why")
    func refused() async throws {
        try await withPortal(behindProxy, .live) { client in
            _ = try await client.post("managed/create", as: "carl", "name=Firewall")
            _ = try await client.post("managed/create", as: "carl", "name=Router")
            let user = try #require(HTTPField.Name("X-Remote-User"))
            let page = try await client.get("/managed/2", [user: "carl"]).body.text
            let version = try #require(page.firstMatch(of: /name="version" value="(\d+)"/)).1
            let form = "version=\(version)&members=0&into=Firewal&place=managed/2"
            let answer = try await client.post("managed/2/merge", as: "carl", form)
            #expect(answer.status == .notFound)
            #expect(answer.body.contains("<h1>Router</h1>"))
            #expect(answer.body.contains("There is no managed skill Firewal. Did you mean Firewall?"))
            #expect(answer.body.contains(#"name="into" value="Firewal""#))
            #expect(answer.body.contains(#"<details class="action" open><summary>Merge into another"#))
            let late = try await client.post(
                "managed/2/rename", as: "carl", "name=Routing&version=1&place=managed/2")
            #expect(late.status == .conflict && late.body.contains(#"name="name" value="Routing""#))
        }
    }

    @Test(
        "a form that names no page is refused on a page of its own",
        arguments: ["", "place=nowhere", "place=managed/99", "place=//evil.example", "place=skills.csv"])
    func refusedNowhere(_ place: String) async throws {
        try await withPortal(behindProxy, .live) { client in
            let answer = try await client.post("managed/create", as: "carl", place)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("<h1>422 Unprocessable Content</h1>"))
        }
    }

    @Test("what has changed since the page was shown is a conflict") func conflict() async throws {
        try await withPortal(behindProxy, .live) { client in
            _ = try await client.post("managed/create", as: "carl", "name=One")
            let stale = try await client.post("managed/1/rename", as: "carl", "name=Two&version=1")
            #expect(stale.status == .conflict)
            let user = try #require(HTTPField.Name("X-Remote-User"))
            let page = try await client.get("/managed/1", [user: "carl"])
            let version = try #require(page.body.text.firstMatch(of: /name="version" value="(\d+)"/)).1
            let counted = try await client.post("managed/1/delete", as: "carl", "version=\(version)&members=3")
            #expect(counted.status == .conflict)
            #expect(page.body.contains("One"))
        }
    }

    @Test("no value of a form gets into a header") func splitting() async throws {
        try await withPortal(behindProxy, .live) { client in
            for path in ["managed/inbox/skip", "managed/inbox/dismiss"] {
                let form = "skill=7&place=managed/inbox%3Fskip=1%0D%0AX-Forged:%201%0D%0ASet-Cookie:%20a=b"
                let answer = try await client.post(path, as: "carl", form)
                #expect(answer.headers[.setCookie] == nil)
                #expect(answer.headers[.location]?.contains("Forged") != true)
            }
        }
    }

    private let behindProxy = """
        trusted_proxies = 127.0.0.1, ::1
        user_header = X-Remote-User
        curators = carl
        operators = olga
        """
}

extension PageAction {
    /// Its route with a number in each place.
    fileprivate static var path: String { route.replacing("{}", with: "1") }
}

extension TestClientProtocol {
    /// Sends a form, as a proxy passes it on for somebody.
    fileprivate func post(
        _ path: String, as name: String, _ form: String = "", _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let user = HTTPField.Name("X-Remote-User") { headers[user] = name }
        for field in more { headers[field.name] = field.value }
        return try await execute(uri: "/\(path)", method: .post, headers: headers, body: ByteBuffer(string: form))
    }
}

extension ByteBuffer {
    var text: String { String(buffer: self) }
    func contains(_ words: String) -> Bool { text.contains(words) }
}
