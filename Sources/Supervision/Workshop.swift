import CommandLineTool
import Foundation
import Logging
import TicketAnalytics

/// What the parts of one controller share.
struct Workshop: Sendable {
    let settings: LiveSettings
    let store: Store
    /// Passed on to every tool, for example `--config FILE`.
    let arguments: [String]
    let logs: LogCollector
    let manager: ServiceManager
    let logger: Logger
    let board: StatusBoard
    /// Rung when the board has changed.
    let news: Bell
    /// Rung when populate may have something to do.
    let populationBell = Bell()
    let roster = WorkerRoster()
    let liveness = Liveness()

    init(
        settings: LiveSettings, store: Store, arguments: [String], logs: LogCollector, manager: ServiceManager,
        logger: Logger
    ) {
        self.settings = settings
        self.store = store
        self.arguments = arguments
        self.logs = logs
        self.manager = manager
        self.logger = logger
        let news = Bell()
        self.news = news
        board = StatusBoard { news.ring() }
    }

    /// A tool of the product, to be started under a name of its own.
    func child(_ name: String, tool: String, _ options: [String], started: LoggedEvent) -> Child {
        Child(
            name: name, program: Program(tool, in: Self.folder, arguments + options), started: started,
            stopGrace: settings.current.controller.stopGrace, logs: logs, logger: logger)
    }

    /// How long one call to the database may take until it has answered or failed, with the store's own tries.
    var longestCall: Duration {
        let connection = settings.current.database.connection
        return (connection.loginTimeout + connection.queryTimeout) * 4 + .seconds(10)
    }

    /// The tools lie beside this program.
    private static let folder: URL = {
        let path =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: path).deletingLastPathComponent()
    }()
}
