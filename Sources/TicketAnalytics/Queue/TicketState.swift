/// Where a ticket stands. `populate` makes it Pending, a claim Processing, a saved analysis Complete; a failure that
/// cannot be retried, or that used up the attempts, makes it Failed, and a person Discarded; so does a source that no longer
/// holds it, for as long as it does not.
public enum TicketState: String, Sendable, CaseIterable {
    case pending = "Pending"
    case processing = "Processing"
    case complete = "Complete"
    case failed = "Failed"
    case discarded = "Discarded"
}
