import Testing
import TicketAnalytics

@Suite struct EmbeddedLexiconTests {
    @Test func embeddedLexicon_holdsAtLeast1800Skills_ofBothKinds() throws {
        let skills = try Lexicon.embedded().skills
        #expect(skills.count >= 1_800)
        #expect(skills.count { $0.kind == .practice } >= 250)
    }

    @Test func embeddedLexicon_namesEverySkillOnce() throws {
        let names = try Lexicon.embedded().skills.map { $0.name.lowercased() }
        #expect(Set(names).count == names.count)
    }

    @Test func identity_carriesTheVersionOfTheWords() throws {
        let identity = try EmbeddedLexicon.extractor.get().identity
        #expect(identity.extractor == "lexicon")
        #expect(identity.modelDigest?.count == 16)
    }
}
