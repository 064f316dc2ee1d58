public import TicketAnalytics

/// Why nobody can sign in, or be added.
public enum UsersFileError: Error, Hashable {
    case unreadable(String)
    case unwritable(String)
}

extension UsersFileError: Explainable {
    public var problem: String {
        switch self {
        case .unreadable(let path): "The file of users \(path) cannot be read."
        case .unwritable(let path): "The file of users \(path) cannot be written."
        }
    }

    public var remedy: String { "Let [portal] users_file name a UTF-8 file that the portal's account may use." }

    public var exitStatus: ExitStatus {
        switch self {
        case .unreadable: .unavailable
        case .unwritable: .cannotWrite
        }
    }

    public var isRetryable: Bool { false }
}
