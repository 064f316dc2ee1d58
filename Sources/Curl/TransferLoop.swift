internal import CCurl

/// Runs all transfers of a client on the one thread that made it.
final class TransferLoop {
    private let mailbox: Mailbox
    private let configuration: HTTPClient.Configuration
    private let multi: MultiHandle
    private let alarm = Alarm()
    private var transfers: [UInt64: Transfer] = [:]
    /// Made ready again instead of freed: a new one costs more than a small request.
    private var idleHandles: [EasyHandle] = []

    init?(mailbox: Mailbox, configuration: HTTPClient.Configuration) {
        guard let multi = MultiHandle(configuration: configuration) else { return nil }
        self.mailbox = mailbox
        self.configuration = configuration
        self.multi = multi
        mailbox.open(multi.waker)
    }

    /// Returns when the client has closed the mailbox; a failure of libcurl itself ends it too.
    func run() {
        do {
            while try turn() {}
            failAll { HTTPError(.shutDown, request: $0) }
        } catch {
            failAll { _ in error }
        }
        mailbox.abandon()
    }

    private func turn() throws(HTTPError) -> Bool {
        let (commands, isClosed) = mailbox.take()
        commands.forEach(perform)
        guard !isClosed else { return false }
        try multi.perform()
        finishDone()
        finishExpired()
        if mailbox.fallAsleep() { try multi.poll(milliseconds: alarm.milliseconds(from: .now)) }
        return true
    }

    private func perform(_ command: Command) {
        switch command {
        case .start(let id, let request, let delivery): start(id, request, delivery)
        case .cancel(let id): transfers[id].map { end($0, HTTPError(.cancelled, request: $0.request)) }
        case .resume(let id): transfers[id]?.easy.unpause()
        }
    }

    private func start(_ id: UInt64, _ request: HTTPRequest, _ delivery: Delivery) {
        do throws(HTTPError) {
            let easy = if let idle = idleHandles.popLast() { idle } else { try EasyHandle() }
            let transfer = Transfer(id: id, request: request, delivery: delivery, easy: easy, alarm: alarm)
            try easy.prepare(request, configuration)
            try transfer.installCallbacks()
            try multi.add(easy)
            transfers[id] = transfer
        } catch {
            delivery.finish(.failure(error))
        }
    }

    private func finishDone() {
        while let (easy, code) = multi.nextFinished() {
            let transfer = Transfer.of(easy)
            transfer.finish(code)
            retire(transfer)
        }
    }

    private func finishExpired() {
        let now = ContinuousClock.now
        guard alarm.rings(at: now) else { return }
        for transfer in Array(transfers.values) {
            if let kind = transfer.expiredDeadline(at: now) {
                end(transfer, HTTPError(kind, request: transfer.request))
            } else {
                alarm.set(transfer.nextDeadline)
            }
        }
    }

    /// Leaves before the answer is complete, so libcurl closes the connection.
    private func end(_ transfer: Transfer, _ error: HTTPError) {
        retire(transfer)
        transfer.finish(throwing: error)
    }

    private func failAll(_ error: (HTTPRequest) -> HTTPError) {
        for transfer in Array(transfers.values) { end(transfer, error(transfer.request)) }
    }

    private func retire(_ transfer: Transfer) {
        multi.remove(transfer.easy)
        transfer.easy.reset()
        transfers[transfer.id] = nil
        if idleHandles.count < Self.maxIdleHandles { idleHandles.append(transfer.easy) }
    }

    private static var maxIdleHandles: Int { 64 }
}
