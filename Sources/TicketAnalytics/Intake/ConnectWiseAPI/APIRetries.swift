import ServiceLifecycle

/// What may pass: the request is worth another try.
struct APITrouble: Error {
    let error: ConnectWiseAPIError
    /// What the server asks for.
    var wait: Duration?
    /// Not if it was held back because the server had asked to wait.
    var wasSent = true
}

/// How often a request is sent, and how long is waited in between: ever longer, and never in step with others.
struct APIRetries: Sendable {
    var tries = 6
    var firstDelay = Duration.milliseconds(500)
    var longestDelay = Duration.seconds(15)
    /// Who is asked to wait longer than this is told so instead.
    var longestWait = Duration.seconds(300)

    /// - Parameter tries: How often the request was sent.
    /// - Throws: The trouble's own error if it has lasted for too long, or somebody wants the process to stop.
    func wait(after trouble: APITrouble, tries: Int) async throws {
        guard tries < self.tries, trouble.wait ?? .zero <= longestWait else { throw trouble.error }
        try await sleepUnlessStopping(for: trouble.wait ?? delay(after: tries))
        if Task.isShuttingDownGracefully { throw trouble.error }
    }

    private func delay(after tries: Int) -> Duration {
        let longest = min(firstDelay * (1 << max(0, tries - 1)), longestDelay)
        return longest * Double.random(in: 0.5...1)
    }
}
