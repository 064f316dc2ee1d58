import ODBC

/// Which skills a question about people is asked in.
public enum SkillBasis: String, Sendable, CaseIterable {
    /// Every skill as it was found in the tickets.
    case discovered
    /// The curated ones; a ticket that shows two spellings of one counts once.
    case managed

    /// Managed if there are any, which are fewer and clean.
    static func natural(on connection: Connection) throws -> SkillBasis {
        let sql = """
            SELECT COUNT(*) FROM ManagedSkills
            WHERE RetiredAt IS NULL AND EXISTS (
                SELECT 1 FROM ManagedSkillMembers WHERE ManagedSkillMembers.ManagedSkillId = ManagedSkills.ManagedSkillId)
            """
        return (try connection.query(sql).first?.int(0) ?? 0) > 0 ? .managed : .discovered
    }
}
