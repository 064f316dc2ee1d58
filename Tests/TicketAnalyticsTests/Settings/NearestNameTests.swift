import Testing

@testable import TicketAnalytics

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("", "ab", 2), ("lease", "laese", 1), ("lease", "lese", 1), ("kitten", "sitting", 3),
    ])
    func editsAreCounted(left: String, right: String, edits: Int) {
        #expect(NearestName.edits(left, right) == edits)
        #expect(NearestName.edits(right, left) == edits)
    }

    @Test func nearestIsFound_whateverTheCase() {
        #expect(NearestName.of("Laese", among: ["level", "lease"]) == "lease")
    }

    @Test func nothingIsFound_whereNothingIsNear() {
        #expect(NearestName.of("coffee", among: ["level", "lease"]) == nil)
        #expect(NearestName.of("coffee", among: []) == nil)
    }
}
