import JSON
import ODBC

/// Changes the managed skills, each change with its entry in the audit log in one transaction.
public struct Curation: Sendable {
    let store: Store
    let actor: String

    /// - Parameter actor: Who decides, for the audit log.
    public init(store: Store, actor: String) {
        self.store = store
        self.actor = actor.limited(to: 200)
    }

    /// What a decision has changed.
    public struct Outcome: Sendable, Hashable {
        public let change: CurationChange
        /// The entry in the audit log; nil if nothing was changed.
        public let entry: Int64?
        /// The managed skill that was made, or that others went to.
        public let managedSkill: Int64?
    }

    /// - Parameters:
    ///   - seen: What the person saw when deciding.
    ///   - isDryRun: Only tells what would change.
    /// - Throws: `CurationError`, `StoreError`
    public func perform(
        _ edit: CurationEdit, seen guards: [CurationGuard] = [], isDryRun: Bool = false
    ) async throws -> Outcome {
        if isDryRun {
            let old = try await Taxonomy.load(from: store)
            return Outcome(change: try Self.change(edit, seen: guards, of: old), entry: nil, managedSkill: nil)
        }
        let (dialect, actor) = (store.dialect, actor)
        return try await store.write { connection in
            let old = try Taxonomy.load(connection)
            let change = try Self.change(edit, seen: guards, of: old)
            guard !change.isEmpty else { return Outcome(change: change, entry: nil, managedSkill: edit.target) }
            let statements = CurationStatements(dialect: dialect, connection: connection)
            let written = try statements.write(change, versions: old.versions)
            let entry = try AuditLog.record(
                edit.action, edit.subject(in: old).limited(to: 400), detail: Self.detail(written, of: edit, in: old),
                by: actor, on: connection, dialect)
            try NewSpellings(dialect: dialect, connection: connection, actor: actor).compareAll()
            let made = written.skills.first { $0.old == nil }?.key
            return Outcome(change: written, entry: entry, managedSkill: edit.target ?? made)
        }
    }

    private static func change(
        _ edit: CurationEdit, seen guards: [CurationGuard], of old: Taxonomy
    ) throws -> CurationChange {
        try old.check(guards)
        var new = old
        try new.apply(edit)
        let change = CurationChange(from: old, to: new)
        try change.check(guards, in: old)
        return change
    }

    private static func detail(_ change: CurationChange, of edit: CurationEdit, in old: Taxonomy) -> String {
        var object = JSONObject()
        object["into"] = edit.target(in: old).map { .string($0) }
        if case .undo(let record) = edit { object["undoes"] = .integer(record.id) }
        for (key, value) in change.json.members { object[key] = value }
        return JSONValue.object(object).encoded()
    }
}

extension CurationEdit {
    fileprivate var target: Int64? {
        switch self {
        case .map(_, let id), .merge(_, let id), .unite(_, _, let id), .rename(let id, _), .describe(let id, _),
            .categorize(let id, _), .require(let id, _), .retire(let id), .restore(let id):
            id
        default: nil
        }
    }
}
