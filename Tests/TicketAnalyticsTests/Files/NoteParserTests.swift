import JSON
import Testing

@testable import TicketAnalytics

struct NoteParserTests {
    @Test(
        "doubt about the author goes against credit",
        arguments: [
            ("reporter", true, ImportedNote.Role.customer), ("End-User", false, .customer),
            ("assignee", false, .technician),
            ("Agent", true, .technician), ("bot", true, .system), ("others", false, .customer),
            ("others", true, .technician),
        ])
    func roles(word: String, isPrivate: Bool, role: ImportedNote.Role) throws {
        let notes = try NoteParser().notes([["role": .string(word), "private": .bool(isPrivate), "text": "x"]])
        #expect(notes.map(\.role) == [role])
        #expect(notes.map(\.kind) == [isPrivate ? .internalAnalysis : .problem])
    }

    @Test func authorsCreatedAndKindAreRead() throws {
        let text = """
            [{"author": "Ada", "text": "done", "created": "1970-01-01T00:00:01Z", "kind": "resolution"},
             {"author": "Ada", "text": "hello"}, {"author": "Bob", "text": "thanks"}, {"text": " "}]
            """
        let notes = try NoteParser(owner: "Ada").notes(.string(text))
        #expect(notes.map(\.role) == [.technician, .technician, .customer])
        #expect(
            notes.first
                == ImportedNote(author: "Ada", role: .technician, kind: .resolution, text: "done", created: 1_000_000))
    }

    @Test("text that only starts with a bracket is one plain note", arguments: ["[2024-01-02] called back", "plain"])
    func plainText(text: String) throws {
        #expect(try NoteParser().notes(.string(text)) == [ImportedNote(role: .technician, kind: .problem, text: text)])
    }

    @Test("damaged notes are a fault, not text", arguments: ["[{\"text\": \"cut o", "[{\"text\": \"x\"}, 5]"])
    func damaged(text: String) {
        #expect(throws: TicketBuilder.Fault.self) { try NoteParser().notes(.string(text)) }
    }
}
