import Testing

@testable import Presentation
@testable import TicketAnalytics

@Suite("Pages of skills and tickets")
struct DiscoveredViewTests {
    @Test(
        "An address in the page's own order is read and written alike",
        arguments: [
            "", "?range=365d", "?range=all", "skills", "managed/inbox?skip=1%2C2&min=5&dismissed=1",
            "skills?top=50&range=90d&kind=practice&board=Service%20Desk&unmapped=1&q=vpn&sort=-delta&page=2",
            "skills/7",
            "tickets?skill=7&technician=3&state=failed&from=2026-01-01&to=2026-01-31&q=no%20mail&page=2&per=20",
            "tickets?managed=4&board=A%26B&sort=ticket", "tickets/12", "technicians?active=yes&sort=-hours&page=2",
            "managed?q=a&sort=category&page=2", "managed?sort=-tickets", "skills?sort=tickets",
            "status/failures?error=timeout&sort=-attempts&per=20",
        ])
    func roundTrip(address: String) throws {
        let (view, complaints) = try #require(PortalAddress(address).view)
        #expect(complaints.isEmpty)
        #expect(view.link.text == address)
    }

    @Test("A pasted address leads to its page, whatever stands before the page's own path")
    func pastedAddress() throws {
        for address in [
            "https://host:8080/portal/skills/7.json?limit=5#top", "/skills/7?limit=5", "skills/7.csv?limit=5",
        ] {
            let view = try #require(PortalAddress(address).view?.view)
            #expect(view.link.text == "skills/7?limit=5")
        }
        #expect(PortalAddress("/tickets/skills/7", below: "/tickets").view?.view is SkillView)
        for address in ["", "/", "https://host", "https://host/portal/", "http://host/index.json", "/portal/index.csv"]
        {
            #expect(PortalAddress(address).view?.view is OverviewView)
        }
    }

    @Test(
        "An address that is no page leads nowhere, and not to the first page",
        arguments: [
            "/skils", "/skils/", "skills/abc", "/status/workers", "/managed/inbox/accept", "/managed/skills", "index",
            "https://host/portal/skils?top=5", "/skils.csv", "/managed/index.csv",
        ])
    func noPage(address: String) {
        #expect(PortalAddress(address).view == nil)
    }

    @Test(
        "A value that begins with a dash is no option of the command",
        arguments: [
            ("tickets?q=-v", ["tickets", "--q=-v"]), ("skills?company=-1", ["skills", "--company=-1"]),
            ("managed?category=-x&retired=1", ["managed", "list", "--category=-x", "--retired"]),
            ("technicians?q=-x&sort=-hours", ["technicians", "--q=-x", "--sort=-hours"]),
            ("status/failures?error=-x&per=20", ["queue", "list", "--error=-x", "--per", "20"]),
            ("coverage?absent=-x", ["coverage", "--absent=-x"]),
        ])
    func dash(address: String, command: [String]) throws {
        #expect(try #require(PortalAddress(address).view).view.command == command)
    }

    @Test("The number of rows is called per on every page; a page's own word goes before it")
    func rowsByTheirCommonName() throws {
        let (view, complaints) = try #require(PortalAddress("skills?per=50").view)
        #expect(view.link.text == "skills?top=50" && view.isChosen && complaints.isEmpty)
        #expect(try #require(PortalAddress("skills?top=20").view).view.isChosen)
        #expect(PortalAddress("skills?per=201").view?.complaints.count == 1)
        for address in ["skills/7?per=5", "technicians/7?per=5", "search?q=vpn&per=5"] {
            #expect(try #require(PortalAddress(address).view).complaints.isEmpty)
        }
    }

    @Test(
        "A page that is asked for as a part of another is that page",
        arguments: [
            ("managed?view=inbox&min=5", "managed/inbox?min=5"), ("managed?view=history", "managed/history"),
            ("managed?view=list&q=a", "managed?q=a"), ("skills?basis=managed", "managed"),
            ("skills?basis=discovered&top=5", "skills?top=5"),
        ])
    func parts(address: String, page: String) throws {
        let (view, complaints) = try #require(PortalAddress(address).view)
        #expect(view.link.text == page && complaints.isEmpty)
        #expect(PortalAddress("managed?view=grid").view?.complaints.count == 1)
    }

    @Test(
        "A file holds all rows unless a page or a number of rows is asked for, be it the usual one",
        arguments: [
            ("tickets", false), ("tickets?skill=7&q=vpn", false), ("tickets?page=2", true), ("tickets?per=50", true),
            ("skills", false), ("skills?top=20", true), ("skills?range=90d&page=1", true), ("tickets/7", true),
        ])
    func chosenRows(address: String, isChosen: Bool) throws {
        let view = try #require(PortalAddress(address).view?.view)
        #expect(view.isChosen == isChosen)
        #expect(!view.file.link.text.contains("page="))
    }

