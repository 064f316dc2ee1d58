import Presentation
import TicketAnalytics

extension String {
    /// Safe to show, with its line breaks.
    var cleanedLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).cleaned }.joined(separator: "\n")
    }
}
