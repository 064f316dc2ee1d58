public import ODBC

/// Names that may mean the same: managed skills in use and undecided discovered ones, in groups around the one with most
/// mentions.
public struct SkillClusters: Sendable, Hashable {
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// The same words.
        case words
        /// One entry of the lexicon.
        case lexicon
        /// A similar spelling.
        case spelling
    }

    public struct Member: Sendable, Hashable {
        public enum Subject: Sendable, Hashable {
            case managed(Int64)
            case discovered(Int64)
        }

        public let subject: Subject
        public let name: String
        public let mentions: Int
        /// When it was changed last; nil for a discovered one.
        public let version: Timestamp?
        /// Why it is in the group; nil for the one that the group is around.
        public let reason: SkillSuggestion.Reason?
    }

    /// Each with the one that stays first: a managed skill, or the one with most mentions.
    public let clusters: [[Member]]
    /// How many there are, on this page and others.
    public let total: Int

    public static func load(
        method: Method? = nil, offset: Int = 0, limit: Int, from store: Store
    ) async throws -> SkillClusters {
        let mentions = try await SkillMentions.load(from: store)
        return try await store.run { connection in
            let all = try ClusterSearch(try Taxonomy.load(connection), mentions).clusters(method)
            return SkillClusters(clusters: Array(all.dropFirst(offset).prefix(limit)), total: all.count)
        }
    }
}
