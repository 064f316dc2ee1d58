import ODBC
import Synchronization
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("What many questions have in common")
struct SharedAnswersTests {
    @Test("is asked for once while it is fresh, also by many at once")
    func once() async throws {
        let (answers, count) = (SharedAnswers(), Counter())
        let found = try await withThrowingTaskGroup { tasks in
            for _ in 1...20 {
                tasks.addTask { try await answers.value("a", for: .seconds(600)) { count.next() } }
            }
            return try await tasks.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(found == [1])
        #expect(try await answers.value("b", for: .seconds(600)) { count.next() } == 2)
    }

    @Test("is asked for anew when it is old, after a change, and after an error")
    func anew() async throws {
        let (answers, count) = (SharedAnswers(), Counter())
        for expected in 1...2 { #expect(try await answers.value("a", for: .zero) { count.next() } == expected) }
        await answers.clear()
        #expect(try await answers.value("a", for: .seconds(600)) { count.next() } == 3)
        let failing: @Sendable () throws -> Int = { throw SourceAway() }
        await #expect(throws: SourceAway.self) { try await answers.value("b", for: .seconds(600), failing) }
        #expect(try await answers.value("b", for: .seconds(600)) { count.next() } == 4)
    }

    @Test("A command, which asks for itself alone, always sees the newest")
    func unshared() async throws {
        try await withStore(on: .sqlite) { test in
            #expect(try await Freshness.load(from: test.store).tickets == 0)
            try await test.store.add([1, 2])
            #expect(try await Freshness.load(from: test.store).tickets == 2)
        }
    }

    @Test("A server of many readers shares it until it is told of a change")
    func shared() async throws {
        try await withStore(on: .sqlite) { test in
            let server = try await Store.open(test.settings.database, readingSideBySide: true)
            let count: @Sendable () async throws -> Int = {
                try await server.share("tickets", for: .seconds(600)) {
                    try $0.query("SELECT COUNT(*) FROM Tickets").first?.int(0) ?? -1
                }
            }
            #expect(try await count() == 0)
            try await test.store.add([1, 2])
            #expect(try await count() == 0)
            await server.forgetShared()
            #expect(try await count() == 2)
        }
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
