/// The people behind the names in a site's tickets, and whose work counts.
public struct Staff: Sendable {
    private let directory: MemberDirectory
    private let automation: Set<String>
    private let leavesOutInactive: Bool

    /// - Parameter members: All that the source knows; none for a source that has no list.
    public init(members: [Member] = [], settings: SourceSettings) {
        directory = MemberDirectory(members)
        automation = Set(settings.excludedMembers.compactMap(directory.person).map(\.identifier))
        leavesOutInactive = settings.excludesInactiveMembers
    }

    /// Who wrote, worked or was assigned: the record's member if there is one, else whoever the name stands for.
    public func person(record: Int64? = nil, named name: String? = nil) -> Member? {
        directory.member(record: record) ?? name.flatMap(directory.person)
    }

    /// Whether the member is no person but a login of some machinery; its notes are the system's.
    public func isAutomation(_ member: Member) -> Bool {
        automation.contains(member.identifier)
    }

    /// Whether a technician's work is attributed to this member.
    func counts(_ member: Member) -> Bool {
        !isAutomation(member) && (member.isActive || !leavesOutInactive)
    }
}

extension TicketNote {
    /// The note as this member's: the system's words if that is no person.
    func told(by author: Member, of staff: Staff) -> TicketNote {
        var note = self
        note.author = author.name
        note.authorKind = staff.isAutomation(author) ? .system : .technician
        return note
    }
}
