import ODBC
import TestSupport

@testable import TicketAnalytics

/// A curator before the skills Swift, Linux and Linux Mint.
struct CurationDesk: Sendable {
    let store: Store
    let discovered: [String: Int64]

    func ids(_ names: String...) -> [Int64] { names.map { discovered[$0] ?? -1 } }

    @discardableResult
    func make(_ name: String, _ category: String? = nil) async throws -> Int64 {
        try await perform(.create(ManagedSkill(name: name, category: category))).managedSkill ?? 0
    }

    @discardableResult
    func perform(
        _ edit: CurationEdit, seen guards: [CurationGuard] = []
    ) async throws -> Curation.Outcome {
        try await Curation(store: store, actor: "ann").perform(edit, seen: guards)
    }

    @discardableResult
    func undo(_ entry: Int64) async throws -> Int64? {
        try await perform(.undo(try await CurationHistory.record(entry, from: store))).entry
    }

    /// The same edit of a skill whose number has changed since.
    func renumbered(_ edit: CurationEdit, _ id: Int64) async throws -> CurationEdit {
        let now = try await Taxonomy.load(from: store).current(id) ?? id
        return switch edit {
        case .merge([id], let target): .merge([now], into: target)
        case .delete(id): .delete(now)
        case .rename(id, let name): .rename(now, to: name)
        case .retire(id): .retire(now)
        case .categorize(id, let category): .categorize(now, category)
        case .describe(id, let text): .describe(now, text)
        case .require(id, let experts): .require(now, experts: experts)
        default: edit
        }
    }

    /// The names of the discovered skills of each managed one.
    func members() async throws -> [String: [String]] {
        let taxonomy = try await Taxonomy.load(from: store)
        return Dictionary(
            uniqueKeysWithValues: taxonomy.members.map { (taxonomy.skills[$0]?.name ?? "", $1.map(\.name)) })
    }

    /// All that people have decided, without numbers.
    func state() async throws -> [String] {
        let taxonomy = try await Taxonomy.load(from: store)
        let skills = taxonomy.skills.map { "\($0.value): \(taxonomy.members(of: $0.key).map(\.name))" }
        return skills.sorted() + taxonomy.dismissed.keys.sorted().map { "not \($0)" }
            + taxonomy.distinct.keys.sorted().map { "\($0.name) is not \($0.other)" }
    }
}

func withSkills(on database: TestDatabase, _ body: (CurationDesk) async throws -> Void) async throws {
    try await withKnownData(on: database) { store, _ in
        let taxonomy = try await Taxonomy.load(from: store)
        let pairs = taxonomy.discovered.values.map { ($0.name, $0.id) }
        try await body(CurationDesk(store: store, discovered: Dictionary(uniqueKeysWithValues: pairs)))
    }
}
