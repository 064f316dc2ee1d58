import Testing

@testable import TicketAnalytics

struct MailTextTests {
    @Test(arguments: [
        "> Old words\n>> older",
        "On Mon, Jan 5, 2026 at 10:12 AM Ann Lee <ann@example.com> wrote:\n> Old",
        "On Mon, Jan 5, 2026 at 10:12 AM Ann Lee <ann.lee@subsidiary.example.com>\nwrote:\nOld",
        "From: Ann Lee\nSent: Monday\nTo: Help\nSubject: Mail\nOld",
        "-----Original Message-----\nOld",
        "Am 5. Januar 2026 um 10:12 schrieb Ann Lee <ann@example.com>:\nAlt",
        "Von: Ann Lee\nGesendet: Montag\nAn: Hilfe\nBetreff: Mail\nAlt",
        "-----Ursprüngliche Nachricht-----\nAlt",
        "Le lun. 5 janv. 2026 à 10:12, Ann Lee <ann@example.com> a écrit :\nVieux",
        "De : Ann Lee\nEnvoyé : lundi\nÀ : Aide\nObjet : Mail\nVieux",
        "-- \nAnn Lee\nContoso", "--\nAnn Lee", "Sent from my iPhone", "Get Outlook for iOS",
        "Von meinem iPhone gesendet", "Gesendet von Mail für Windows", "Envoyé de mon iPhone",
        "This e-mail and any attachments are confidential.", "CONFIDENTIALITY NOTICE: for you only",
        "Diese E-Mail enthält vertrauliche Informationen.", "Ce message et ses pièces jointes sont confidentiels.",
    ])
    func quotesSignaturesAndNoticesAreCut(tail: String) {
        #expect(MailText.own("Own words.\n\n" + tail).trimmed == "Own words.")
    }

    @Test(arguments: [
        "From: the firewall to the switch all is well.",
        "On the server we found this:\n1. no space",
        "Am Server haben wir Folgendes geprüft:\nDNS und DHCP",
        "Le serveur ne répond plus :\nerreur 500",
        "Von meinem Rechner aus kann ich nicht drucken.",
        "Sent via courier: the new switch.",
        "Disclaimers are added by a transport rule.",
        "a -- b", "--verbose was set", "---", "x > y", "- one\n- two",
        "Bitte an: den Drucker in Raum 5",
    ])
    func ownWordsStay(text: String) {
        let whole = "Hello,\n\(text)\nRegards"
        #expect(MailText.own(whole) == whole)
    }

    @Test func linesMayEndInCRLF() {
        #expect(MailText.own("Own words.\r\n-- \r\nAnn").trimmed == "Own words.")
        #expect(MailText.own("Own words.\r\n> Old\r\nMore.").trimmed == "Own words.\nMore.")
    }

    @Test func wordsBetweenQuotesStay() {
        #expect(MailText.own("> Which version?\n17.2\n> And the OS?\nDebian") == "17.2\nDebian")
    }

    /// Ends at once, unless the time grows with the square of the length.

    @Test(arguments: [
        "[EXTERNAL] This mail comes from outside the organization.",
        "CAUTION: This e-mail originated from outside of Contoso.",
    ])
    func gatewayBannersAreLeftOut_andWhatFollowsStays(banner: String) {
        #expect(MailText.own("\(banner)\nOwn words.") == "Own words.")
    }

    @Test func mailThatWasScannedSaysSoBelowTheWords() {
        #expect(MailText.own("Own words.\nThis email was scanned for viruses.").trimmed == "Own words.")
    }

    @Test(arguments: [
        "From: Ann Lee\nSent: Monday\nTo: Help\n\nOutlook does not start.",
        "\n---------- Forwarded message ---------\nOutlook does not start.",
    ])
    func aNoteThatIsOnlyAForwardedMailIsKept(text: String) {
        #expect(MailText.own(text) == text)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["\n", ">", "> \n", "on \n", "from:\n", "a", " "])
    func aLongRunOfTheSameTakesNoTime(unit: String) {
        #expect(MailText.own(String(repeating: unit, count: 200_000 / unit.count)).count <= 200_000)
    }
}
