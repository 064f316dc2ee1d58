import Presentation
import Synchronization
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("Answers that are kept") struct AnswerCacheTests {
    @Test("equal questions at once are one") func coalesced() async throws {
        let (cache, count) = (AnswerCache(), Counter())
        try await withThrowingTaskGroup { tasks in
            for _ in 1...50 {
                tasks.addTask {
                    let answer = try await cache.answer("a", fresh: .seconds(60)) { count.next() }
                    #expect(answer.report.title == "1")
                }
            }
            try await tasks.waitForAll()
        }
        #expect(count.value == 1)
    }

    @Test("a fresh one is given out, and none after a change") func cleared() async throws {
        let (cache, count) = (AnswerCache(), Counter())
        for _ in 1...2 { _ = try await cache.answer("a", fresh: .seconds(60)) { count.next() } }
        #expect(count.value == 1)
        await cache.clear()
        #expect(try await cache.answer("a", fresh: .seconds(60)) { count.next() }.report.title == "2")
    }

    @Test("one that must be new is never an old one") func always() async throws {
        let (cache, count) = (AnswerCache(), Counter())
        for title in ["1", "2", "3"] {
            #expect(try await cache.answer("a", fresh: .zero) { count.next() }.report.title == title)
        }
    }

    @Test("what they weigh together has a bound; those that nobody wanted for long go first") func bounded()
        async throws
    {
        let heavy = Report(
            title: "", tables: [ReportTable(columns: [], rows: [[.text(String(repeating: "x", count: 9_000))]])])
        let (cache, count) = (AnswerCache(room: (100, 2 * heavy.weight)), Counter())
        for address in ["a", "b", "a", "c"] {
            _ = try await cache.answer(address, fresh: .seconds(60)) { heavy }
        }
        for (address, title) in [("a", ""), ("c", ""), ("b", "1")] {
            #expect(try await cache.answer(address, fresh: .seconds(60)) { count.next() }.report.title == title)
        }
    }

    @Test("more questions at once than the database could bear are refused, unless an old answer is there")
    func busy() async throws {
        let cache = AnswerCache(mostQuestions: 1)
        _ = try await cache.answer("old", fresh: .zero) { Report(title: "old") }
        let (begun, goOn) = (AsyncStream<Void>.makeStream(), AsyncStream<Void>.makeStream())
        let slow = Task {
            try await cache.answer("slow", fresh: .zero) {
                begun.continuation.finish()
                for await _ in goOn.stream {}
                return Report(title: "slow")
            }
        }
        for await _ in begun.stream {}
        await #expect(throws: Refusal.self) { try await cache.answer("new", fresh: .zero) { Report(title: "new") } }
        let old = try await cache.answer("old", fresh: .zero) { Report(title: "never") }
        #expect(old.report.title == "old" && old.isStale)
        goOn.continuation.finish()
        #expect(try await slow.value.report.title == "slow")
        #expect(try await cache.answer("new", fresh: .zero) { Report(title: "new") }.report.title == "new")
    }

    @Test("one that is heavier than all may be is given out, and not kept") func tooHeavy() async throws {
        let (cache, count) = (AnswerCache(room: (100, 1)), Counter())
        for title in ["1", "2"] {
            #expect(try await cache.answer("a", fresh: .seconds(60)) { count.next() }.report.title == title)
        }
    }

    @Test("the last good one is shown, marked as stale, while the database is away") func stale() async throws {
        let cache = AnswerCache()
        _ = try await cache.answer("a", fresh: .zero) { Report(title: "good") }
        let answer = try await cache.answer("a", fresh: .zero) { throw Away() }
        #expect(answer.report.title == "good" && answer.isStale)
        await #expect(throws: Away.self) { try await cache.answer("b", fresh: .zero) { throw Away() } }
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func next() -> Report {
        Report(
            title: String(
                count.withLock { count in
                    count += 1
                    return count
                }))
    }
}

private struct Away: Explainable {
    let problem = "The database is away."
    let remedy = "Wait."
    let exitStatus = ExitStatus.unavailable
    let isRetryable = true
}
