import ODBC

@testable import TicketAnalytics

struct SourceAway: Explainable, Equatable {
    var isRetryable = true
    let problem = "The source is away."
    let remedy = "Wait."
    let exitStatus = ExitStatus.unavailable
}

/// A source in memory that can be changed, and fails when told to.
actor StubSource: TicketSource {
    nonisolated let name: String
    private var heads: [TicketHead]
    private var tickets: [Int64: StandardTicket]
    private var failures: [SourceAway] = []
    private var failingPage: Int?
    private var happenings: [Int: @Sendable () async throws -> Void] = [:]
    private(set) var pages: [[Int64]] = []

    init(heads: [TicketHead], name: String = "stub") {
        self.heads = heads
        self.name = name
        tickets = Dictionary(
            heads.map { ($0.number, StandardTicket(number: $0.number, summary: $0.summary)) }
        ) { $1 }
    }

    /// Tickets with these texts as their summaries, numbered from 1.
    init(texts: [String]) {
        self.init(
            heads: texts.enumerated().map { index, text in
                TicketHead(number: Int64(index + 1), summary: text, enteredAt: nil, changedAt: .day(1))
            })
    }

    init(_ tickets: [StandardTicket]) {
        name = "stub"
        heads = tickets.map {
            TicketHead(
                number: $0.number, externalId: $0.externalId, summary: $0.summary, company: $0.company, board: $0.board,
                enteredAt: $0.enteredAt, changedAt: .day(1))
        }
        self.tickets = Dictionary(tickets.map { ($0.number, $0) }) { $1 }
    }

    func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        try await happenings.removeValue(forKey: pages.count + 1)?()
        if pages.count + 1 == failingPage {
            failingPage = nil
            throw SourceAway()
        }
        let page = heads.sorted { ($0.changedAt, $0.number) < ($1.changedAt, $1.number) }
            .filter { ($0.changedAt, $0.number) > (cursor.changedAt, cursor.number) }.prefix(limit)
        pages.append(page.map(\.number))
        return Array(page)
    }

    func tickets(_ numbers: [Int64]) throws -> [StandardTicket] {
        if let failure = failures.popLast() { throw failure }
        return numbers.compactMap { tickets[$0] }
    }

    func findings() -> [String] { [] }

    /// The ticket changes, or is new.
    func put(_ number: Int64, _ summary: String, at time: Timestamp) {
        put(StandardTicket(number: number, summary: summary), at: time)
    }

    func put(_ ticket: StandardTicket, at time: Timestamp) {
        heads.removeAll { $0.number == ticket.number }
        heads.append(
            TicketHead(
                number: ticket.number, summary: ticket.summary, company: ticket.company, board: ticket.board,
                enteredAt: nil, changedAt: time))
        tickets[ticket.number] = ticket
    }

    /// The ticket is deleted.
    func lose(_ number: Int64) {
        hide(number)
        tickets[number] = nil
    }

    /// The ticket is passed over by whoever reads page by page.
    func hide(_ number: Int64) { heads.removeAll { $0.number == number } }

    /// Happens before the page is read; counted from now.
    func onPage(_ page: Int, _ body: @escaping @Sendable () async throws -> Void) {
        happenings[pages.count + page] = body
    }

    /// The page fails once; counted from now.
    func fail(onPage page: Int) { failingPage = pages.count + page }

    /// So many of the next questions for tickets fail.
    func fail(_ times: Int, retryable: Bool = true) {
        failures = Array(repeating: SourceAway(isRetryable: retryable), count: times)
    }

    func forgetPages() { pages = [] }
}

extension StubSource {
    /// One ticket a day of January, with the day's number.
    init(days: ClosedRange<Int>) {
        self.init(
            heads: days.map {
                TicketHead(number: Int64($0), summary: "Ticket \($0)", enteredAt: .day($0), changedAt: .day($0))
            })
    }
}
