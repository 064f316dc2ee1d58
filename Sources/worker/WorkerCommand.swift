import ArgumentParser
import CommandLineTool
import Logging
import TicketAnalytics

@main
struct WorkerCommand: SettingsCommand, Tool {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Analyses pending tickets: has the skills in each named, and saves them.",
        discussion: """
            Any number of workers may run on any number of hosts; no two get the same ticket. SIGTERM or Ctrl-C ends it \
            gracefully: what is begun is finished within [worker] shutdown_grace, the rest is given back. A second \
            signal ends it at once.

            EXAMPLES
              worker --drain
              worker --set extractor.kind=ollama --set worker.requests_in_flight=8
            """,
        version: toolVersion)

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Ends when the queue is empty instead of waiting for more tickets.")
    var drain = false

    @Option(
        help: ArgumentHelp(
            "The name in the database; the controller gives each of its workers one.", visibility: .hidden))
    var id: String?

    @Flag(help: ArgumentHelp("Ends when standard input ends: when the controller is gone.", visibility: .hidden))
    var supervised = false

    func run(_ settings: Settings) async throws {
        LineLogHandler.bootstrap(settings.logging)
        let id = id.map(WorkerID.init) ?? .fresh("worker")
        var logger = Logger(label: "worker")
        logger[metadataKey: "worker"] = .string(id.text)
        let store = try await Store.open(settings.database)
        let worker = AnalysisWorker(
            id: id, store: store, sources: try await settings.source.openAll(store),
            textWriter: try TicketTextWriter(settings.text),
            extractor: {
                try await settings.extractor.makeExtractor(requestsInFlight: settings.worker.requestsInFlight)
            }, settings: settings.worker, drains: drain, logger: logger)
        try await ServiceRunner(
            grace: settings.worker.shutdownGrace, lifeLine: supervised ? .standardInput : nil, logger: logger
        ).run(worker)
    }
}
