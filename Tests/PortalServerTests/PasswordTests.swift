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

    @Test(
        "that are guessed at keep nobody out who knows one, at the same place or elsewhere",
        arguments: [("ann", "here"), ("carl", "here"), ("ann", "elsewhere")])
    func guesses(name: String, place: String) async throws {
        try await withGate { gate in
            for number in 0..<10 { Task { try await gate.caller(basic("\(name):\(number)"), from: "here") } }
            let caller = try await gate.caller(basic("ann:secret of ann"), from: place)
            #expect(caller?.role == .curator)
        }
    }

    @Test("too many guesses are told so, alike whether anybody has the name, and those of the busiest place first")
    func tooMany() async throws {
        for name in ["ann", "carl"] {
            try await withGate(mostWaiting: 4) { gate in
                let guesses = (0..<8).map { number in
                    Task { try await gate.caller(basic("\(name):\(number)"), from: "here") }
                }
                let caller = try await gate.caller(basic("ann:secret of ann"), from: "elsewhere")
                #expect(caller != nil)
                var refused = 0
                for guess in guesses {
                    do {
                        let caller = try await guess.value
                        #expect(caller == nil)
                    } catch is Refusal { refused += 1 }
                }
                #expect(refused > 0 && refused < 8)
            }
        }
    }

    @Test("that were right are right again at once, until the file has another one, or none") func known() async throws
    {
        try await withGate(mostWaiting: 0) { gate in
            await #expect(throws: Refusal.self) { try await gate.caller(basic("ann:secret of ann")) }
        }
        try await withTemporaryFolder { folder in
            let file = UsersFile(folder + "/users")
            try file.save(.init(name: "ann", role: .curator, hash: PasswordHash(of: "secret of ann")))
            let gate = PasswordGate(file)
            #expect(try await gate.caller(basic("ann:secret of ann")) != nil)
            #expect(try await gate.caller(basic("Ann:secret of ann")) != nil)
            try file.save(.init(name: "ann", role: .curator, hash: PasswordHash(of: "another")))
            #expect(try await gate.caller(basic("ann:secret of ann")) == nil)
            try "".write(toFile: folder + "/users", atomically: true, encoding: .utf8)
            #expect(try await gate.caller(basic("ann:another")) == nil)
        }
    }

    @Test("stand in a file of Windows too, with its mark and line ends") func windows() async throws {
        try await withTemporaryFolder { folder in
            let hash = try PasswordHash(of: "secret of ann")
            let text = "\u{FEFF}# users\r\n\r\nann:curator:\(hash.text)\r\n"
            try text.write(toFile: folder + "/users", atomically: true, encoding: .utf8)
            let file = UsersFile(folder + "/users")
            #expect(try file.user("ann")?.role == .curator && file.faults().isEmpty)
        }
    }

    @Test("a line that is no user is told by its number, and so is a file without users, or none") func faults() throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "users-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = UsersFile(folder.path)
        #expect(file.faults() == ["The file of users \(folder.path) cannot be read."])
        try "# users\nbob:admin:xyz\n\n".write(to: folder, atomically: true, encoding: .utf8)
        #expect(
            file.faults() == [
                "\(folder.path) has no users; portal add-user NAME adds one",
                "line 2 of \(folder.path) is no user: NAME:ROLE:HASH",
            ])
    }

    @Test("whose file cannot be read are a 503, not a bug; the log tells where it lies") func unreadable() async throws
    {
        try await withPortal("users_file = /nowhere/at/all/users") { client in
            let response = try await client.get("/skills", [.authorization: "Basic \(basic("ann:secret"))"])
            #expect(response.status == .serviceUnavailable && response.headers[.retryAfter] != nil)
            #expect(!String(buffer: response.body).contains("/nowhere"))
        }
    }

    /// Before a file in which ann alone stands.
    private func withGate(mostWaiting: Int = 256, _ body: (PasswordGate) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let file = UsersFile(folder + "/users")
            try file.save(.init(name: "ann", role: .curator, hash: PasswordHash(of: "secret of ann")))
            try await body(PasswordGate(file, mostWaiting: mostWaiting))
        }
    }

    private func basic(_ text: String) -> Substring { Data(text.utf8).base64EncodedString()[...] }
}
