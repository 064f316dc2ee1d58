import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Skills and the tickets behind their numbers")
struct TicketListTests {
    @Test("A skill's number is the number of its tickets, with the evidence", arguments: TestDatabase.available)
    func ticketsBehindNumbers(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            let skills = try await DiscoveredSkills.load(DiscoveredSkills.Query(), from: store)
            #expect(skills.entries.map(\.skill.name) == ["Linux", "Swift", "Linux Mint"])
            #expect(skills.entries.map(\.work?.people) == [3, 2, 2])
            #expect(skills.entries.map(\.work?.hours) == [8.5, 6, 5.5])
            #expect(skills.analysedTickets == 3 && skills.distinctSkills == 3)
            for entry in skills.entries {
                var query = TicketList.Query()
                query.skill = entry.skill.id
                let list = try await TicketList.load(query, from: store)
                #expect(list.total == entry.tickets && list.entries.count == entry.tickets)
                #expect(list.entries.allSatisfy { $0.quote?.isEmpty == false })
            }
        }
    }

    @Test("Skills are narrowed down by kind, words and person", arguments: TestDatabase.available)
    func narrowing(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            func names(_ change: (inout DiscoveredSkills.Query) -> Void) async throws -> [String] {
                var query = DiscoveredSkills.Query()
                change(&query)
                return try await DiscoveredSkills.load(query, from: store).entries.map(\.skill.name)
            }
            #expect(try await names { $0.kind = .technology } == ["Swift", "Linux Mint"])
            #expect(try await names { $0.words = "LINUX" } == ["Linux", "Linux Mint"])
            #expect(try await names { $0.order = SortOrder(.name) } == ["Linux", "Linux Mint", "Swift"])
            #expect(
                try await names { $0.order = SortOrder(.name, descending: true) } == ["Swift", "Linux Mint", "Linux"])
            #expect(try await names { $0.order = SortOrder(.tickets) }.first == "Linux Mint")
            #expect(try await names { ($0.limit, $0.offset) = (1, 1) } == ["Swift"])
            let ann = try await store.run {
                try $0.query("SELECT TechnicianId FROM Technicians WHERE Identifier = 'ann'").first?.int64(0)
            }
            #expect(try await names { $0.facets.technician = ann } == ["Swift", "Linux"])
        }
    }

    @Test("Tickets are found by state, word and key", arguments: TestDatabase.available)
    func search(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            func found(_ change: (inout TicketList.Query) -> Void) async throws -> [String] {
                var query = TicketList.Query()
                change(&query)
                return try await TicketList.load(query, from: store).entries.map(\.ticket.text)
            }
            #expect(try await found { _ in } == ["T-4", "T-3", "T-2", "T-1"])
            #expect(try await found { $0.state = .failed } == ["T-4"])
            #expect(try await found { $0.words = "SWIFT" } == ["T-2", "T-1"])
            #expect(try await found { $0.words = "T-3" } == ["T-3"])
            #expect(try await found { $0.words = "%" } == [])
            #expect(try await found { ($0.offset, $0.limit) = (1, 2) } == ["T-3", "T-2"])
        }
    }

    @Test("Words are found in any case, with letters and signs of any kind", arguments: TestDatabase.available)
    func words(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            try await store.change(
                "UPDATE Tickets SET Summary = ? WHERE TicketNumber = 1",
                [.text("\u{DC}berwachung: Gr\u{F6}\u{DF}e [C:] 5*5 50%? ЖЁ")])
            for words in [
                "\u{DC}berwachung", "\u{FC}BERWACHUNG", "U\u{308}berw", "gr\u{D6}\u{DF}e", "[c:]", "5*5", "50%?", "жё",
                "]",
            ] {
                var query = TicketList.Query()
                query.words = words
                #expect(try await TicketList.load(query, from: store).entries.map(\.ticket.number) == [1], "\(words)")
            }
            for words in ["5*0", "[b-d:]", "5?5", "5_5"] {
                var query = TicketList.Query()
                query.words = words
                #expect(try await TicketList.load(query, from: store).total == 0, "\(words)")
            }
        }
    }

    @Test("A merged skill's number leads to the tickets of the other", arguments: TestDatabase.available)
    func merged(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let (linux, other) = (try await desk.make("Linux"), try await desk.make("Penguin"))
            try await desk.perform(.map(desk.ids("Linux", "Linux Mint"), to: linux))
            try await desk.perform(.merge([other], into: linux))
            for number in [linux, other] {
                var query = TicketList.Query()
                query.managed = number
                let list = try await TicketList.load(query, from: desk.store)
                #expect(list.managed == "Linux" && list.total == 2)
            }
            var query = TicketList.Query()
            query.managed = 99
            let error = await #expect(throws: CurationError.self) { try await TicketList.load(query, from: desk.store) }
            #expect(error?.exitStatus == .notFound)
        }
    }

    @Test("Tickets go on behind any of them, in either order", arguments: TestDatabase.available)
    func continued(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            func found(_ change: (inout TicketList.Query) -> Void) async throws -> [String] {
                var query = TicketList.Query()
                change(&query)
                return try await TicketList.load(query, from: store).entries.map(\.ticket.text)
            }
            #expect(try await found { ($0.after, $0.limit) = (4, 2) } == ["T-3", "T-2"])
            #expect(try await found { ($0.after, $0.limit) = (2, 2) } == ["T-1"])
            #expect(try await found { ($0.after, $0.state) = (4, .failed) } == [])
            #expect(try await found { ($0.after, $0.order) = (2, SortOrder(.ticket)) } == ["T-3", "T-4"])
        }
    }

    @Test("A ticket of a list tells by what it was analysed last", arguments: TestDatabase.available)
    func analysis(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            let list = try await TicketList.load(TicketList.Query(), from: store)
            let latest = try await TicketProfile.load(2, from: store).analyses[0]
            let found = try #require(list.entries.first { $0.ticket.number == 2 }?.analysis)
            #expect(found.at == latest.at && found.model == latest.model && found.promptHash == latest.promptHash)
        }
    }

    @Test("A ticket shows its skills, people and analyses", arguments: TestDatabase.available)
    func oneTicket(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            let ticket = try await TicketProfile.load(2, from: store)
            #expect(ticket.skills.map(\.skill.name) == ["Linux", "Swift"])
            #expect(ticket.people.map(\.name) == ["Bob Ross", "Ann Lee"])
            #expect(ticket.analyses.count == 1 && ticket.state == .complete)
            let error = await #expect(throws: ReportError.self) { try await TicketProfile.load(99, from: store) }
            #expect(error == .noTicket("99"))
        }
    }

    @Test("The overview counts what there is", arguments: TestDatabase.available)
    func overview(database: TestDatabase) async throws {
        try await withKnownData(on: database) { store, _ async throws in
            let overview = try await Overview.load(from: store)
            #expect(overview.distinctSkills == 3 && overview.technicians == 2)
            #expect(overview.freshness.analysed == 3 && overview.freshness.failed == 1)
            #expect(overview.newSkills.count == 3)
        }
    }
}
