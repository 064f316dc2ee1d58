import JSON
import ODBC

/// A note or a time entry of a ticket: somebody's words, somebody's work, or both.
struct APIEntry: Sendable {
    let time: Timestamp
    let record: Int64
    let note: TicketNote?
    /// Who wrote or worked, if staff did.
    let member: APIMember?
    let hours: Double

    /// - Parameter row: Of a ticket's notes, or of its list of all notes.
    init(note row: JSONValue) {
        time = row.time("dateCreated") ?? row["_info"]?.time("dateEntered") ?? Timestamp(microseconds: 0)
        record = Int64(row["id"]?.int ?? 0)
        member = row["member"].flatMap(APIMember.init)
        hours = 0
        let isAnalysis = row.isSet("internalAnalysisFlag")
        let isCustomers = row["contact"]?.isNull == false || !isAnalysis
        guard let text = row["text"]?.words else {
            note = nil
            return
        }
        note = TicketNote(
            // E-mail that no contact was found for is the customer's too.
            authorKind: isCustomers ? .customer : .system,
            kind: Self.kind(row, ["resolutionFlag", "internalAnalysisFlag"], otherwise: .problem),
            isInternal: isAnalysis || row.isSet("internalFlag"), createdAt: time, text: text)
    }

    /// - Parameter row: Of time/entries.
    init(timeEntry row: JSONValue) {
        time = row.time("timeStart") ?? row.time("dateEntered") ?? Timestamp(microseconds: 0)
        record = Int64(row["id"]?.int ?? 0)
        member = row["member"].flatMap(APIMember.init)
        hours = row["actualHours"]?.double ?? 0
        let isProblem = row.isSet("addToDetailDescriptionFlag")
        let kind = Self.kind(
            row, ["addToResolutionFlag", "addToInternalAnalysisFlag"], otherwise: isProblem ? .problem : .time)
        let texts = [row["notes"]?.words, row["internalNotes"]?.words].compactMap { $0 }
        guard !texts.isEmpty else {
            note = nil
            return
        }
        note = TicketNote(
            authorKind: .technician, kind: kind, isInternal: kind == .analysis, createdAt: time,
            text: texts.joined(separator: "\n\n"))
    }

    private static func kind(_ row: JSONValue, _ flags: [String], otherwise standard: NoteKind) -> NoteKind {
        row.isSet(flags[0]) ? .resolution : row.isSet(flags[1]) ? .analysis : standard
    }
}

/// Who a row says did something, `{"id": 3, "identifier": "jdoe", "name": "Jane Doe"}`.
struct APIMember: Sendable {
    let record: Int64?
    let login: String?
    let name: String?

    /// Nil if nobody is named; some servers write the login alone.
    init?(_ value: JSONValue) {
        record = value["id"]?.int.map(Int64.init)
        login = value["identifier"]?.words ?? value.words
        name = value["name"]?.words
        if record == nil, login == nil, name == nil { return nil }
    }

    /// For a site that shows no list of its members.
    var asMember: Member? {
        login.map { Member(login: $0, name: name, record: record) }
    }
}

extension JSONValue {
    /// A text in which something stands.
    var words: String? { string.flatMap { $0.trimmed.isEmpty ? nil : $0 } }
}
