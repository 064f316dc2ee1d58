import ODBC

/// What a look at database, disk, source and model found.
public struct Checkup: Sendable {
    public struct Finding: Sendable, Hashable {
        public let part: String
        public let isGood: Bool
        /// What was found.
        public let words: String
        /// What to do; empty if all is well.
        public let remedy: String
    }

    public private(set) var findings: [Finding] = []

    public var hasFindings: Bool { findings.contains { !$0.isGood } }

    public static func run(_ settings: Settings) async -> Checkup {
        var checkup = Checkup()
        await checkup.lookAtDatabase(settings.database)
        await checkup.look(at: "log folder") { try writableFolder(settings.controller.logDirectory) }
        await checkup.look(at: "source") { try await source(settings.source) }
        await checkup.look(at: "secret rules") { try secretRules(settings.text) }
        await checkup.lookAtModel(settings.extractor)
        return checkup
    }

    private mutating func lookAtDatabase(_ settings: DatabaseSettings) async {
        if let file = settings.connection.sqliteFile, WholeFile.exists(file) {
            await look(at: "database file") { try Self.databaseFile(file) }
        }
        do {
            let store = try await Store.open(settings, creating: false)
            await look(at: "database") { try await Self.schema(of: store) }
            await look(at: "mode") { try await Self.mode(in: store) }
            for source in try await store.run({ try ProcessingStatus.Source.load($0) }) {
                await look(at: "reconciliation") { try Self.reconciliation(of: source) }
            }
        } catch {
            await look(at: "database") { throw error }
        }
    }

    private static func databaseFile(_ file: String) throws -> String {
        let folder = FilePlace.folder(of: file)
        for path in [file, folder] where !Disk.canWrite(path) { throw CheckupError.cannotWrite(path) }
        guard let disk = Disk(of: file) else { throw StoreError.noDatabase(file: file) }
        if !disk.isLocal { throw CheckupError.notLocal(file) }
        if disk.freeBytes < leastRoom { throw CheckupError.littleRoom(file, bytes: disk.freeBytes) }
        return
            "can be written; the disk\(disk.kind.map { " (\($0))" } ?? "") has \(disk.freeBytes / 1_000_000_000) GB left"
    }

    /// For the database's growth and SQLite's write-ahead log.
    private static let leastRoom: Int64 = 1_000_000_000

    private static func schema(of store: Store) async throws -> String {
        let version = try await store.run { try $0.query("SELECT MAX(Version) FROM SchemaVersion").first?.int(0) ?? 0 }
        let words = "\(store.dialect.name.rawValue), schema version \(version)"
        return try await readersWait(in: store) ? "\(words); readers wait for writers" : words
    }

    /// Only SQL Server can be set so; Schema.sql sets it otherwise unless somebody is connected.
    private static func readersWait(in store: Store) async throws -> Bool {
        guard store.dialect.name == .sqlServer else { return false }
        let sql = "SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = DB_NAME()"
        return try await store.run { try $0.query(sql).first?.bool(0) } == false
    }

    private static func mode(in store: Store) async throws -> String {
        let control = try await ProcessingControl.load(from: store)
        guard let changedAt = control.changedAt, let person = control.changedBy else { return control.mode.rawValue }
        let now = try await store.run { [now = store.dialect.now] in try $0.query("SELECT \(now)").first?.timestamp(0) }
        let days = ((now ?? changedAt).microseconds - changedAt.microseconds) / 86_400_000_000
        if control.mode == .paused, days >= 1 { throw CheckupError.pausedForLong(days: days, by: person) }
        return "\(control.mode.rawValue), set by \(person)"
    }

    private static func reconciliation(of source: ProcessingStatus.Source) throws -> String {
        let found = source.reconciliation
        if found.missing > 0 { throw CheckupError.ticketsMissing(found.missing, source: source.name) }
        guard let time = source.reconciledAt else { return "\(source.name) has not been read as a whole yet" }
        return "\(source.name) at \(time.description.prefix(16)) UTC: \(found.late) tickets late, \(found.gone) gone"
    }

    /// The controller makes the folder if it is not there.
    private static func writableFolder(_ folder: String) throws -> String {
        let place = Disk.nearest(folder)
        if !Disk.canWrite(place) { throw CheckupError.cannotWrite(place) }
        return place == folder ? "can be written" : "is made when the controller starts"
    }

    private static func source(_ settings: SourceSettings) async throws -> String {
        switch settings.kind {
        case .import: return "tickets come by populate --import"
        case .connectWiseSQL:
            let gaps = try await ConnectWiseSQLSource(settings).findings()
            if !gaps.isEmpty { throw CheckupError.sourceLacks(gaps) }
            return "the ConnectWise database answers, and has every column"
        case .connectWiseAPI:
            let gaps = try await ConnectWiseAPISource(settings).findings()
            if !gaps.isEmpty { throw CheckupError.sourceLacks(gaps) }
            return "ConnectWise answers, and may be read"
        }
    }

    private static func secretRules(_ settings: TextSettings) throws -> String {
        _ = try SecretMasker(settings)
        return settings.secretRulesFile == nil ? "those that are built in" : "those that are built in and yours"
    }

    private mutating func lookAtModel(_ settings: ExtractorSettings) async {
        do {
            guard let servers = try ModelService(settings) else {
                return await look(at: "extractor") {
                    _ = try await settings.makeExtractor()
                    return "the lexicon needs no model"
                }
            }
            for check in await servers.check() {
                await look(at: "model at \(check.server)") {
                    let profile = try check.result.get()
                    return "\(settings.model) is there\(profile.digest.map { ", digest \($0.prefix(12))" } ?? "")"
                }
            }
        } catch {
            await look(at: "extractor") { throw error }
        }
    }

    private mutating func look(at part: String, _ check: () async throws -> String) async {
        do {
            findings.append(Finding(part: part, isGood: true, words: try await check(), remedy: ""))
        } catch let error as any Explainable {
            findings.append(Finding(part: part, isGood: false, words: error.problem, remedy: error.remedy))
        } catch {
            findings.append(Finding(part: part, isGood: false, words: "\(error)", remedy: ""))
        }
    }
}
