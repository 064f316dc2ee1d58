import Curl
import JSON
import Testing

@testable import TicketAnalytics

@Suite struct ServerComplaintTests {
    @Test func goodResponse_isNoComplaint() {
        #expect(ServerComplaint(.made(200, #"{"done":true,"error":null}"#), ["done": true, "error": nil]) == nil)
    }

    @Test(arguments: [
        (404, #"{"error":"model 'm' not found"}"#, "modelMissing"),
        (404, #"{"error":"model \"m\" not found, try pulling it first"}"#, "modelMissing"),
        (404, #"{"object":"error","message":"The model `m` does not exist.","code":404}"#, "modelMissing"),
        (404, "404 page not found", "unsuitable"),
        (400, #"{"error":"the input length exceeds the context length"}"#, "promptTooLong"),
        (400, #"{"error":"the prompt is longer than the context length currently available"}"#, "promptTooLong"),
        (400, #"{"error":{"message":"request exceeds the available context size (8 tokens)"}}"#, "promptTooLong"),
        (400, #"{"error":{"message":"This model's maximum context length is 4096 tokens."}}"#, "promptTooLong"),
        (400, #"{"error":"\"m\" does not support thinking"}"#, "rejected"),
        (401, #"{"error":{"message":"Invalid API key"}}"#, "notAllowed"),
        (429, "{}", "overloaded"), (503, #"{"error":"server busy, please try again."}"#, "overloaded"),
        (500, #"{"error":"llama runner process has terminated"}"#, "serverFailed"),
        (200, #"{"error":"an error was encountered while running the model"}"#, "serverFailed"),
        (502, "<html>bad gateway</html>", "lost"), (504, "", "timeout"), (301, "", "unsuitable"),
    ])
    func statusAndWords_decideTheError(status: Int, body: String, kind: String) throws {
        let complaint = try #require(ServerComplaint(.made(status, body), try? JSONValue(parsing: body)))
        let error = complaint.error(server: "s:1", model: "m", pullHint: "ollama pull m")
        #expect(error.kind == kind)
    }

    @Test func retryAfterHeader_isPassedOn() throws {
        let complaint = try #require(ServerComplaint(.made(503, "{}", retryAfter: "7"), [:]))
        #expect(complaint.error(server: "s", model: "m", pullHint: "").retryAfter == .seconds(7))
    }

    @Test func serversWords_becomeOneShortLine() throws {
        let body = "Sorry.\r\n\u{1B}[31m" + String(repeating: "long ", count: 200)
        let complaint = try #require(ServerComplaint(.made(500, body), nil))
        #expect(complaint.message.hasPrefix("Sorry. [31mlong long"))
        #expect(complaint.message.unicodeScalars.count == 300)
    }
}
