import Logging
import ServiceLifecycle

/// What a feeder does while claims bring nothing: one small statement each time it looks.
struct QueueWatch {
    /// Somebody waits for a drain, and it is over soon.
    private static let longestPauseOfDrain = Duration.milliseconds(200)
    /// After which others may have taken what was there a moment ago.
    private static let shortestPause = Duration.milliseconds(20)

    private let feeder: TicketFeeder
    private var lastLookAround = ContinuousClock.now

    init(feeder: TicketFeeder) {
        self.feeder = feeder
    }

    /// - Returns: Whether the work is done for good.
    mutating func waitForTickets(into incoming: BoundedQueue<PreparedTicket>) async throws -> Bool {
        while !Task.isShuttingDownGracefully {
            let glance = try await feeder.queue.glance()
            // Another look at once, unless somebody has locked what ran out.
            if try await recoverLeases(glance) { continue }
            if glance.isPaused {
                feeder.held.note(.paused)
                if feeder.drains {
                    feeder.logger.event(.modeChanged, "Processing is paused; what is queued waits.")
                    return true
                }
            } else if glance.hasAvailable {
                try await sleepUnlessStopping(for: min(feeder.settings.pollInterval, Self.shortestPause))
                return false
            } else if glance.hasQuarantined, try await feedAlone(into: incoming) {
                return false
            } else if feeder.drains, !glance.isBusy {
                return true
            } else if feeder.held.all.isEmpty {
                feeder.held.note(.idle)
            }
            try await pause()
        }
        return false
    }

    /// While there are always tickets, those of dead workers and those in quarantine have their turn once a lease.
    mutating func lookAround(into incoming: BoundedQueue<PreparedTicket>) async throws {
        guard ContinuousClock.now - lastLookAround > feeder.settings.lease else { return }
        lastLookAround = .now
        let glance = try await feeder.queue.glance()
        _ = try await recoverLeases(glance)
        if glance.hasQuarantined { _ = try await feedAlone(into: incoming) }
    }

    /// A lease that ran out means a dead worker only if the database was there for its renewal.
    ///
    /// - Returns: Whether any ticket changed.
    private func recoverLeases(_ glance: QueueGlance) async throws -> Bool {
        guard glance.hasExpiredLeases, ContinuousClock.now - feeder.held.lastOutage > feeder.settings.lease else {
            return false
        }
        return try await feeder.queue.recoverExpiredLeases(RetryPolicy(feeder.settings)) > 0
    }

    private mutating func feedAlone(into incoming: BoundedQueue<PreparedTicket>) async throws -> Bool {
        lastLookAround = .now
        return try await feeder.feedAlone(into: incoming)
    }

    private func pause() async throws {
        let interval = feeder.settings.pollInterval
        let pause = feeder.drains ? min(interval, Self.longestPauseOfDrain) : interval
        try await sleepUnlessStopping(for: pause * Double.random(in: 0.9...1.1))
    }
}
