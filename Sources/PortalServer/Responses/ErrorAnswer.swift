import HTTPTypes
import JSON
import Presentation
import TicketAnalytics

/// An error as every face of the portal tells it.
struct ErrorAnswer {
    let status: HTTPResponse.Status
    private let problem: String
    private let remedy: String

    init(_ error: any Error) {
        switch error {
        case let error as RequestError: (status, problem, remedy) = (error.status, error.problem, error.remedy)
        case let error as any Explainable:
            (status, problem, remedy) = (Self.status(of: error.exitStatus), error.problem, error.remedy)
        default:
            (status, problem, remedy) = (.internalServerError, "Something went wrong.", "The portal's log tells more.")
        }
    }

    var report: Report {
        Report(title: "\(status.code) \(status.reasonPhrase)", problems: [problem], notes: [remedy])
    }

    /// A problem as RFC 9457 writes it.
    var json: String {
        JSONValue.object([
            "title": .string(problem), "status": .integer(Int64(status.code)), "detail": .string(remedy),
        ]).encoded(pretty: true) + "\n"
    }

    private static func status(of exit: ExitStatus) -> HTTPResponse.Status {
        switch exit {
        case .notFound, .nothingFound: .notFound
        case .badData, .usage: .unprocessableContent
        case .alreadyRunning: .conflict
        case .notAllowed: .forbidden
        case .unavailable: .serviceUnavailable
        case .done, .bug, .cannotWrite, .configuration: .internalServerError
        }
    }
}
