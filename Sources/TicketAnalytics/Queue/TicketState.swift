/// Where a ticket stands. `populate` makes it Pending, a claim Processing, a saved analysis Complete; a failure that
/// cannot be retried, or that used up the attempts, makes it Failed, and a person Discarded.
public enum TicketState: String, Sendable, CaseIterable {
    case pending = "Pending"
    case processing = "Processing"
    case complete = "Complete"
    case failed = "Failed"
    case discarded = "Discarded"
}
