import Foundation
public import Logging
public import ServiceLifecycle
public import TicketAnalytics

/// The daemon: populates in cycles, keeps the workers alive, collects their logs, stops them gracefully.
public struct Controller: Service {
    let settings: Settings
    let store: Store
    let arguments: [String]
    let once: Bool
    let logs: LogCollector
    let logger: Logger

    /// - Parameters:
    ///   - arguments: Passed on to every tool, for example `--config FILE`.
    ///   - once: One cycle: populate, work the queue off, end.
    ///   - print: Writes one line to the console.
    public init(
        settings: Settings, store: Store, arguments: [String], once: Bool, logger: Logger,
        print: @escaping @Sendable (String) -> Void
    ) throws {
        self.settings = settings
        self.store = store
        self.arguments = arguments
        self.once = once
        self.logger = logger
        do {
            logs = try LogCollector(
                folder: URL(fileURLWithPath: settings.controller.logDirectory),
                maxBytes: settings.controller.logFileBytes, count: settings.controller.logFiles, print: print)
        } catch {
            throw ControllerError.logDirectory(settings.controller.logDirectory, error.reason)
        }
    }

    /// - Throws: `ControllerError.alreadyRunning`, or `.childFailed` at the end of a single cycle.
    public func run() async throws {
        let registration = ControllerRegistration(store: store, lease: settings.worker.lease)
        try await registration.hold()
        logger.event(.processStarted)
        do {
            try await withThrowingTaskGroup { group in
                group.addTask { try await registration.renew(every: settings.worker.heartbeat, logger: logger) }
                group.addTask { try await work() }
                // The work ends first; the registration only by an error.
                try await group.next()
                group.cancelAll()
            }
        } catch {
            await registration.end(logger)
            throw error
        }
        await registration.end(logger)
        logger.event(.processStopped)
    }

    private func work() async throws {
        if once { return try await cycle() }
        try await withThrowingTaskGroup { group in
            group.addTask { try await populateInCycles() }
            for slot in slots(draining: false) {
                group.addTask { _ = try await slot.run() }
            }
            try await group.waitForAll()
        }
    }

    private func cycle() async throws {
        var ends = [(name: "populate", exit: await populate())]
        try await withThrowingTaskGroup { group in
            for slot in slots(draining: true) where !Task.isShuttingDownGracefully {
                group.addTask { (slot.name, try await slot.run()) }
            }
            for try await end in group { ends.append(end) }
        }
        if let end = ends.first(where: \.exit.isFailure), !Task.isShuttingDownGracefully {
            throw ControllerError.childFailed(end.name, end.exit)
        }
    }

    private func populateInCycles() async throws {
        while !Task.isShuttingDownGracefully {
            let start = ContinuousClock.now
            _ = await populate()
            let rest = settings.controller.populationInterval - (ContinuousClock.now - start)
            if rest > .zero { try await sleepUnlessStopping(for: rest) }
        }
    }

    /// A failure ends neither the workers nor the next cycle.
    private func populate() async -> ChildExit {
        let program = Program("populate", in: folder, arguments + ["--supervised"])
        let child = Child(
            name: "populate", program: program, started: .populationStarted,
            stopGrace: settings.controller.stopGrace, logs: logs, logger: logger)
        let exit = await child.run()
        if exit.isFailure, !Task.isShuttingDownGracefully { logger.event(.populationFailed, "populate \(exit)") }
        return exit
    }

    private func slots(draining: Bool) -> [WorkerSlot] {
        (0..<settings.worker.workerCount).map { index in
            WorkerSlot(
                number: index + 1, folder: folder, arguments: arguments, drains: draining, settings: settings,
                store: store,
                logs: logs, logger: logger)
        }
    }

    /// The tools lie beside this program.
    private var folder: URL {
        let path =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: path).deletingLastPathComponent()
    }
}
