import Presentation
import TicketAnalytics
import WebPages

extension Caller {
    /// Who looks at a page, in words for its foot; in a read-only portal nobody is offered what is refused.
    func visitor(_ settings: PortalSettings) -> Visitor {
        Visitor(
            role: settings.isReadOnly ? .viewer : role, words: words + (settings.isReadOnly ? " Read-only." : ""),
            signIn: source == .nobody && settings.usersFile != nil ? Link("login") : nil)
    }

    private var words: String {
        switch source {
        case .nobody: "Nobody is signed in."
        case .proxy: "Signed in as \(name ?? "nobody") through the proxy: \(role.rawValue)."
        case .password: "Signed in as \(name ?? "nobody"): \(role.rawValue)."
        case .machine: "At the machine itself: \(role.rawValue)."
        }
    }
}
