internal import CCurl

#if canImport(Glibc)
internal import Glibc
#else
internal import Musl
#endif

/// What the new thread is given.
private final class LoopStart {
    let mailbox: Mailbox
    let configuration: HTTPClient.Configuration

    init(mailbox: Mailbox, configuration: HTTPClient.Configuration) {
        self.mailbox = mailbox
        self.configuration = configuration
    }
}

/// A client's one thread.
enum LoopThread {
    /// Starts it detached: it ends itself once the mailbox is closed.
    static func start(mailbox: Mailbox, configuration: HTTPClient.Configuration) {
        let start = Unmanaged.passRetained(LoopStart(mailbox: mailbox, configuration: configuration))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { LoopThread.main($0) }, start.toOpaque())
        guard code == 0 else {
            start.release()
            return mailbox.abandon()
        }
        pthread_detach(thread)
    }

    private static func main(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context else { return nil }
        let start = Unmanaged<LoopStart>.fromOpaque(context).takeRetainedValue()
        blockSignals()
        _ = ccurl_name_thread(start.configuration.threadName)
        guard let loop = TransferLoop(mailbox: start.mailbox, configuration: start.configuration) else {
            start.mailbox.abandon()
            return nil
        }
        loop.run()
        return nil
    }

    /// Signals belong to the program's own threads; and a TLS write to a closed connection raises SIGPIPE here.
    private static func blockSignals() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
    }
}
