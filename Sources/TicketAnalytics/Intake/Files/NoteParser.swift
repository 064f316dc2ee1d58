import JSON

/// Reads the notes of one row: a JSON array of objects or texts, or plain text as one note.
///
/// Who wrote a note decides whether a technician may be credited with it, so doubt goes against credit:
/// - reporter, requester, customer, client, user, end-user, contact: customer;
/// - assignee, agent, technician, staff, member, support, engineer, admin: technician;
/// - system, bot, automation, monitoring: system;
/// - any other word, or none: technician if the note is private, of a technician's kind or by the ticket's owner;
///   else customer.
///
/// Without a kind, a private note is internal analysis and any other belongs to the problem's discussion.
struct NoteParser {
    /// The ticket's owner, if known.
    var owner: String?
    /// Reads the notes' times as it does the ticket's.
    var builder = TicketBuilder()

    func notes(_ value: JSONValue?) throws(TicketBuilder.Fault) -> [ImportedNote] {
        if let items = value?.array { return try notes(items) }
        guard let text = TicketBuilder.text(value).flatMap(TicketBuilder.filled) else { return [] }
        guard Self.looksLikeJSON(text) else {
            return [Self.plain(text)]
        }
        do {
            return try notes(JSONValue(parsing: text).array ?? [])
        } catch let fault as TicketBuilder.Fault {
            throw fault
        } catch {
            throw TicketBuilder.Fault("its notes are not valid JSON: \(error)", cause: "its notes are not valid JSON")
        }
    }

    /// Whether an array of objects was meant; plain text may start with a bracket too.
    private static func looksLikeJSON(_ text: String) -> Bool {
        let start = text.utf8.lazy.filter { $0 > .space }.prefix(2)
        return start.elementsEqual("[{".utf8) || start.elementsEqual("[]".utf8)
    }

    private func notes(_ items: [JSONValue]) throws(TicketBuilder.Fault) -> [ImportedNote] {
        var notes: [ImportedNote] = []
        for (index, item) in items.enumerated() {
            if let object = item.object {
                if let note = try note(object) { notes.append(note) }
            } else if let text = item.string {
                notes += TicketBuilder.filled(text).map { [Self.plain($0)] } ?? []
            } else {
                throw TicketBuilder.Fault(
                    "its note \(index + 1) is neither a JSON object nor a text",
                    cause: "a note is neither a JSON object nor a text")
            }
        }
        return notes
    }

    private static func plain(_ text: String) -> ImportedNote {
        ImportedNote(role: .technician, kind: .problem, text: text)
    }

    /// One note; nil if it has no text.
    private func note(_ object: JSONObject) throws(TicketBuilder.Fault) -> ImportedNote? {
        func text(_ keys: String...) -> String? {
            keys.lazy.compactMap { TicketBuilder.text(object[$0]).flatMap(TicketBuilder.filled) }.first
        }
        guard let body = text("text", "body", "message", "content") else { return nil }
        let author = text("author", "name", "from")
        let isPrivate = ["private", "internal", "isPrivate"].contains { object[$0]?.bool == true }
        let kind = Self.kind(text("kind", "type")) ?? (isPrivate ? .internalAnalysis : .problem)
        return ImportedNote(
            author: author, role: role(text("role"), author: author, isPrivate: isPrivate, kind: kind), kind: kind,
            text: body, isPrivate: isPrivate || kind == .internalAnalysis,
            created: try builder.time(text("created", "created_at", "time", "date")))
    }

    private static func kind(_ word: String?) -> ImportedNote.Kind? {
        switch word?.normalizedName() {
        case "problem", "discussion", "description", "public": .problem
        case "internal", "internalanalysis", "private", "work", "worknote": .internalAnalysis
        case "resolution", "solution", "fix": .resolution
        case "time", "timeentry", "worklog": .time
        default: nil
        }
    }

    private func role(
        _ word: String?, author: String?, isPrivate: Bool, kind: ImportedNote.Kind
    ) -> ImportedNote.Role {
        switch word?.normalizedName() {
        case "reporter", "requester", "customer", "client", "user", "enduser", "contact": .customer
        case "assignee", "agent", "technician", "staff", "member", "support", "engineer", "admin": .technician
        case "system", "bot", "automation", "automated", "monitoring": .system
        default:
            isPrivate || kind != .problem || (author != nil && author == owner) ? .technician : .customer
        }
    }
}
