import ODBC
import TestSupport
import Testing

@testable import Presentation
@testable import TicketAnalytics

struct StatusViewTests {
    @Test func anAddressAndItsCommandAskTheSame() throws {
        let (view, complaints) = try #require(ViewCatalogue.view(at: "status", [Parameter("window", "7d")]))
        #expect(complaints.isEmpty && view.parameters == [Parameter("window", "7d")])
        #expect(view.command == ["status", "--window", "7d"])
        #expect(StatusView().parameters.isEmpty && StatusView().link.text == "status")
    }

    @Test(arguments: [("0", nil, false), ("30", 30, true), ("", 5, false), ("3", 5, false), ("301", 5, false)])
    func howOftenItIsRenewedIsChosen(text: String, seconds: Int?, isReloaded: Bool) async throws {
        let (view, complaints) = try #require(
            ViewCatalogue.view(at: "status", [Parameter("window", "1h"), Parameter("refresh", text)]))
        #expect(complaints.isEmpty == !["3", "301"].contains(text))
        #expect(view.command == ["status", "--window", "1h"])
        try await withStore(on: .sqlite) { test async throws in
            let report = try await view.report(from: test.store)
            #expect(report.refreshSeconds == seconds && report.isReloaded == isReloaded)
            #expect(report.filters.last?.name == "refresh")
        }
    }

    @Test func failuresKeepTheirParametersInOneOrder() throws {
        let asked = [Parameter("page", "2"), Parameter("board", "Desk"), Parameter("error", "timeout")]
        let (view, complaints) = try #require(ViewCatalogue.view(at: "status/failures", asked))
        #expect(complaints.isEmpty && view.link.text == "status/failures?error=timeout&board=Desk&page=2")
        #expect(view.command == ["queue", "list", "--error", "timeout", "--board", "Desk", "--page", "2"])
    }

    @Test func eachStateLeadsToItsTickets() {
        let rows = ProcessingStatus.troubled.stateTable.rows
        #expect(rows.map { $0[1].bare } == [650, 8, 12_340, 3, 0])
        #expect(
            rows.map { $0[1].link?.text ?? "" }
                == ["pending", "processing", "analysed", "failed", "discarded"].map { "tickets?state=\($0)" })
    }

    @Test func aCauseOffersWhatCanBeDone_withTheNumberThatWasSeen() throws {
        let row = try #require(ProcessingStatus.troubled.failureTable.rows.first)
        #expect(row[1].link?.text == "status/failures?error=too-long")
        guard case .actions(let forms) = row[4] else { throw Missing() }
        #expect(forms.map(\.path) == ["status/retry", "status/discard"])
        #expect(forms.allSatisfy { $0.hidden == [Parameter("error", "too-long"), Parameter("count", "3")] })
        #expect(forms.allSatisfy { $0.role == .operator && $0.question?.contains("3 tickets") == true })
    }

    @Test func theModeDecidesWhatCanBeChosen() {
        #expect(ProcessingStatus.troubled.actions.map(\.path) == ["status/pause", "status/drain"])
    }

    @Test func aDatabaseWithoutAnythingSaysWhatToDoFirst() {
        #expect(
            ProcessingStatus.idle.situation
                == "Nothing has been imported yet: run populate --import FILE, or populate where a source is configured."
        )
    }

    @Test func whenNothingIsLeftToDoItIsToldSinceWhen() {
        #expect(
            ProcessingStatus.workedOff.situation
                == "Idle: the queue is empty since 09:12 UTC; 412 tickets done in the last 24 h.")
    }

    @Test(arguments: TestDatabase.available)
    func itsFileIsTheHistory(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            var view = StatusView()
            view.window = .hour
            let lines = try await view.report(from: test.store).rendered(as: .csv).split(separator: "\n")
            #expect(lines.first == "from,completed,failed,pending" && lines.count == 61)
        }
    }

    @Test func theCaptionsTellTheHistoryInNumbers() {
        let start = Timestamp.halfPastTwelve
        var parts = (0..<3).map { ThroughputSeries.Part(start: start + .minute * 30 * $0) }
        (parts[0].completed, parts[0].pending, parts[2].completed, parts[2].failed) = (5, 80, 20, 1)
        parts[2].pending = 60
        let series = ThroughputSeries(window: .day, parts: parts)
        #expect(
            series.charts.map(\.caption) == [
                "In the last 24 hours 25 tickets were completed and 1 failed; most, 20, in the half hour from "
                    + "2026-11-25 13:30 UTC.",
                "The queue fell from 80 to 60 in the last 24 hours; 80 at most.",
            ])
        #expect(series.charts.map(\.unfinished) == [[2], []])
        #expect(series.table.rows[1] == [.timestamp((start + .minute * 30).microseconds), 0, 0, .empty])
        #expect(ThroughputSeries(window: .week, parts: [parts[1]]).charts.isEmpty)
    }

    @Test func whatHappenedMeanwhileIsMarkedInTheCharts() throws {
        let start = Timestamp.halfPastTwelve
        var parts = (0..<3).map { ThroughputSeries.Part(start: start + .minute * 30 * $0) }
        (parts[0].completed, parts[0].pending, parts[2].pending) = (5, 80, 60)
        let series = ThroughputSeries(
            window: .day, parts: parts,
            events: [
                WorkEvent(at: start + .minute * 15, kind: .mode(.paused, by: "ann<b>")),
                WorkEvent(at: start + .minute * 80, kind: .started(role: "worker", host: "hostA", count: 2)),
                WorkEvent(at: start + .minute * 81, kind: .started(role: "controller", host: "hostA", count: 1)),
            ])
        #expect(
            series.eventTable.rows.map { $0[2] }
                == ["Paused by ann<b>", "2 workers began on hostA", "A controller began on hostA"])
        #expect(series.moments.map(\.place) == [0.25, 1] && series.moments.map(\.label) == ["1", "2–3"])
        var report = Report(title: "Status", tables: [series.table])
        report.charts = series.charts
        let drawing = try #require(ChartDrawing().inline(series.charts[1], of: report))
        #expect(drawing.contains("<title>Paused by ann&lt;b&gt;</title>") && drawing.contains("x1=\"25.00%\""))
        // How many waited in the middle is not known.
        #expect(drawing.contains("points=\"0.00,20.00 100.00,40.00\""))
    }

    private struct Missing: Error {}
}
