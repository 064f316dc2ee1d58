import Presentation

/// Turns links into addresses: the only place that knows where pages stand.
protocol Addresses: Sendable {
    /// What stands before the name of an asset.
    var root: String { get }

    /// Nil where no page is behind it.
    func address(_ link: Link) -> String?

    /// The address of a page's twin; the first page's are called `index`.
    func twin(_ link: Link, _ suffix: String) -> String
}

/// Addresses in a running portal.
struct PortalAddresses: Addresses {
    let root: String

    func address(_ link: Link) -> String? { root + link.text }

    func twin(_ link: Link, _ suffix: String) -> String {
        root + Link((link.path.isEmpty ? "index" : link.path) + "." + suffix, link.parameters).text
    }
}
