import Testing

@testable import TicketAnalytics

@Suite struct ExtractionErrorTests {
    @Test func errorThatHitsEveryTicket_countsForNone() {
        let server = "s:1"
        let errors: [ExtractionError] = [
            .away(server: server, detail: ""), .resting(retryAfter: .seconds(1), problem: ""),
            .overloaded(server: server, detail: "", retryAfter: nil), .notAllowed(server: server, status: 401),
            .modelMissing(model: "m", server: server, remedy: ""), .unsuitable(server: server, detail: ""),
        ]
        #expect(errors.allSatisfy { !$0.countsAsAttempt })
    }

    @Test func errorThatATextMayCause_countsForIt() {
        let server = "s:1"
        let errors: [ExtractionError] = [
            .timeout(server: server, detail: ""), .lost(server: server, detail: ""),
            .serverFailed(server: server, detail: ""),
            .badAnswer(server: server, detail: ""), .promptTooLong(server: server, detail: ""),
            .rejected(server: server, status: 400, detail: ""),
        ]
        #expect(errors.allSatisfy { $0.countsAsAttempt })
        // Their words are kept with tickets that wait for a person.
        #expect(!errors.contains { Failure($0).reason.contains("again") || Failure($0).reason.contains("wait") })
    }

    @Test func missingModel_saysHowToGetIt() {
        let error = ExtractionError.modelMissing(model: "m:8b", server: "s:1", remedy: OllamaChat().pullHint("m:8b"))
        #expect(error.problem == #"The model "m:8b" is not at s:1."#)
        #expect(error.remedy == "Run on the server: ollama pull m:8b")
        #expect(error.exitStatus == .configuration && !error.isRetryable)
    }
}
