import ArgumentParser
import CommandLineTool
import Logging
import Presentation
import TicketAnalytics

@main
struct Populate: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "populate",
        abstract: "Copies new and changed tickets from the source into the queue.",
        discussion: """
            Reads from where the last run ended, so it may run as often as you like: from cron, by the controller, or by \
            hand. On a terminal it shows its progress; elsewhere it is silent unless something is wrong.

            EXAMPLES
              populate
              populate --import tickets.csv
              zcat export.csv.gz | populate --import - --map number=key,summary=title,problem=body
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var file: ImportOptions

    @Flag(help: ArgumentHelp("Logs to standard output, for the controller.", visibility: .hidden))
    var supervised = false

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let logger = Logger(label: "populate")
        let store = try await Store.open(settings.database)
        var imported: FileImport.Progress?
        var broken: ImportError?
        if let reader = try file.reader() {
            do {
                imported = try await read(reader, into: store)
            } catch let error as ImportError {
                // What was read before the file broke off is queued all the same.
                broken = error
            }
        }
        let source = try await settings.source.open(store, importing: file.path != nil)
        let progress = try await populate(from: source, into: store, settings.population, waiting: file.path != nil)
        if supervised {
            logger.event(
                .populationFinished,
                ["rows": .stringConvertible(progress.rows), "queued": .stringConvertible(progress.queued)])
        } else if StandardStream.output.isTerminal {
            StandardStream.output.write(summary(progress, imported))
        }
        if let broken { throw broken }
        if let imported, imported.rejected > 0 { throw ImportRejections(count: imported.rejected) }
    }

    private func read(_ reader: consuming TicketFileReader, into store: Store) async throws -> FileImport.Progress {
        var bar = ProgressBar("Reading", total: reader.totalBytes, unit: .bytes)
        defer { bar.finish() }
        return try await FileImport(store: store).run(
            reader,
            rejected: { row in
                bar.finish()
                StandardStream.error.write("populate: \(row.description)\n")
            },
            report: { _, bytes in bar.update(bytes) })
    }

    private func populate(
        from source: any TicketSource, into store: Store, _ settings: PopulationSettings, waiting: Bool
    ) async throws -> Population.Progress {
        var bar = ProgressBar("Queueing", total: nil, unit: .items("tickets"))
        defer { bar.finish() }
        return try await Population(store: store, source: source, settings: settings).run(waiting: waiting) {
            bar.update($0.rows)
        }
    }

    private func summary(_ progress: Population.Progress, _ imported: FileImport.Progress?) -> String {
        let file = imported.map {
            "\(Wording.count(Int64($0.rows))) tickets read, \(Wording.count(Int64($0.stored))) new or changed. "
        }
        return "\(file ?? "")\(Wording.count(Int64(progress.queued))) tickets queued.\n"
    }
}
