/// The two lists that tickets are in; a number is in one of them.
enum TicketResource: Sendable, CaseIterable {
    case service, project

    var path: String {
        switch self {
        case .service: "service/tickets"
        case .project: "project/tickets"
        }
    }

    /// What time entries call it.
    var chargeType: String {
        switch self {
        case .service: "ServiceTicket"
        case .project: "ProjectTicket"
        }
    }

    /// Many a site has no project tickets, or does not show them to every key.
    func isAbsent(after error: ConnectWiseAPIError) -> Bool {
        guard self == .project else { return false }
        return switch error {
        case .notFound, .notAllowed(_, status: 403, _): true
        default: false
        }
    }
}
