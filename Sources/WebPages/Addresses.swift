import Presentation

/// Turns links into addresses: the only place that knows the portal's base path.
struct Addresses {
    let root: String

    func address(_ link: Link) -> String { root + link.text }

    /// The address of a page's twin: `skills.csv?top=50`; the first page's are called `index`.
    func twin(_ link: Link, _ suffix: String) -> String {
        var link = link
        link.path = (link.path.isEmpty ? "index" : link.path) + "." + suffix
        return address(link)
    }
}
