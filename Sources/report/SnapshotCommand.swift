import ArgumentParser
import CommandLineTool
import Foundation
import TicketAnalytics
import WebPages

struct SnapshotCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Writes the portal's pages as files: HTML, JSON, CSV and SVG.",
        discussion: """
            The files link to each other and need no server. Lists of tickets and checks are left out.

            EXAMPLES
              report snapshot skills-2026-11
              report snapshot --mask skills-to-show
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The folder; it is made if it is not there, and files of the same names are replaced.")
    var folder: String

    @Flag(help: "Numbers in place of the names of people who worked on tickets; they have no pages then.")
    var mask = false

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let snapshot = try await Snapshot.take(from: store, isMasked: mask)
        try snapshot.forEachFile { file in
            do {
                try write(file)
            } catch let error as CocoaError {
                throw SnapshotError.cannotWrite("\(folder)/\(file.path)", reason: error.localizedDescription)
            }
        }
        StandardStream.output.write("\(snapshot.pageCount) pages are in \(folder); open \(folder)/index.html.\n")
    }

    private func write(_ file: Snapshot.File) throws {
        let path = "\(folder)/\(file.path)"
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}

/// A snapshot that could not be written.
enum SnapshotError: Error, Explainable {
    case cannotWrite(String, reason: String)

    var problem: String {
        switch self {
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
        }
    }

    var remedy: String { "Choose a folder that may be written to, with enough room; what is there already is whole." }
    var exitStatus: ExitStatus { .cannotWrite }
    var isRetryable: Bool { false }
}
