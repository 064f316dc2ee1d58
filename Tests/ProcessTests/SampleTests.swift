import Foundation
import JSON
import Testing

extension ProcessSuite {
    @Suite("The sample source")
    struct SampleTests {
        @Test("The built-in lexicon finds exactly the expected skills in every ticket of the sample")
        func expectedSkills() async throws {
            let place = try Workplace(SampleSource.settings.merging(["source.excluded_members": "CWAutomate"]) { $1 })
            _ = try SampleSource(in: place)
            #expect(try await place.run(.controller, "--once").exit == .status(0))
            let expected = try expectations(try place.text(of: "expected.jsonl"))
            #expect(try await place.tickets("Complete") == expected.count)
            let found = try await place.skillsByTicket()
            let differing = expected.filter { $0.value != found[$0.key] ?? [] }.keys.sorted()
            #expect(expected.count >= 300)
            #expect(differing.isEmpty)
            #expect(
                try await place.number("SELECT COUNT(*) FROM Technicians WHERE LOWER(Identifier) = 'cwautomate'") == 0)
        }

        /// The names of each ticket's skills.
        private func expectations(_ lines: String) throws -> [Int: Set<String>] {
            var expected: [Int: Set<String>] = [:]
            for line in lines.split(separator: "\n") {
                let object = try JSONValue(parsing: String(line))
                let number = try #require(object["number"]?.int)
                expected[Int(number)] = Set((object["skills"]?.array ?? []).compactMap { $0["name"]?.string })
            }
            return expected
        }
    }
}
