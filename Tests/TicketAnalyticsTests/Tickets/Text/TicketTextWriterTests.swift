import ODBC
import Testing

@testable import TicketAnalytics

struct TicketTextWriterTests {
    @Test func notesStandInOrderUnderWhoWroteThemAndWhen() throws {
        let text = try text(
            TicketNote(
                authorKind: .customer, kind: .problem, createdAt: Timestamp("2026-03-01 14:20:59"), text: "No mail."),
            TicketNote(authorKind: .technician, kind: .analysis, isInternal: true, text: "Queue is full."),
            TicketNote(
                authorKind: .technician, kind: .resolution, createdAt: Timestamp("2026-03-01T16:00:00+01:00"),
                text: "Restarted."),
            TicketNote(authorKind: .technician, kind: .time, isInternal: true, text: "Done."))
        #expect(
            text == """
                Mail down

                [customer, 2026-03-01 14:20]
                No mail.

                [technician, analysis]
                Queue is full.

                [technician, resolution, 2026-03-01 15:00]
                Restarted.

                [technician, time, internal]
                Done.
                """)
    }

    @Test func lettersAreComposed_soThatQuotesAreFoundHoweverTheyAreWritten() throws {
        var ticket = ticket(.said("das Mu\u{308}ller Portal"))
        ticket.summary = "U\u{308}berwachung"
        let text = try TicketTextWriter().text(of: ticket).text
        #expect(text.unicodeScalars.allSatisfy { $0 != "\u{308}" })
        let skill = ExtractedSkill(name: "M\u{FC}ller Portal", kind: .technology, quote: "M\u{FC}ller Portal")
        #expect(Grounding.ground([skill], in: text).grounded.count == 1)
    }

    @Test func markUpQuotedMailAndSecretsAreCleaned() throws {
        let note = TicketNote.said(
            "<p>See <b>log</b>, password: Summer26!</p><p>Regards</p><blockquote>old</blockquote>")
        let text = try TicketTextWriter().text(of: ticket(note))
        #expect(text.text == "Mail down\n\n[customer]\nSee log, password: [password masked]")
        #expect(text.cuts.markUp > 0 && text.cuts.quotedMail > 0 && text.cuts.signatures > 0 && text.cuts.secrets == 1)
    }

    @Test func aSecretInTheSummaryIsMasked() throws {
        let ticket = StandardTicket(number: 1, summary: "password: Summer26! fails")
        #expect(try TicketTextWriter().text(of: ticket).text == "password: [password masked] fails")
    }

    @Test func alertsThatAreAlikeFoldIntoTheFirst() throws {
        let notes = (1...15).flatMap { hour in
            ["PROBLEM: disk of srv\(hour) is full, \(hour) MB left", "RECOVERY: disk of srv\(hour) has room again"].map
            {
                TicketNote(
                    authorKind: .system, kind: .problem,
                    createdAt: Timestamp("2026-03-01 \(hour < 10 ? "0" : "")\(hour):10"),
                    text: $0)
            }
        }
        #expect(
            try text(notes) == """
                Mail down

                [system, 2026-03-01 01:10]
                PROBLEM: disk of srv1 is full, 1 MB left
                (the same 14 more times until 2026-03-01 15:10)

                [system, 2026-03-01 01:10]
                RECOVERY: disk of srv1 has room again
                (the same 14 more times until 2026-03-01 15:10)
                """)
    }

    @Test func aNoteThatRepeatsTheSummaryOrAnothersWordsIsLeftOut() throws {
        let copy = TicketNote(authorKind: .technician, kind: .analysis, text: "No mail.")
        #expect(try text(.said("Mail down"), .said("No mail."), copy) == "Mail down\n\n[customer]\nNo mail.")
        let twice = try text(.said("No mail."), .said(" No mail. \n"), .said("mail."))
        #expect(twice == "Mail down\n\n[customer]\nNo mail.\n(the same once more)\n\n[customer]\nmail.")
    }

    @Test func shortNotesWithOtherNumbersStay() throws {
        #expect(try text(.said("Call 5"), .said("Call 6")).hasSuffix("[customer]\nCall 5\n\n[customer]\nCall 6"))
    }

    @Test func anEmptyTicketHasNoText() throws {
        var ticket = StandardTicket(number: 1, summary: " \n")
        #expect(try TicketTextWriter().text(of: ticket).text.isEmpty)
        ticket.notes = [.said("  "), .said("<br>"), .said("."), .said("\u{A0}")]
        #expect(try TicketTextWriter().text(of: ticket).text.isEmpty)
    }

    @Test func aTextThatIsNoTicketIsTreatedAsANote() throws {
        let text = try TicketTextWriter().text(of: "<p>Disk full</p>\n<p>Kind regards<br>Ann</p>")
        #expect(text.text == "Disk full")
    }

    @Test func timesAreNoPartOfWhatMakesTwoTextsTheSame() throws {
        let texts = try ["2026-03-01 14:20", "2027-12-31 00:00", ""].map { time in
            try TicketTextWriter().text(
                of: ticket(
                    TicketNote(authorKind: .system, kind: .problem, createdAt: Timestamp(time), text: "Disk full")))
        }
        #expect(texts[0].text != texts[1].text && texts[0].timeless == texts[1].timeless)
        #expect(texts[0].timeless.count == texts[0].text.count && texts[2].timeless != texts[0].timeless)
    }

    @Test func headersMasksAndFoldsNameNoSkill() throws {
        let roles = AuthorKind.allCases.flatMap { author in
            NoteKind.allCases.map {
                TicketNote(
                    authorKind: author, kind: $0, isInternal: true, createdAt: Timestamp("2026-03-01 14:20"),
                    text: "\(author) saw \($0) of it again and again")
            }
        }
        let masks = try SecretRuleReader.builtIn().map(\.mask) + [PrivateKeys.mask]
        let lines = [
            "(7 more like this)", "(7 more like these 3 lines)", "(7 lines, 900 characters left out)",
            "(7 notes left out)",
        ]
        for text in try [text(roles + roles)] + masks + lines {
            #expect(try EmbeddedLexicon.skills(in: text).map(\.name) == [], "\(text)")
        }
    }

    // MARK: Budget

    @Test func theLongestNoteIsShortenedFirst_andProblemAndResolutionLast() throws {
        let log = (1...3_000).map { "\($0) something other happens here \(String(repeating: "x", count: $0 % 40))" }
        let notes = [
            TicketNote(
                authorKind: .customer, kind: .problem, text: "The problem. " + log[..<60].joined(separator: "\n")),
            TicketNote(
                authorKind: .technician, kind: .analysis, text: "Analysis. " + log[100...].joined(separator: "\n")),
            TicketNote(authorKind: .technician, kind: .time, text: "A short word."),
            TicketNote(
                authorKind: .technician, kind: .resolution, text: "Resolution. " + log[60..<100].joined(separator: "\n")
            ),
        ]
        let text = try TicketTextWriter(maxTokens: 4_000).text(of: ticket(notes))
        #expect(TokenEstimate.tokens(in: text.text) <= 4_200)
        #expect(
            text.text.contains(log[..<60].joined(separator: "\n"))
                && text.text.contains(log[60..<100].joined(separator: "\n")))
        #expect(
            text.text.contains("A short word.") && text.text.contains("Analysis. ")
                && text.text.contains("\n3000 something"))
        #expect(text.cuts.overBudget > 50_000 && text.text.contains("characters left out)"))
    }

    @Test func whatFitsTheBudgetIsNotTouched() throws {
        let note = String(repeating: "nothing new. ", count: 500)
        #expect(try text(.said(note)).hasSuffix(note.trimmed))
    }

    /// Ends at once, unless each note is compared with each.
    @Test(.timeLimit(.minutes(1))) func ofMoreNotesThanFitTheMiddleOnesGo() throws {
        let words = ["alpha", "beta", "gamma", "delta", "omega", "sigma", "theta"]
        let notes = (0..<4_000).map { index in
            TicketNote.said(
                "note " + String(index, radix: 7).map { words[$0.wholeNumberValue ?? 0] }.joined(separator: " "))
        }
        let text = try TicketTextWriter().text(of: ticket(notes)).text
        #expect(text.contains("notes left out)") && TokenEstimate.tokens(in: text) < 17_000)
        #expect(text.contains("note beta alpha\n") && text.hasSuffix(String(notes[3_999].text)))
    }

    @Test(.timeLimit(.minutes(1))) func aNoteOfManyMegabytesIsCutBeforeItIsReadLineByLine() throws {
        let note =
            "begin\n" + (0..<40_000).map { "\($0 &* 7_919) a line of a long log" }.joined(separator: "\n") + "\nend"
        let text = try TicketTextWriter().text(of: ticket(.said(note)))
        #expect(text.text.contains("begin\n") && text.text.hasSuffix("end") && text.text.utf8.count < 60_000)
    }

    @Test func theSameTicketAlwaysHasTheSameText() throws {
        let notes = (0..<50).map { TicketNote.said("alert \($0) about the disk of srv\($0)\nregards\nann \($0)") }
        let texts = try (0..<5).map { _ in try TicketTextWriter().text(of: ticket(notes)).text }
        #expect(Set(texts).count == 1)
    }

    private func text(_ notes: TicketNote...) throws -> String { try text(notes) }

    private func text(_ notes: [TicketNote]) throws -> String { try TicketTextWriter().text(of: ticket(notes)).text }

    private func ticket(_ notes: TicketNote...) -> StandardTicket { ticket(notes) }

    private func ticket(_ notes: [TicketNote]) -> StandardTicket {
        var ticket = StandardTicket(number: 1, summary: "Mail down")
        ticket.notes = notes
        return ticket
    }
}

extension TicketNote {
    fileprivate static func said(_ text: String) -> TicketNote {
        TicketNote(authorKind: .customer, kind: .problem, text: text)
    }
}
