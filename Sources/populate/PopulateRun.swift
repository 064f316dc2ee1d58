import ArgumentParser
import CommandLineTool
import Logging
import Presentation
import ServiceLifecycle
import TicketAnalytics

/// One run of populate; a graceful stop ends it after a page.
struct PopulateRun: Service {
    let file: ImportOptions
    let reconciling: Population.Reconciling
    let settings: Settings
    let isSupervised: Bool
    let logger: Logger

    func run() async throws {
        let store = try await Store.open(settings.database)
        var imported: FileImport.Progress?
        var rejections = RejectionTally()
        var broken: ImportError?
        if let reader = try file.reader() {
            do {
                imported = try await read(reader, into: store, &rejections)
            } catch let error as ImportError {
                // What was read before the file broke off is queued all the same.
                broken = error
            }
        }
        let progress = try await populate(store)
        tell(progress, imported)
        if let missing = progress.reconciliation?.missing, missing > 0 { throw TicketsMissing(count: missing) }
        if let broken { throw broken }
        if let imported, imported.isStopped { throw ImportStopped(rows: imported.rows) }
        if rejections.count > 0 { throw ImportRejections(count: rejections.count, fields: rejections.fields) }
    }

    private func read(
        _ reader: consuming TicketFileReader, into store: Store, _ rejections: inout RejectionTally
    ) async throws -> FileImport.Progress {
        var bar = ProgressBar("Reading", total: reader.totalBytes, unit: .bytes)
        defer {
            bar.finish()
            for (cause, count) in rejections.rest { warn("\(Wording.count(Int64(count))) rows more: \(cause)") }
        }
        let progress = try await FileImport(store: store).run(
            reader,
            rejected: { row in
                guard rejections.add(row) else { return }
                bar.finish()
                warn(row.description)
            },
            report: { _, bytes in bar.update(bytes) })
        let columns = progress.columns
        if !StandardStream.output.isTerminal, columns.losesSomething { warn(columns.words) }
        for warning in progress.warnings { warn(warning) }
        return progress
    }

    private func warn(_ line: String) {
        StandardStream.error.say("populate: \(line)", .warning)
    }

    private func populate(_ store: Store) async throws -> Population.Progress {
        let source = try await settings.source.open(store, importing: file.path != nil)
        var bar = ProgressBar("Queueing", total: nil, unit: .items("tickets"))
        defer { bar.finish() }
        do {
            // Whoever imports a file waits to see it queued; the others leave the work to who is at it.
            return try await Population(
                store: store, source: source, settings: settings.population, reconciling: reconciling,
                masker: try SecretMasker(settings.text)
            ).run(waiting: file.path != nil, obeysMode: file.path == nil) { bar.update($0.rows) }
        } catch let error as LeaseError where isSupervised {
            // No news for a controller: its next cycle looks again.
            logger.event(.populationElsewhere, error.problem)
            throw ExitCode(error.exitStatus.rawValue)
        }
    }

    private func tell(_ progress: Population.Progress, _ imported: FileImport.Progress?) {
        if isSupervised {
            logger.event(
                .populationFinished,
                ["rows": .stringConvertible(progress.rows), "queued": .stringConvertible(progress.queued)])
            if let found = progress.reconciliation { log(found) }
        } else if StandardStream.output.isTerminal {
            StandardStream.output.write(summary(progress, imported))
        }
    }

    private func log(_ found: Reconciliation) {
        guard found.isComplete else { return logger.event(.reconciliationInterrupted, found.words) }
        logger.event(
            .populationReconciled,
            [
                "late": .stringConvertible(found.late), "gone": .stringConvertible(found.gone),
                "missing": .stringConvertible(found.missing),
            ])
    }

    private func summary(_ progress: Population.Progress, _ imported: FileImport.Progress?) -> String {
        let file = imported.map {
            "\(Wording.count(Int64($0.rows))) tickets read, \(Wording.count(Int64($0.stored))) new or changed. "
        }
        let found = progress.reconciliation.map { " " + $0.words }
        let columns = imported.map { "\($0.columns.words.cleaned)\n" }
        return "\(columns ?? "")\(file ?? "")\(Wording.count(Int64(progress.queued))) tickets queued.\(found ?? "")\n"
    }
}

extension Reconciliation {
    fileprivate var words: String {
        guard isComplete else { return "The reconciliation was interrupted; the next run begins it anew." }
        return "Reconciled: \(Wording.count(Int64(late))) had come late, \(Wording.count(Int64(gone))) are gone."
    }
}
