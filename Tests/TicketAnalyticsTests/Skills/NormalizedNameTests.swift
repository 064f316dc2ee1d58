import Testing

@testable import TicketAnalytics

struct NormalizedNameTests {
    @Test(arguments: [
        ("PowerShell", "powershell"), ("  Active   Directory\n", "active directory"), ("\"Exchange\",", "exchange"),
        ("C++", "c++"), ("C#", "c#"), (".NET", ".net"), ("“Hyper-V”", "hyper-v"), ("ÄÖÜ", "äöü"), ("", ""),
        ("!!", "!!"),
    ])
    func spellingsMeet(name: String, key: String) {
        #expect(NormalizedName(name).text == key)
    }

    @Test func lettersAreComposed_soThatWhatIsEqualHasTheSameBytes() {
        let spellings = ["Mu\u{308}ller Portal", "MU\u{308}LLER PORTAL", "m\u{FC}ller portal"]
        #expect(Set(spellings.map { Array(NormalizedName($0).text.utf8) }) == [Array("m\u{FC}ller portal".utf8)])
    }

    @Test func isIdempotent() {
        for name in ["' \" x y ' ", "„a“!", "*  b", "ß İ ﬁ"] {
            let once = NormalizedName(name).text
            #expect(NormalizedName(once).text == once, "\(name)")
        }
    }

    @Test func neverExceedsItsColumn() {
        #expect(NormalizedName(String(repeating: "👩‍💻", count: 300)).text.utf16.count <= 200)
    }
}
