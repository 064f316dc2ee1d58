@testable import TicketAnalytics

extension TicketTextWriter {
    /// With the built-in rules.
    init(maxTokens: Int = 16_000) throws {
        var text = try settings("").text
        text.maxTokens = maxTokens
        try self.init(text)
    }
}
