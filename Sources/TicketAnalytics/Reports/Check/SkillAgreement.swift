/// How often each skill was named when one text was read several times.
public struct SkillAgreement: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let name: String
        public let kind: SkillKind
        public let times: Int
    }

    public let readings: Int
    /// The most often named first, then in the order in which they came.
    public let entries: [Entry]

    init(readings: Int, entries: [Entry]) {
        self.readings = readings
        self.entries = entries
    }

    /// - Parameter readings: What each reading found, each name once.
    init(_ readings: [[GroundedSkill]]) {
        var order: [NormalizedName] = []
        var found: [NormalizedName: Entry] = [:]
        for skill in readings.joined() {
            let name = NormalizedName(skill.name)
            if found[name] == nil { order.append(name) }
            found[name] = Entry(
                name: found[name]?.name ?? skill.name, kind: found[name]?.kind ?? skill.kind,
                times: (found[name]?.times ?? 0) + 1)
        }
        // Sorting keeps the order of equals.
        self.init(
            readings: readings.count, entries: order.compactMap { found[$0] }.sorted { $0.times > $1.times })
    }

    /// How many skills every reading named.
    public var unanimous: Int { entries.count { $0.times == readings } }

    /// 0 for a skill that no reading named.
    public func times(_ name: String) -> Int {
        let name = NormalizedName(name)
        return entries.first { NormalizedName($0.name) == name }?.times ?? 0
    }
}
