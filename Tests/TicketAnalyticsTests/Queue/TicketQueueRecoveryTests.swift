import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct TicketQueueRecoveryTests {
    @Test(arguments: TestDatabase.available)
    func anExpiredLeaseQuarantinesTheTicket(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store async throws in
            _ = try await queue.claimNext(1)
            #expect(try await queue.recoverExpiredLeases(.four) == 0)
            try await store.endLeases()
            #expect(try await queue.recoverExpiredLeases(.four) == 1)
            #expect(try await queue.claimNext(1).isEmpty)
            #expect(try await queue.claimAlone()?.attempt == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aDeathInCompanyFailsNobody_whateverTheAttempts(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1, 2]) { queue, store async throws in
            _ = try await queue.claimNext(2)
            try await store.change("UPDATE Tickets SET Attempts = 4 WHERE TicketNumber = 2")
            try await store.endLeases()
            #expect(try await queue.recoverExpiredLeases(.four) == 2)
            #expect(try await store.states() == [1: "Pending", 2: "Pending"])
            let alone = [try await queue.claimAlone(), try await queue.claimAlone(), try await queue.claimAlone()]
            #expect(alone.map { $0?.ticketNumber } == [1, 2, nil])
            #expect(alone.map { $0?.attempt } == [2, 4, nil])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatEndsItsWorkerAloneFailsAfterTheLastAttempt_andNotBefore(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store async throws in
            _ = try await queue.claimNext(1)
            for attempt in 2...4 {
                try await store.endLeases()
                try await queue.recoverExpiredLeases(.four)
                #expect(try await store.states() == [1: "Pending"])
                #expect(try await queue.claimAlone()?.attempt == attempt)
            }
            try await store.endLeases()
            #expect(try await queue.recoverExpiredLeases(.four) == 1)
            #expect(try await store.states() == [1: "Failed"])
            #expect(try await store.ticket(1, "FailureKind") == "worker-died")
            #expect(try await !store.ticket(1, "FinishedAt").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aQuarantinedTicketThatEndedItsWorkerAloneWaits(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store async throws in
            _ = try await queue.claimNext(1)
            try await store.endLeases()
            let slow = RetryPolicy(maxAttempts: 4, delay: .seconds(60), delayLimit: .seconds(60))
            try await queue.recoverExpiredLeases(slow)
            _ = try #require(try await queue.claimAlone())
            try await store.endLeases()
            try await queue.recoverExpiredLeases(slow)
            #expect(try await queue.claimAlone() == nil)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anAnswerOrAnOrdinaryFailureEndsTheQuarantine(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store async throws in
            _ = try await queue.claimNext(1)
            try await store.endLeases()
            try await queue.recoverExpiredLeases(.four)
            let claim = try #require(try await queue.claimAlone())
            _ = try await queue.end(claim, .transient, .retry(after: .zero, countsAttempt: true))
            #expect(try await queue.claimNext(1).first?.attempt == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aDeadWorkersClaimsAreRecoveredAtOnce_othersAreLeft(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1, 2]) { queue, store async throws in
            _ = try await queue.claimNext(1, for: WorkerID("dead"))
            _ = try await queue.claimNext(1, for: WorkerID("alive"))
            #expect(try await queue.recoverClaims(of: WorkerID("dead"), .four) == 1)
            #expect(try await store.states() == [1: "Pending", 2: "Processing"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aQueueIsBusyWhileTicketsWaitOrAreWorkedOn(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, store async throws in
            #expect(try await queue.glance().isBusy)
            let claim = try #require(try await queue.claimNext(1).first)
            #expect(try await queue.glance().isBusy)
            _ = try await queue.end(claim, .transient, .giveUp)
            #expect(try await !queue.glance().isBusy)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aQueueIsNeverIdleWhileATicketGoesToAndFro(database: TestDatabase) async throws {
        try await withQueue(on: database, tickets: [1]) { queue, _ async throws in
            let moving = Task {
                while !Task.isCancelled { try await queue.release(try await queue.claimNext(1)) }
            }
            for _ in 1...200 { #expect(try await queue.glance().isBusy) }
            moving.cancel()
            _ = await moving.result
        }
    }

    @Test(arguments: TestDatabase.available)
    func onlyFailedTicketsAreRetried(database: TestDatabase) async throws {
        try await withQueueOfEveryState(on: database) { queue, store async throws in
            #expect(try await queue.retryFailed(.tickets([1, 2, 3, 4, 5, 99]), by: "ann").count == 1)
            #expect(
                try await store.states() == [
                    1: "Pending", 2: "Processing", 3: "Complete", 4: "Pending", 5: "Discarded",
                ])
            #expect(try await store.ticket(4, "Attempts").int == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func onlyFailedTicketsAreDiscarded(database: TestDatabase) async throws {
        try await withQueueOfEveryState(on: database) { queue, store async throws in
            #expect(try await queue.discardFailed(.all, by: "ann").count == 1)
            #expect(
                try await store.states() == [
                    1: "Pending", 2: "Processing", 3: "Complete", 4: "Discarded", 5: "Discarded",
                ])
        }
    }

    @Test(arguments: TestDatabase.available)
    func noNumbersMeansNone_notAll(database: TestDatabase) async throws {
        try await withQueueOfEveryState(on: database) { queue, _ async throws in
            #expect(try await queue.retryFailed(.tickets([]), by: "ann").count == 0)
            #expect(try await queue.retryFailed(.all, by: "ann").count == 1)
        }
    }

    private func withQueueOfEveryState(
        on database: TestDatabase, _ body: (TicketQueue, Store) async throws -> Void
    ) async throws {
        try await withQueue(on: database, tickets: 1...5) { queue, store in
            for (number, state) in zip(1..., TicketState.allCases) {
                let finished = number > 2 ? ", FinishedAt = \(store.dialect.now)" : ""
                try await store.change(
                    "UPDATE Tickets SET State = ?, Attempts = 3\(finished) WHERE TicketNumber = ?",
                    [.text(state.rawValue), Value(number)])
            }
            try await body(queue, store)
        }
    }
}
