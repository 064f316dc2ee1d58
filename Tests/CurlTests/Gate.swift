import Glibc

/// Holds a server's thread until the test opens it; each opening lets one through.
///
/// Sendable, because a semaphore is made for several threads and its memory stays where it is until the end.
final class Gate: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    func pass() { sem_wait(semaphore) }

    func open() { sem_post(semaphore) }
}
