import CEmbedded
import Mustache
import Presentation

/// Writes pages as HTML.
public struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    private let addresses: any Addresses

    /// - Parameter root: The portal's base path with slashes around it: `/`, `/portal/`.
    /// - Throws: What the template engine throws for a template that it cannot read.
    public init(root: String) throws {
        try self.init(PortalAddresses(root: root))
    }

    init(_ addresses: any Addresses) throws {
        var library = MustacheLibrary()
        for template in Self.templates { try library.register(template.text, named: template.name) }
        self.library = library
        self.addresses = addresses
    }

    static var templates: [(name: String, text: String)] {
        (0..<embedded_template_count()).map(embedded_template).map { (String(cString: $0.name), String($0.text)) }
    }

    public func html(_ content: PageContent) -> String {
        library.render(PageData(content, addresses: addresses).values, withTemplate: "page") ?? ""
    }
}
