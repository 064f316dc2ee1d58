import Presentation

/// What an address asks for: a page, and which of its faces.
struct PageAddress: Sendable, Hashable {
    enum Face: String, Sendable, CaseIterable { case html, json, csv, svg }

    /// Below the portal's root, without a slash before it and without its suffix.
    let path: String
    let face: Face
    let parameters: [Parameter]
    /// The audit entry of what was done just now, which the page tells of.
    let done: Int64?

    /// - Parameters:
    ///   - path: As the request writes it.
    ///   - basePath: What a proxy may have left before it; `/` or `/portal/`.
    /// - Returns: Nil if the query is not encoded as it must be.
    init?(path: String, query: String, basePath: String) {
        var path = path
        if (path + "/") == basePath { path = basePath }
        let rest = path.hasPrefix(basePath) ? path.dropFirst(basePath.count) : path.dropFirst()
        let suffix = Face.allCases.dropFirst().first { rest.hasSuffix("." + $0.rawValue) }
        let stem = String(suffix.map { rest.dropLast($0.rawValue.count + 1) } ?? rest)
        self.path = stem == "index" && suffix != nil ? "" : stem
        face = suffix ?? .html
        guard let all = EncodedParameters.parse(query) else { return nil }
        done = all.first { $0.name == "done" }.flatMap { Int64($0.value) }
        parameters = all.filter { $0.name != "done" }
    }
}
