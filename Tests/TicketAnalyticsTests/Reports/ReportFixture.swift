import ODBC
import TestSupport

@testable import TicketAnalytics

/// Four tickets: 1 and 2 show Swift, 2 and 3 Linux, 3 Linux Mint; 4 has failed.
/// Ann worked 3 h on 1 and 1 h on 2, Bob 2 h on 2 and 0.5 h on 3; Zoe, who has left, worked 5 h on 3.
func withKnownData(on database: TestDatabase, _ body: (Store, StubSource) async throws -> Void) async throws {
    try await withStore(on: database) { test in
        let source = StubSource([
            .made(1, "about Swift", [.ann(3)]),
            .made(2, "about Swift and Linux", [.ann(1), .bob(2)]),
            .made(3, "about Linux and 'Linux Mint'", [.bob(0.5), .zoe(5)]),
            .made(4, "broken", []),
        ])
        let extractor = StubExtractor { text, _ in
            if text == "broken" { throw ExtractionError.promptTooLong(server: "s", detail: "long") }
            return ["Swift", "Linux", "Linux Mint"].filter {
                text.contains($0 == "Linux" ? "and Linux" : $0) || text.contains("about \($0)")
            }
            .map { ExtractedSkill(name: $0, kind: $0 == "Linux" ? .practice : .technology, quote: $0) }
        }
        try await test.store.analyse(source, extractor)
        try await body(test.store, source)
    }
}

extension StandardTicket {
    static func made(_ number: Int64, _ summary: String, _ people: [TechnicianWork]) -> StandardTicket {
        var ticket = StandardTicket(number: number, summary: summary)
        ticket.externalId = "T-\(number)"
        ticket.people = people
        return ticket
    }
}

extension TechnicianWork {
    static func ann(_ hours: Double) -> TechnicianWork {
        TechnicianWork(identifier: "ann", name: "Ann Lee", hours: hours, notes: 1)
    }

    static func bob(_ hours: Double) -> TechnicianWork {
        TechnicianWork(identifier: "bob", name: "Bob Ross", hours: hours)
    }

    static func zoe(_ hours: Double) -> TechnicianWork {
        TechnicianWork(identifier: "zoe", name: "Zoe Ross", isActive: false, hours: hours)
    }
}
