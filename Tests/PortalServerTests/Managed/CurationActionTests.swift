import Presentation
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("The actions on managed skills")
struct CurationActionTests {
    @Test("Names that nobody sees are none, and those that only look like another are that one")
    func invisible() async throws {
        try await withCuratedSkills { desk in
            try await desk.post("managed/create", ["name": "\u{200B}\u{FEFF}"], fails: .badData)
            try await desk.post("managed/create", ["name": "Linux\u{202E}"], fails: .badData)
            _ = try await desk.post("managed/create", ["name": "Zero\u{200B}Trust"])
            let names = try await Taxonomy.load(from: desk.store).skills.map(\.value.name)
            #expect(names.sorted() == ["Linux", "ZeroTrust"])
        }
    }

    @Test("A file with characters that a browser changes is refused, and line ends are those of a browser")
    func uploaded() async throws {
        try await withCuratedSkills { desk in
            try await desk.post("managed/preview", ["file": "skill\nZe\0ta\n"], fails: .badData)
            let shown = try await desk.post("managed/preview", ["file": "skill\rZeta\r"])
            let form = try #require(shown.preview?.actions.first)
            #expect(form.hidden.contains(Parameter("file", "skill\nZeta")))
        }
    }

    @Test("Every form of every page is sent to an action that can read it")
    func forms() async throws {
        try await withCuratedSkills { desk in
            _ = try await desk.post("managed/inbox/dismiss", ["skill": "3"])
            var dismissed = ManagedInboxView()
            dismissed.isOfDismissed = true
            let views: [any ReportView] = [
                ManagedListView(), ManagedSkillView(desk.linux), ManagedInboxView(), dismissed,
                ManagedClustersView(),
                ManagedHistoryView(),
            ]
            var routes: Set<String> = []
            for view in views {
                for form in try await view.report(from: desk.store).forms {
                    let (type, numbers) = try #require(ActionCatalogue.curation(at: form.path), "\(form.path)")
                    _ = try type.init(numbers, FormFields(form.filledIn))
                    #expect(form.role == type.role)
                    routes.insert(type.route)
                }
            }
            let elsewhere = [AdoptSkills.route, RestoreManagedSkill.route, ApplyTaxonomy.route]
            #expect(
                routes.union(elsewhere) == Set(ActionCatalogue.all.map { $0.route }.filter { $0.hasPrefix("managed") }))
        }
    }

    @Test("The keys of the inbox each do one thing, and lead back to where the person was")
    func inbox() async throws {
        try await withCuratedSkills { desk in
            let back = Link("managed/inbox", [Parameter("skip", "99"), Parameter("per", "5")])
            let place = [Parameter("place", back.text)]
            let accepted = try await desk.post(
                "managed/inbox/accept", ["skill": "2", "managed": "\(desk.linux)"], place)
            #expect(accepted.next == back)
            #expect(try await desk.owners() == [1: desk.linux, 2: desk.linux])
            let skipped = try await desk.post("managed/inbox/skip", ["skill": "3"], place)
            #expect(skipped.next == Link("managed/inbox", [Parameter("skip", "99,3"), Parameter("per", "5")]))
            #expect(skipped.auditEntry == nil)
            _ = try await desk.post("managed/inbox/dismiss", ["skill": "3"], place)
            let dismissed = Link("managed/inbox", [Parameter("dismissed", "1")])
            let again = try await desk.post("managed/inbox/reconsider", ["skill": "3", "place": dismissed.text])
            #expect(again.next == dismissed)
            _ = try await desk.post("managed/inbox/dismiss", ["skill": "3"], place)
            _ = try await desk.post(
                "managed/inbox/new", ["skill": "4", "name": "Printing", "category": "Office"], place)
            let taxonomy = try await Taxonomy.load(from: desk.store)
            #expect(taxonomy.undecided.map(\.name) == ["VPN-Setup"])
            #expect(taxonomy.skills.values.contains(ManagedSkill(name: "Printing", category: "Office")))
            let undone = try await desk.post("managed/undo", ["entry": "\(try #require(accepted.auditEntry))"], place)
            #expect(undone.next == back)
            #expect(try await desk.owners()[2] == nil)
        }
    }

    @Test("What is undone on a page that may be gone with it leads to the history")
    func undone() async throws {
        try await withCuratedSkills { desk in
            let made = try await desk.post("managed/create", ["name": "Printing"])
            let undone = try await desk.post(
                "managed/undo", ["entry": "\(try #require(made.auditEntry))", "place": made.next.text])
            #expect(undone.next == Link("managed/history"))
        }
    }

    @Test("A skill is mapped and dismissed on its own page too, and the person stays there")
    func ownPage() async throws {
        try await withCuratedSkills { desk in
            let page = SkillView(2)
            let report = try await page.report(from: desk.store)
            #expect(report.managedSkills == ["Linux"])
            #expect(report.forms.map(\.path) == ["managed/inbox/map", "managed/inbox/dismiss"])
            let place = ["skill": "2", "place": page.link.text]
            let mapped = try await desk.post("managed/inbox/map", place.merging(["into": "linux"]) { $1 })
            #expect(mapped.next == page.link)
            #expect(try await desk.owners() == [1: desk.linux, 2: desk.linux])
            #expect(try await page.report(from: desk.store).forms.isEmpty)
            _ = try await desk.post("managed/inbox/dismiss", ["skill": "3"])
            let dismissed = try await SkillView(3).report(from: desk.store)
            #expect(dismissed.forms.map(\.path) == ["managed/inbox/reconsider"])
        }
    }

    @Test("A decision on what somebody else has decided meanwhile is refused")
    func conflict() async throws {
        try await withCuratedSkills { desk in
            _ = try await desk.post("managed/inbox/dismiss", ["skill": "1"], fails: .alreadyRunning)
            let version = try await desk.version(of: desk.linux)
            let path = "managed/\(desk.linux)"
            _ = try await desk.post(
                "\(path)/delete", ["version": version, "members": "7"], fails: .alreadyRunning)
            _ = try await desk.post("\(path)/delete", ["version": "1", "members": "1"], fails: .alreadyRunning)
            _ = try await desk.post(
                "managed/\(desk.linux)/rename", ["version": "1", "name": "x"], fails: .alreadyRunning)
            _ = try await desk.post("managed/999/retire", ["version": "1"], fails: .notFound)
            _ = try await desk.post(
                "\(path)/merge", ["version": version, "members": "1", "into": "Linnux"], fails: .notFound)
            _ = try await desk.post(
                "\(path)/merge", ["version": version, "members": "1", "into": "BSD"], fails: .notFound)
            _ = try await desk.post("managed/create", ["name": " "], fails: .badData)
            _ = try await desk.post("managed/create", ["name": "LINUX"], fails: .badData)
        }
    }

    @Test("Ticked names of a cluster become one managed skill; those not ticked stay")
    func cluster() async throws {
        try await withCuratedSkills { desk in
            let members = ["s4", "s5", "s3"].map { Parameter("member", $0) }
            let outcome = try await desk.post(
                "managed/clusters/unite", ["s4": "1", "s5": "1", "into": "s4", "name": "VPN"], members)
            #expect(outcome.next == Link("managed/clusters"))
            let vpn = try #require(try await Taxonomy.load(from: desk.store).skill(named: "vpn"))
            #expect(try await desk.owners() == [1: desk.linux, 4: vpn, 5: vpn])
            let names = ["m\(vpn)", "m\(desk.linux)", "s3"].map { Parameter("member", $0) }
            let seen = [
                "m\(vpn)": "1", "m\(desk.linux)": "1", "version-m\(vpn)": try await desk.version(of: vpn),
                "version-m\(desk.linux)": try await desk.version(of: desk.linux),
            ]
            let into = ["into": "m\(desk.linux)"]
            try await desk.post(
                "managed/clusters/unite", seen.merging(into) { $1 }.merging(["version-m\(vpn)": "1"]) { $1 }, names,
                fails: .alreadyRunning)
            // The form offers no name that is not managed beside one that is.
            try await desk.post(
                "managed/clusters/unite", seen.merging(["into": "s3", "name": "Nets"]) { $1 }, names, fails: .badData)
            _ = try await desk.post("managed/clusters/unite", seen.merging(into) { $1 }, names)
            #expect(try await desk.owners() == [1: desk.linux, 4: desk.linux, 5: desk.linux])
        }
    }

    @Test("An uploaded file is followed, and one with mistakes is refused with its lines")
    func upload() async throws {
        try await withCuratedSkills { desk in
            let csv = try await ManagedExportView().report(from: desk.store).rendered(as: .csv, style: .plain)
            let same = try #require(try await desk.post("managed/preview", ["file": csv]).preview)
            #expect(same.tables[0].rows.isEmpty && same.actions.isEmpty)
            let file = csv + "VPN,,,,,vpn setup\n"
            let shown = try #require(try await desk.post("managed/preview", ["file": file]).preview?.actions.first)
            _ = try await desk.post(shown.path, Dictionary(shown.hidden.map { ($0.name, $0.value) }) { $1 })
            #expect(try await desk.owners().count == 2)
            _ = try await desk.post("managed/preview", ["file": "skill,discovered\nA,nothing\n"], fails: .badData)
            try await desk.post("managed/apply", ["file": file], fails: .badData)
            _ = try await desk.post("managed/adopt", ["skill": "2"])
            #expect(try await desk.owners().count == 3)
        }
    }

    @Test("An uploaded file is shown first, and then applied as it was shown or not at all")
    func preview() async throws {
        try await withCuratedSkills { desk in
            let file = "skill,description,discovered\r\nVPN,\"two\r\nlines\",vpn setup\r\n"
            let shown = try #require(try await desk.post("managed/preview", ["file": file]).preview)
            #expect(shown.tables[0].rows == [["new: VPN"], ["VPN Setup: nothing -> VPN"]])
            #expect(try await desk.owners().count == 1)
            let form = try #require(shown.actions.first)
            let values = Dictionary(form.hidden.map { ($0.name, $0.value) }) { $1 }
            let entry = try await desk.post("managed/create", ["name": "VPN"]).auditEntry
            try await desk.post(form.path, values, fails: .alreadyRunning)
            _ = try await desk.post("managed/undo", ["entry": "\(try #require(entry))"])
            #expect(try await desk.post(form.path, values).auditEntry != nil)
            #expect(try await desk.owners().count == 2)
            try await desk.post(form.path, values, fails: .alreadyRunning)
        }
    }

    @Test("A file with mistakes is told by its lines before anything is shown")
    func mistakes() async throws {
        try await withCuratedSkills { desk in
            let error = await #expect(throws: CurationError.self) {
                try await desk.post("managed/preview", ["file": "skill,retired\nA,maybe\n,no\n"])
            }
            #expect(error?.problem.split(separator: "\n").count == 2 && error?.exitStatus == .badData)
        }
    }
}
