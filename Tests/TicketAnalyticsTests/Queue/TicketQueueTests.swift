import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct TicketQueueTests {
    @Test(arguments: TestDatabase.available)
    func eachTicketGoesToOneOfManyClaimers(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...500) { queue, _ in
            let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for worker in 1...8 { group.addTask { try await queue.claimAll(for: WorkerID("w\(worker)")) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.sorted() == Array(1...500))
        }
    }

    @Test(arguments: TestDatabase.available)
    func theOldestAvailableComesFirst_thenTheLowestNumber(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [3, 1, 2]) { queue, store in
            try await store.change("UPDATE Tickets SET AvailableAt = ?", [.timestamp(.day(2))])
            try await store.change("UPDATE Tickets SET AvailableAt = ? WHERE TicketNumber = 3", [.timestamp(.day(1))])
            #expect(try await queue.claimNext(2).map(\.ticketNumber) == [3, 1])
            #expect(try await queue.claimNext(2).map(\.ticketNumber) == [2])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aClaimHoldsTheTicketForItsWorker(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1], source: "elsewhere") { queue, store in
            let claim = try #require(try await queue.claimNext(1).first)
            #expect(claim.attempt == 1 && claim.source == "elsewhere")
            #expect(try await store.ticket(1, "State") == "Processing")
            #expect(try await store.ticket(1, "WorkerId") == "tester")
            #expect(try await store.ticket(1, "ClaimToken") == .text(claim.token))
            #expect(try await queue.claimNext(1).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anEmptyQueueGivesNothing(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: []) { queue, _ async throws in
            #expect(try await queue.claimNext(10).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatIsNotAvailableYetIsLeft(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1, 2]) { queue, store in
            let later = "UPDATE Tickets SET AvailableAt = \(store.dialect.nowPlusMilliseconds) WHERE TicketNumber = 1"
            try await store.change(later, [.integer(3_600_000)])
            #expect(try await queue.claimNext(10).map(\.ticketNumber) == [2])
        }
    }

    @Test(arguments: TestDatabase.available.filter { $0 != .sqlServer })
    func theMarkPassesOver_andARunFromTheStartFindsAgain(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: 1...4) { queue, store in
            let first = try await queue.claimNext(2)
            let mark = try #require(first.last.map(ClaimMark.init))
            // 1 comes back with its old time, as one does that was committed late.
            try await store.change("UPDATE Tickets SET State = 'Pending', ClaimToken = NULL WHERE TicketNumber = 1")
            #expect(try await queue.claimNext(2, after: mark).map(\.ticketNumber) == [3, 4])
            #expect(try await queue.claimNext(2).map(\.ticketNumber) == [1])
        }
    }

    @Test(arguments: TestDatabase.available)
    func attemptsAreCountedAtTheClaim(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            for attempt in 1...3 {
                let claim = try #require(try await queue.claimNext(1).first)
                #expect(claim.attempt == attempt)
                _ = try await queue.end(claim, .transient, .retry(after: .zero, countsAttempt: true))
            }
            #expect(try await store.ticket(1, "Attempts").int == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func renewExtendsOnlyWhatIsStillHeld(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1, 2]) { queue, store in
            let claims = try await queue.claimNext(2)
            try await store.change("UPDATE Tickets SET ClaimToken = 'another' WHERE TicketNumber = 2")
            let before = try await store.ticket(2, "LeaseUntil")
            #expect(try await queue.renew(claims, lease: .seconds(3600)) == [1])
            #expect(try await store.ticket(2, "LeaseUntil") == before)
            let sql = "LeaseUntil > \(store.dialect.nowPlusMilliseconds)"
            #expect(try await store.rows("SELECT TicketNumber FROM Tickets WHERE \(sql)", [1_800_000]) == [[1]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aStaleTokenChangesNothing(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            let stale = try #require(try await queue.claimNext(1).first)
            try await store.endLeases()
            try await queue.recoverExpiredLeases(.four)
            let fresh = try #require(try await queue.claimAlone())
            try await queue.release([stale])
            #expect(try await !queue.end(stale, .transient, .giveUp))
            #expect(try await !queue.end(stale, .transient, .retry(after: .zero, countsAttempt: true)))
            #expect(try await queue.renew([stale], lease: .seconds(60)).isEmpty)
            #expect(try await store.ticket(1, "State") == "Processing")
            #expect(try await store.ticket(1, "ClaimToken") == .text(fresh.token))
        }
    }

    @Test(arguments: TestDatabase.available)
    func releaseGivesTheAttemptBack(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1, 2]) { queue, store in
            let claims = try await queue.claimNext(2)
            try await queue.release([claims[0]])
            #expect(try await store.states() == [1: "Pending", 2: "Processing"])
            #expect(try await store.ticket(1, "Attempts").int == 0)
            #expect(try await store.ticket(1, "LeaseUntil").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aRetryWaitsItsTime_andKeepsTheReason(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            let claim = try #require(try await queue.claimNext(1).first)
            #expect(try await queue.end(claim, .transient, .retry(after: .seconds(3600), countsAttempt: true)))
            #expect(try await queue.claimNext(1).isEmpty)
            let sql = "SELECT TicketNumber FROM Tickets WHERE AvailableAt > \(store.dialect.nowPlusMilliseconds)"
            #expect(try await store.rows(sql, [3_000_000]) == [[1]])
            #expect(try await store.rows(sql, [3_700_000]).isEmpty)
            #expect(try await store.ticket(1, "FailureKind") == "timeout")
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTryThatDoesNotCountIsGivenBack(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            let claim = try #require(try await queue.claimNext(1).first)
            _ = try await queue.end(claim, .transient, .retry(after: .zero, countsAttempt: false))
            #expect(try await store.ticket(1, "Attempts").int == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func givingUpKeepsTheReason_howeverLong(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            let claim = try #require(try await queue.claimNext(1).first)
            let reason = "it's \"bad\" \\ {👩} \n" + String(repeating: "ä", count: 2000)
            let failure = Failure(kind: String(repeating: "k", count: 99), reason: reason, isRetryable: false)
            #expect(try await queue.end(claim, failure, .giveUp))
            #expect(try await store.states() == [1: "Failed"])
            #expect(try await store.ticket(1, "FailureReason").text == reason.limited(to: 1000))
            #expect(try await !store.ticket(1, "FinishedAt").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func oneTicketCanBeClaimedWhateverItsState_unlessAWorkerHasIt(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store in
            try await store.change("UPDATE Tickets SET State = 'Discarded'")
            let worker = WorkerID("check")
            #expect(try await queue.claim(1, for: worker)?.ticketNumber == 1)
            #expect(try await queue.claim(1, for: worker) == nil)
            #expect(try await queue.claim(99, for: worker) == nil)
        }
    }
}
