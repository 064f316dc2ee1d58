import Testing

@testable import TicketAnalytics

@Suite("The last writes of a process")
struct FarewellTests {
    private struct Refused: Error {}

    @Test("Are made although the process has been cancelled")
    func cancelled() async throws {
        let isMade = Gate()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await farewell {
                try Task.checkCancellation()
                await isMade.open()
            }
        }
        try await task.value
        await isMade.pass()
    }

    @Test("Are not waited for longer than the limit")
    func hanging() async throws {
        await #expect(throws: FarewellError.self) {
            try await farewell(within: .milliseconds(20)) { try await Task.sleep(for: .seconds(600)) }
        }
    }

    @Test("Say what went wrong")
    func failing() async throws {
        await #expect(throws: Refused.self) { try await farewell { throw Refused() } }
    }
}
