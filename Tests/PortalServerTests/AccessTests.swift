import Presentation
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("Who asks") struct AccessTests {
    @Test("nobody is known where nothing is said, and reads") func nobody() throws {
        let access = Access(try portal("address = 0.0.0.0"))
        #expect(access.caller(evidence("127.0.0.1")) == Caller())
    }

    @Test("a person at the machine itself reads, and may what local_role says") func machine() throws {
        let caller = Access(try portal()).caller(evidence("127.0.0.1"))
        #expect(caller == Caller(name: "local", role: .viewer, source: .machine))
        #expect(try Access(portal("local_role = operator")).caller(evidence("127.0.0.1")).role == .operator)
    }

    @Test(
        "what came through somebody, or asks for another name, is not at the machine",
        arguments: ["x-forwarded-for", "forwarded", "via", "x-real-ip"])
    func forwarded(_ header: String) throws {
        let access = Access(try portal("local_role = operator"))
        #expect(access.caller(evidence("127.0.0.1", [header: "192.0.2.1"])).role == .viewer)
        #expect(access.caller(evidence("127.0.0.1", host: "portal.example")).role == .viewer)
    }

    @Test("behind a proxy nobody is at the machine") func proxied() throws {
        let access = Access(try portal("local_role = operator\ntrusted_proxies = 127.0.0.1"))
        #expect(access.caller(evidence("127.0.0.1")).role == .viewer)
        #expect(
            try Access(portal("local_role = operator\npublic_url = https://a.example")).caller(evidence("127.0.0.1"))
                .role == .viewer)
    }

    @Test(
        "a trusted proxy names the user; capitals make no other person, but a domain does",
        arguments: [
            ("Ann", "ann", .curator), ("CORP\\Ann", "corp\\ann", .operator), ("OTHER\\ann", "other\\ann", .viewer),
            ("ann@other.example", "ann@other.example", .viewer), (" a nn ", "a nn", .viewer),
        ] as [(String, String, Role)])
    func named(_ text: String, name: String, role: Role) throws {
        let caller = Access(try portal(behindProxy)).caller(evidence("10.1.2.3", ["X-Remote-User": text]))
        #expect(caller == Caller(name: name, role: role, source: .proxy))
    }

    @Test("a proxy that adds its word to a client's names nobody") func twice() throws {
        let caller = Access(try portal(behindProxy)).caller(evidence("10.1.2.3", ["X-Remote-User": "ann, eve"]))
        #expect(caller == Caller())
    }

    @Test(
        "letters that nobody sees, or that only look like others, make no name",
        arguments: [
            "ann\u{200B}", "\u{A0}ann", "a\u{202E}nn", "\u{FEFF}ann", "a\u{34F}nn", "\u{212A}im", "ann\u{3164}",
        ])
    func invisible(_ text: String) {
        #expect(UserName.normalised(text) == nil)
    }

    @Test("accents make the same name however they are written; capitals are ASCII's") func accents() {
        #expect(UserName.normalised("Jo\u{308}rg") == UserName.normalised("j\u{F6}rg"))
        #expect(UserName.normalised("\u{D6}zg\u{FC}r") != UserName.normalised("\u{F6}zg\u{FC}r"))
    }

    @Test("what does nothing as it is set, or lets anybody be anybody, is told") func doubts() throws {
        #expect(try portal().doubts.isEmpty && portal(behindProxy).doubts.isEmpty)
        #expect(try portal("curators = ann").doubts.first?.contains("without user_header") == true)
        #expect(try portal("operator_groups = ops").doubts.first?.contains("without group_header") == true)
        let all = try portal("trusted_proxies = 10.0.0.1, 0.0.0.0/0\nuser_header = X-Remote-User")
        #expect(all.doubts.first?.contains("every address") == true)
        #expect(try portal("address = 0.0.0.0").doubts.first?.contains("open to everybody") == true)
    }

    @Test("groups give roles, the highest of them") func groups() throws {
        func role(_ groups: String) throws -> Role {
            let headers = ["X-Remote-User": "bob", "X-Groups": groups]
            return try Access(portal(behindProxy)).caller(evidence("10.1.2.3", headers)).role
        }
        #expect(try role("CORP\\Staff, CORP\\Desk") == .operator)
        #expect(try role("CORP\\Staff, OTHER\\Desk, Desk") == .viewer)
    }

    @Test("the header of anybody else counts for nothing, and is noticed") func forged() throws {
        let access = Access(try portal(behindProxy))
        let forged = evidence("192.0.2.9", ["X-Remote-User": "ann"])
        #expect(access.caller(forged) == Caller())
        #expect(access.isForged(forged))
        #expect(!access.isForged(evidence("10.1.2.3", ["X-Remote-User": "ann"])))
    }

    private let behindProxy = """
        trusted_proxies = 10.0.0.0/8
        user_header = X-Remote-User
        group_header = X-Groups
        curators = ann
        operators = CORP\\ann
        operator_groups = CORP\\desk
        """

    private func evidence(
        _ peer: String, _ headers: [String: String] = [:], host: String = "localhost:8080"
    ) -> Access.Evidence {
        let headers = Dictionary(headers.map { ($0.lowercased(), $1) }) { first, _ in first }
        return Access.Evidence(peer: NetworkAddress(peer), host: host) { headers[$0.lowercased()] }
    }
}

/// The settings with these lines under `[portal]`.
func portal(_ lines: String = "") throws -> PortalSettings { try settings(portal: lines).portal }
