import JSON
import ODBC
import Testing

@testable import Presentation
@testable import TicketAnalytics

struct CheckReportTests {
    @Test func inATerminalACheckNamesSkills_whatWasDropped_andWhatIsOtherThanBefore() {
        #expect(
            Report(.made).rendered(as: .table) == """
                Skills of T-7

                Ticket           T-7
                Extractor        ollama
                Model            m
                Took             1.5 s
                Prompt tokens    900
                Not in the text  1
                Saved            no

                Skill  Kind        Evidence  Start  End
                ─────  ──────────  ────────  ─────  ───
                VPN    technology  VPN           4    7

                Dropped, because their words are not in the text
                Skill   Kind      Words
                ──────  ────────  ───────────
                Citrix  practice  Citrix farm

                Against what is stored: 1 added, 1 removed, 0 the same
                Change   Skill    Kind        Evidence
                ───────  ───────  ──────────  ────────
                added    VPN      technology  VPN
                removed  Printer  technology  Printer

                Repaired: A comma was missing.

                """)
    }

    @Test func onAPageTheEvidenceIsMarkedWithTheNumberOfItsSkill() {
        let passages = Report(.made).passages
        #expect(passages.map(\.title) == ["What was read", "The model's answer"])
        #expect(passages.first?.marks == [MarkedText.Mark(4..<7, number: 1)])
    }

    @Test func inJSONTheModelsAnswerAndThePromptAreThere() throws {
        let check = try JSONValue(parsing: Report(.made).rendered(as: .json))
        #expect(check["rawAnswer"]?.string == "{}" && check["promptHash"]?.string == "p")
        #expect(check["skills"]?[0]?["end"]?.int == 7 && check["dropped"]?[0]?["quote"]?.string == "Citrix farm")
        #expect(check["difference"]?[1]?["change"]?.string == "removed")
    }

    @Test(
        arguments: [
            (
                CheckRun.State.waiting, nil as TicketCheck?, ["check/3/cancel"], 2 as Int?,
                "It waits, 1 check is before it; usually it takes 12 s."
            ),
            (.running, nil, ["check/3/cancel"], 2, "The text is being read, for 30 s so far; usually it takes 12 s."),
            (
                .done, .made, ["check/3/store", "check/start", "tickets/7/mark"], nil,
                "Done; nothing is stored until you say so."
            ),
            (
                .failed, nil, ["check/start"], nil,
                "There is no result. No answer. Check it again when that is mended."
            ),
            (.cancelled, nil, ["check/start"], nil, "Cancelled before there was a result."),
        ])
    func eachStateSaysWhatToDoNext(
        state: CheckRun.State, check: TicketCheck?, actions: [String], refresh: Int?, words: String
    ) {
        let report = Report(CheckRunDetail.made(state, check))
        #expect(report.actions.map(\.path) == actions && report.refreshSeconds == refresh)
        #expect(report.facts.contains(.words("Now", words)))
    }

    @Test func eachSkillCanBeMarkedAndThenMarkedOtherwise() {
        let report = Report(CheckRunDetail.made(.done, .made))
        let buttons = report.tables[0].rows[0].last
        guard case .actions(let forms) = buttons else { return #expect(Bool(false), "there are no buttons") }
        #expect(forms.map(\.label) == ["Right", "Wrong"] && forms.allSatisfy { $0.role == .curator })
        #expect(forms.first?.hidden.contains(Parameter("run", "3")) == true)
        #expect(report.tables[1].key == "missed" && !report.tables[1].audience.includesPage)
    }

    @Test func severalReadingsAreCountedBesideEachSkill() {
        var check = TicketCheck.made
        let printer = GroundedSkill(name: "Printer", kind: .technology, quote: "p", start: 0, end: 1)
        check.agreement = SkillAgreement([check.analysis.skills, check.analysis.skills + [printer]])
        let report = Report(check)
        #expect(report.facts.contains { $0.value == .text("1 of 2 skills in all 2 readings") })
        #expect(report.tables[0].columns.last?.key == "readings" && report.tables[0].rows[0].last == 2)
        let others = report.tables.first { $0.key == "otherReadings" }
        #expect(others?.rows == [["Printer", "technology", 1]])
    }

    @Test func anAddressAndItsCommandAskTheSame() throws {
        let run = try #require(ViewCatalogue.view(at: "check/12", []))
        #expect(run.view.command == ["check", "--run", "12"] && run.view.link.text == "check/12")
        let form = try #require(ViewCatalogue.view(at: "check", [Parameter("ticket", "T-7")]))
        #expect(form.complaints.isEmpty && form.view.link.text == "check?ticket=T-7")
    }
}

extension TicketCheck {
    fileprivate static let made: TicketCheck = {
        let vpn = GroundedSkill(name: "VPN", kind: .technology, quote: "VPN", start: 4, end: 7)
        let printer = GroundedSkill(name: "Printer", kind: .technology, quote: "Printer", start: 0, end: 7)
        return TicketCheck(
            name: "T-7", ticketNumber: 7, summary: nil, text: "The VPN is down", cuts: TextCuts(),
            analysis: TicketAnalysis(
                identity: ExtractorIdentity(extractor: "ollama", model: "m", promptHash: "p"), skills: [vpn],
                dropped: [ExtractedSkill(name: "Citrix", kind: .practice, quote: "Citrix farm")],
                repairs: ["A comma was missing."], promptTokens: 900, answerTokens: nil, rawAnswer: "{}",
                duration: .milliseconds(1500), isReused: false),
            difference: SkillDifference(found: [vpn], stored: [printer]))
    }()
}

extension CheckRunDetail {
    fileprivate static func made(_ state: CheckRun.State, _ check: TicketCheck?) -> CheckRunDetail {
        CheckRunDetail(
            run: CheckRun(
                id: 3, name: "T-7", ticketNumber: 7, state: state, requestedAt: .halfPastTwelve - .minute,
                requestedBy: "ann", startedAt: state == .waiting ? nil : .halfPastTwelve - .seconds(30),
                finishedAt: nil, savedAt: nil, skillCount: nil, failure: state == .failed ? "No answer." : nil,
                repeats: 1),
            ahead: 1, check: check, rawAnswer: nil, usualTime: state.isOpen ? .seconds(12) : nil, marks: [],
            at: .halfPastTwelve)
    }
}
