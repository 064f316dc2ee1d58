import Testing
import TicketAnalytics

@testable import Presentation

struct TextCutsWordsTests {
    @Test func whatWasLeftOutIsOneLine() {
        var cuts = TextCuts()
        #expect(cuts.words == nil)
        cuts.signatures = 310
        cuts.repeatedNotes = 2
        cuts.secrets = 1
        #expect(cuts.words == "310 characters of signatures, 2 repeated notes, 1 secret")
    }
}
