#if canImport(Glibc)
import CAllocator
#endif

/// How memory is taken from the system.
enum Allocator {
    /// Gives back what an answer needed once it is given: by default each thread keeps a heap of its own, and the size from
    /// which a block is given back at once grows with the largest one so far.
    static func giveBackEarly() {
        #if canImport(Glibc)
        // Both are hints; without them the portal needs more memory and is right all the same.
        _ = mallopt(M_ARENA_MAX, 2)
        _ = mallopt(M_TRIM_THRESHOLD, 128 * 1_024)
        #endif
    }
}
