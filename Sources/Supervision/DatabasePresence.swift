/// Since when the database has answered this controller without a gap: a pure function of the times of its answers.
///
/// While it is away nobody can renew a lease, so nobody may be judged by one until a full lease after its return.
struct DatabasePresence: Sendable, Hashable {
    private var since: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private var isAway = false

    init(at now: ContinuousClock.Instant) {
        since = now
        last = now
    }

    /// - Parameter lease: Half of it without an answer counts as absence: this process may have been the one that slept.
    /// - Returns: Whether the database is back after an error.
    mutating func answered(at now: ContinuousClock.Instant, lease: Duration) -> Bool {
        if isAway || now - last > lease / 2 { since = now }
        last = now
        defer { isAway = false }
        return isAway
    }

    mutating func failed() { isAway = true }

    /// Whether a lease that has run out by now tells something of its holder.
    func provesSilence(at now: ContinuousClock.Instant, lease: Duration) -> Bool { !isAway && now - since > lease }
}
