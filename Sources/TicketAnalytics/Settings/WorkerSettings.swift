/// `[worker]`: how tickets are analysed.
public struct WorkerSettings: Sendable, Hashable {
    public var workerCount: Int
    /// Tickets a claim.
    public var batchSize: Int
    public var requestsInFlight: Int
    public var lease: Duration
    public var heartbeat: Duration
    public var pollInterval: Duration
    public var maxAttempts: Int
    /// Before the second attempt; doubled before each later one.
    public var retryDelay: Duration
    public var retryDelayLimit: Duration
    public var shutdownGrace: Duration

    init(_ section: SettingsSection) throws(SettingsError) {
        workerCount = try section.integer("worker_count", 2, in: 0...64, "Workers that the controller keeps alive")
        batchSize = try section.integer("batch_size", 10, in: 1...1_000, "Tickets that a worker claims at once")
        requestsInFlight = try section.integer(
            "requests_in_flight", 4, in: 1...256, "Requests that one worker has at the model at the same time")
        lease = try section.duration(
            "lease", .seconds(120), in: .seconds(5) ... .seconds(3_600),
            "How long a claimed ticket stays a silent worker's")
        heartbeat = try section.duration(
            "heartbeat", .seconds(30), in: .seconds(1) ... .seconds(1_800), "How often a worker renews its leases")
        pollInterval = try section.duration(
            "poll_interval", .seconds(2), in: .milliseconds(50) ... .seconds(600),
            "How often an idle worker looks for tickets")
        maxAttempts = try section.integer("max_attempts", 4, in: 1...100, "Attempts before a ticket counts as failed")
        retryDelay = try section.duration(
            "retry_delay", .seconds(30), in: .zero ... .seconds(86_400),
            "Wait before the second attempt; each later one doubles it")
        retryDelayLimit = try section.duration(
            "retry_delay_limit", .seconds(3_600), in: .zero ... .seconds(604_800), "Longest such wait")
        shutdownGrace = try section.duration(
            "shutdown_grace", .seconds(20), in: .zero ... .seconds(3_600),
            "Time to finish what is held when told to stop")
    }
}
