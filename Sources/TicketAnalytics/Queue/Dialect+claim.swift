import ODBC

struct ClaimRequest {
    let limit: Int
    /// Tickets whose worker died, instead of all others.
    let isQuarantined: Bool
    let worker: WorkerID
    let lease: Duration
    let mark: ClaimMark?
}

/// The last ticket that a worker has claimed, in the order of (AvailableAt, TicketNumber).
struct ClaimMark: Sendable, Hashable {
    let availableAt: Timestamp
    let ticketNumber: Int64

    init(_ claim: Claim) {
        availableAt = claim.availableAt
        ticketNumber = claim.ticketNumber
    }

    fileprivate init(availableAt: Timestamp, ticketNumber: Int64) {
        self.availableAt = availableAt
        self.ticketNumber = ticketNumber
    }

    fileprivate static let start = ClaimMark(availableAt: Timestamp(microseconds: 0), ticketNumber: .min)
}

extension Dialect {
    /// Marks up to `limit` available tickets as held by the worker and returns them; no two workers get the same.
    func claim(_ request: ClaimRequest, on connection: Connection) throws -> [Claim] {
        let token = ClaimToken.fresh()
        let mark = request.mark ?? .start
        let claimed: [Value] = [.text(token), .text(request.worker.text), .integer(request.lease.milliseconds)]
        let kind: [Value] = [.integer(request.isQuarantined ? 1 : 0)]
        let position: [Value] = [.timestamp(mark.availableAt), .integer(mark.ticketNumber)]
        let limit = Value.integer(Int64(request.limit))
        let rows: [Row]
        switch name {
        case .sqlite:
            // The driver gives no rows back from RETURNING, so the rows are read by their token.
            rows = try connection.transaction {
                _ = try connection.execute(claimOnSQLite, claimed + kind + position + [limit])
                return try connection.query(Self.claimedByToken, [.text(token)])
            }
        case .postgresql:
            rows = try connection.query(claimOnPostgreSQL, kind + position + [limit] + claimed)
        case .sqlServer:
            rows = try connection.query(claimOnSQLServer, claimed + [limit] + kind)
        }
        return rows.map { Claim($0, token: token) }.sorted {
            ($0.availableAt, $0.ticketNumber) < ($1.availableAt, $1.ticketNumber)
        }
    }

    private var claimOnSQLite: String {
        """
        UPDATE Tickets SET
            State = 'Processing', ClaimToken = ?, WorkerId = ?, LeaseUntil = \(nowPlusMilliseconds), Attempts = Attempts + 1
        WHERE TicketNumber IN (
            SELECT TicketNumber FROM Tickets
            WHERE State = 'Pending' AND Quarantined = ? AND (AvailableAt, TicketNumber) > (?, ?) AND AvailableAt <= \(now)
                AND \(ProcessingControl.allowsClaims)
            ORDER BY AvailableAt, TicketNumber LIMIT ?)
        """
    }

    private static let claimedByToken = """
        SELECT TicketNumber, Attempts, Source, AvailableAt, AnalysisKey FROM Tickets
        WHERE State = 'Processing' AND ClaimToken = ?
        """

    private var claimOnPostgreSQL: String {
        """
        WITH chosen AS MATERIALIZED (
            SELECT TicketNumber FROM Tickets
            WHERE State = 'Pending' AND Quarantined = ? AND (AvailableAt, TicketNumber) > (?, ?) AND AvailableAt <= \(now)
                AND \(ProcessingControl.allowsClaims)
            ORDER BY AvailableAt, TicketNumber LIMIT ? FOR UPDATE SKIP LOCKED)
        UPDATE Tickets SET
            State = 'Processing', ClaimToken = ?, WorkerId = ?, LeaseUntil = \(nowPlusMilliseconds), Attempts = Attempts + 1
        FROM chosen WHERE Tickets.TicketNumber = chosen.TicketNumber
        RETURNING Tickets.TicketNumber, Attempts, Source, AvailableAt, AnalysisKey
        """
    }

    // READPAST skips the rows that another claim or populate has locked: in the index that the choice reads, and in the
    // table. The state stands in the outer WHERE as well, because a row may change between the choice and the update.
    private var claimOnSQLServer: String {
        """
        UPDATE Tickets WITH (ROWLOCK, UPDLOCK, READPAST) SET
            State = 'Processing', ClaimToken = ?, WorkerId = ?, LeaseUntil = \(nowPlusMilliseconds), Attempts = Attempts + 1
        OUTPUT inserted.TicketNumber, inserted.Attempts, inserted.Source, inserted.AvailableAt, inserted.AnalysisKey
        WHERE State = 'Pending' AND TicketNumber IN (
            SELECT TOP (?) TicketNumber FROM Tickets WITH (ROWLOCK, UPDLOCK, READPAST)
            WHERE State = 'Pending' AND Quarantined = ? AND AvailableAt <= \(now)
                AND \(ProcessingControl.allowsClaims)
            ORDER BY AvailableAt, TicketNumber)
        """
    }
}

extension Claim {
    fileprivate init(_ row: Row, token: String) {
        ticketNumber = row.int64(0) ?? 0
        attempt = row.int(1) ?? 0
        source = row.text(2) ?? ""
        availableAt = row.timestamp(3) ?? Timestamp(microseconds: 0)
        analysisKey = row.text(4)
        self.token = token
    }
}
