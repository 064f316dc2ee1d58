@testable import TicketAnalytics

extension ExtractionError {
    /// The case's name, for tests that care for nothing else.
    var kind: String { Mirror(reflecting: self).children.first?.label ?? "" }
}
