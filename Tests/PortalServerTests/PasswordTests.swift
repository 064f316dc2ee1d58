import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Presentation
import TestSupport
import Testing

@testable import PortalServer

@Suite("Passwords") struct PasswordTests {
    @Test("are kept as a slow hash with a salt, and known again") func hash() throws {
        let hash = try PasswordHash(of: "a long secret")
        #expect(hash.text.hasPrefix("pbkdf2-sha256$600000$"))
        let other = try PasswordHash(of: "a long secret")
        #expect(hash != other)
        let again = try #require(PasswordHash(hash.text))
        #expect(try again.matches("a long secret"))
        #expect(try !again.matches("a long secreT"))
    }

    @Test("a hash that was weakened or damaged is none", arguments: ["", "pbkdf2-sha256$1$00$00", "plain$x$y$z"])
    func damaged(_ text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test("open the gate for who is in the file, with the role that stands there") func gate() async throws {
        try await withTemporaryFolder { folder in
            let file = UsersFile(folder + "/users")
            try file.save(.init(name: "ann", role: .viewer, hash: PasswordHash(of: "forgotten")))
            try file.save(.init(name: "bob", role: .operator, hash: PasswordHash(of: "secret of bob")))
            try file.save(.init(name: "ann", role: .curator, hash: PasswordHash(of: "secret of ann")))
            let gate = PasswordGate(file)
            #expect(try await gate.caller(basic("ann:secret of ann"))?.role == .curator)
            #expect(try await gate.caller(basic("Bob:secret of bob"))?.role == .operator)
            for wrong in ["ann:forgotten", "ann:", "carl:secret of ann", "ann", "CORP\\ann:secret of ann"] {
                #expect(try await gate.caller(basic(wrong)) == nil)
            }
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/users")
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test("of one name that is guessed at keep nobody else out, and too many guesses are told so") func guesses()
        async throws
    {
        try await withTemporaryFolder { folder in
            let file = UsersFile(folder + "/users")
            try file.save(.init(name: "ann", role: .curator, hash: PasswordHash(of: "secret of ann")))
            let gate = PasswordGate(file)
            let guesses = (0..<12).map { number in
                Task { try await gate.caller(basic("carl\(number):\(number)")) }
            }
            #expect(try await gate.caller(basic("ann:secret of ann"))?.role == .curator)
            var refused = 0
            for guess in guesses.reversed() {
                guess.cancel()
                do { #expect(try await guess.value == nil) } catch is Refusal {
                    refused += 1
                } catch is CancellationError {}
            }
            #expect(refused > 0)
        }
    }

    @Test("whose file cannot be read are a 503, not a bug; the log tells where it lies") func unreadable() async throws
    {
        try await withPortal("users_file = /nowhere/at/all/users") { client in
            let response = try await client.get("/skills", [.authorization: "Basic \(basic("ann:secret"))"])
            #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] != nil)
            #expect(!String(buffer: response.body).contains("/nowhere"))
        }
    }

    private func basic(_ text: String) -> Substring { Data(text.utf8).base64EncodedString()[...] }
}
