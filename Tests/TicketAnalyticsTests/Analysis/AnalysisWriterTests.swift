import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct AnalysisWriterTests {
    @Test(arguments: TestDatabase.available)
    func skillsTechniciansRecordAndStateAreSavedTogether(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims async throws in
            #expect(try await store.save(claims, skills: ["Swift", "C++"]) == [1, 2])
            #expect(try await store.count("Tickets", where: "State = 'Complete' AND FinishedAt IS NOT NULL") == 2)
            #expect(try await store.count("TicketSkills") == 4)
            #expect(
                try await store.rows(
                    "SELECT Identifier, Hours, Notes FROM TicketTechnicians JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId"
                )
                    == [["ann", 1.5, 2], ["ann", 1.5, 2]])
            #expect(
                try await store.rows("SELECT Extractor, Model, SkillCount, DroppedCount, PromptTokens FROM Analyses")
                    == [["stub", "m", 2, 1, 10], ["stub", "m", 2, 1, 10]])
            #expect(try await store.ticket(1, "Company") == "Contoso")
        }
    }

    @Test(arguments: TestDatabase.available)
    func aLoginOfAnOlderVersionIsFolded_soThatItsPersonStaysOne(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims async throws in
            try await store.run { try $0.insertTechnician("ANN") }
            #expect(try await store.save(claims, skills: ["Swift"]) == [1, 2])
            #expect(try await store.rows("SELECT Identifier FROM Technicians") == [["ann"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aLostClaimWritesNothing_theOthersAreSaved(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.change("UPDATE Tickets SET ClaimToken = 'another' WHERE TicketNumber = 1")
            #expect(try await store.save(claims, skills: ["Swift"]) == [2])
            #expect(try await store.states() == [1: "Processing", 2: "Complete"])
            for table in ["TicketSkills", "TicketTechnicians", "Analyses"] {
                #expect(try await store.rows("SELECT TicketNumber FROM \(table)") == [[2]])
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSaveWhoseAnswerWasLostIsNotWrittenTwice(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims async throws in
            #expect(try await store.save([claims[0]], skills: ["Swift"]) == [1])
            #expect(try await store.save(claims, skills: ["Swift"], isAgain: true) == [1, 2])
            #expect(try await store.rows("SELECT TicketNumber FROM Analyses ORDER BY 1") == [[1], [2]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aStaleResultBesideTheFreshOneOfItsTicketIsNotWritten(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1])
            let queue = TicketQueue(store: test.store)
            let stale = try #require(try await queue.claimNext(1).first)
            try await test.store.endLeases()
            try await queue.recoverExpiredLeases(.four)
            let fresh = try #require(try await queue.claimAlone())
            for claims in [[stale, fresh], [fresh, stale]] {
                try await test.store.change("UPDATE Tickets SET State = 'Processing'")
                try await test.store.change("DELETE FROM Analyses")
                #expect(try await test.store.save(claims, skills: ["Swift"]) == [1])
                #expect(try await test.store.count("Analyses") == 1)
                #expect(try await test.store.count("TicketSkills") == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aLostResultAddsNoSkill(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.change("UPDATE Tickets SET ClaimToken = 'another' WHERE TicketNumber = 1")
            let writer = AnalysisWriter(store: store, worker: WorkerID("tester"))
            _ = try await writer.save([.made(claims[0], ["Old"]), .made(claims[1], ["New"])])
            #expect(try await store.rows("SELECT Name FROM Skills") == [["New"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func whenAllClaimsAreLostNoSkillIsAdded(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.change("UPDATE Tickets SET ClaimToken = 'another'")
            #expect(try await store.save(claims, skills: ["Swift"]).isEmpty)
            for table in ["Skills", "Technicians", "Analyses"] { #expect(try await store.count(table) == 0) }
        }
    }

    @Test(arguments: TestDatabase.available)
    func anErrorLeavesTheTicketAsItWas(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.change("DROP TABLE Analyses")
            await #expect(throws: (any Error).self) { try await store.save(claims, skills: ["Swift"]) }
            #expect(try await store.states() == [1: "Processing", 2: "Processing"])
            #expect(try await store.count("TicketSkills") == 0)
            #expect(try await store.count("Skills") == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anAnalysisAgainReplacesSkillsAndPeople_andKeepsTheHistory(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.save(claims, skills: ["Swift", "C++"])
            let queue = TicketQueue(store: store)
            let again = try #require(try await queue.claim(1, for: WorkerID("tester")))
            try await store.save([again], skills: ["Docker"], technician: "bob")
            let skills = "SELECT Name FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId"
            #expect(try await store.rows("\(skills) WHERE TicketNumber = 1") == [["Docker"]])
            #expect(try await store.count("TicketTechnicians") == 2)
            #expect(try await store.count("Analyses", where: "TicketNumber = 1") == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func spellingsOfOneSkillMeet_theFirstGivesTheName(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.save([claims[0]], skills: ["PowerShell"])
            try await store.save([claims[1]], skills: ["powershell"])
            #expect(try await store.rows("SELECT Name, NormalizedName FROM Skills") == [["PowerShell", "powershell"]])
            #expect(try await store.count("TicketSkills") == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func lettersWrittenInTwoWaysMeet_inOneBatchAndInTwo(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            for batches in [[claims], claims.map { [$0] }] {
                let writer = AnalysisWriter(store: store, worker: WorkerID("tester"))
                for table in ["TicketSkills", "Skills", "Analyses"] { try await store.change("DELETE FROM \(table)") }
                try await store.change("UPDATE Tickets SET State = 'Processing'")
                let names = [claims[0]: "Mu\u{308}ller Portal", claims[1]: "M\u{FC}ller Portal"]
                for batch in batches {
                    _ = try await writer.save(batch.map { .made($0, [names[$0] ?? "", "\(batches.count)"]) })
                }
                #expect(try await store.count("TicketSkills") == 4)
                #expect(try await store.count("Skills") == 2)
                let portal = try await store.rows(
                    "SELECT Name FROM Skills WHERE Kind = 'technology' AND Name LIKE 'M%'")
                #expect(portal.first?.first?.text.map { Array($0.utf8) } == Array("M\u{FC}ller Portal".utf8))
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTechniciansNewNameIsTakenOver(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            try await store.save([claims[0]], skills: [])
            try await store.save([claims[1]], skills: [], technicianName: "Ann Smith")
            #expect(try await store.rows("SELECT Identifier, Name FROM Technicians") == [["ann", "Ann Smith"]])
        }
    }

    @Test(arguments: TestDatabase.available)
    func writersThatAddTheSameSkillsDoNotFail(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add(1...40)
            let claims = try await TicketQueue(store: test.store).claimNext(40)
            let skills = (0..<20).map { "Skill \($0)" }
            try await withThrowingTaskGroup { group in
                for part in 0..<4 {
                    let (store, mine) = (try await test.reopened(), Array(claims[part * 10..<part * 10 + 10]))
                    group.addTask {
                        let saved = try await store.save(mine, skills: skills)
                        #expect(saved.count == 10)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await test.store.count("Skills") == 20)
            #expect(try await test.store.count("TicketSkills") == 800)
        }
    }

    @Test(arguments: TestDatabase.available)
    func hostileNamesAreOnlyText(database: TestDatabase) async throws {
        try await withClaims(on: database) { store, claims in
            let names = ["'; DROP TABLE Skills; --", "{a,\"b\"}", "x\\", String(repeating: "ö", count: 999)]
            try await store.save([claims[0]], skills: names)
            #expect(try await store.count("TicketSkills") == 4)
            #expect(try await store.count("Skills", where: "Name = '{a,\"b\"}'") == 1)
        }
    }

    private func withClaims(
        on database: TestDatabase, _ body: (Store, [Claim]) async throws -> Void
    ) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1, 2])
            try await body(test.store, try await TicketQueue(store: test.store).claimNext(2))
        }
    }
}

