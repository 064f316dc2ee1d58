import HTTPTypes
import JSON
import TicketAnalytics

/// Why there is no answer, in words, and what to do.
public struct Problem: Error, Sendable, Hashable {
    let status: HTTPResponse.Status
    public let problem: String
    public let remedy: String

    init(_ status: HTTPResponse.Status, _ problem: String, _ remedy: String = "") {
        self.status = status
        self.problem = problem
        self.remedy = remedy
    }

    /// Errors that are not meant for people are bugs; they are told to the log alone.
    init(_ error: any Error) {
        if let problem = error as? Problem {
            self = problem
        } else if let refusal = error as? Refusal {
            self = refusal.problem
        } else if error is CancellationError {
            self.init(.serviceUnavailable, "The portal is being stopped.", "Try again in a moment.")
        } else if case StoreError.noDatabase = error, let error = error as? StoreError {
            // Whoever asks has not mistyped anything.
            self.init(.serviceUnavailable, error.problem, error.remedy)
        } else if error is UsersFileError {
            // Whoever asks need not know where it lies.
            self.init(.serviceUnavailable, "Nobody can sign in just now.", "The portal's log tells why.")
        } else if let error = error as? any Explainable {
            self.init(Self.status(of: error.exitStatus), error.problem, error.remedy)
        } else {
            self.init(.internalServerError, "Something went wrong here.", "The portal's log tells what it was.")
        }
    }

    /// Whether whoever sent a form can do better.
    var canBeMended: Bool { [.notFound, .unprocessableContent, .conflict].contains(status) }

    var json: String {
        let error: JSONObject = [
            "status": .integer(Int64(status.code)), "problem": .string(problem), "remedy": .string(remedy),
        ]
        return JSONValue.object(["error": .object(error)]).encoded(pretty: true) + "\n"
    }

    private static func status(of exit: ExitStatus) -> HTTPResponse.Status {
        switch exit {
        case .nothingFound, .notFound: .notFound
        case .usage: .badRequest
        case .badData: .unprocessableContent
        case .alreadyRunning: .conflict
        case .notAllowed: .forbidden
        case .unavailable, .configuration, .cannotWrite: .serviceUnavailable
        case .done, .bug: .internalServerError
        }
    }
}
