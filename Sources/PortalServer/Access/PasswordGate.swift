import Crypto
import Dispatch
import Foundation
import Presentation

/// Checks passwords one after the other, so that guessing is slow whoever guesses; those who were right are known for a
/// while, so that a page that asks again and again costs nothing.
actor PasswordGate {
    private let file: UsersFile
    /// Names of the right ones are digests with a key of this process.
    private let key = SymmetricKey(size: .bits256)
    private var known: [Data: (caller: Caller, until: ContinuousClock.Instant)] = [:]
    private var last: Task<Caller?, any Error>?
    private var waiting = 0

    init(_ file: UsersFile) {
        self.file = file
    }

    /// - Parameter credentials: What stands after `Basic` in the header.
    /// - Returns: Nil if they are wrong, or too many try at once.
    func caller(_ credentials: Substring) async throws -> Caller? {
        guard let text = Data(base64Encoded: String(credentials)).flatMap({ String(data: $0, encoding: .utf8) }),
            let colon = text.firstIndex(of: ":"), text.utf8.count < 1_000,
            let name = UserName.normalised(
                String(text[..<colon]))
        else { return nil }
        let digest = Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
        if let entry = known[digest], entry.until > .now { return entry.caller }
        known[digest] = nil
        guard waiting < 8 else { return nil }
        let caller = try await inTurn(name, String(text[text.index(after: colon)...]))
        if let caller { known[digest] = (caller, .now + .seconds(60)) }
        return caller
    }

    private func inTurn(_ name: String, _ password: String) async throws -> Caller? {
        let (before, file) = (last, file)
        waiting += 1
        defer { waiting -= 1 }
        let task = Task {
            _ = await before?.result
            let caller = try await Self.check(name, password, file)
            if caller == nil { try await Task.sleep(for: .milliseconds(500)) }
            return caller
        }
        last = task
        return try await task.value
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
