import JSON
import ODBC
import ServiceLifecycle
import TestSupport
import Testing

@testable import TicketAnalytics

struct ConnectWiseAPIFaultTests {
    @Test(arguments: ["error500", "error503", "html", "cut", "busy"])
    func aFaultThatPassesIsWaitedOut(fault: JSONValue) async throws {
        let fake = try await site()
        try await fake.plan(
            ["path": "service/tickets?", "fault": fault, "times": 2], ["path": "notes", "fault": fault, "times": 2],
            ["path": "companyinfo", "fault": fault, "times": 1])
        let source = try fake.source()
        #expect(try await source.numbers(10) == [3, 1, 2])
        #expect(try await source.tickets([1, 2]).count == 2)
    }

    @Test(arguments: ["error500", "html", "cut"])
    func aFaultThatLastsIsAnErrorThatMayPass(fault: JSONValue) async throws {
        let fake = try await site()
        try await fake.plan(["path": "notes", "fault": fault, "times": 99])
        let error = await #expect(throws: SourceError.self) { try await fake.source().tickets([1]) }
        #expect(error?.isRetryable == true && error?.exitStatus == .unavailable)
        #expect(try await fake.asked("tickets/1/notes").count == 4)
    }

    @Test func whileTheServerAsksToWaitNothingIsSent() async throws {
        let fake = try await FakeConnectWise(["service": .tickets(1...40)])
        try await fake.plan(["path": "notes", "fault": "busy", "times": 1, "retry_after": "1"])
        let source = try fake.source(["connectwise_api.requests_in_flight": "1"])
        #expect(try await source.tickets(Array(1...40)).count == 40)
        #expect(try await fake.stats()["early"] == 0)
    }

    @Test func aServerThatAsksToWaitForLongIsNotAskedAgain() async throws {
        let fake = try await site()
        try await fake.plan(["path": "service/tickets", "fault": "busy", "times": 1, "retry_after": "3600"])
        let source = try fake.source()
        for _ in 1...2 {
            let error = await #expect(throws: SourceError.self) { try await source.tickets([1]) }
            #expect(error?.isRetryable == true)
        }
        #expect(try await fake.asked("service/tickets").count == 1)
    }

    @Test func aStopEndsAWait() async throws {
        let fake = try await site()
        try await fake.plan(["path": "service/tickets", "fault": "busy", "times": 1, "retry_after": "200"])
        let source = try fake.source()
        try await withThrowingTaskGroup { group in
            group.addTask { _ = try await source.heads(after: .start, limit: 1) }
            try await fake.wait(for: 1, "service/tickets")
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.next() }
        }
    }

    @Test func aCancelledReaderLeavesAServerThatHangs() async throws {
        let fake = try await site()
        try await fake.plan(["path": "notes", "fault": "hang", "times": 9])
        let source = try fake.source()
        try await withThrowingTaskGroup { group in
            group.addTask { _ = try await source.tickets([1, 2]) }
            try await fake.wait(for: 1, "notes")
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.next() }
        }
    }

    @Test func aServerThatHangsIsLeftAfterTheRequestTimeout() async throws {
        let fake = try await site()
        try await fake.plan(["path": "service/tickets?", "fault": "hang", "times": 1])
        let source = try fake.source(["connectwise_api.request_timeout": "1 s"])
        #expect(try await source.numbers(10) == [3, 1, 2])
    }

    @Test func aCodebaseThatMovesIsFoundAgain() async throws {
        let fake = try await site()
        let source = try fake.source()
        #expect(try await source.numbers(1) == [3, 1, 2])
        try await fake.change(["codebase": "v2026_2/"])
        #expect(try await source.tickets([1, 2, 3]).count == 3)
        #expect(try await fake.asked("companyinfo").count >= 2)
    }

    @Test func aCodebaseThatIsSetIsNotLookedUp() async throws {
        let fake = try await site()
        let settings = ["connectwise_api.codebase": "v4_6_release"]
        #expect(try await fake.source(settings).numbers(10) == [3, 1, 2])
        try await fake.change(["codebase": "v2026_2/"])
        let error = await #expect(throws: SourceError.self) { try await fake.source(settings).numbers(10) }
        #expect(error?.exitStatus == .configuration && error?.remedy == "Check url and codebase in [connectwise_api].")
        #expect(try await fake.asked("companyinfo").isEmpty)
    }

    @Test func aServerWithoutCompanyInfoHasTheUsualCodebase() async throws {
        let fake = try await site()
        try await fake.plan(["path": "companyinfo", "fault": "gone", "times": 9])
        #expect(try await fake.source().numbers(10) == [3, 1, 2])
    }

    @Test func anUnknownCompanyIsAnErrorOfTheSettings() async throws {
        let fake = try await site()
        let source = try fake.source(["connectwise_api.company": "nobody"])
        let error = await #expect(throws: SourceError.self) { try await source.numbers(10) }
        #expect(error?.exitStatus == .configuration && error?.problem.hasSuffix("knows no company 'nobody'.") == true)
    }

    @Test func aWrongKeyIsNotAllowed_andNeverTold() async throws {
        let fake = try await site()
        let source = try fake.source(["connectwise_api.private_key": "guessed-key"])
        let error = try #require(await #expect(throws: SourceError.self) { try await source.numbers(10) })
        #expect(error.exitStatus == .notAllowed && !error.isRetryable)
        #expect(!"\(error)".contains("guessed-key") && error.problem.contains("The login is wrong"))
    }

    @Test func aKeyThatTheServerRepeatsIsNotTold() async throws {
        let fake = try await site()
        try await fake.plan(["path": "service/tickets", "fault": "tells", "times": 9])
        let error = try #require(await #expect(throws: SourceError.self) { try await fake.source().numbers(10) })
        #expect(error.problem == "ConnectWise does not allow service/tickets to this key (status 401): no explanation.")
    }

    @Test func aKeyThatExpiresEndsTheRun_soThatNoProjectTicketIsPassedOver() async throws {
        let fake = try await site()
        try await fake.plan(["path": "project/tickets", "fault": "expired", "times": 9])
        await #expect(throws: SourceError.self) { try await fake.source().numbers(10) }
    }

    @Test func aServerThatIsAwayIsAnErrorThatMayPass() async throws {
        let fake = try await site()
        fake.stop()
        let error = await #expect(throws: SourceError.self) { try await fake.source().numbers(10) }
        #expect(error?.isRetryable == true)
    }

    private func site() async throws -> FakeConnectWise { try await FakeConnectWise(ConnectWiseAPIFixture.site) }
}
