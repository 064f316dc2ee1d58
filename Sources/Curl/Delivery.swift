/// Status and headers, which come before the body.
struct ResponseHead: Sendable {
    var status: Int
    var headers: HTTPHeaders
}

/// Where an answer goes.
enum Delivery: Sendable {
    case whole(CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>)
    case lines(LineQueue)

    /// Called once, with the whole answer; a stream's body is empty.
    func finish(_ outcome: Result<HTTPResponse, HTTPError>) {
        switch self {
        case .whole(let continuation): continuation.resume(returning: outcome)
        case .lines(let queue): queue.finish(outcome)
        }
    }
}
