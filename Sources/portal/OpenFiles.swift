#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// How many files and connections this process may hold.
enum OpenFiles {
    /// As many as the system lets it: the usual 1,024 are fewer than the clients that may come.
    static func allowMost() {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(files, &limit)
    }
}
