import Testing

@testable import Supervision

@Suite("Presence of the database")
struct DatabasePresenceTests {
    private let start = ContinuousClock.now
    private let lease = Duration.seconds(60)

    @Test("A lease that ran out proves nothing until the database has answered for a whole lease")
    func beginning() {
        var presence = DatabasePresence(at: start)
        answer(&presence, from: 0, to: 60)
        #expect(!presence.provesSilence(at: start + .seconds(60), lease: lease))
        answer(&presence, from: 70, to: 70)
        #expect(presence.provesSilence(at: start + .seconds(70), lease: lease))
    }

    @Test("After an absence everybody has a full lease again")
    func absence() {
        var presence = DatabasePresence(at: start)
        answer(&presence, from: 0, to: 90)
        presence.failed()
        #expect(!presence.provesSilence(at: start + .seconds(95), lease: lease))
        let isBack = presence.answered(at: start + .seconds(100), lease: lease)
        #expect(isBack)
        answer(&presence, from: 110, to: 160)
        #expect(!presence.provesSilence(at: start + .seconds(160), lease: lease))
        answer(&presence, from: 170, to: 170)
        #expect(presence.provesSilence(at: start + .seconds(170), lease: lease))
    }

    @Test("A controller that slept itself judges nobody by what happened meanwhile")
    func gap() {
        var presence = DatabasePresence(at: start)
        answer(&presence, from: 0, to: 90)
        let isBack = presence.answered(at: start + .seconds(121), lease: lease)
        #expect(!isBack)
        #expect(!presence.provesSilence(at: start + .seconds(121), lease: lease))
    }

    /// Every ten seconds.
    private func answer(_ presence: inout DatabasePresence, from first: Int, to last: Int) {
        for second in stride(from: first, through: last, by: 10) {
            let isBack = presence.answered(at: start + .seconds(second), lease: lease)
            #expect(!isBack)
        }
    }
}
