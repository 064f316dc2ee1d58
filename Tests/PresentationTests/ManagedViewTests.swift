import Testing
import TicketAnalytics

@testable import Presentation

@Suite("The pages of managed skills")
struct ManagedViewTests {
    @Test(
        "An address that says what differs from the defaults comes back as it is",
        arguments: [
            ("managed", ""), ("managed", "q=vpn&category=Net%20work&retired=1&page=2&per=10"), ("managed/7", ""),
            ("managed/inbox", "q=vpn&skip=3,5&dismissed=1&per=50"), ("managed/clusters", "method=lexicon&page=3"),
            ("managed/history", "page=2"), ("managed/export", ""),
        ])
    func address(path: String, query: String) throws {
        let parameters = query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=").map { String($0).replacing("%20", with: " ") }
            return Parameter(parts[0], parts[1])
        }
        let found = try #require(ViewCatalogue.view(at: path, parameters))
        #expect(found.complaints.isEmpty)
        #expect(found.view.link == Link(path, parameters))
        #expect(found.view.command.first == "managed")
    }

    @Test("Skipping remembers the latest hundred")
    func skipping() {
        let view = (1...150).reduce(ManagedInboxView()) { $0.skipping($1) }.skipping(60)
        #expect(view.skipped.count == 100 && view.skipped.last == 60 && view.skipped.first == 51)
        #expect(view.link.text.utf8.count < 1_000)
    }

    @Test("A window of rows says where it stands and leads to its neighbours")
    func window() throws {
        var window = RowWindow(size: 50)
        #expect(turn(window, of: 50) == nil)
        window.page = 2
        let turn = turn(window, of: 120)
        #expect(turn?.words == "51 to 100 of 120")
        #expect(turn?.previous == Link("x"))
        #expect(turn?.next == Link("x", [Parameter("page", "3")]))
        window.page = 9
        #expect(self.turn(window, of: 120)?.words == "none of 120")
    }

    private func turn(_ window: RowWindow, of total: Int) -> PageTurn? {
        var report = Report(title: "Rows")
        window.turn(&report, of: total) { Link("x", $0.parameters) }
        return report.turn
    }
}
