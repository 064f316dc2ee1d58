import Logging
import ServiceLifecycle

/// What a feeder does while claims bring nothing: one small statement each time it looks.
struct QueueWatch {
    /// Somebody waits for a drain, and it is over soon.
    private static let longestPauseOfDrain = Duration.milliseconds(200)
    /// After which others may have taken what was there a moment ago.
    private static let shortestPause = Duration.milliseconds(20)

    private let feeder: TicketFeeder
    private var outageEnd: ContinuousClock.Instant?
    private var lastLookAtQuarantine = ContinuousClock.now

    init(feeder: TicketFeeder) {
        self.feeder = feeder
    }

    /// The database was away, and nobody could renew a lease.
    mutating func noteOutage() { outageEnd = .now }

    /// - Returns: Whether the work is done for good.
    mutating func waitForTickets(into incoming: BoundedQueue<PreparedTicket>) async throws -> Bool {
        while !Task.isShuttingDownGracefully {
            let glance = try await feeder.queue.glance()
            if glance.hasExpiredLeases, everybodyCouldRenew {
                try await feeder.queue.recoverExpiredLeases(RetryPolicy(feeder.settings))
                continue
            }
            if glance.isPaused {
                feeder.held.note(.paused)
                if feeder.drains { return true }
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

    /// While there are always tickets, those in quarantine have their turn once a lease.
    mutating func feedOverdueQuarantine(into incoming: BoundedQueue<PreparedTicket>) async throws {
        guard ContinuousClock.now - lastLookAtQuarantine > feeder.settings.lease else { return }
        lastLookAtQuarantine = .now
        if try await feeder.queue.glance().hasQuarantined { _ = try await feedAlone(into: incoming) }
    }

    private mutating func feedAlone(into incoming: BoundedQueue<PreparedTicket>) async throws -> Bool {
        lastLookAtQuarantine = .now
        return try await feeder.feedAlone(into: incoming)
    }

    /// A lease that ran out means a dead worker only if the database was there for its renewal.
    private var everybodyCouldRenew: Bool {
        outageEnd.map { ContinuousClock.now - $0 > feeder.settings.lease } ?? true
    }

    private func pause() async throws {
        let interval = feeder.settings.pollInterval
        let pause = feeder.drains ? min(interval, Self.longestPauseOfDrain) : interval
        try await sleepUnlessStopping(for: pause * Double.random(in: 0.9...1.1))
    }
}
