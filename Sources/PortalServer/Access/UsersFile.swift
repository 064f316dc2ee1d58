import Foundation
public import Presentation

/// The file of users: a line `name:role:hash` each; empty lines and those that begin with `#` count for nothing.
public struct UsersFile: Sendable {
    public struct User: Sendable, Hashable {
        public let name: String
        public let role: Role
        public let hash: PasswordHash

        public init(name: String, role: Role, hash: PasswordHash) {
            self.name = name
            self.role = role
            self.hash = hash
        }
    }

    private let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// Read anew at every call: who was taken out is out.
    ///
    /// - Throws: `UsersFileError`
    func user(_ name: String) throws(UsersFileError) -> User? {
        try lines().lazy.compactMap(Self.user).first { $0.name == name }
    }

    /// What is wrong with the file, for who keeps it; empty if nothing is.
    func faults() -> [String] {
        do throws(UsersFileError) {
            let lines = try lines()
            let users = lines.map(Self.user)
            let bad = lines.indices.filter { users[$0] == nil && !Self.isRemark(lines[$0]) }.map { String($0 + 1) }
            let none = users.allSatisfy { $0 == nil } ? ["\(path) has no users; portal add-user NAME adds one"] : []
            return none + bad.prefix(10).map { "line \($0) of \(path) is no user: NAME:ROLE:HASH" }
        } catch {
            return [error.problem]
        }
    }

    /// Adds the user, or takes the place of the one of that name. The file is its owner's alone.
    ///
    /// - Throws: `UsersFileError`
    public func save(_ user: User) throws(UsersFileError) {
        let others = try FileManager.default.fileExists(atPath: path) ? lines() : []
        let kept = others.filter { !$0.isEmpty && Self.user($0)?.name != user.name }
        let text = (kept + ["\(user.name):\(user.role.rawValue):\(user.hash.text)"]).joined(separator: "\n") + "\n"
        let draft = path + ".new"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: draft, contents: Data(text.utf8), attributes: attributes),
            rename(draft, path) == 0
        else { throw .unwritable(path) }
    }

    private func lines() throws(UsersFileError) -> [String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path) }
        let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        return body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    private static func isRemark(_ line: String) -> Bool { line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) }

    private static func user(_ line: String) -> User? {
        let parts = line.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, !line.hasPrefix("#"), let role = Role(rawValue: String(parts[1])) else { return nil }
        guard let name = UserName.normalised(parts[0]) else { return nil }
        return PasswordHash(parts[2]).map { User(name: name, role: role, hash: $0) }
    }
}
