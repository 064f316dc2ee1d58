import ArgumentParser
import CommandLineTool
import Supervision
import TicketAnalytics

struct PauseCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Nothing is populated or claimed any more, on every host.")

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) async throws { try await settings.choose(.paused) }
}

struct DrainCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "drain", abstract: "Nothing is populated any more; what is queued is worked off.")

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) async throws { try await settings.choose(.draining) }
}

struct ResumeCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Ends a pause or a drain.")

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) async throws { try await settings.choose(.running) }
}

extension Settings {
    /// Sets the mode for everybody on this database, and says what holds now.
    fileprivate func choose(_ mode: ProcessingControl.Mode) async throws {
        let store = try await Store.open(database, creating: false)
        let isNew = try await ProcessingControl.set(mode, by: Person.current, in: store) != nil
        let control = try await ProcessingControl.load(from: store)
        StandardStream.output.write((isNew ? "" : "Unchanged. ") + control.words + "\n")
    }
}
