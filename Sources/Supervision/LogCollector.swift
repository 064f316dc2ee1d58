import Foundation

/// Takes the children's lines: prefixes and prints them, and keeps them in rotated files.
actor LogCollector {
    private var file: RotatedFile
    private var isFailing = false
    private let print: @Sendable (String) -> Void

    /// - Parameter print: Writes one line to the console.
    init(folder: URL, maxBytes: Int, count: Int, print: @escaping @Sendable (String) -> Void) throws {
        file = try RotatedFile(folder: folder, name: "ticket-analytics.log", maxBytes: maxBytes, count: count)
        self.print = print
    }

    /// - Parameter source: The child's name, for example `worker-2`.
    func take(_ line: String, from source: String) {
        let line = "\(source): \(line)"
        print(line)
        do {
            try file.write(line)
            isFailing = false
        } catch {
            // Logs are no reason to stop the work; the console goes on, and the file when there is room again.
            if !isFailing { print("controller: The log file cannot be written: \(error.reason)") }
            isFailing = true
        }
    }
}
