#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the place where text is shown can do.
public struct TerminalStyle: Sendable, Hashable {
    /// Columns.
    public var width: Int
    /// Lines; nil where there is no terminal.
    public var height: Int?
    public var hasColour: Bool
    /// Whether block characters and the ellipsis can be shown.
    public var hasUnicode: Bool
    /// Whether counts from 10 000 on are written in groups; off in a pipe, where scripts search for digits.
    public var groupsDigits: Bool

    public static let defaultWidth = 80

    public init(width: Int = defaultWidth, hasColour: Bool = false, hasUnicode: Bool = true, groupsDigits: Bool = false)
    {
        self.width = max(20, width)
        self.hasColour = hasColour
        self.hasUnicode = hasUnicode
        self.groupsDigits = groupsDigits
    }

    /// 80 columns without colour, for files and tests.
    public static let plain = TerminalStyle()

    /// Looks at a descriptor (standard output unless told) and the environment: `COLUMNS`, `NO_COLOR`, `TERM`, the
    /// locale.
    public static func detected(on descriptor: Int32 = 1) -> TerminalStyle {
        let isTerminal = isatty(descriptor) == 1
        let size = isTerminal ? terminalSize(descriptor) : nil
        var style = TerminalStyle(
            isTerminal: isTerminal, terminalWidth: size?.columns,
            environment: { name in getenv(name).map { String(cString: $0) } })
        style.height = size?.lines
        return style
    }

    /// The rules of `detected`, from what was found.
    init(isTerminal: Bool, terminalWidth: Int?, environment: (String) -> String?) {
        func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        let columns = value("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let locale = (value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "").lowercased()
        self.init(
            width: terminalWidth ?? columns ?? Self.defaultWidth,
            hasColour: isTerminal && value("NO_COLOR") == nil && value("TERM") != "dumb",
            hasUnicode: locale.contains("utf-8") || locale.contains("utf8"),
            groupsDigits: isTerminal)
    }

    private static func terminalSize(_ descriptor: Int32) -> (columns: Int, lines: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    var ellipsis: String { hasUnicode ? "…" : "..." }

    func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
    func tinted(_ text: String) -> String { hasColour ? "\u{1B}[36m\(text)\u{1B}[0m" : text }
}
