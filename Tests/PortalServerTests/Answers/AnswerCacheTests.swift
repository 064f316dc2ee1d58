import Presentation
import Synchronization
import Testing

@testable import PortalServer

struct AnswerCacheTests {
    /// A clock that is set by hand, and a question that counts how often it is asked.
    private final class Desk: Sendable {
        let asked = Mutex(0)
        private let time = Mutex(ContinuousClock.now)

        var now: ContinuousClock.Instant { time.withLock { $0 } }
        var count: Int { asked.withLock { $0 } }
        func wait(_ duration: Duration) { time.withLock { $0 += duration } }

        func answer() -> Report {
            Report(title: String(asked.withLock { count in (count += 1, count).1 }))
        }
    }

    private let desk = Desk()

    private func cache(entryLimit: Int = 300) -> AnswerCache {
        AnswerCache(entryLimit: entryLimit, now: { [desk] in desk.now })
    }

    private func title(_ cache: AnswerCache, _ key: String = "skills") async throws -> String {
        try await cache.report(for: key, fresh: .seconds(10)) { [desk] in desk.answer() }.title
    }

    @Test func aFreshAnswerIsGivenAgain() async throws {
        let cache = cache()
        #expect(try await title(cache) == "1")
        desk.wait(.seconds(10))
        #expect(try await title(cache) == "1")
        #expect(desk.count == 1)
    }

    @Test func anOlderAnswerIsGivenWhileANewerOneIsAskedFor() async throws {
        let cache = cache()
        _ = try await title(cache)
        desk.wait(.seconds(50))
        #expect(try await title(cache) == "1")
        while await cache.lastReport(for: "skills")?.title != "2" { await Task.yield() }
        #expect(try await title(cache) == "2")
    }

    @Test func anAnswerThatIsTooOldIsWaitedFor() async throws {
        let cache = cache()
        _ = try await title(cache)
        desk.wait(.seconds(101))
        #expect(try await title(cache) == "2")
    }

    @Test func equalQuestionsAtTheSameTimeAreAskedOnce() async throws {
        let cache = cache()
        let titles = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await cache.report(for: "skills", fresh: .seconds(10)) { [desk] in
                        await Task.yield()
                        return desk.answer()
                    }.title
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(titles == ["1"])
    }

    @Test func afterAChangeEverythingIsAskedAnew() async throws {
        let cache = cache()
        _ = try await title(cache)
        await cache.clear()
        #expect(try await title(cache) == "2")
    }

    @Test func theOneThatWasNotUsedForLongestMakesRoom() async throws {
        let cache = cache(entryLimit: 2)
        for key in ["a", "b", "a", "c"] {
            _ = try await title(cache, key)
            desk.wait(.seconds(1))
        }
        #expect(await cache.lastReport(for: "a") != nil)
        #expect(await cache.lastReport(for: "b") == nil)
    }

    @Test func anAnswerThatFailsIsNotKept() async throws {
        struct Away: Error {}
        let cache = cache()
        await #expect(throws: Away.self) {
            try await cache.report(for: "skills", fresh: .seconds(10)) { throw Away() }
        }
        #expect(try await title(cache) == "1")
    }
}
