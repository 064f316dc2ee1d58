import TicketAnalytics

extension TextCuts {
    /// `310 characters of signatures, 2 repeated notes, 1 secret`; nil if the text is whole.
    var words: String? {
        let characters = [
            (markUp, "mark-up"), (quotedMail, "quoted mail"), (signatures, "signatures"), (notices, "legal notices"),
            (overBudget, "long notes"),
        ].filter { $0.0 > 0 }.map { "\(Wording.count(Int64($0.0))) characters of \($0.1)" }
        let others = [(repeatedNotes, "repeated note"), (repeatedLines, "repeated line"), (secrets, "secret")]
            .filter { $0.0 > 0 }.map { "\(Wording.count(Int64($0.0))) \($0.1)\($0.0 == 1 ? "" : "s")" }
        let all = characters + others
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }
}
