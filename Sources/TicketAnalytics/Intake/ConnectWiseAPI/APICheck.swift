import JSON

/// Looks whether a site's API can be read, for the doctor.
struct APICheck {
    let api: ConnectWiseAPI

    /// What is missing though the site can be read, and what that means.
    ///
    /// - Throws: `ConnectWiseAPIError` if it cannot.
    func findings() async throws -> [String] {
        let service = try await first(TicketResource.service.path)
        if let number = service?["id"]?.int { _ = try await first("\(TicketResource.service.path)/\(number)/notes") }
        _ = try await first("time/entries")
        return [
            try await lack(of: TicketResource.project.path, "project tickets stay out"),
            try await lack(of: APIMembers.path, "names come from the tickets, and leavers count as active"),
        ].compactMap { $0 }
    }

    private func lack(of path: String, _ consequence: String) async throws -> String? {
        do {
            _ = try await first(path)
            return nil
        } catch let error as ConnectWiseAPIError where !error.isRetryable {
            return "\(path) (\(Self.reason(error))), so that \(consequence)"
        }
    }

    private static func reason(_ error: ConnectWiseAPIError) -> String {
        switch error {
        case .notAllowed(_, let status, let detail): "status \(status), \(detail)"
        case .notFound: "status 404"
        default: error.problem.asDetail
        }
    }

    private func first(_ path: String) async throws -> JSONValue? {
        let value = try await api.get(path, "pageSize=1", forwardOnly: true).value
        guard let rows = value.array else { throw ConnectWiseAPIError.badAnswer(path: path, detail: "it is no list") }
        return rows.first
    }
}
