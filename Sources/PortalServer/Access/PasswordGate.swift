import Crypto
import Foundation
import Presentation

/// Checks passwords in turns: whose is next is drawn by lot, among the clients and then among the names that they try, so
/// that whoever guesses is slow and keeps nobody else out. A name that nobody has is treated as any other.
actor PasswordGate {
    /// What waits for its turn.
    private struct Attempt {
        let name: String
        let password: String
        /// What stands in the file; nil if nobody has the name.
        let user: UsersFile.User?
        let digest: Data
        let client: String
        let answer: CheckedContinuation<Bool, any Error>
    }

    /// Threads of their own, since each check computes for a good part of a second.
    private static let threads = WorkThreads(count: 2)

    private let file: UsersFile
    private let mostWaiting: Int
    /// Names of the right passwords are digests with a key of this process.
    private let key = SymmetricKey(size: .bits256)
    /// What was right last, for each user as the file had it: who is taken out of it or gets a new password is out.
    private var known: [String: (digest: Data, user: UsersFile.User)] = [:]
    private var waiting: [Attempt] = []
    /// Clients of which an attempt is checked just now.
    private var busy: Set<String> = []

    init(_ file: UsersFile, mostWaiting: Int = 256) {
        self.file = file
        self.mostWaiting = mostWaiting
    }

    /// - Parameters:
    ///   - credentials: What stands after `Basic` in the header.
    ///   - client: Where they come from, as far as that is known.
    /// - Returns: Nil if they are wrong.
    /// - Throws: `Refusal.manyLogins` if too many try at once, and what reading the file throws.
    func caller(_ credentials: Substring, from client: String = "") async throws -> Caller? {
        guard let (name, password) = Self.read(credentials) else { return nil }
        let user = try file.user(name)
        let digest = Data(HMAC<SHA256>.authenticationCode(for: Data("\(name):\(password)".utf8), using: key))
        let isKnown = known[name].map { $0.digest == digest && $0.user == user } ?? false
        let isRight = isKnown ? true : try await check(name, password, user, digest, client)
        guard isRight else {
            try await Task.sleep(for: .milliseconds(500))
            return nil
        }
        return user.map { Caller(name: name, role: $0.role, source: .password) }
    }

    private static func read(_ credentials: Substring) -> (name: String, password: String)? {
        guard let text = Data(base64Encoded: String(credentials)).flatMap({ String(data: $0, encoding: .utf8) }),
            let colon = text.firstIndex(of: ":"), text.utf8.count < 1_000,
            let name = UserName.normalised(text[..<colon])
        else { return nil }
        return (name, String(text[text.index(after: colon)...]))
    }

    private func check(
        _ name: String, _ password: String, _ user: UsersFile.User?, _ digest: Data, _ client: String
    ) async throws -> Bool {
        try await withCheckedThrowingContinuation { answer in
            guard makeRoom(for: client) else { return answer.resume(throwing: Refusal.manyLogins) }
            waiting.append(
                Attempt(name: name, password: password, user: user, digest: digest, client: client, answer: answer))
            beginNext()
        }
    }

    /// Whoever has the most waiting gives a place away.
    private func makeRoom(for client: String) -> Bool {
        guard waiting.count >= mostWaiting else { return true }
        let counts = Dictionary(waiting.map { ($0.client, 1) }, uniquingKeysWith: +)
        guard let most = counts.max(by: { $0.value < $1.value }), most.value > counts[client, default: 0] + 1,
            let last = waiting.lastIndex(where: { $0.client == most.key })
        else { return false }
        waiting.remove(at: last).answer.resume(throwing: Refusal.manyLogins)
        return true
    }

    private func beginNext() {
        let free = waiting.filter { !busy.contains($0.client) }
        guard busy.count < Self.threads.count, let client = Set(free.map(\.client)).randomElement(),
            let name = Set(free.filter { $0.client == client }.map(\.name)).randomElement(),
            let index = waiting.firstIndex(where: { $0.client == client && $0.name == name })
        else { return }
        busy.insert(client)
        let attempt = waiting.remove(at: index)
        // Not part of the request: who goes away must not keep the others' turns.
        Task { await decide(attempt) }
        beginNext()
    }

    private func decide(_ attempt: Attempt) async {
        let result = await Self.isRight(attempt.password, of: attempt.user)
        if case .success(true) = result, let user = attempt.user { known[attempt.name] = (attempt.digest, user) }
        // A page asks for several things at once.
        let same = waiting.filter { $0.digest == attempt.digest && $0.user == attempt.user }
        waiting.removeAll { $0.digest == attempt.digest && $0.user == attempt.user }
        busy.remove(attempt.client)
        for attempt in [attempt] + same { attempt.answer.resume(with: result) }
        beginNext()
    }

    /// A name that is not there takes as long as a wrong password.
    private static func isRight(_ password: String, of user: UsersFile.User?) async -> Result<Bool, any Error> {
        await Task(executorPreference: threads) {
            guard let user else {
                _ = try PasswordHash(of: password)
                return false
            }
            return try user.hash.matches(password)
        }.result
    }
}
