import Testing

@testable import TicketAnalytics

struct TicketTextTests {
    @Test func notesStandInOrderUnderWhoWroteThem() {
        let text = ticket(
            TicketNote(authorKind: .customer, kind: .problem, text: "No mail."),
            TicketNote(authorKind: .technician, kind: .analysis, isInternal: true, text: "Queue is full."),
            TicketNote(authorKind: .technician, kind: .resolution, text: "Restarted."),
            TicketNote(authorKind: .technician, kind: .time, isInternal: true, text: "Done.")
        ).text
        #expect(
            text == """
                Mail down

                [customer]
                No mail.

                [technician, analysis]
                Queue is full.

                [technician, resolution]
                Restarted.

                [technician, time, internal]
                Done.
                """)
    }

    @Test func aNoteThatSaysTheSameAgainIsLeftOut() {
        let text = ticket(.said("Mail down"), .said("No mail."), .said(" No mail. \n"), .said("mail.")).text
        #expect(text == "Mail down\n\n[customer]\nNo mail.\n\n[customer]\nmail.")
    }

    @Test func htmlAndQuotedMailAreCleaned() {
        let text = ticket(.said("<p>See <b>log</b></p><p>From: Ann</p>\r\n<p>Sent: today</p>old")).text
        #expect(text.hasPrefix("Mail down\n\n[customer]\nSee log"))
        #expect(!text.contains("<"))
    }

    @Test func anEmptyTicketHasNoText() {
        #expect(StandardTicket(number: 1, summary: " \n").text.isEmpty)
        var ticket = StandardTicket(number: 1, summary: "")
        ticket.notes = [.said("  "), .said("<br>"), .said("> quoted")]
        #expect(ticket.text.isEmpty)
    }

    /// Ends at once, unless each note is compared with each.
    @Test(.timeLimit(.minutes(1))) func manyNotesTakeNoTime() {
        var ticket = StandardTicket(number: 1, summary: "x")
        ticket.notes = (0..<20_000).map { .said("note \($0)") }
        #expect(ticket.text.hasSuffix("note 19999"))
    }

    private func ticket(_ notes: TicketNote...) -> StandardTicket {
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
