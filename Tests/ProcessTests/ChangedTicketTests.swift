import JSON
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("Tickets that change in the source")
    struct ChangedTicketTests {
        @Test("The model reads a ticket again only if its text changed")
        func changedText() async throws {
            let model = try FakeModel("--parallel", "4")
            let place = try Workplace(SampleSource.settings.merging(model.settings) { $1 })
            let source = try SampleSource(in: place)
            try await expectComplete(in: place)
            let asked = try await model.stats()["requests"]?.int ?? 0

            try await source.change("UPDATE Time_Entry SET Hours_Actual = Hours_Actual + 1")
            try await source.touch(where: "SR_Service_RecID % 2 = 0")
            let hours = try await place.number(Self.hours)
            try await expectComplete(in: place)
            #expect(try await model.stats()["requests"]?.int == asked)
            #expect(try await place.number(Self.hours) > hours)

            let number = try await place.number(
                "SELECT MAX(TicketNumber) FROM Tickets WHERE TicketNumber IN (SELECT TicketNumber FROM TicketSkills)")
            try await source.change(
                "UPDATE SR_Service SET Summary = 'Veeam ' || Summary WHERE SR_Service_RecID = \(number)")
            try await source.touch(where: "SR_Service_RecID = \(number)")
            try await expectComplete(in: place)
            #expect(try await model.stats()["requests"]?.int == asked + 1)
        }

        @Test("A deleted ticket no longer counts once populate has read the whole source")
        func deleted() async throws {
            let place = try Workplace(SampleSource.settings)
            let source = try SampleSource(in: place)
            try await expectComplete(in: place)
            let number = try await place.number("SELECT MAX(TicketNumber) FROM TicketSkills")
            try await source.change("DELETE FROM SR_Service WHERE SR_Service_RecID = \(number)")
            #expect(try await place.run(.populate, "--reconcile") == .silent)
            #expect(try await place.tickets("Discarded") == 1)
            #expect(try await place.number("SELECT COUNT(*) FROM TicketSkills WHERE TicketNumber = \(number)") == 0)
        }

        @Test("An empty source is not believed, unless a person says so")
        func emptySource() async throws {
            let place = try Workplace(SampleSource.settings)
            let source = try SampleSource(in: place)
            #expect(try await place.run(.populate) == .silent)
            let tickets = try await place.tickets("Pending")
            try await source.change("DELETE FROM SR_Service")
            let end = try await place.run(.populate, "--reconcile")
            #expect(end.exit == .status(65))
            #expect(
                end.errors == """
                    populate: The source no longer yields at least \(tickets) tickets of the queue; none of them was discarded.
                    Check the source's address and filters; if they are gone for good, run populate --reconcile --accept-missing.

                    """)
            #expect(try await place.tickets("Pending") == tickets)
            #expect(try await place.run(.report, "status").output.contains("too many to believe"))
            #expect(try await place.run(.populate, "--accept-missing").exit == .status(64))
            #expect(try await place.run(.populate, "--reconcile", "--accept-missing") == .silent)
            #expect(try await place.tickets("Discarded") == tickets)
        }

        private static let hours = "SELECT CAST(SUM(Hours) AS INTEGER) FROM TicketTechnicians"

        private func expectComplete(in place: Workplace) async throws {
            let end = try await place.run(.controller, "--once")
            #expect(end.exit == .status(0) && end.errors.isEmpty)
            #expect(try await place.tickets("Complete") == place.number("SELECT COUNT(*) FROM Tickets"))
        }
    }
}

extension FinishedTool {
    fileprivate static let silent = FinishedTool(exit: .status(0), output: "", errors: "")
}
