public import Logging
public import ServiceLifecycle
public import TicketAnalytics

/// Works on the checks that people ask for, one at a time, for as long as the portal runs.
///
/// The database keeps what is asked, so that any portal on it may do the work; a run whose portal dies is told as failed
/// when its lease has run out.
public struct CheckRunner: Service {
    /// Makes one check.
    typealias Check = @Sendable (CheckJob) async throws -> TicketCheck

    private let door: StoreDoor
    private let check: Check
    private let logger: Logger
    /// How often runs are renewed, and looked for that another portal was asked for.
    private let beat: Duration
    private let wakes: AsyncStream<Void>
    private let requestWake: AsyncStream<Void>.Continuation

    public init(door: StoreDoor, settings: Settings, logger: Logger) {
        self.init(door: door, logger: logger, beat: .seconds(2)) { job in
            try await CheckBench(store: try await door(), settings: settings).check(job)
        }
    }

    init(door: StoreDoor, logger: Logger, beat: Duration, check: @escaping Check) {
        self.door = door
        self.check = check
        self.logger = logger
        self.beat = beat
        (wakes, requestWake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that there is a new run.
    public func wake() { requestWake.yield() }

    /// Runs until it is cancelled, or the portal is told to end; what goes on then is told as failed.
    public func run() async {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask { await keepWaking() }
                await workWhenWoken()
                group.cancelAll()
            }
        }
    }

    private func keepWaking() async {
        while !Task.isCancelled {
            wake()
            // Cancelled is what it waits to be.
            try? await Task.sleep(for: beat)
        }
    }

    private func workWhenWoken() async {
        var isAway = false
        for await _ in wakes {
            do {
                try await workOff()
                isAway = false
            } catch {
                // Told once: it is tried again with each beat.
                if !isAway, !(error is CancellationError) { logger.warning("Checks wait: \(error.problemInWords)") }
                isAway = true
            }
        }
    }

    private func workOff() async throws {
        let runs = CheckRuns(store: try await door())
        while !Task.isCancelled, try await runs.isAnyWaiting() {
            // Another portal may be quicker.
            guard let job = try await runs.claim() else { return }
            try await work(on: job, of: runs)
        }
    }

    private func work(on job: CheckJob, of runs: CheckRuns) async throws {
        do {
            guard let made = try await result(of: job, runs) else { return }
            try await runs.finish(job, made)
        } catch {
            let reason = error is CancellationError ? PortalEnds() : error
            // What ends with the portal is told nevertheless.
            try await farewell(within: .seconds(5)) { try await runs.fail(job, reason) }
        }
    }

    /// Nil if the run was cancelled.
    private func result(of job: CheckJob, _ runs: CheckRuns) async throws -> TicketCheck? {
        try await withThrowingTaskGroup(of: TicketCheck?.self) { group in
            group.addTask { try await check(job) }
            group.addTask {
                while try await runs.renew(job) {
                    try await runs.keepWaiting()
                    try await Task.sleep(for: beat)
                }
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}

/// The portal ended while a check went on.
struct PortalEnds: Explainable {
    let problem = "The portal was stopped before there was a result."
    let remedy = "Check it again."
    let exitStatus = ExitStatus.unavailable
    let isRetryable = true
}
