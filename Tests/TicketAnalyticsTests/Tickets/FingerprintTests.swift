import Testing

@testable import TicketAnalytics

struct FingerprintTests {
    @Test func equalTextsHaveEqualFingerprints() {
        #expect(Fingerprint(of: ["a", nil, "ü"]).text == Fingerprint(of: ["a", nil, "ü"]).text)
        #expect(Fingerprint(of: ["a"]).text.count == 64)
    }

    @Test(arguments: [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["abc", nil], ["", "abc"], [nil, "abc"]])
    func whereATextEndsMatters(texts: [String?]) {
        let others: [[String?]] = [
            ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["abc", nil], ["", "abc"], [nil, "abc"],
        ]
        let fingerprint = Fingerprint(of: texts).text
        #expect(others.count { Fingerprint(of: $0).text == fingerprint } == 1)
    }
}
