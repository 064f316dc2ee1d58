import Synchronization

/// How many files are written at once: each holds some rows until its client takes them.
final class FileSeats: Sendable {
    /// A place that is given back with it.
    final class Seat: Sendable {
        private let seats: FileSeats

        fileprivate init(_ seats: FileSeats) { self.seats = seats }

        deinit { seats.taken.withLock { $0 -= 1 } }
    }

    private let count: Int
    private let taken = Mutex(0)

    init(count: Int) {
        self.count = count
    }

    /// - Throws: `Refusal.manyFiles`
    func take() throws -> Seat {
        try taken.withLock { taken in
            guard taken < count else { throw Refusal.manyFiles }
            taken += 1
        }
        return Seat(self)
    }
}
