import Foundation
import JSON
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("The source connectwise-api")
    struct ConnectWiseAPITests {
        @Test("populate and worker take tickets, notes and hours from the site, through faults")
        func wholeRun() async throws {
            let fake = try await FakeConnectWise(Self.site(tickets: 60))
            try await fake.plan(
                ["path": "service/tickets?", "fault": "busy", "times": 1, "retry_after": "1"],
                ["path": "notes", "fault": "error500", "times": 3],
                ["path": "time/entries", "fault": "cut", "times": 1])
            let place = try Workplace(fake.settings.merging(["connectwise_api.page_size": "25"]) { $1 })
            for _ in 1...2 {
                let end = try await place.run(.populate)
                #expect(end == FinishedTool(exit: .status(0), output: "", errors: ""))
            }
            #expect(try await place.run(.worker, "--drain").exit == .status(0))
            #expect(try await place.tickets("Complete") == 60)
            let skills = try await place.skillsByTicket()
            #expect(skills.count == 60 && skills.values.allSatisfy { $0.contains("Microsoft Outlook") })
            #expect(try await place.number("SELECT COUNT(*) FROM Technicians WHERE Identifier = 'ann'") == 1)
            #expect(try await place.number("SELECT COUNT(*) FROM TicketTechnicians WHERE Hours = 0.5") == 60)
            #expect(try await fake.stats()["early"] == 0)
        }

        @Test("populate that waits for the site leaves at once when it is told to stop")
        func stop() async throws {
            let fake = try await FakeConnectWise(Self.site(tickets: 1))
            try await fake.plan(["path": "service/tickets", "fault": "busy", "times": 1, "retry_after": "250"])
            let place = try Workplace(fake.settings)
            let populate = try place.start(.populate)
            try await fake.wait(for: 1, "service/tickets")
            populate.send(SIGTERM)
            #expect(try await populate.finished().exit == .status(0))
        }

        @Test("A wrong key ends populate with 77 and two lines; the doctor says the same")
        func wrongKey() async throws {
            let fake = try await FakeConnectWise(Self.site(tickets: 1))
            let place = try Workplace(fake.settings.merging(["connectwise_api.public_key": "other"]) { $1 })
            let populate = try await place.run(.populate)
            #expect(populate.exit == .status(77))
            #expect(
                populate.errors.contains(
                    "ConnectWise does not allow service/tickets to this key (status 401): The login is wrong."))
            #expect(try await place.run(.report, "doctor").output.contains("service/tickets to this key"))
        }

        @Test("The doctor finds nothing wrong with a site that may be read, and names what may not be")
        func doctor() async throws {
            let fake = try await FakeConnectWise(Self.site(tickets: 1))
            let place = try Workplace(fake.settings)
            _ = try await place.run(.populate)
            #expect(try await place.run(.report, "doctor").output.contains("ConnectWise answers, and may be read"))
            try await fake.plan(["path": "project/tickets", "fault": "forbidden", "times": 9])
            let report = try await place.run(.report, "doctor")
            #expect(report.exit == .status(1) && report.output.contains("The source lacks project/tickets (status 403"))
        }

        /// Tickets whose notes name Outlook, each with half an hour of Ann's.
        private static func site(tickets: Int64) -> JSONValue {
            let ann: JSONValue = ["id": 1, "identifier": "Ann", "name": "Ann Lee"]
            let numbers = 1...tickets
            return [
                "service": .array(
                    numbers.map {
                        [
                            "id": .integer($0), "summary": .string("Desk \($0)"),
                            "_info": ["lastUpdated": "2026-01-02T08:00:00Z"],
                        ]
                    }),
                "notes": .object(
                    JSONObject(
                        numbers.map { number in
                            (
                                String(number),
                                [["id": .integer(number), "text": .string("Outlook fails at \(number).")]]
                            )
                        })),
                "entries": .array(
                    numbers.map {
                        [
                            "id": .integer($0), "chargeToId": .integer($0), "chargeToType": "ServiceTicket",
                            "member": ann, "actualHours": 0.5,
                        ]
                    }),
            ]
        }
    }
}
