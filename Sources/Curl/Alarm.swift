/// The earliest moment at which some deadline may be over. It may be early (its transfer is done), never late.
final class Alarm {
    private var earliest: ContinuousClock.Instant?

    func set(_ instant: ContinuousClock.Instant) {
        earliest = earliest.map { min($0, instant) } ?? instant
    }

    /// True once when the moment is over; the deadlines that remain are then to be set again.
    func rings(at now: ContinuousClock.Instant) -> Bool {
        guard let moment = earliest, now >= moment else { return false }
        earliest = nil
        return true
    }

    /// For poll: rounded up, so that the loop does not wake a little too early and spin.
    func milliseconds(from now: ContinuousClock.Instant) -> Int32 {
        guard let earliest else { return .max }
        return earliest <= now ? 0 : Int32(now.duration(to: earliest).wholeMilliseconds)
    }
}
