/// An address of the portal as people copy it: `https://tickets.example.com/portal/skills.json?range=90d`.
public struct PortalAddress: Sendable, Hashable {
    /// The path's steps, whatever host and prefix stand before the page's own.
    private let steps: [Substring]
    private let parameters: [Parameter]

    public init(_ text: String) {
        let address = text.prefix { $0 != "#" }
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts[0]
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            path = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        }
        for suffix in [".json", ".csv", ".svg"] where path.hasSuffix(suffix) { path = path.dropLast(suffix.count) }
        steps = path.split(separator: "/")
        parameters = parts.count < 2 ? [] : FormEncoding.parameters(parts[1])
    }

    /// The page that the longest end of the path names, and complaints about what could not be read; nil if none does.
    public var view: (view: any ReportView, complaints: [String])? {
        (0...steps.count).lazy.compactMap { start in
            ViewCatalogue.view(at: steps[start...].joined(separator: "/"), parameters)
        }.first
    }
}
