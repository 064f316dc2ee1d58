import JSON
import ODBC

/// A row of service/tickets or project/tickets.
struct APITicket: Sendable {
    let resource: TicketResource
    let number: Int64
    let row: JSONValue

    /// Nil for a row without a number.
    init?(_ row: JSONValue, in resource: TicketResource) {
        guard let number = row["id"]?.int else { return nil }
        self.resource = resource
        self.number = Int64(number)
        self.row = row
    }

    /// What a head needs; servers differ in where they put the two times.
    static let headFields = [
        "id", "summary", "board", "company", "dateEntered", "mergedParentTicket", "lastUpdated", "_info",
    ]

    var changedAt: Timestamp? { time("lastUpdated") }
    var enteredAt: Timestamp? { time("dateEntered") }
    /// Nil for one that was opened again.
    var closedAt: Timestamp? { row["closedFlag"]?.bool == false ? nil : time("closedDate") ?? time("dateClosed") }
    var summary: String { row["summary"]?.string ?? "" }
    var board: String? { row["board"]?.name }
    var company: String? { row["company"]?.name }
    var companyNames: [String] { [company, row["company"]?["identifier"]?.string].compactMap { $0 } }
    var status: String? { row["status"]?.name }
    /// Its notes are in the ticket that it was merged into.
    var isMerged: Bool { row["mergedParentTicket"].map { !$0.isNull && $0["id"] != 0 } ?? false }

    private func time(_ field: String) -> Timestamp? { row["_info"]?.time(field) ?? row.time(field) }
}

extension JSONValue {
    func time(_ field: String) -> Timestamp? { self[field]?.string.flatMap(Timestamp.init) }

    func isSet(_ flag: String) -> Bool { self[flag]?.bool == true }

    /// The name of what a row refers to, `{"id": 1, "name": "Service"}`; some servers write the name alone.
    var name: String? { self["name"]?.string ?? string }
}
