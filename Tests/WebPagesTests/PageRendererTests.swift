import Presentation
import Testing

@testable import WebPages

struct PageRendererTests {
    private let viewer = Visitor(role: .viewer, words: "Nobody is signed in.")

    private func html(_ report: Report, path: String = "skills", visitor: Visitor? = nil) throws -> String {
        try PageRenderer(root: "/portal/").html(PageContent(report, at: Link(path), visitor: visitor ?? viewer))
    }

    @Test func everyAddressStartsAtTheBasePath() throws {
        let report = Report(
            title: "Skills",
            tables: [
                ReportTable(
                    columns: [ReportColumn("name", "Skill")],
                    rows: [[Cell.text("C++").linked(to: Link("tickets", [Parameter("q", "C++ & more")]))]])
            ])
        let page = try html(report)
        #expect(page.contains(#"<a href="/portal/tickets?q=C%2B%2B%20%26%20more">C++</a>"#))
        #expect(!page.contains(#"href="/skills"#))
        #expect(page.contains(#"href="/portal/skills" aria-current="true""#))
    }

    @Test func headingsSortAndSayHowTheRowsAreSorted() throws {
        var table = ReportTable(
            columns: [ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer)], rows: [["A", 1]])
        table.order = TableOrder(
            column: "tickets", isDescending: true, links: ["tickets": Link("skills", [Parameter("sort", "tickets")])])
        let page = try html(Report(title: "Skills", tables: [table]))
        let heading = #"aria-sort="descending"><a href="/portal/skills?sort=tickets">Tickets</a></th>"#
        #expect(page.contains(heading))
        #expect(page.ranges(of: "aria-sort").count == 1)
    }

    @Test func withoutAScriptAPageIsLoadedAnewOnlyWhereSomebodyAskedForIt() throws {
        var report = Report(title: "Status")
        report.refreshSeconds = 30
        #expect(try !html(report).contains("http-equiv"))
        report.isReloaded = true
        #expect(try html(report).contains(#"<noscript><meta http-equiv="refresh" content="30"></noscript>"#))
    }

    @Test func hostileTextIsShownAsText() throws {
        let hostile = "<script>alert('1')</script>\u{202E}&\u{1B}[31m\""
        let report = Report(
            title: hostile, problems: [hostile], facts: [ReportFact("a", "A", .text(hostile))],
            tables: [
                ReportTable(
                    key: "t", columns: [ReportColumn("a", "A"), ReportColumn("b", "B", .integer)],
                    rows: [[.text(hostile), 3]])
            ], notes: [hostile])
        var drawn = report
        drawn.charts = [Chart(.bars, title: hostile, caption: hostile, table: "t", label: "a", values: ["b"])]
        drawn.passages = [MarkedText(title: hostile, text: hostile, marks: [.init(2..<8, number: 1)])]
        drawn.filters = [Filter("q", hostile, .text(suggestions: [hostile]), value: hostile)]
        let page = try html(drawn)
        #expect(!page.contains("<script>"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(!page.unicodeScalars.contains("\u{1B}"))
        #expect(page.contains("&lt;script&gt;"))
    }

    @Test(
        "A command whose words a terminal would obey when pasted is not told",
        arguments: ["\u{15}rm x\r", "a\u{202E}b", "\t"])
    func hostileCommand(word: String) throws {
        var content = PageContent(Report(title: "Tickets"), at: Link("tickets"), visitor: viewer)
        content.hasTwins = true
        content.command = ["tickets", "--q", "it's"]
        let renderer = try PageRenderer(root: "/")
        #expect(renderer.html(content).contains("report tickets --q &#39;it&#39;\\&#39;&#39;s&#39;"))
        content.command = ["tickets", "--q", word]
        #expect(!renderer.html(content).contains("report tickets"))
    }

    @Test func aVisitorSeesOnlyWhatTheRoleMayDo() throws {
        var report = Report(title: "Managed")
        report.actions = [
            ActionForm("managed/create", "Create", role: .curator),
            ActionForm("status/pause", "Pause", role: .operator),
        ]
        let page = try html(report, visitor: Visitor(role: .curator, words: ""))
        #expect(page.contains("/portal/managed/create"))
        #expect(!page.contains("status/pause"))
        #expect(try !html(report).contains("<form"))
    }

    @Test func namesOfManagedSkillsStandOnThePageOnceForAllForms() throws {
        var report = Report(title: "Inbox")
        report.managedSkills = ["Firewall"]
        report.actions = (1...2).map { _ in
            ActionForm("managed/map", "Map", role: .curator, fields: [.init("into", "Into", .managedSkill)])
        }
        let page = try html(report, visitor: Visitor(role: .curator, words: ""))
        #expect(page.ranges(of: #"<option value="Firewall">"#).count == 1)
        #expect(page.ranges(of: #"list="managed-skills""#).count == 2)
    }

    @Test func aFormSaysOnWhichPageItStands() throws {
        var report = Report(title: "Managed")
        report.actions = [ActionForm("managed/create", "Create", role: .curator)]
        let page = try html(report, path: "managed", visitor: Visitor(role: .curator, words: ""))
        #expect(page.contains(#"<input type="hidden" name="place" value="managed">"#))
    }

    @Test func marksThatOverlapAreAllNumbered() throws {
        var report = Report(title: "Check")
        report.passages = [
            MarkedText(
                title: "Text", text: "reset the Outlook profile",
                marks: [.init(0..<17, number: 1), .init(10..<25, number: 2)])
        ]
        let page = try html(report)
        #expect(page.contains("<mark>reset the </mark><mark>Outlook<a"))
        #expect(page.contains(##"href="#row-2" aria-label="proves skill 2">2</a></mark>"##))
    }

    @Test func noRawHTMLButDrawingsComesFromATemplate() {
        for template in PageRenderer.templates {
            let raw = template.text.components(between: "{{{", and: "}}}")
            #expect(raw.allSatisfy { ["drawing", "spark"].contains($0) }, "\(template.name)")
        }
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [String] {
        split(separator: start).dropFirst().compactMap { $0.split(separator: end).first.map(String.init) }
    }
}
