import JSON
import Testing

extension ProcessSuite {
    @Suite("What people have shown")
    struct PeopleTests {
        private func sample() async throws -> Workplace {
            let place = try Workplace(SampleSource.settings.merging(["source.excluded_members": "CWAutomate"]) { $1 })
            _ = try SampleSource(in: place)
            #expect(try await place.run(.controller, "--once").exit == .status(0))
            return place
        }

        @Test("Every command that a page names is taken, and answers in JSON with rows")
        func commands() async throws {
            let place = try await sample()
            // Who and what is numbered first depends on which worker was faster.
            let (ravi, megan) = (try await place.technician("rpatel"), try await place.technician("mhayes"))
            let (backup, veeam) = (try await place.skill("data backup"), try await place.skill("veeam"))
            for (command, rows) in [
                ("technicians --q a --active yes --range 90d --page 1 --per 10", "technicians"),
                ("technician --number \(ravi) --basis discovered --range all --top 5 --with \(megan)", "skills"),
                ("search", "popular"), ("search vpn exchange", "technicians"),
                (
                    "search --skill \(backup) --skill \(veeam) --match most --half 30d --range all --absent \(ravi) --limit 5",
                    "technicians"
                ),
                ("who --number 49163 --absent \(megan)", "technicians"), ("search --ticket 49163 vpn", "technicians"),
                ("matrix --basis discovered --range all --levels 1,2,3 --columns 1 --page 1 --per 10 --mask", "matrix"),
                (
                    "coverage --basis discovered --range all --min 2 --absent \(ravi),\(megan) --page 1 --per 10 --mask",
                    "skills"
                ),
            ] {
                let words = command.split(separator: " ").map(String.init) + ["--format", "json"]
                let end = try await place.run(.report, arguments: words)
                #expect(end.exit == .status(0) && end.errors.isEmpty, "\(command)")
                let report = try JSONValue(parsing: end.output)
                #expect(report[rows]?.array?.isEmpty == false, "\(command)")
            }
        }

        @Test("A name and its number are the same question")
        func names() async throws {
            let place = try await sample()
            let number = try await place.technician("rpatel")
            let byName = try await place.run(.report, "technician", "ravi", "--with", "Megan Hayes")
            let other = try await place.technician("mhayes")
            #expect(byName.exit == .status(0) && byName.output.contains("Tickets of Megan Hayes"))
            #expect(
                try await byName
                    == place.run(.report, "technician", "--number", "\(number)", "--with", "\(other)"))
            let masked = try await place.run(.report, "matrix", "--mask", "--format", "csv")
            #expect(masked.output.contains("Person 1,") && !masked.output.contains("Patel"))
        }

        @Test("Coverage judges like a monitoring plugin, and what is not found has its exit code")
        func exitCodes() async throws {
            let place = try await sample()
            for (command, status) in [
                (["coverage", "--fail-if", "sole>2"], 2), (["coverage", "--warn-if", "sole>2"], 1),
                (["coverage", "--fail-if", "sole>2000"], 0), (["coverage", "--fail-if", "soul>2"], 64),
                (["search", "Klingon Runes"], 1), (["who", "999999"], 66), (["who", "--number", "999999"], 66),
                (["technician", "nobody at all"], 1), (["technician", "--number", "999"], 66), (["technician"], 64),
                (["matrix", "--levels", "3,2,1"], 64), (["search", "vpn", "--half", "0d"], 64),
            ] as [([String], Int32)] {
                #expect(try await place.run(.report, arguments: command).exit == .status(status), "\(command)")
            }
        }
    }
}

extension Workplace {
    fileprivate func technician(_ login: String) async throws -> Int {
        try await number("SELECT TechnicianId FROM Technicians WHERE LOWER(Identifier) = '\(login)'")
    }

    fileprivate func skill(_ name: String) async throws -> Int {
        try await number("SELECT SkillId FROM Skills WHERE NormalizedName = '\(name)'")
    }
}