extension Store {
    /// Saves an analysis with these skills for each claim.
    @discardableResult
    fileprivate func save(
        _ claims: [Claim], skills: [String], technician: String = "ann", technicianName: String = "Ann Lee",
        isAgain: Bool = false
    ) async throws -> Set<Int64> {
        let writer = AnalysisWriter(store: self, worker: WorkerID("tester"))
        let saved = try await writer.save(
            claims.map { claim in
                var ticket = StandardTicket(number: claim.ticketNumber, summary: "x")
                ticket.company = "Contoso"
                ticket.people = [TechnicianWork(identifier: technician, name: technicianName, hours: 1.5, notes: 2)]
                return AnalysedTicket(
                    prepared: PreparedTicket(claim: claim, ticket: ticket, text: "x", analysisKey: "key"),
                    analysis: .made(of: skills))
            }, isAgain: isAgain)
        return Set(saved.map(\.ticketNumber))
    }
}

extension TicketAnalysis {
    fileprivate static func made(of names: [String]) -> TicketAnalysis {
        TicketAnalysis(
            identity: ExtractorIdentity(extractor: "stub", model: "m", promptHash: "p"),
            skills: names.enumerated().map {
                GroundedSkill(name: $1, kind: .technology, quote: $1, start: $0, end: $0 + 1)
            },
            dropped: [ExtractedSkill(name: "Invented", kind: .practice, quote: "nowhere")], repairs: [],
            promptTokens: 10, answerTokens: nil, rawAnswer: nil, duration: .milliseconds(5), isReused: false)
    }
}

extension AnalysedTicket {
    fileprivate static func made(_ claim: Claim, _ skills: [String]) -> AnalysedTicket {
        let ticket = StandardTicket(number: claim.ticketNumber, summary: "x")
        return AnalysedTicket(
            prepared: PreparedTicket(claim: claim, ticket: ticket, text: "x", analysisKey: "key"),
            analysis: .made(of: skills))
    }
}
