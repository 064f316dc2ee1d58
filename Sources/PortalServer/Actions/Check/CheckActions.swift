public import Presentation
import TicketAnalytics

/// Asks for a check of a ticket or a text; the model's time is spent in the background.
public struct StartCheck: PageAction {
    public static let route = "check/start"
    public static let role = Role.operator
    let ticket: String?
    let text: String?
    let repeats: Int

    public init(_ numbers: [Int64], _ fields: FormFields) throws {
        ticket = fields.text("ticket")
        text = fields.text("text")
        repeats = fields.text("runs") == nil ? 1 : Int(clamping: try fields.number("runs"))
        if ticket == nil, text == nil { throw CheckRunError.emptyText }
    }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let runs = CheckRuns(store: context.store)
        let run: Int64
        if let ticket {
            run = try await runs.start(ticket: ticket, repeats: repeats, by: context.actor)
        } else {
            let textWriter = try TicketTextWriter(context.settings.text)
            run = try await runs.start(text: text ?? "", repeats: repeats, by: context.actor, textWriter)
        }
        context.wakeChecks()
        return ActionOutcome(next: CheckRunView(run: run).link)
    }
}

/// Ends a check that waits or goes on.
public struct CancelCheck: PageAction {
    public static let route = "check/{}/cancel"
    public static let role = Role.operator
    let run: Int64

    public init(_ numbers: [Int64], _ fields: FormFields) {
        run = numbers.first ?? 0
    }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let entry = try await CheckRuns(store: context.store).cancel(run, by: context.actor)
        return ActionOutcome(next: CheckRunView(run: run).link, auditEntry: entry)
    }
}

/// Puts a check's result in place of what is stored for the ticket.
public struct StoreCheck: PageAction {
    public static let route = "check/{}/store"
    public static let role = Role.operator
    let run: Int64

    public init(_ numbers: [Int64], _ fields: FormFields) {
        run = numbers.first ?? 0
    }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let bench = CheckBench(store: context.store, settings: context.settings)
        let entry = try await bench.save(run, by: context.actor)
        return ActionOutcome(next: CheckRunView(run: run).link, auditEntry: entry)
    }
}
