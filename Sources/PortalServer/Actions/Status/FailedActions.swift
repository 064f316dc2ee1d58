import Presentation
import TicketAnalytics

/// Puts failed tickets back into the queue.
public struct RetryFailed: FailedAction {
    public static let route = "status/retry"
    let choice: FailedChoice

    public init(_ numbers: [Int64], _ fields: FormFields) throws {
        choice = try FailedChoice(fields)
    }

    func change(_ queue: TicketQueue, by actor: String) async throws -> TicketQueue.FailedChange {
        try await queue.retryFailed(choice.tickets, expecting: choice.count, by: actor)
    }
}

/// Lays failed tickets aside for good.
public struct DiscardFailed: FailedAction {
    public static let route = "status/discard"
    let choice: FailedChoice

    public init(_ numbers: [Int64], _ fields: FormFields) throws {
        choice = try FailedChoice(fields)
    }

    func change(_ queue: TicketQueue, by actor: String) async throws -> TicketQueue.FailedChange {
        try await queue.discardFailed(choice.tickets, expecting: choice.count, by: actor)
    }
}

/// What an operator does about failed tickets.
protocol FailedAction: PageAction {
    var choice: FailedChoice { get }
    func change(_ queue: TicketQueue, by actor: String) async throws -> TicketQueue.FailedChange
}

extension FailedAction {
    public static var role: Role { .operator }

    public func perform(in context: ActionContext) async throws -> ActionOutcome {
        let change = try await change(TicketQueue(store: context.store), by: context.actor)
        return ActionOutcome(next: next(from: context.page), auditEntry: change.auditEntry)
    }

    /// The ticket's page, or all failures, since of those on another page none is left.
    private func next(from page: (any ReportView)?) -> Link {
        page is TicketView ? page?.link ?? Link(FailuresView.route) : Link(FailuresView.route)
    }
}

/// Which tickets a form means, and how many of them the person has seen.
struct FailedChoice {
    let tickets: FailedSelection
    let count: Int

    /// - Throws: `FormError`
    init(_ fields: FormFields) throws(FormError) {
        let numbers = try fields.numbers("ticket")
        tickets =
            numbers.isEmpty
            ? .matching(.init(kind: fields.text("error"), board: fields.text("board"))) : .tickets(numbers)
        let seen = try fields.number("count")
        guard let count = Int(exactly: seen), count > 0 else { throw .noNumber("count", String(seen)) }
        self.count = count
    }
}
