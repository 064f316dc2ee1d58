import Testing

@testable import TicketAnalytics

struct TextShapeTests {
    @Test(arguments: [
        ("Disk on SRV01 at 91 %", "Disk on SRV02 at 93 %"),
        ("Mon 10:12 AM backup failed", "Tue 11:13 PM backup failed"),
        ("ping mail.example.com failed", "ping web.example.com failed"), ("job {3F25-AB} ended", "job {77CD-01} ended"),
        ("host DC-MAIN is down", "host FS-MAIN is down"), ("copy C:\\temp\\a failed", "copy D:\\data failed"),
        ("Backup  Failed", "backup failed"), ("/var/log/syslog is full", "/var/log/messages is full"),
    ])
    func numbersTimesAndNamesCountForNothing(one: String, other: String) {
        #expect(shape(one) == shape(other))
    }

    @Test(arguments: ["Jan", "Feb", "November", "Januar", "Februar", "Dezember", "samedi", "UTC"])
    func theNamesOfDaysMonthsAndZonesAreTimes(word: String) {
        #expect(shape("Sicherung \(word.prefix(1).uppercased())\(word.dropFirst()) ok") == shape("Sicherung Mon ok"))
    }

    @Test(arguments: [("disk is critical", "disk is fine"), ("may fail", "june fail"), ("and/or", "or/and")])
    func wordsCount(one: String, other: String) {
        #expect(shape(one) != shape(other))
    }

    @Test func lettersOfWhatIsLeftAreCounted() {
        #expect(shape("KB5001330 srv01 12:00").letters == 0)
        #expect(shape("disk 7 full").letters == 8)
    }

    private func shape(_ text: String) -> TextShape { TextShape(Array(text.utf8)[...]) }
}
