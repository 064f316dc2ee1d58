/// What a look at database, source and model found.
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
        await checkup.look(at: "database") {
            let store = try await Store.open(settings.database, creating: false)
            return "\(store.dialect.name.rawValue), schema version \(Migration.newestVersion)"
        }
        await checkup.look(at: "source") { try await source(settings.source) }
        await checkup.lookAtModel(settings.extractor)
        return checkup
    }

    private static func source(_ settings: SourceSettings) async throws -> String {
        switch settings.kind {
        case .import: return "tickets come by populate --import"
        case .connectWiseSQL:
            _ = try await ConnectWiseSQLSource(settings)
            return "the ConnectWise database answers, and has every column"
        }
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
