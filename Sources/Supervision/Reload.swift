import CommandLineTool
import Logging
import TicketAnalytics

/// Reads the settings anew while the controller runs, and lets its parts follow.
struct Reload: Sendable {
    let shop: Workshop
    let load: @Sendable () throws -> Settings

    func run(_ crew: inout WorkerCrew, in tasks: inout WorkerCrew.Tasks) async {
        shop.manager.isReloading()
        let change = await takeOver()
        // Told before the workers follow, which may take minutes.
        shop.manager.isReady(shop.board.line)
        let count = crew.count
        if change != nil { await crew.resize(to: shop.settings.current.worker.workerCount, in: &tasks) }
        let concernsAll = change?.concernsWorkers ?? false
        // Whatever was given up is tried at once: somebody has seen to it. Those just begun know the new settings.
        await crew.replace(in: &tasks) { slot in
            slot.number <= count && (concernsAll || shop.board.isInTrouble(slot.name))
        }
    }

    /// - Returns: What has changed; nil if the settings of before stay in force.
    private func takeOver() async -> SettingsChange? {
        do {
            let new = try load()
            let change = SettingsChange(from: shop.settings.current, to: new)
            if change.movesDatabase { return refuse(change) }
            if change.movesLogFiles { try await shop.logs.move(to: new.controller) }
            shop.settings.replace(with: new)
            LineLogHandler.setLevel(new.logging.level)
            shop.populationBell.ring()
            shop.news.ring()
            tell(change)
            return change
        } catch {
            let words = (error as? any Explainable).map { "\($0.problem) \($0.remedy)" } ?? "\(error)"
            shop.logger.event(
                .settingsRejected,
                "\(words) The controller keeps the settings of before; what it starts meanwhile reads the file as it is."
            )
            return nil
        }
    }

    private func refuse(_ change: SettingsChange) -> SettingsChange? {
        let keys = change.keys.filter { $0.hasPrefix("database.") }.joined(separator: ", ")
        shop.logger.event(
            .settingsFixed,
            "\(keys) cannot change while the controller runs: restart it at once; what it starts reads the file as it is."
        )
        return nil
    }

    private func tell(_ change: SettingsChange) {
        let keys = change.keys.joined(separator: ", ")
        shop.logger.event(
            .settingsReloaded, keys.isEmpty ? "The settings are read anew; none has changed" : "Changed: \(keys)",
            ["keys": .array(change.keys.map { .string($0) })])
        if !change.fixedKeys.isEmpty {
            let fixed = change.fixedKeys.joined(separator: ", ")
            shop.logger.event(.settingsFixed, "\(fixed): the controller itself follows when it is restarted")
        }
    }
}
