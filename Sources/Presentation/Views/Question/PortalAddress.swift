/// An address of the portal as people copy it: `https://tickets.example.com/portal/skills.json?range=90d`.
public struct PortalAddress: Sendable, Hashable {
    /// The path's steps, whatever host and prefix stand before the page's own.
    private let steps: [Substring]
    /// Whether it may be the first page below a prefix: `https://tickets.example.com/portal/`.
    private let isRoot: Bool
    private let parameters: [Parameter]

    /// - Parameter basePath: Where this portal is known to stand, `/portal`; other prefixes are passed over too.
    public init(_ text: String, below basePath: String = "") {
        let address = text.prefix { $0 != "#" }
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts[0]
        let isWhole = path.contains("://")
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            path = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        }
        if path == basePath || path.hasPrefix(basePath + "/") { path = path.dropFirst(basePath.count) }
        let suffix = [".json", ".csv", ".svg"].first { path.hasSuffix($0) } ?? ""
        steps = path.dropLast(suffix.count).split(separator: "/")
        // The first page's twins are called index.
        isRoot = suffix.isEmpty ? isWhole && path.hasSuffix("/") : steps.last == "index"
        parameters = parts.count < 2 ? [] : FormEncoding.parameters(parts[1])
    }

    /// The page that the longest end of the path names, and complaints about what could not be read; nil if none does.
    public var view: (view: any ReportView, complaints: [String])? {
        ends.lazy.compactMap { ViewCatalogue.view(at: $0.joined(separator: "/"), parameters) }.first
    }

    /// What may be the page's own path. A wrong path of the portal is no prefix of another page.
    private var ends: [ArraySlice<Substring>] {
        if steps.isEmpty || ViewCatalogue.firstSteps.contains(steps[0]) { return [steps[...]] }
        return steps.indices.map { steps[$0...] } + (isRoot ? [[]] : [])
    }
}
