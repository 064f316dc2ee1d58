import Testing

@testable import TicketAnalytics

struct MailTextTests {
    @Test(arguments: [
        "> Old words\n>> older",
        "On Mon, Jan 5, 2026 at 10:12 AM Ann Lee <ann@example.com> wrote:\n> Old",
        "On Mon, Jan 5, 2026 at 10:12 AM Ann Lee <ann.lee@subsidiary.example.com>\nwrote:\nOld",
        "On Mon, Jan 5, 2026 at 10:12 AM\nAnn Lee <ann.lee@subsidiary.example.com>\nwrote:\n\n> Old",
        "From: Ann Lee\nSent: Monday\nTo: Help\nSubject: Mail\nOld",
        "*From:* Ann Lee <ann@example.com>\n*Sent:* Monday\n*To:* Help\n*Subject:* Mail\n\nOld",
        "________________________________\nFrom: Ann Lee\nSent: Monday\nTo: Help\nSubject: Mail\nOld",
        "-----Original Message-----\nOld", "-------- Original message --------\nFrom: Ann\nOld",
        "Am 5. Januar 2026 um 10:12 schrieb Ann Lee <ann@example.com>:\nAlt",
        "Am 05.01.2026 um 10:12 schrieb Ann Lee:\n> Alt",
        "Von: Ann Lee\nGesendet: Montag\nAn: Hilfe\nBetreff: Mail\nAlt", "-----Ursprüngliche Nachricht-----\nAlt",
        "Le lun. 5 janv. 2026 à 10:12, Ann Lee <ann@example.com> a écrit :\nVieux",
        "De : Ann Lee\nEnvoyé : lundi\nÀ : Aide\nObjet : Mail\nVieux", "-----Message d’origine-----\nVieux",
        "El lun, 5 ene 2026 a las 10:12, Ann Lee (<ann@example.com>) escribió:\nViejo",
        "De: Ann Lee\nEnviado el: lunes\nPara: Ayuda\nAsunto: Correo\nViejo",
        "------ Original Message ------\nFrom: Ann <ann@example.com>\nTo: me\nSubject: Mail\n\nOld",
        "--- Reply above this line ---\nTicket #12345 was updated",
        "##- Please type your reply above this line -##\nold",
    ])
    func quotedMailIsCut(tail: String) {
        #expect(own("Own words.\n\n" + tail) == "Own words.")
    }

    @Test(arguments: [
        "-- \nAnn Lee\nContoso", "--\nAnn Lee", "Sent from my iPhone", "Get Outlook for iOS",
        "Von meinem iPhone gesendet",
        "Gesendet von Mail für Windows", "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Regards", "Regards, Ann",
        "Thanks!", "Thanks,\nAnn", "Warmly,\nAnn", "V/r,\nAnn",
        "Thanks in advance for your help!\nAnn Lee\nOffice Manager", "Have a great day!\n\nAnn Lee",
        "Viele Grüße, Karl", "MfG\nK. Klein", "Danke und Gruß\nKarl", "regards,\nann lee",
        "Kind regards,\nAnn Lee\nIT Manager\nContoso Ltd\nT: +44 20 7946 0000\nwww.example.com",
        "Mit freundlichen Grüßen\n\nJana Meier\nSystemadministratorin\nContoso GmbH\nMusterstraße 5\n80331 München\n"
            + "Tel.: +49 89 123456\nGeschäftsführer: Karl Klein\nAmtsgericht München, HRB 12345",
        "Mit freundlichen Grüßen\n\ni. A. Jörg Müller\nLeiter IT / Organisation\n\nMuster GmbH & Co. KG\nIndustriestr. 12\n"
            + "D-72070 Tübingen\n\nTelefon +49 7071 1234-56\nE-Mail  mueller@example.com\nInternet www.example.com\n\n"
            + "Persönlich haftende Gesellschafterin: Muster Verwaltungs GmbH, HRB 54321",
        "Cordialement,\nJean Dupont\nResponsable informatique\n12 rue de la Paix\n75008 Paris\nTél. : 01 23 45 67 89",
        "Saludos cordiales,\nMaría López\nDepartamento de IT\nTel. 912 345 678",
        "Best regards,\nAnn\n[cid:image001.png@01D9]\nann@example.com | +1 555 010 9999\n\n<https://example.com>",
        "Ann Lee | Compliance\nContoso Partners\nTel. 201-555-0886\nann.lee@example.com",
        "Ann Lee\nIT Manager\n+1 555 010 9999\n\nThe views in this message are the author's own.",
        "Kind regards\nAnn\n\nOn Mon, Jan 5, 2026 Ann Lee <ann@example.com> wrote:\n> Old",
    ])
    func signaturesAreCut(tail: String) {
        #expect(own("Own words.\n\n" + tail) == "Own words.")
    }

    @Test(arguments: [
        "This e-mail and any attachments are confidential.", "CONFIDENTIALITY NOTICE: for you only",
        "This email and its attachments may contain privileged and confidential information.",
        "Please do not print this email unless necessary.",
        "This email was scanned for viruses.", "Diese E-Mail enthält vertrauliche Informationen.",
        "Ce message et ses pièces jointes sont confidentiels.", "Este mensaje y sus anexos son confidenciales.",
        "The contents are privileged and intended for the named recipient of this message only.",
        "This email is confidential and intended for the recipient.\nIf it is not for you, delete it.\n\n"
            + "Registered in England No. 123456.",
        "[EXTERNAL] This mail comes from outside the organization.",
    ])
    func legalNoticesAreCut(tail: String) {
        #expect(own("Own words.\n\n" + tail) == "Own words.")
    }

