import ODBC

extension GoldTicket {
    /// The tickets whose skills people have marked, with their texts as extractors read them now. A ticket that its
    /// source no longer holds is left out, and so is a right skill whose words no longer stand in the text.
    ///
    /// - Throws: `StoreError`, and what the source throws.
    public static func marked(
        in store: Store, sources: TicketSources, textWriter: TicketTextWriter
    ) async throws -> [GoldTicket] {
        let sql = """
            SELECT \(SkillMark.columns) FROM SkillMarks JOIN Tickets ON Tickets.TicketNumber = SkillMarks.TicketNumber
            ORDER BY SkillMarks.TicketNumber, SkillMarks.NormalizedName
            """
        let marks = try await store.run { try $0.query(sql).map(SkillMark.init) }
        var tickets: [GoldTicket] = []
        for (number, marks) in Dictionary(grouping: marks, by: \.ticket.number).sorted(by: { $0.key < $1.key }) {
            guard let ticket = try await sources.ticket(number, in: store) else { continue }
            tickets.append(GoldTicket(marks, text: textWriter.text(of: ticket).text))
        }
        return tickets
    }

    /// - Parameter marks: Of one ticket.
    init(_ marks: [SkillMark], text: String) {
        // People type words as they please.
        let folded = text.lowercased()
        let right = marks.filter { $0.verdict == .right && folded.contains($0.skill.quote.lowercased()) }
        let wrong = marks.filter { $0.verdict == .wrong }
        self.init(
            id: marks.first?.ticket.text ?? "", text: text, skills: right.map { Skill($0.skill) },
            wrong: wrong.map { Skill($0.skill) })
    }
}

extension GoldTicket.Skill {
    fileprivate init(_ skill: ExtractedSkill) {
        self.init(name: skill.name, kind: skill.kind, quote: skill.quote)
    }
}
