import Testing

@testable import TicketAnalytics

struct WordFinderTests {
    @Test func everyWordIsFoundWhereItEnds_alsoWithinOthers() {
        let finder = WordFinder(["he", "she", "his", "hers", "ü"])
        #expect(words(finder, "uSHErs ü") == [0: [3], 1: [3], 3: [5], 4: [8]])
        #expect(words(finder, "xyz") == [:])
    }

    @Test(arguments: [
        ("4111 1111-1111 1111", [16]), ("12345678901", [11]), ("123456789", []), ("12345  67890", []),
        ("2026-03-01 04:10", [10]), ("a1234567890b 1234567890-", [10, 10]),
    ])
    func runsOfDigitsAreCounted(text: String, digits: [Int]) {
        let found = WordFinder([]).hits(in: Array(text.utf8)).compactMap { hit -> Int? in
            if case .digits(let count) = hit.found { count } else { nil }
        }
        #expect(found == digits)
    }

    private func words(_ finder: WordFinder, _ text: String) -> [Int: [Int]] {
        finder.hits(in: Array(text.utf8)).reduce(into: [:]) { places, hit in
            if case .word(let word) = hit.found { places[word, default: []].append(hit.position) }
        }
    }
}
