import Foundation
import JSON
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("Failed tickets and checks in the terminal")
    struct QueueCommandTests {
        @Test("A cause is counted first, then retried if it is still so many")
        func retryByCause() async throws {
            let place = try await placeWithFailures()
            let counted = try await place.run(.report, "queue", "retry", "--error", "timeout", "--dry-run")
            #expect(counted.output == "2 tickets would be put back into the queue.\n")
            #expect(try await place.tickets("Failed") == 3)

            let moved = try await place.run(.report, "queue", "retry", "--error", "timeout", "--expect", "1")
            #expect(moved.exit == .status(75) && moved.errors.contains("to be 1 failed ticket, but now it would be 2"))
            #expect(try await place.tickets("Failed") == 3)

            let done = try await place.run(.report, "queue", "retry", "--error", "timeout", "--expect", "2")
            #expect(done.output == "2 tickets put back into the queue.\n")
            #expect(try await place.tickets("Pending") == 2)
            #expect(try await place.number("SELECT COUNT(*) FROM AuditLog WHERE Action = 'tickets.retry'") == 1)
        }

        @Test("What does not come back is discarded only with the count, or by force, where nobody can be asked")
        func discard() async throws {
            let place = try await placeWithFailures()
            for arguments in [["--error", "timeout"], ["1"], ["--all"]] {
                let end = try await place.run(.report, arguments: ["queue", "discard"] + arguments)
                #expect(end.exit == .status(64) && end.errors.contains("give --expect COUNT, or --force"))
            }
            #expect(try await place.tickets("Failed") == 3)
            let counted = try await place.run(.report, "queue", "discard", "--error", "timeout", "--expect", "2")
            #expect(counted.output == "2 tickets discarded.\n")
            let forced = try await place.run(.report, "queue", "discard", "3", "--force")
            #expect(forced.output == "1 ticket discarded.\n")
            #expect(try await place.tickets("Discarded") == 3)
        }

        @Test("A named ticket that has not failed is left as it is, and told")
        func notFailed() async throws {
            let place = try await placeWithFailures()
            _ = try await place.run(.report, "queue", "retry", "2")
            let end = try await place.run(.report, "queue", "retry", "1", "2")
            #expect(end.exit == .status(0) && end.output == "1 ticket put back into the queue.\n")
            #expect(end.errors == "Ticket 2 has not failed; it is pending.\n")
            let none = try await place.run(.report, "queue", "retry", "2")
            #expect(none.exit == .status(1) && none.errors == "Ticket 2 has not failed; it is pending.\n")
        }

        @Test("What is meant must be said in one way")
        func selection() async throws {
            let place = try await placeWithFailures()
            for arguments in [[], ["--all", "--error", "timeout"], ["1", "--all"]] {
                let end = try await place.run(.report, arguments: ["queue", "discard", "--force"] + arguments)
                #expect(end.exit == .status(64))
            }
            #expect(try await place.tickets("Failed") == 3)
        }

        @Test(
            "What a page calls its command asks the same",
            arguments: [
                (
                    ["queue", "list", "--error", "timeout", "--board", "Desk", "--page", "1", "--per", "1"], "tickets",
                    1
                ),
                (["queue", "list", "--error", "timeout"], "tickets", 2), (["check", "--list"], "runs", 0),
                (["status", "--window", "7d"], "history", 56), (["status", "--window", "1h"], "history", 60),
                (["marks"], "marks", 0),
            ])
        func commands(words: [String], table: String, rows: Int) async throws {
            let place = try await placeWithFailures()
            let end = try await place.run(.report, arguments: words + ["--format", "json"])
            #expect(end.exit == .status(rows == 0 ? 1 : 0) && end.errors.isEmpty)
            #expect(try JSONValue(parsing: end.output)[table]?.array?.count == rows)
        }

        @Test("A check says what is other than what is stored; one that is not there is told")
        func check() async throws {
            let place = try Workplace()
            try await place.populate(1)
            _ = try await place.run(.worker, "--drain")
            let end = try await place.run(.report, "check", "1", "--format", "json")
            let difference = try JSONValue(parsing: end.output)["difference"]?.array ?? []
            #expect(difference.count == 2 && difference.allSatisfy { $0["change"]?.string == "same" })
            let raw = try await place.run(.report, "check", "1", "--raw")
            #expect(raw.output.contains("The model's answer: none, no model was asked"))
            let missing = try await place.run(.report, "check", "--run", "9")
            #expect(missing.exit == .status(66) && missing.errors.contains("There is no check 9."))
        }

        @Test("Only what was found in a ticket is marked as wrong there; what is right beside it was missed")
        func mark() async throws {
            let place = try Workplace()
            try await place.populate(1)
            _ = try await place.run(.worker, "--drain")
            let misspelt = try await place.run(.report, "mark", "1", "Microsoft Outlok", "wrong")
            #expect(misspelt.exit == .status(1))
            #expect(misspelt.errors.hasSuffix("was found in ticket 1.\nDid you mean Microsoft Outlook?\n"))
            let unknown = try await place.run(.report, "mark", "1", "Zebra", "none")
            #expect(unknown.exit == .status(1))
            #expect(unknown.errors.hasSuffix("report ticket 1 lists those that were.\n"))
            let missed = try await place.run(.report, "mark", "1", "Zebra", "right")
            #expect(missed.errors == "Zebra is marked as right now. It was not found there, and counts as missed.\n")
            #expect(try await place.run(.report, "mark", "1", "zebra", "none").errors == "Zebra is not marked now.\n")
            let wrong = try await place.run(.report, "mark", "1", "microsoft outlook", "wrong")
            #expect(wrong.errors == "Microsoft Outlook is marked as wrong now.\n")
            #expect(try await place.number("SELECT COUNT(*) FROM SkillMarks") == 1)
        }

        @Test("The model's own answer is shown with --raw, and is in the JSON")
        func rawAnswer() async throws {
            let model = try FakeModel()
            let place = try Workplace(model.settings)
            try await place.populate(1)
            let json = try JSONValue(parsing: try await place.run(.report, "check", "1", "--format", "json").output)
            let answer = try #require(json["rawAnswer"]?.string)
            #expect(answer.contains("\"skills\"") && json["promptHash"]?.string?.count == 64)
            let raw = try await place.run(.report, "check", "1", "--raw")
            #expect(raw.output.contains("The model's answer: {"))
        }

        /// Two tickets that ran out of time, one that is too long.
        private func placeWithFailures() async throws -> Workplace {
            let place = try Workplace()
            try await place.populate(3)
            try await place.change(
                """
                UPDATE Tickets SET
                    State = 'Failed', FailureReason = 'no', FinishedAt = '2026-11-25 08:00:00.000000', Board = 'Desk',
                    FailureKind = CASE TicketNumber WHEN 3 THEN 'too-long' ELSE 'timeout' END
                """)
            return place
        }
    }
}
