import HTTPTypes
import Presentation

/// A request's path and query, taken apart.
struct RequestTarget: Sendable, Hashable {
    enum Face: String, Sendable {
        case html, json, csv, svg
    }

    /// Below the portal's root, without slashes around it and without the face.
    let path: String
    let face: Face
    let parameters: [Parameter]
    /// Whether the path ends in a slash that does not belong there.
    let hasStraySlash: Bool

    /// The path with its face, as it is asked for.
    var name: String { face == .html ? path : (path.isEmpty ? "index" : path) + "." + face.rawValue }

    static let longestQuery = 2_048
    static let longestPath = 1_024

    /// - Parameters:
    ///   - target: As it stands in the request's first line.
    ///   - basePath: What a proxy may have kept before the path, or taken away.
    /// - Throws: `Problem`
    init(_ target: String, basePath: String) throws {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.count > 1 ? parts[1] : ""
        guard query.utf8.count <= Self.longestQuery, parts[0].utf8.count <= Self.longestPath else {
            throw Problem(.uriTooLong, "The address is too long.", "Take some of its filters away.")
        }
        var rest = parts[0]
        if rest == basePath || rest.hasPrefix(basePath + "/") { rest = rest.dropFirst(basePath.count) }
        // Nothing here has a percent sign, a dot segment or a doubled slash in its path.
        let isPlain = rest.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "\\")
        }
        guard rest.isEmpty || rest.hasPrefix("/"), isPlain, !rest.contains("//"), !rest.contains("..") else {
            throw Problem(.notFound, "There is no such page.", "Start at the first page.")
        }
        hasStraySlash = rest.count > 1 && rest.hasSuffix("/")
        let trimmed = rest.dropFirst().dropLast(hasStraySlash ? 1 : 0)
        (path, face) = Self.face(trimmed)
        parameters = FormEncoding.parameters(query)
    }

    private static func face(_ path: Substring) -> (String, Face) {
        guard let dot = path.lastIndex(of: "."), !path.hasPrefix("assets/"),
            let face = Face(rawValue: String(path[path.index(after: dot)...])), face != .html
        else { return (String(path), .html) }
        let name = path[..<dot]
        // A file needs a name; the first page has none.
        return (name == "index" ? "" : String(name), face)
    }
}
