import JSON
import ODBC

/// Leaves people out of the reports about people, or takes them in again; each with its entry in the audit log.
public struct TechnicianExclusion: Sendable {
    public static let maxReason = 400

    private let store: Store
    private let actor: String

    /// - Parameter actor: Who decides, for the audit log.
    public init(store: Store, actor: String) {
        self.store = store
        self.actor = actor.limited(to: 200)
    }

    /// - Parameter reason: Why the work counts for nobody: a service account, say.
    /// - Returns: The entry in the audit log.
    /// - Throws: `ExclusionError`, `ReportError.noTechnicianNumber`, `StoreError`
    @discardableResult
    public func exclude(_ id: Int64, reason: String) async throws -> Int64 {
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ").limited(to: Self.maxReason)
        if words.isEmpty { throw ExclusionError.noReason }
        return try await change(Change(technician: id, old: nil, new: words))
    }

    /// - Returns: The entry in the audit log.
    /// - Throws: `ExclusionError`, `ReportError.noTechnicianNumber`, `StoreError`
    @discardableResult
    public func include(_ id: Int64) async throws -> Int64 {
        let technician = try await store.run { try Technician.find(id, on: $0) }
        guard let reason = technician.exclusion else { throw ExclusionError.isCounted(technician.name) }
        return try await change(Change(technician: id, old: reason, new: nil))
    }

    /// Puts back what an entry of the audit log has changed, if it still stands so.
    ///
    /// - Throws: `ExclusionError`, `ReportError.noTechnicianNumber`, `StoreError`
    @discardableResult
    public func undo(_ entry: Int64) async throws -> Int64 {
        let sql = "SELECT Detail FROM AuditLog WHERE AuditId = ? AND Action LIKE 'technician.%'"
        let rows = try await store.run { try $0.query(sql, [.integer(entry)]) }
        guard let text = rows.first?.text(0), let change = Change(try JSONValue(parsing: text)) else {
            throw ExclusionError.noEntry(entry)
        }
        return try await self.change(Change(technician: change.technician, old: change.new, new: change.old))
    }

    /// Why somebody is left out, before and after; nil for somebody who counts.
    fileprivate struct Change: Sendable {
        let technician: Int64
        let old: String?
        let new: String?
    }

    private func change(_ change: Change) async throws -> Int64 {
        let (dialect, actor) = (store.dialect, actor)
        return try await store.write { connection in
            let technician = try Technician.find(change.technician, on: connection)
            let parameters = [Value(change.new), .integer(change.technician)] + (change.old.map { [.text($0)] } ?? [])
            let changed = try connection.execute(
                """
                UPDATE Technicians SET ExcludedReason = ?
                WHERE TechnicianId = ? AND ExcludedReason \(change.old == nil ? "IS NULL" : "= ?")
                """, parameters)
            guard changed == 1 else {
                throw technician.exclusion.map { ExclusionError.isExcluded(technician.name, $0) }
                    ?? .isCounted(technician.name)
            }
            return try AuditLog.record(
                change.new == nil ? "technician.include" : "technician.exclude", technician.name,
                detail: change.detail.encoded(), by: actor, on: connection, dialect)
        }
    }
}

extension TechnicianExclusion.Change {
    fileprivate init?(_ detail: JSONValue) {
        guard let technician = detail["technician"]?.int else { return nil }
        self.init(technician: Int64(technician), old: detail["old"]?.string, new: detail["new"]?.string)
    }

    fileprivate var detail: JSONValue {
        var object: JSONObject = ["technician": .integer(technician)]
        object["old"] = old.map { .string($0) }
        object["new"] = new.map { .string($0) }
        return .object(object)
    }
}
