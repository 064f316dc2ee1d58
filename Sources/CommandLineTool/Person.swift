import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Who gives a command.
public enum Person {
    /// `user@host`, for the audit log; the user's number if the system has no name for it.
    public static var current: String {
        let name = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
        return "\(name ?? String(getuid()))@\(ProcessIdentity.current.host)"
    }
}
