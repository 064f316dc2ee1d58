import Testing

@testable import TicketAnalytics

struct ColumnMappingTests {
    @Test func commonNamesNeedNoMapping() throws {
        let names = ["Issue id", "Issue key", "Summary", "Description", "Created", "Assignee"]
        let columns = try ColumnMapping().assigned(to: names, of: "f")
        #expect(columns[.number] == 1)
        #expect(columns[.summary] == 2)
        #expect(columns[.problem] == 3)
        #expect(columns[.entered] == 4)
        #expect(columns[.owner] == 5)
        #expect(columns[.closed] == nil)
    }

    @Test func mappingBeatsCommonNames_andTakesAColumnOnce() throws {
        let mapping = try ColumnMapping(parsing: "number = Ref, problem=notes,status=")
        let columns = try mapping.assigned(to: ["id", "ref", "notes", "status"], of: "f")
        #expect(columns[.number] == 1)
        #expect(columns[.problem] == 2)
        #expect(columns[.notes] == nil)
        #expect(columns[.status] == nil)
    }

    @Test func unknownColumnNamesTheNearest() throws {
        let mapping = try ColumnMapping(parsing: "summary=titel")
        let error = #expect(throws: ImportError.self) { try mapping.assigned(to: ["id", "body", "title"], of: "f") }
        guard case .unknownColumn("titel", "summary", let nearest) = error else {
            return #expect(Bool(false), "\(error as Any)")
        }
        #expect(nearest.first == "title")
    }

    @Test("a mapping that cannot be meant is an error", arguments: ["number", "nummer=id"])
    func badMapping(text: String) {
        #expect(throws: ImportError.self) { try ColumnMapping(parsing: text) }
    }

    @Test(
        "A field that there is not has the one that is meant beside it",
        arguments: [("body=text", "problem"), ("Assignee=agent", "owner"), ("sumary=title", "summary"), ("x=y", nil)])
    func unknownField(text: String, meant: String?) {
        let error = #expect(throws: ImportError.self) { try ColumnMapping(parsing: text) }
        #expect(error?.remedy.hasPrefix(meant.map { "Did you mean \($0)? Fields are " } ?? "Fields are ") == true)
    }

    @Test func fileWithoutNumberColumnListsItsColumns() {
        #expect(throws: ImportError.noNumberColumn(file: "f", columns: ["a", "b"])) {
            try ColumnMapping().assigned(to: ["a", "b"], of: "f")
        }
    }
}
