import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct FileImportTests {
    @Test(arguments: TestDatabase.available)
    func importingTwiceChangesNothing(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let csv = "id,title,body\n1,a,x\nT-2,b,y\n"
            #expect(try await test.store.importFile(csv) == .init(rows: 2, stored: 2))
            #expect(try await test.store.importFile(csv) == .init(rows: 2, stored: 0))
            #expect(try await test.store.count("ImportedNotes") == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func changedContentReplacesTheOld_andIsQueuedAgain(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = ImportSource(store: test.store, settings: test.settings.source)
            try await test.store.importFile("id,title,body\n1,a,x\n2,b,y\n")
            try await test.store.change("UPDATE ImportedTickets SET ChangedAt = ?", [.timestamp(.day(1))])
            try await test.store.populate(from: source)
            try await test.store.change("UPDATE Tickets SET State = 'Complete', FinishedAt = \(test.store.dialect.now)")
            #expect(try await test.store.importFile("id,title,body\n1,a,x\n2,b,changed\n").stored == 1)
            try await test.store.populate(from: source, overlap: .seconds(300))
            #expect(try await test.store.states() == [1: "Complete", 2: "Pending"])
            #expect(try await source.tickets([2]).first?.notes.map(\.text) == ["changed"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func integerKeysKeepTheirNumber_othersGetOne(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.importFile("id,title\n42,a\nINC-1,b\n007,c\n-5,d\n1000000000001,e\n")
            let found = try await test.store.rows("SELECT ExternalId, TicketNumber FROM ImportedTickets")
            let numbers = Dictionary(uniqueKeysWithValues: found.map { ($0[0].text ?? "", $0[1].int64 ?? 0) })
            #expect(numbers["42"] == 42)
            #expect(numbers.filter { $0.key != "42" }.values.allSatisfy { $0 > 1_000_000_000_000 })
            #expect(Set(numbers.values).count == 5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTextKeyKeepsItsNumber(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.importFile("id,title\nA,a\nB,b\n")
            let before = try await test.store.rows("SELECT TicketNumber FROM ImportedTickets WHERE ExternalId = 'B'")
            try await test.store.importFile("id,title\nB,changed\nC,c\n")
            #expect(
                try await test.store.rows("SELECT TicketNumber FROM ImportedTickets WHERE ExternalId = 'B'") == before)
            #expect(try await test.store.count("ImportedTickets") == 3)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aKeyLongerThanItsColumnIsRejected_notCut(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let keys = [200, 201].map { String(repeating: "k", count: $0) }
            let csv = "id,title\n\(keys[0]),a\n\(keys[1]),b\n"
            #expect(try await test.store.importFile(csv) == .init(rows: 1, stored: 1, rejected: 1))
            #expect(try await test.store.importFile(csv).stored == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func theLastRowOfAKeyWins(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            #expect(try await test.store.importFile("id,title\n1,first\n1,second\n").stored == 1)
            #expect(try await test.store.rows("SELECT Summary FROM ImportedTickets") == [["second"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aBrokenFileKeepsTheRowsBefore(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let rows = (1...600).map { "\($0),t" }.joined(separator: "\n")
            await #expect(throws: ImportError.self) {
                try await test.store.importFile("id,title\n\(rows)\n601,\"open\n")
            }
            #expect(try await test.store.count("ImportedTickets") == 600)
        }
    }

    @Test func rejectedRowsAreCountedAndTheRestIsKept() async throws {
        try await withStore(on: .sqlite) { test async throws in
            #expect(try await test.store.importFile("id,title\n,a\n2,b\n") == .init(rows: 1, stored: 1, rejected: 1))
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketComesBackAsTheFileToldIt(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.importFile(
                """
                {"id": 7, "title": "Mail 👩‍💻", "company": "Contoso", "owner": "ann", "created": "2026-01-01", \
                "notes": [{"author": "ann", "role": "agent", "text": "it's \\"done\\"\\n\\\\"}]}
                """)
            let ticket = try #require(
                try await ImportSource(store: test.store, settings: test.settings.source).tickets([7]).first)
            #expect(ticket.externalId == "7" && ticket.summary == "Mail 👩‍💻" && ticket.company == "Contoso")
            #expect(ticket.enteredAt == .day(1))
            let source = ImportSource(store: test.store, settings: test.settings.source)
            #expect(try await source.heads(after: .start, limit: 1).first?.company == "Contoso")
            #expect(ticket.notes.map(\.text) == ["it's \"done\"\n\\"])
            #expect(ticket.notes.first?.authorKind == .technician)
            #expect(ticket.people == [TechnicianWork(identifier: "ann", name: "ann", notes: 1)])
        }
    }

    @Test func aPersonUnderSeveralSpellingsIsOne() async throws {
        try await withStore(on: .sqlite) { test in
            try await test.store.importFile(
                """
                {"id": 7, "title": "Mail", "owner": "Doe, Jane", "notes": [\
                {"author": "jane  doe", "role": "agent", "text": "a"}, {"author": "Jane Doe", "role": "agent", "text": "b"}]}
                """)
            let source = ImportSource(store: test.store, settings: test.settings.source)
            let people = try #require(try await source.tickets([7]).first).people
            #expect(people == [TechnicianWork(identifier: "jane doe", name: "Jane Doe", notes: 2)])
        }
    }

    @Test(arguments: TestDatabase.available)
    func pagesOfTheImportSourceMissNothing(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.importFile("id,title\n" + (1...30).map { "\($0),t" }.joined(separator: "\n"))
            #expect(
                try await test.store.populate(
                    from: ImportSource(store: test.store, settings: test.settings.source), page: 7
                ).queued == 30)
        }
    }
}

extension Store {
    @discardableResult
    func importFile(_ text: String) async throws -> FileImport.Progress {
        var progress = try await FileImport(store: self).run(
            try TicketFileReader(InputFile(contents: Array(text.utf8)))
        ) { _ in }
        progress.columns = ColumnUse()
        return progress
    }
}

extension FileImport.Progress {
    fileprivate init(rows: Int, stored: Int, rejected: Int = 0) {
        self.init()
        self.rows = rows
        self.stored = stored
        self.rejected = rejected
    }
}