    @Test(arguments: [
        "From: the firewall to the switch all is well.", "From: 10.1.2.3\nTo: 10.2.3.4\nDate: any\nAction: drop",
        "On the server we found this:\n1. no space", "On 5 January I wrote to Ann:\nno answer",
        "Am Server haben wir Folgendes geprüft:\nDNS und DHCP", "Le serveur ne répond plus :\nerreur 500",
        "Von meinem Rechner aus kann ich nicht drucken.", "Sent via courier: the new switch.",
        "Disclaimers are added by a transport rule.", "The confidential report is not printed.",
        "a -- b", "--verbose was set", "---", "--\n3. checked the disk", "--\nSRV02 is down", "x > y", "- one\n- two",
        "Bitte an: den Drucker in Raum 5",
        "Thanks! The printer works, but the scanner does not.", "Thanks\nAlso the scanner is broken.",
        "Regards the printer: it is broken.", "Best practice is to reboot.", "Danke, der Drucker geht wieder nicht.",
        "Merci de réinitialiser le compte.", "Gracias por la ayuda con la impresora.",
        "Warning: the external disk is full.", "________________\nStep 2", "Regards\nplease restart it\nSRV01 is down",
    ])
    func ownWordsStay(text: String) {
        let whole = "Hello,\n\(text)\nMore of my words follow here."
        #expect(own(whole) == whole)
    }

    @Test(arguments: [
        "Please make her signature:\n\nKind regards\nAnn Lee\nIT Manager",
        "Please set up a mailbox for:\n\nAnn Lee\nIT Manager\nTel. 201-555-0886", "Hi\n\nAnn Lee\nOutlook\nTeams",
        "Hi\n\nAnn Lee\nIT Manager\nTel. 201-555-0886\n\nshe has no mailbox yet",
    ])
    func namesThatTheNoteIsAboutStay(text: String) {
        #expect(own(text) == text)
    }

    @Test func wordsBetweenAndBelowQuotesStay() {
        #expect(own("> Which version?\n17.2\n> And the OS?\nDebian") == "17.2\nDebian")
        #expect(
            own("See inline.\n\n> Which version?\n\n12.1\n\n> And the OS?\n\nDebian") == "See inline.\n\n12.1\n\nDebian"
        )
        #expect(own("Hi\n-- \nAnn\nOn 5 Jan 2026 Bob <bob@example.com> wrote:\n> Which?\n17.2") == "Hi\n17.2")
    }

    @Test func aClosingInTheMiddleTakesNothingOfWhatFollows() {
        #expect(own("Thanks,\nAnn\n\nUpdate: it prints again now.") == "Update: it prints again now.")
        #expect(
            own("Broken.\nKind regards,\nAnn\n\nServer: SRV01\nIP: 10.0.0.5")
                == "Broken.\n\nServer: SRV01\nIP: 10.0.0.5")
    }

    @Test(arguments: [
        "From: Ann Lee\nSent: Monday\nTo: Help\n\nOutlook does not start.",
        "---------- Forwarded message ---------\nFrom: Ann <ann@example.com>\nSubject: Disk\nTo: me\n\nThe disk is full.",
        "FYI\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Platte\nVon: Ann <ann@example.com>\n\nVoll.",
        "Can you look at the below?\n\nFrom: Ann <ann@example.com>\nSent: Mon\nTo: me\nSubject: Disk\n\nThe disk is full.",
        "------ Original Message ------\nFrom: Ann <ann@example.com>\nTo: me\nSubject: Disk\n\nThe disk is full.",
        "Please see the thread.\n\nFrom: Ann <ann@example.com>\nSent: Mon\nSubject: Disk\n\nThe disk is full.",
        "The log says:\nFrom: scan@example.com\nTo: ann@example.com\nSubject: Scan\n550 relay denied\n\nNow allowed.",
        "My answers are inline.\n\nFrom: Help\nSent: Mon\nTo: me\nSubject: Disk\n\nWhich disk? C: it is.",
        "Please see below.\n\nFrom: Ann <ann@example.com>\nSent: Mon\nTo: me\nSubject: Disk\n\nThe disk is full.",
    ])
    func aMailThatIsHandedOnIsKept(text: String) {
        #expect(own(text) == text)
    }

    @Test(arguments: ["> quoted only", "Kind regards\nAnn", "Sent from my iPhone", "--- Reply above this line ---"])
    func aCutThatLeavesNothingKeepsTheText(text: String) {
        #expect(own(text) == text)
    }

    @Test func linesMayEndInCRLF() {
        #expect(own("Own words.\r\n-- \r\nAnn") == "Own words.")
        #expect(own("Own words.\r\n> Old\r\nMore.") == "Own words.\nMore.")
        #expect(own("CAUTION: This e-mail originated from outside of Contoso.\rOwn words.") == "Own words.")
    }

    @Test func whatIsCutIsCounted() {
        var cuts = TextCuts()
        _ = MailText.own(Array("Böse.\n> Äh\nRegards\n\nDisclaimer: é".utf8), cuts: &cuts)
        #expect((cuts.quotedMail, cuts.signatures, cuts.notices) == (4, 7, 13))
    }

    /// Ends at once, unless the time grows with the square of the length.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "\n", ">", "> \n", "on \n", "from:\n", "a", " ", "regards\n", "regards\n\n", "-- \n",
            "this email and any\n\n",
        ])
    func aLongTextOfTheSameTakesNoTime(unit: String) {
        #expect(own(String(repeating: unit, count: 100_000 / unit.utf8.count)).utf8.count <= 100_000)
    }

    private func own(_ text: String) -> String {
        var cuts = TextCuts()
        return String(decoding: MailText.own(Array(text.utf8), cuts: &cuts), as: UTF8.self).trimmed
    }
}
