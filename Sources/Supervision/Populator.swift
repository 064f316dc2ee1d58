import Logging
import ServiceLifecycle
import TicketAnalytics

/// Runs populate: in cycles, as long as the mode allows it.
struct Populator: Sendable {
    private static let name = "populate"

    let shop: Workshop

    /// Runs until a stop. A failure does not end the next cycle.
    func runInCycles() async throws {
        while true {
            try await waitUntilAllowed()
            if Task.isShuttingDownGracefully { return }
            let start = ContinuousClock.now
            _ = await run()
            try await waitForNextCycle(since: start)
        }
    }

    func run() async -> ChildExit {
        let child = shop.child(Self.name, tool: "populate", ["--supervised"], started: .populationStarted)
        let exit = await child.run()
        guard exit.isFailure, !Task.isShuttingDownGracefully else {
            shop.board.setTrouble(nil, of: Self.name)
            return exit
        }
        if exit.isForAnother {
            shop.logger.event(.populationElsewhere, "populate left the source to another process")
        } else {
            shop.logger.event(.populationFailed, "populate \(exit)")
            shop.board.setTrouble("\(exit)", of: Self.name)
        }
        return exit
    }

    private func waitUntilAllowed() async throws {
        let watch = ModeWatch(shop: shop)
        while !Task.isShuttingDownGracefully, await watch.look()?.mode != .running {
            // Rung by the watch when the mode changes.
            try await shop.populationBell.sleepUnlessStopping(for: .seconds(60))
        }
    }

    /// The interval may change meanwhile.
    private func waitForNextCycle(since start: ContinuousClock.Instant) async throws {
        while !Task.isShuttingDownGracefully {
            let rest = shop.settings.current.controller.populationInterval - (ContinuousClock.now - start)
            guard rest > .zero else { return }
            try await shop.populationBell.sleepUnlessStopping(for: rest)
        }
    }
}
