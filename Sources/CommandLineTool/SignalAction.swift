#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What the system does when a signal comes.
enum SignalAction {
    static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        // Handlers cannot be compared but by their addresses.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
