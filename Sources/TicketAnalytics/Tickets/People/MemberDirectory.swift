/// Finds members by what tickets call them: login, name in either order, the local part of an e-mail address, or the
/// record's key. Case, spaces, dots and diacritics do not matter.
public struct MemberDirectory: Sendable {
    private var byRecord: [Int64: Member] = [:]
    private var byLogin: [String: Member] = [:]
    /// Nil for a spelling that several members share: it could be either's.
    private var bySpelling: [String: Member?] = [:]

    public init(_ members: [Member] = []) {
        for member in members {
            if let record = member.record { byRecord[record] = member }
            byLogin[member.identifier] = member
        }
        for member in byLogin.values {
            let spellings = [member.identifier, member.name, member.email].compactMap { $0 }
            for spelling in Set(spellings.compactMap { PersonName($0)?.key }) {
                bySpelling[spelling] = bySpelling[spelling] == nil ? .some(member) : .some(nil)
            }
        }
    }

    /// The member of a record of the source.
    public func member(record: Int64?) -> Member? {
        record.flatMap { byRecord[$0] }
    }

    /// The one member that a name stands for; nil if there is none, or several.
    public func member(named text: String) -> Member? {
        byLogin[text.trimmed.lowercased()] ?? PersonName(text).flatMap { bySpelling[$0.key] ?? nil }
    }

    /// Whoever a name stands for: a member, or somebody of that name alone. Nil if nothing is written.
    public func person(named text: String) -> Member? {
        member(named: text) ?? PersonName(text).map(Member.init)
    }
}
