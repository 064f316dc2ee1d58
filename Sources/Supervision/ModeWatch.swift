import Logging
import ServiceLifecycle
import TicketAnalytics

/// Looks once a second which mode the database holds, and logs a change once. It is the loop that tells that the
/// supervision turns.
struct ModeWatch: Sendable {
    private static let interval = Duration.seconds(1)
    /// While the database is away.
    private static let longInterval = Duration.seconds(5)

    let shop: Workshop

    /// Runs until a stop.
    func run() async throws {
        defer { shop.liveness.ended(.supervision) }
        while !Task.isShuttingDownGracefully {
            shop.liveness.turned(.supervision, next: Self.longInterval + shop.longestCall)
            let isKnown = await look() != nil
            try await sleepUnlessStopping(for: isKnown ? Self.interval : Self.longInterval)
        }
    }

    /// - Returns: Nil while the database does not answer; the renewal of the controller's lease logs that.
    func look() async -> ProcessingControl? {
        let control = try? await ProcessingControl.load(from: shop.store)
        let before = shop.board.setControl(control)
        guard let control else { return nil }
        if before.mode != control.mode || before.isDatabaseAway { shop.populationBell.ring() }
        // That it runs is no news at the start.
        if control.mode != before.mode ?? .running {
            shop.logger.event(.modeChanged, control.words, ["mode": .string(control.mode.rawValue.lowercased())])
        }
        return control
    }
}
