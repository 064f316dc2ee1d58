import ODBC
import Presentation
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

/// Five discovered skills, of which the first is mapped to the managed skill Linux.
struct CuratedSkills {
    let store: Store
    let settings: Settings
    let linux: Int64

    @discardableResult
    func post(
        _ path: String, _ values: [String: String], _ more: [Parameter] = []
    ) async throws -> ActionOutcome {
        let (type, numbers) = try #require(ActionCatalogue.curation(at: path))
        let fields = FormFields(values.map { Parameter($0, $1) } + more)
        return try await type.init(numbers, fields).perform(
            in: ActionContext(store: store, settings: settings, actor: "ann", page: fields.page))
    }

    /// The action changes nothing and says why.
    func post(
        _ path: String, _ values: [String: String], _ more: [Parameter] = [], fails status: TicketAnalytics.ExitStatus
    ) async throws {
        let before = try await owners()
        let error = await #expect(throws: (any Error).self) { try await post(path, values, more) }
        #expect((error as? any Explainable)?.exitStatus == status, "\(path) \(error.map { "\($0)" } ?? "")")
        #expect(try await owners() == before)
    }

    func owners() async throws -> [Int64: Int64] { try await Taxonomy.load(from: store).owners }

    /// As a form holds it.
    func version(of id: Int64) async throws -> String {
        String(try #require(try await Taxonomy.load(from: store).versions[id]).microseconds)
    }
}

func withCuratedSkills(_ body: (CuratedSkills) async throws -> Void) async throws {
    try await withStore(on: .sqlite) { test in
        let names = ["linux", "linux server", "the", "VPN Setup", "VPN-Setup"]
        try await test.store.run { connection in
            for (index, name) in names.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO Skills (SkillId, NormalizedName, Name, Kind, FirstSeenAt)
                    VALUES (?, ?, ?, 'technology', '2026-01-01 00:00:00.000000')
                    """, [.integer(Int64(index + 1)), .text(name.lowercased()), .text(name)])
            }
        }
        let outcome = try await Curation(store: test.store, actor: "ann").perform(
            .create(ManagedSkill(name: "Linux"), of: [1]))
        let linux = try #require(outcome.managedSkill)
        try await body(CuratedSkills(store: test.store, settings: test.settings, linux: linux))
    }
}

extension ActionCatalogue {
    /// The action of a path, and the numbers in it.
    static func curation(at path: String) -> (any PageAction.Type, [Int64])? {
        let steps = path.split(separator: "/")
        for type in all {
            let route = type.route.split(separator: "/")
            guard steps.count == route.count,
                zip(steps, route).allSatisfy({ $1 == "{}" ? Int64($0) != nil : $0 == $1 })
            else { continue }
            return (type, zip(steps, route).compactMap { $1 == "{}" ? Int64($0) : nil })
        }
        return nil
    }
}

extension Report {
    var forms: [ActionForm] {
        actions
            + tables.flatMap { table in
                table.rows.flatMap { row in
                    row.flatMap { cell -> [ActionForm] in if case .actions(let forms) = cell { forms } else { [] } }
                }
            }
    }
}

extension ActionForm {
    /// What a browser sends if the person fills in what must be.
    var filledIn: [Parameter] {
        hidden
            + fields.map { field in
                let text = field.control == .file ? "skill\n" : "x"
                return Parameter(field.name, field.value.isEmpty && field.isRequired ? text : field.value)
            }
    }
}
