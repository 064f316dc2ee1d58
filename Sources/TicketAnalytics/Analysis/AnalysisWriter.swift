import ODBC

/// Writes analyses: skills, technicians, analysis record and state change of a whole batch in one transaction. A ticket
/// whose stored analysis still holds keeps its skills, and has all else brought up to date.
actor AnalysisWriter {
    let store: Store
    let worker: WorkerID
    /// What is known to be in the database already, to save asking.
    private var knownSkills: Set<String> = []
    private var knownTechnicians: Set<TechnicianWork> = []

    init(store: Store, worker: WorkerID) {
        self.store = store
        self.worker = worker
    }

    /// - Returns: The claims that were still this worker's; the others' results are not written.
    ///
    /// - Parameter isAgain: Whether an earlier try failed, perhaps after its commit.
    func save(_ batch: [AnalysedTicket], isAgain: Bool = false) async throws -> Set<Claim> {
        try await save(batch, isAgain: isAgain, alongside: { _ in }).owned
    }

    /// The same, with what else belongs into the transaction; that is done if anything is written, and nil otherwise.
    func save<Extra: Sendable>(
        _ batch: [AnalysedTicket], isAgain: Bool = false,
        alongside extra: @escaping @Sendable (Connection) throws -> Extra
    ) async throws -> (owned: Set<Claim>, extra: Extra?) {
        let batch = batch.sorted { $0.prepared.claim.ticketNumber < $1.prepared.claim.ticketNumber }
        let statements = AnalysisStatements(dialect: store.dialect, worker: worker)
        let known = (skills: knownSkills, technicians: knownTechnicians)
        let (owned, skills, technicians, extra) = try await store.write { connection, isRetried in
            let saved = isAgain || isRetried ? try statements.completed(of: batch, on: connection) : []
            let owned = try statements.complete(batch, on: connection)
            let mine = batch.filter { owned.contains($0.prepared.claim) && !saved.contains($0.prepared.claim) }
            let (skills, technicians) = (
                mine.skills(besides: known.skills), mine.technicians(besides: known.technicians)
            )
            guard !mine.isEmpty else { return (owned, skills, technicians, Extra?.none) }
            try statements.add(skills, on: connection)
            try statements.add(technicians, on: connection)
            let analysed = mine.filter { $0.analysis != nil }
            try statements.replaceSkills(of: analysed, on: connection)
            try statements.replaceTechnicians(of: mine, on: connection)
            try statements.record(analysed, on: connection)
            return (owned, skills, technicians, try extra(connection))
        }
        knownSkills.formUnion(skills.map { NormalizedName($0.name).text })
        knownTechnicians.formUnion(technicians)
        return (owned, extra)
    }
}

extension [AnalysedTicket] {
    fileprivate func skills(besides known: Set<String>) -> [GroundedSkill] {
        var found: [String: GroundedSkill] = [:]
        for skill in compactMap(\.analysis).flatMap(\.skills) {
            let name = NormalizedName(skill.name).text
            if !known.contains(name), found[name] == nil { found[name] = skill }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    fileprivate func technicians(besides known: Set<TechnicianWork>) -> [TechnicianWork] {
        var found: [String: TechnicianWork] = [:]
        for person in flatMap(\.prepared.ticket.people) { found[person.identifier] = person.withoutWork }
        return found.values.filter { !known.contains($0) }.sorted { $0.identifier < $1.identifier }
    }
}

extension TechnicianWork {
    fileprivate var withoutWork: TechnicianWork {
        TechnicianWork(identifier: identifier, name: name, isActive: isActive)
    }
}
