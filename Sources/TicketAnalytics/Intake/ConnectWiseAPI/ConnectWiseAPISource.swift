import Curl
import JSON
public import ODBC
import ServiceLifecycle

/// The tickets of a ConnectWise site, read through its REST API by a member that may only inquire.
public struct ConnectWiseAPISource: TicketSource {
    public let name: String

    private let settings: SourceSettings
    private let api: ConnectWiseAPI
    private let filter: TicketFilter
    private let feed: TicketFeed
    private let members: APIMembers

    /// Asks for nothing yet: a site that is away may be back when the first ticket is read.
    ///
    /// - Throws: `SourceError`, `SettingsError`
    public init(_ settings: SourceSettings) throws {
        try self.init(settings, retries: APIRetries())
    }

    init(_ settings: SourceSettings, retries: APIRetries) throws {
        name = settings.name
        self.settings = settings
        do {
            api = try ConnectWiseAPI(settings.connectWiseAPI, retries: retries)
        } catch let error as ConnectWiseAPIError {
            throw SourceError.api(error)
        }
        filter = TicketFilter(settings)
        feed = TicketFeed(api, filter)
        members = APIMembers(api)
    }

    public func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        try await populating { try await feed.heads(after: cursor, limit: limit) }
    }

    public func tickets(_ numbers: [Int64]) async throws -> [StandardTicket] {
        try await reading {
            let tickets = try await rows(of: Set(numbers))
            async let notes = notes(of: tickets)
            async let timeEntries = timeEntries(of: tickets)
            async let listed = members.all()
            let (written, worked) = try await (notes, timeEntries)
            let named = [written, worked].flatMap { $0.values.joined() }.compactMap { $0.member?.asMember }
            // What the list says of a member counts more than what a row does.
            let staff = Staff(members: named + (try await listed), settings: settings)
            return tickets.compactMap { ticket in
                written[ticket.number].map {
                    StandardTicket(ticket, notes: $0, timeEntries: worked[ticket.number] ?? [], staff: staff)
                }
            }
        }
    }

    /// The server's, as every answer of HTTP tells it.
    public func now() async throws -> Timestamp? {
        try await populating {
            let headers = try await api.get(TicketResource.service.path, "pageSize=1", forwardOnly: true).headers
            return headers["Date"].flatMap(HTTPDate.init).map {
                Timestamp(microseconds: $0.secondsSince1970 * 1_000_000)
            }
        }
    }

    public func findings() async throws -> [String] {
        try await reading { try await APICheck(api: api).findings() }
    }

    /// Whoever is asked to stop while the server is waited for ends without a complaint.
    private func populating<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await reading(body)
        } catch  where Task.isShuttingDownGracefully {
            throw CancellationError()
        }
    }

    private func reading<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as ConnectWiseAPIError {
            throw SourceError.api(error)
        }
    }
}

extension ConnectWiseAPISource {
    private func rows(of numbers: Set<Int64>) async throws -> [APITicket] {
        let service = try await rows(of: numbers, in: .service)
        let others = numbers.subtracting(service.map(\.number))
        guard !others.isEmpty else { return service }
        do {
            return try await service + rows(of: others, in: .project)
        } catch let error as ConnectWiseAPIError where TicketResource.project.isAbsent(after: error) {
            return service
        }
    }

    private func rows(of numbers: Set<Int64>, in resource: TicketResource) async throws -> [APITicket] {
        try await APIQuery.numbers("id", numbers.sorted())
            .mapAtOnce { try await api.rows(resource.path, APIQuery(conditions: [$0])) }
            .joined().compactMap { APITicket($0, in: resource) }
            .filter { numbers.contains($0.number) && filter.admits($0) }
    }

    /// By ticket; those that were deleted meanwhile are left out.
    private func notes(of tickets: [APITicket]) async throws -> [Int64: [APIEntry]] {
        let notes = try await tickets.mapAtOnce { ticket in (ticket.number, try await noteRows(of: ticket)) }
        let entries = notes.compactMap { number, rows in rows.map { (number, $0.map(APIEntry.init(note:))) } }
        return Dictionary(entries) { $1 }
    }

    /// Nil if there is no such ticket any more.
    private func noteRows(of ticket: APITicket) async throws -> [JSONValue]? {
        // Some servers have the notes of project tickets among the others.
        for resource in ticket.resource == .service ? [.service] : [.project, TicketResource.service] {
            do {
                return try await api.rows("\(resource.path)/\(ticket.number)/notes")
            } catch ConnectWiseAPIError.notFound {
                continue
            }
        }
        return try await rows(of: [ticket.number], in: ticket.resource).isEmpty ? nil : []
    }

    /// By ticket.
    private func timeEntries(of tickets: [APITicket]) async throws -> [Int64: [APIEntry]] {
        let rows = try await Dictionary(grouping: tickets, by: \.resource).mapAtOnce { resource, tickets in
            try await timeEntryRows(of: Set(tickets.map(\.number)), in: resource)
        }
        return Dictionary(grouping: rows.joined()) { Int64($0["chargeToId"]?.int ?? 0) }
            .mapValues { $0.map(APIEntry.init(timeEntry:)) }
    }

    private func timeEntryRows(of numbers: Set<Int64>, in resource: TicketResource) async throws -> [JSONValue] {
        let type = "chargeToType=\"\(resource.chargeType)\""
        return try await APIQuery.numbers("chargeToId", numbers.sorted())
            .mapAtOnce { try await api.rows("time/entries", APIQuery(conditions: [$0, type])) }
            .joined().filter { row in
                // Other things than tickets have the same numbers.
                numbers.contains(Int64(row["chargeToId"]?.int ?? 0))
                    && row["chargeToType"]?.string.map { $0.normalizedName() == resource.chargeType.lowercased() }
                        ?? true
            }
    }
}

extension Sequence where Element: Sendable {
    /// What `transform` makes of each element, all at the same time and in any order; the first error ends the others.
    fileprivate func mapAtOnce<Result: Sendable>(
        _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            for element in self { group.addTask { try await transform(element) } }
            var results: [Result] = []
            for try await result in group { results.append(result) }
            return results
        }
    }
}
