import Presentation
import TicketAnalytics

/// Stops populating and claiming on every host.
public struct PauseProcessing: ModeAction {
    public static let route = "status/pause"
    static let mode = ProcessingControl.Mode.paused
    public init(_ numbers: [Int64], _ fields: FormFields) {}
}

/// Lets the queue be worked off, and nothing new in.
public struct DrainProcessing: ModeAction {
    public static let route = "status/drain"
    static let mode = ProcessingControl.Mode.draining
    public init(_ numbers: [Int64], _ fields: FormFields) {}
}

/// Ends a pause or a drain.
public struct ResumeProcessing: ModeAction {
    public static let route = "status/resume"
    static let mode = ProcessingControl.Mode.running
    public init(_ numbers: [Int64], _ fields: FormFields) {}
}

/// Chooses the mode for everybody on the database.
protocol ModeAction: PageAction {
    static var mode: ProcessingControl.Mode { get }
}

extension ModeAction {
    public static var role: Role { .operator }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let entry = try await ProcessingControl.set(Self.mode, by: context.actor, in: context.store)
        return ActionOutcome(next: Link(StatusView.route), auditEntry: entry)
    }
}
