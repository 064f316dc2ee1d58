import Curl

/// A place in the portal: a path below its root and what differs from the defaults there, in the page's own order.
public struct Link: Sendable, Hashable {
    /// `skills/42`; empty for the first page.
    public var path: String
    public var parameters: [Parameter]

    public init(_ path: String, _ parameters: [Parameter] = []) {
        self.path = path
        self.parameters = parameters
    }

    /// `skills/42?range=90d`, percent-encoded; relative to the portal's root.
    public var text: String { parameters.isEmpty ? path : "\(path)?\(query)" }

    /// `range=90d&q=vpn`, percent-encoded.
    public var query: String {
        parameters.map { "\(HTTPURL.percentEncoded($0.name))=\(HTTPURL.percentEncoded($0.value))" }
            .joined(separator: "&")
    }
}

/// A name and a value in a query, a form or on a command line; not encoded.
public struct Parameter: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
