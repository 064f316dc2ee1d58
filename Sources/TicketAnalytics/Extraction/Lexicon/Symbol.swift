/// What an edge of the pattern tree asks for. Words count up from 0, groups from `firstGroup`; classes and gaps are below 0.
enum Symbol {
    static let firstGroup: Int32 = 1 << 24
    static let anyTechnology: Int32 = -2

    static func technology(_ domain: LexiconDomain) -> Int32 { -3 - Int32(domain.rawValue) }
    static func gap(_ words: Int) -> Int32 { -100 - Int32(words) }
}
