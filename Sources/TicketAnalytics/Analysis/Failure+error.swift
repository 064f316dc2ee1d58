extension Failure {
    /// Why an analysis failed, in words for the list of failed tickets.
    init(_ error: any Error) {
        switch error {
        case let error as ExtractionError:
            self.init(
                kind: error.failureKind, reason: "\(error.problem) \(error.remedy)", isRetryable: error.isRetryable,
                countsAttempt: error.countsAsAttempt)
        case let error as any Explainable:
            self.init(kind: "error", reason: "\(error.problem) \(error.remedy)", isRetryable: error.isRetryable)
        default:
            self.init(kind: "error", reason: "\(error)", isRetryable: true)
        }
    }
}

extension ExtractionError {
    /// Whether every ticket would fail alike until somebody changes the settings: the worker stops, and no ticket pays.
    var endsWorker: Bool { !isRetryable && !countsAsAttempt }

    fileprivate var failureKind: String {
        switch self {
        case .away, .resting: "model-away"
        case .overloaded: "model-busy"
        case .timeout: "timeout"
        case .lost, .serverFailed: "model-failed"
        case .modelMissing: "model-missing"
        case .notAllowed: "not-allowed"
        case .rejected: "rejected"
        case .promptTooLong: "too-long"
        case .badAnswer: "bad-answer"
        case .unsuitable: "unsuitable"
        }
    }
}
