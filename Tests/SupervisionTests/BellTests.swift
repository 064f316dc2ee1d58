import Testing

@testable import Supervision

@Suite("Bell", .timeLimit(.minutes(1)))
struct BellTests {
    @Test("Who sleeps by it is woken")
    func waking() async throws {
        let bell = Bell()
        async let isRung = bell.sleep(for: .seconds(600))
        bell.ring()
        #expect(try await isRung)
    }

    @Test("A ring that nobody heard ends the next sleep, and only that")
    func early() async throws {
        let bell = Bell()
        bell.ring()
        #expect(try await bell.sleep(for: .seconds(600)))
        #expect(try await !bell.sleep(for: .zero))
    }

    @Test("A cancelled sleep ends with an error")
    func cancelled() async {
        let bell = Bell()
        let sleeping = Task { try await bell.sleep(for: .seconds(600)) }
        sleeping.cancel()
        await #expect(throws: CancellationError.self) { try await sleeping.value }
    }
}
