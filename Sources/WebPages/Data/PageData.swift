import Presentation
import TicketAnalytics

/// A page as the values that its templates name. A value that is not there is `false`: a template would look for a
/// missing one further out.
struct PageData {
    let content: PageContent
    let addresses: any Addresses

    init(_ content: PageContent, addresses: any Addresses) {
        self.content = content
        self.addresses = addresses
    }

    var values: [String: Any] {
        frame.merging(menu) { $1 }.merging(answer) { $1 }.merging(foot) { $1 }
    }

    private var report: Report { content.report }

    private var frame: [String: Any] {
        [
            "root": addresses.root, "title": report.title.cleaned, "styleSheet": Asset.styleSheet.name,
            "themeScript": Asset.themeScript.name, "script": Asset.script.name, "icon": Asset.icon.name,
            "refreshSeconds": report.refreshSeconds.map { String($0) }.orFalse,
            "reloadSeconds": report.isReloaded ? report.refreshSeconds.map { String($0) }.orFalse : false,
        ]
    }

    private var menu: [String: Any] {
        let current = Section.holding(content.link.path)
        let tabs = current.map { section in items(section.pages) { $0.path == content.link.path } } ?? []
        return [
            "sections": items(Section.all.map { .init(name: $0.name, path: $0.pages[0].path) }) {
                $0.name == current?.name
            },
            "sectionName": current?.name ?? "", "hasTabs": tabs.count > 1, "tabs": tabs,
        ]
    }

    private func items(_ pages: [Section.Page], isCurrent: (Section.Page) -> Bool) -> [[String: Any]] {
        pages.compactMap { page in
            addresses.address(Link(page.path)).map { ["name": page.name, "address": $0, "isCurrent": isCurrent(page)] }
        }
    }

    private var answer: [String: Any] {
        let facts = report.facts.filter(\.audience.includesPage)
        let actions = forms.shown(report.actions, in: "action")
        let tables = report.tables.filter(\.audience.includesPage)
        return [
            "notice": content.notice.map(notice).orFalse, "complaints": content.complaints.map(\.cleaned),
            "problems": (report.problems ?? []).map(\.cleaned),
            "hasFilters": !report.filters.isEmpty, "hasActions": !actions.isEmpty, "actions": actions,
            "hasFacts": !facts.isEmpty, "facts": facts.map(fact),
            "charts": report.charts.enumerated().compactMap(chart),
            "passages": report.passages.map { PassageData($0).values },
            "tables": tables.map { TableData($0, of: report, cells: cells).values },
            "notes": report.notes.map(\.cleaned),
            "managedSkills": report.managedSkills.isEmpty
                ? false : ["list": ControlData.managedSkills, "names": report.managedSkills.map(\.cleaned)],
        ].merging(FilterData(report.filters, link: content.link, addresses: addresses).values) { $1 }
    }

    private var foot: [String: Any] {
        let suffixes = ["json", "csv"] + (report.charts.isEmpty ? [] : ["svg"])
        return [
            "freshness": (report.freshness?.words.cleaned).orFalse, "hasTwins": content.hasTwins,
            "visitor": content.visitor.words.cleaned,
            "signIn": content.visitor.signIn.flatMap(addresses.address).orFalse,
            "command": content.command.flatMap { CommandLineWords.text(["report"] + $0) }.orFalse,
            "twins": suffixes.map {
                ["name": $0.uppercased(), "address": addresses.twin($0 == "csv" ? content.file : content.link, $0)]
                    as [String: Any]
            },
        ]
    }

    private var forms: FormData { FormData(role: content.visitor.role, page: content.link, addresses: addresses) }
    private var cells: CellData { CellData(forms: forms, addresses: addresses) }

    private func notice(_ notice: PageContent.Notice) -> [String: Any] {
        let undo = notice.undo.map { forms.shown([$0], in: "undo") } ?? []
        return ["words": notice.words.cleaned, "undo": undo.first.orFalse]
    }

    private func fact(_ fact: ReportFact) -> [String: Any] {
        cells.values(fact.value, fact.kind, at: fact.key).merging(["heading": fact.heading]) { $1 }
    }

    private func chart(_ index: Int, _ chart: Chart) -> [String: Any]? {
        guard let drawing = ChartDrawing(address: addresses.address).inline(chart, of: report) else { return nil }
        return [
            "number": index, "chartTitle": chart.title.cleaned, "caption": chart.caption.cleaned, "drawing": drawing,
            "isWide": chart.shape == .heat,
        ]
    }
}