    @Test(
        "Nothing is found where a list has no row; what has a number of its own is there",
        arguments: [("skills?q=zzz", true), ("status/failures", true), ("skills/7", false), ("technicians/3", false)])
    func nothingFound(address: String, isNothing: Bool) throws {
        let view = try #require(PortalAddress(address).view?.view)
        var report = Report(title: "", tables: [ReportTable(columns: [ReportColumn("a", "A")])])
        #expect(view.findsNothing(in: report) == isNothing)
        report.tables[0].rows = [["x"]]
        #expect(!view.findsNothing(in: report))
        report.isRecord = true
        report.tables = []
        #expect(!view.findsNothing(in: report))
    }

    @Test("A board or company that no ticket has is named, with the one that may be meant")
    func strangers() {
        let choices = FacetChoices(
            boards: [.init(name: "Service Desk", tickets: 3)], companies: [.init(name: "Acme", tickets: 3)],
            technicians: [])
        #expect(
            choices.stranger(in: TicketFacets(board: "Servce Desk"))
                == "No ticket has a board Servce Desk. Did you mean Service Desk?")
        #expect(choices.stranger(in: TicketFacets(company: "Nope")) == "No ticket has a company Nope.")
        #expect(choices.stranger(in: TicketFacets(board: "Service Desk", company: "Acme")) == nil)
        let many = FacetChoices(
            boards: (1...FacetChoices.most).map { .init(name: "B\($0)", tickets: 1) }, companies: [], technicians: [])
        #expect(many.stranger(in: TicketFacets(board: "Nope")) == nil)
    }

    @Test("A heading leads to the whole list sorted by it: numbers the largest first, and again the other way")
    func headings() throws {
        var view = TechniciansView()
        (view.words, view.rows.page) = ("ann", 3)
        var report = Report(
            title: "",
            tables: [
                ReportTable(columns: [
                    ReportColumn("name", "Name"), ReportColumn("hours", "Hours", .decimal(digits: 1)),
                    ReportColumn("identifier", "Login"),
                ])
            ])
        view.sort(&report)
        let order = try #require(report.tables[0].order)
        #expect(order.column == "name" && !order.isDescending)
        #expect(
            order.links.mapValues(\.text) == [
                "name": "technicians?q=ann&sort=-name", "hours": "technicians?q=ann&sort=-hours",
            ])
        #expect(report.filters.last?.value == "name")
    }

    @Test("Skills are sorted by their headings too, and begin anew")
    func headingsOfSkills() throws {
        var view = SkillsView()
        (view.words, view.order, view.rows.page) = ("vpn", SortOrder(.delta, descending: true), 2)
        var report = Report(
            title: "",
            tables: [
                ReportTable(columns: [
                    ReportColumn("name", "Skill"), ReportColumn("tickets", "Tickets", .integer),
                    ReportColumn("change", "Change", alignment: .right), ReportColumn("lastSeenAt", "Last seen", .day),
                ])
            ])
        view.sort(&report)
        let order = try #require(report.tables[0].order)
        #expect(order.column == "change" && order.isDescending)
        #expect(
            order.links.mapValues(\.text) == [
                "tickets": "skills?q=vpn", "name": "skills?q=vpn&sort=name", "change": "skills?q=vpn&sort=delta",
                "lastSeenAt": "skills?q=vpn&sort=-lastSeen",
            ])
    }

    @Test("What cannot be read is told, and the default shown")
    func complaints() throws {
        let (view, complaints) = try #require(PortalAddress("skills?range=soon&sort=size&from=25.11.2026&x=1").view)
        #expect(complaints.count == 4)
        #expect(view.link.text == "skills")
    }

    @Test(
        "A day that does not exist, or in a year that no ticket is of, is told and not taken for another",
        arguments: ["2024-02-30", "0026-11-05", "1899-12-31"])
    func impossibleDay(day: String) throws {
        let (view, complaints) = try #require(PortalAddress("tickets?from=\(day)").view)
        #expect(
            complaints == ["\"from\" takes a day since 1900 like 2026-11-25, not \"\(day)\"; the default is shown."])
        #expect(view.link.text == "tickets")
    }

    @Test("An end before the start is told and left out")
    func endBeforeStart() throws {
        let (view, complaints) = try #require(PortalAddress("tickets?from=2026-11-25&to=2026-11-24").view)
        #expect(complaints.count == 1 && complaints[0].contains("not before \"from\""))
        #expect(view.link.text == "tickets?from=2026-11-25")
        #expect(PortalAddress("tickets?from=2026-11-25&to=2026-11-25").view?.complaints == [])
    }

    @Test("However far a page is, it has a place")
    func farPage() {
        var rows = RowWindow(size: 200)
        rows.page = .max
        #expect(rows.offset > 0 && rows.range.count == 200)
    }
}
