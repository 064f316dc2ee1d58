import TicketAnalytics

/// A file or standard input, read whole.
enum TextFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        try InputFile(opening: path).readToEnd()
    }

    /// The text; bytes that are not UTF-8 become U+FFFD.
    static func read(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }
}
