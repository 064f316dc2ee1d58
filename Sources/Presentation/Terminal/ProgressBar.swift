#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How far a long work is, on the terminal's standard error; silent where that is no terminal.
///
/// Drawn at most ten times a second. `finish` clears it; call it before anything else is printed.
public struct ProgressBar {
    public enum Unit: Sendable, Hashable {
        case bytes
        /// Counted things, named in the plural.
        case items(String)
    }

    private static let interval = Duration.milliseconds(100)

    private let line: ProgressLine
    private let style: TerminalStyle
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant?
    private let write: (String) -> Void

    public init(_ label: String, total: Int? = nil, unit: Unit) {
        self.init(
            ProgressLine(label: label, unit: unit, total: total), style: .detected(on: STDERR_FILENO),
            isShown: isatty(STDERR_FILENO) == 1, write: Self.writeToStandardError)
    }

    init(_ line: ProgressLine, style: TerminalStyle, isShown: Bool, write: @escaping (String) -> Void) {
        self.line = line
        self.style = style
        self.isShown = isShown
        self.write = write
        start = clock.now
    }

    /// Tells how much is done; cheap enough to call for every row.
    public mutating func update(_ done: Int) {
        guard isShown else { return }
        let now = clock.now
        if let lastDrawn, now - lastDrawn < Self.interval { return }
        lastDrawn = now
        write("\r\u{1B}[K" + line.text(done: done, elapsed: now - start, style: style))
    }

    /// Clears the line.
    public mutating func finish() {
        guard lastDrawn != nil else { return }
        lastDrawn = nil
        write("\r\u{1B}[K")
    }

    /// A bar that cannot be drawn is no reason to stop the work, so a failed write is let be.
    private static func writeToStandardError(_ text: String) {
        let bytes = Array(text.utf8)
        #if canImport(Glibc)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
        #elseif canImport(Musl)
        _ = Musl.write(STDERR_FILENO, bytes, bytes.count)
        #else
        _ = Darwin.write(STDERR_FILENO, bytes, bytes.count)
        #endif
    }
}
