#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A pipe whose other end only the parent holds: it ends when the parent does, however that dies.
public struct LifeLine: Sendable {
    public static let standardInput = LifeLine(descriptor: STDIN_FILENO)

    let descriptor: Int32

    /// Waits for the end, or for the task to be cancelled.
    func end() async {
        let (stream, ended) = AsyncStream<Void>.makeStream()
        Watch(descriptor: descriptor, ended: ended).start()
        for await _ in stream {}
    }
}

/// What the thread is given that reads a life-line; it ends with the line or the process.
///
/// A read source of Dispatch would do without a thread, but now and then crashes the process: the end of a pipe is told
/// again and again, also while the source is being cancelled.
private final class Watch: Sendable {
    private let descriptor: Int32
    private let ended: AsyncStream<Void>.Continuation

    init(descriptor: Int32, ended: AsyncStream<Void>.Continuation) {
        self.descriptor = descriptor
        self.ended = ended
    }

    func start() {
        let context = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            guard let context else { return nil }
            Unmanaged<Watch>.fromOpaque(context).takeRetainedValue().waitForEnd()
            return nil
        }
        guard pthread_create(&thread, nil, main, context.toOpaque()) == 0 else {
            // A system without a thread left: better no worker than one that outlives its controller.
            context.release()
            return ended.finish()
        }
        pthread_detach(thread)
    }

    private func waitForEnd() {
        var block = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &block, block.count)
            guard count > 0 || count < 0 && errno == EINTR else { break }
        }
        ended.finish()
    }
}
