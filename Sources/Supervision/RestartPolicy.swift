/// Whether a child that has ended is started again, and when: a pure function of its history and the time.
public struct RestartPolicy: Sendable, Hashable {
    public enum Decision: Sendable, Hashable {
        case restart(after: Duration)
        /// It stays down for that long, and is tried once more then.
        case giveUp(reason: String, for: Duration)
    }

    /// The wait before the first restart; each further failure of the same kind doubles it.
    public var delay: Duration
    public var delayLimit: Duration
    /// Crashes within `window` after which the child stays down.
    public var limit: Int
    public var window: Duration
    /// How long a child that is given up stays down.
    public var recovery: Duration
    /// Whether a child whose database or model is away is started again until they are back, however often.
    public var waitsForServices: Bool

    public init(
        delay: Duration, delayLimit: Duration, limit: Int, window: Duration, recovery: Duration,
        waitsForServices: Bool = true
    ) {
        self.delay = delay
        self.delayLimit = delayLimit
        self.limit = limit
        self.window = window
        self.recovery = recovery
        self.waitsForServices = waitsForServices
    }

    /// - Parameter ends: How the child ended each time, the last one just now.
    public func decide(_ ends: [ChildEnd], now: ContinuousClock.Instant) -> Decision {
        guard let last = ends.last else { return .restart(after: .zero) }
        if let reason = last.exit.reasonToStayDown { return .giveUp(reason: reason, for: recovery) }
        if last.exit.isForWantOfService {
            guard waitsForServices else { return .giveUp(reason: "its database or model is away", for: recovery) }
            return .restart(after: delay(afterFailures: ends.reversed().prefix { $0.exit.isForWantOfService }.count))
        }
        if last.isSecondChance, last.exit.isFailure, last.lived <= window {
            return .giveUp(reason: "tried once more, it ended again", for: recovery)
        }
        let crashes = ends.count { $0.exit.isFailure && !$0.exit.isForWantOfService && now - $0.at <= window }
        if crashes > limit {
            return .giveUp(
                reason: "it ended \(crashes) times within \(window.components.seconds) s", for: recovery)
        }
        return .restart(after: delay(afterFailures: crashes))
    }

    private func delay(afterFailures count: Int) -> Duration {
        min(delay * (1 << min(max(count - 1, 0), 20)), delayLimit)
    }
}

/// One end of a child process.
public struct ChildEnd: Sendable, Hashable {
    public let exit: ChildExit
    public let at: ContinuousClock.Instant
    /// From its start to its end.
    public let lived: Duration
    /// Whether it was the one try after it had been given up.
    public let isSecondChance: Bool

    public init(
        exit: ChildExit, at: ContinuousClock.Instant, lived: Duration = .zero, isSecondChance: Bool = false
    ) {
        self.exit = exit
        self.at = at
        self.lived = lived
        self.isSecondChance = isSecondChance
    }
}
