import Testing

@testable import TicketAnalytics

struct NoteHeaderTests {
    @Test(arguments: ["[technician, resolution, 2026-03-01 14:20]\n", "[customer]\nx", "[system, time, internal]\n"])
    func itsEndIsKnown(text: String) {
        let bytes = Array(text.utf8)
        #expect(NoteHeader.end(in: bytes, at: 0) == bytes.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 })
        #expect(NoteHeader.end(in: Array("\n".utf8) + bytes, at: 1) != nil)
        #expect(NoteHeader.end(in: Array("x".utf8) + bytes, at: 1) == nil)
    }

    @Test(arguments: ["[others]\n", "[technician said]", "[customer", "customer]\n", "[customer] wrote\n", "["])
    func whatIsNoneIsNotTakenForOne(text: String) {
        #expect(NoteHeader.end(in: Array(text.utf8), at: 0) == nil)
    }

    @Test func twoNotesAreAsFarApartForTheLexiconWhateverTheHeaderSays() throws {
        let notes = { (header: String) in
            "Found in Tuesday's run of Veeam, 801 files.\n\n\(header)\nRestored the folder."
        }
        let short = try EmbeddedLexicon.skills(in: notes("[technician]")).map(\.name)
        let long = try EmbeddedLexicon.skills(in: notes("[technician, resolution, internal, 2026-03-01 14:20]")).map(
            \.name)
        #expect(short == long && short.contains("Veeam"))
    }
}
