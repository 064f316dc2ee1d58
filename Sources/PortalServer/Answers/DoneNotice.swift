import Presentation
import TicketAnalytics
import WebPages

/// What was done just now, as the audit log tells it: an address can name an entry, but say no words.
enum DoneNotice {
    static func load(_ id: Int64, from store: Store) async throws -> PageContent.Notice? {
        guard let entry = try await AuditEntry.load(id, from: store) else { return nil }
        let parts = entry.action.split(separator: ".")
        let deed = String(parts.last ?? "").replacing("-", with: " ")
        return PageContent.Notice(
            words: "Done: \(deed) \(entry.subject).",
            undo: parts.first == "managed-skill" && deed != "undo" ? undo(id) : nil)
    }

    private static func undo(_ id: Int64) -> ActionForm {
        ActionForm("managed/undo", "Undo", role: .curator, hidden: [Parameter("entry", String(id))], shortcut: "u")
    }
}
