/// Where a secret is to be had. It is read only when it is needed, so a process needs no right to the others' secrets.
public enum SecretSource: Sendable, Hashable {
    case none
    case text(Secret)
    /// `key` names the setting in an error.
    case file(path: String, key: String)

    /// The secret, nil without one; throws when its file cannot be read. One line break at a file's end is cut.
    public func read() throws(SettingsError) -> Secret? {
        switch self {
        case .none: return nil
        case .text(let secret): return secret
        case .file(let path, let key):
            do {
                return Secret(Self.withoutLineBreak(try WholeFile.bytes(path, limit: 65_536)))
            } catch {
                throw .unreadableSecret(key: key, path: path, reason: error.reason)
            }
        }
    }

    private static func withoutLineBreak(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
