public import Logging

/// Every event that the processes log, named once; readers of the logs search for these names.
public enum LoggedEvent: String, Sendable, CaseIterable {
    case processStarted = "process.started"
    case processStopping = "process.stopping"
    case processStopped = "process.stopped"
    case processKilled = "process.killed"
    case settingsReloaded = "settings.reloaded"
    case settingsRejected = "settings.rejected"
    case settingsFixed = "settings.fixed"
    case modeChanged = "processing.mode"
    case managerAway = "manager.away"

    case populationStarted = "population.started"
    case populationFinished = "population.finished"
    case populationReconciled = "population.reconciled"
    case reconciliationInterrupted = "population.reconciliation-interrupted"
    case populationFailed = "population.failed"
    case populationElsewhere = "population.elsewhere"

    case ticketsClaimed = "tickets.claimed"
    case ticketsReturned = "tickets.returned"
    case ticketCompleted = "ticket.completed"
    case ticketUnchanged = "ticket.unchanged"
    case ticketRetried = "ticket.retried"
    case ticketFailed = "ticket.failed"
    case ticketGone = "ticket.gone"
    case leaseLost = "ticket.lease-lost"

    case workerStarted = "worker.started"
    case workerExited = "worker.exited"
    case workerCrashed = "worker.crashed"
    case workerSilent = "worker.silent"
    case workerRetired = "worker.retired"
    case workerGivenUp = "worker.given-up"
    case leasesReleased = "worker.leases-released"

    case databaseAway = "database.away"
    case databaseBack = "database.back"
    case requestServed = "request.served"
    case requestFailed = "request.failed"
    case headerIgnored = "request.header-ignored"
    case settingDoubtful = "setting.doubtful"

    case modelAway = "model.away"
    case modelBack = "model.back"
    case modelSerialises = "model.serialises"

    /// How much it matters; what is routine for every ticket is debug.
    public var level: Logger.Level {
        switch self {
        case .ticketsClaimed, .ticketCompleted, .ticketUnchanged, .requestServed: .debug
        case .ticketRetried, .leaseLost, .leasesReleased, .databaseAway, .modelAway,
            .modelSerialises, .settingsFixed, .managerAway, .headerIgnored, .settingDoubtful:
            .warning
        case .ticketFailed, .requestFailed, .populationFailed, .workerCrashed, .workerSilent, .processKilled,
            .settingsRejected:
            .error
        case .workerGivenUp: .critical
        default: .info
        }
    }

    /// The name in words, for an event without a message of its own.
    var words: String { String(rawValue.map { ".-".contains($0) ? " " : $0 }) }
}

extension Logger {
    /// Logs `event` at its level; `fields` are its data.
    public func event(
        _ event: LoggedEvent, _ message: @autoclosure () -> String? = nil,
        _ fields: @autoclosure () -> Logger.Metadata = [:]
    ) {
        guard event.level >= logLevel else { return }
        let metadata = fields().merging([LogLine.Key.event: .string(event.rawValue)]) { _, event in event }
        log(level: event.level, "\(message() ?? event.words)", metadata: metadata)
    }

    /// The same without a message.
    public func event(_ event: LoggedEvent, _ fields: @autoclosure () -> Logger.Metadata) {
        self.event(event, nil, fields())
    }
}
