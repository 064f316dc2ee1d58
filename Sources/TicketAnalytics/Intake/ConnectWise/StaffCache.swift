/// The members of a source, read anew now and then: people come and leave.
actor StaffCache {
    private let lifetime: Duration
    private var known: (staff: Staff, end: ContinuousClock.Instant)?

    init(lifetime: Duration) {
        self.lifetime = lifetime
    }

    func staff(_ read: @Sendable () async throws -> Staff) async throws -> Staff {
        if let known, known.end > .now { return known.staff }
        let staff = try await read()
        known = (staff, .now + lifetime)
        return staff
    }
}
