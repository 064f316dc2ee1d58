import HTTPTypes
import Presentation

/// A form with a file in it (RFC 7578); each part is text.
enum MultipartForm {
    /// - Parameter type: The header `Content-Type`, which names the boundary.
    /// - Throws: `Problem`
    static func parameters(_ body: String, type: String) throws -> [Parameter] {
        let boundary = (rest(of: type, after: "boundary=") ?? "").prefix { $0 != ";" }.filter { $0 != "\"" }
        guard !boundary.isEmpty else { throw unreadable }
        // A line break and a boundary end each part; the first stands before all, the last has nothing after it.
        let parts = ("\r\n" + body).split(separator: "\r\n--" + boundary, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.last?.hasPrefix("--") == true else { throw unreadable }
        return try parts.dropFirst().dropLast().map(parameter)
    }

    private static func parameter(_ part: Substring) throws -> Parameter {
        let halves = part.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let name = rest(of: halves[0], after: "; name=\"") else { throw unreadable }
        return Parameter(String(name.prefix { $0 != "\"" }), String(halves[1]))
    }

    private static func rest(of text: some StringProtocol, after mark: String) -> String? {
        let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[1]) : nil
    }

    private static var unreadable: Problem {
        Problem(.badRequest, "The form cannot be read.", "Go back and send it again.")
    }
}
