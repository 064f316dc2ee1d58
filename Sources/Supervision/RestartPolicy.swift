/// Whether a child that has ended is started again, and when: a pure function of its history and the time.
public struct RestartPolicy: Sendable, Hashable {
    public enum Decision: Sendable, Hashable {
        case restart(after: Duration)
        case giveUp(reason: String)
    }

    /// The wait before the first restart; each further failure of the same kind doubles it.
    public var delay: Duration
    public var delayLimit: Duration
    /// Crashes within `window` after which the child stays down.
    public var limit: Int
    public var window: Duration
    /// Whether a child whose database or model is away is started again until they are back, however often.
    public var waitsForServices: Bool

    public init(delay: Duration, delayLimit: Duration, limit: Int, window: Duration, waitsForServices: Bool = true) {
        self.delay = delay
        self.delayLimit = delayLimit
        self.limit = limit
        self.window = window
        self.waitsForServices = waitsForServices
    }

    /// - Parameter ends: How the child ended each time, the last one just now.
    public func decide(_ ends: [ChildEnd], now: ContinuousClock.Instant) -> Decision {
        guard let last = ends.last?.exit else { return .restart(after: .zero) }
        if let reason = last.reasonToStayDown { return .giveUp(reason: reason) }
        if last.isForWantOfService {
            guard waitsForServices else { return .giveUp(reason: "its database or model is away") }
            return .restart(after: delay(afterFailures: ends.reversed().prefix { $0.exit.isForWantOfService }.count))
        }
        let crashes = ends.count { $0.exit.isFailure && !$0.exit.isForWantOfService && now - $0.at <= window }
        if crashes > limit { return .giveUp(reason: "it ended \(crashes) times within \(window.components.seconds) s") }
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

    public init(exit: ChildExit, at: ContinuousClock.Instant) {
        self.exit = exit
        self.at = at
    }
}
