import Crypto
import Dispatch
import Foundation
import Presentation

/// Checks the passwords of a name one after the other, so that guessing is slow, and does not keep others out; those who
/// were right are known for a while, so that a page that asks again and again costs nothing.
actor PasswordGate {
    /// How many of one name may wait.
    private static let waiting = 8

    private let file: UsersFile
    /// Names of the right ones are digests with a key of this process.
    private let key = SymmetricKey(size: .bits256)
    private var known: [Data: (caller: Caller, until: ContinuousClock.Instant)] = [:]
    private var last: [String: Turn] = [:]

    /// The check that the next one of the same name waits for.
    private struct Turn {
        var task: Task<Caller?, any Error>
        var waiting: Int
    }

    init(_ file: UsersFile) {
        self.file = file
    }

    /// - Parameter credentials: What stands after `Basic` in the header.
    /// - Returns: Nil if they are wrong.
    /// - Throws: `Refusal.manyLogins` if too many try at once, and what reading the file throws.
    func caller(_ credentials: Substring) async throws -> Caller? {
        guard let text = Data(base64Encoded: String(credentials)).flatMap({ String(data: $0, encoding: .utf8) }),
            let colon = text.firstIndex(of: ":"), text.utf8.count < 1_000,
            let name = UserName.normalised(
                String(text[..<colon]))
        else { return nil }
        let digest = Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
        if let caller = remembered(digest) { return caller }
        let caller = try await inTurn(name, String(text[text.index(after: colon)...]), digest)
        // Not renewed by use: whoever is taken out of the file is out within that time.
        if let caller { known[digest] = (caller, .now + .seconds(60)) }
        return caller
    }

    private func remembered(_ digest: Data) -> Caller? {
        guard let entry = known[digest], entry.until > .now else {
            known[digest] = nil
            return nil
        }
        return entry.caller
    }

    private func inTurn(_ name: String, _ password: String, _ digest: Data) async throws -> Caller? {
        // All names that are not in the file share one line, so that inventing names gains nothing.
        let line = try file.user(name) == nil ? "" : name
        let before = last[line]
        guard (before?.waiting ?? 0) < Self.waiting else { throw Refusal.manyLogins }
        let task = Task<Caller?, any Error> {
            _ = await before?.task.result
            if let caller = remembered(digest) { return caller }
            let caller = try await Self.check(name, password, file)
            if caller == nil { try await Task.sleep(for: .milliseconds(500)) }
            return caller
        }
        last[line] = Turn(task: task, waiting: (before?.waiting ?? 0) + 1)
        defer { leave(line) }
        return try await task.value
    }

    private func leave(_ line: String) {
        guard let turn = last[line] else { return }
        last[line] = turn.waiting > 1 ? Turn(task: turn.task, waiting: turn.waiting - 1) : nil
    }

    /// Off the threads that serve requests. A name that is not there takes as long as a wrong password.
    private static func check(_ name: String, _ password: String, _ file: UsersFile) async throws -> Caller? {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        guard let user = try file.user(name) else {
                            _ = try PasswordHash(of: password)
                            return nil
                        }
                        let isRight = try user.hash.matches(password)
                        return isRight ? Caller(name: name, role: user.role, source: .password) : nil
                    })
            }
        }
    }
}
