public import CommandLineTool
public import Logging
public import ServiceLifecycle
public import TicketAnalytics

/// The daemon: populates in cycles, keeps the workers alive, collects their logs, stops them gracefully.
public struct Controller: Service {
    private let shop: Workshop
    private let once: Bool
    private let load: @Sendable () throws -> Settings
    private let reloads: AsyncStream<Void>
    private let requestReload: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - arguments: Passed on to every tool, for example `--config FILE`.
    ///   - once: One cycle: populate, work the queue off, end.
    ///   - load: Reads the settings anew, for a reload.
    ///   - print: Writes one line of a child to the console.
    /// - Throws: `ControllerError.logDirectory`
    public init(
        settings: Settings, store: Store, arguments: [String], once: Bool, logger: Logger, manager: ServiceManager,
        load: @escaping @Sendable () throws -> Settings, print: @escaping @Sendable (String, Logger.Level) -> Void
    ) throws {
        self.once = once
        self.load = load
        (reloads, requestReload) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        shop = Workshop(
            settings: LiveSettings(settings), store: store, arguments: arguments,
            logs: try LogCollector(settings.controller, print: print), manager: manager, logger: logger)
    }

    /// Asks the running daemon to read its settings anew.
    public func reload() { requestReload.yield() }

    /// - Throws: `ControllerError.alreadyRunning`; for a single cycle also `.paused` at its start or `.childFailed` at
    ///   its end.
    public func run() async throws {
        if once { try await refuseWhilePaused() }
        let registration = ControllerRegistration(shop: shop)
        try await registration.hold()
        shop.logger.event(.processStarted)
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { try await registration.renew() }
                if let interval = shop.manager.watchdogInterval {
                    group.addTask { try await feedWatchdog(every: interval / 3) }
                }
                group.addTask { try await work() }
                // The work ends first; the registration only by an error.
                try await group.next()
                group.cancelAll()
            }
        } catch {
            await registration.end()
            throw error
        }
        await registration.end()
        shop.logger.event(.processStopped)
    }

    private func work() async throws {
        try await withGracefulShutdownHandler {
            if once { try await cycle() } else { try await supervise() }
        } onGracefulShutdown: {
            shop.board.setStopping()
            shop.manager.isStopping()
        }
    }

    /// The daemon's life until a stop.
    private func supervise() async throws {
        try await withThrowingDiscardingTaskGroup { tasks in
            tasks.addTask { try await ModeWatch(shop: shop).run() }
            tasks.addTask { try await Populator(shop: shop).runInCycles() }
            var crew = WorkerCrew(shop)
            await crew.resize(to: shop.settings.current.worker.workerCount, in: &tasks)
            shop.manager.isReady(shop.board.line)
            for await _ in reloads.cancelOnGracefulShutdown() {
                await Reload(shop: shop, load: load).run(&crew, in: &tasks)
            }
        }
    }

    private func cycle() async throws {
        shop.board.setWorkers(shop.settings.current.worker.workerCount)
        shop.manager.isReady(shop.board.line)
        var ends: [(name: String, exit: ChildExit)] = []
        if shop.board.mode == .running {
            let exit = await Populator(shop: shop).run()
            if !exit.isForAnother { ends.append(("populate", exit)) }
        }
        try await withThrowingTaskGroup { group in
            for number in 0..<shop.settings.current.worker.workerCount where !Task.isShuttingDownGracefully {
                let slot = WorkerSlot(number: number + 1, drains: true, shop: shop)
                group.addTask { (slot.name, try await slot.run()) }
            }
            for try await end in group { ends.append(end) }
        }
        if let end = ends.first(where: \.exit.isFailure), !Task.isShuttingDownGracefully {
            throw ControllerError.childFailed(end.name, end.exit)
        }
    }

    private func refuseWhilePaused() async throws {
        let control = try await ProcessingControl.load(from: shop.store)
        if control.mode == .paused { throw ControllerError.paused(control) }
        shop.board.setControl(control)
    }

    /// Only loops that turn keep the service manager from restarting the service.
    private func feedWatchdog(every interval: Duration) async throws {
        while true {
            if shop.liveness.isGiven() { shop.manager.isAlive() }
            try await Task.sleep(for: interval)
        }
    }
}
