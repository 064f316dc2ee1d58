/// Whose work a ticket is: hours, notes and assignments added up by person, however each is spelled.
///
/// Work is what proves a skill. Who is only assigned (resource list, owner, closed by) counts if nobody is known to have
/// worked on the ticket: a dispatcher owns and closes many tickets that others solve.
public struct TicketPeople: Sendable {
    private let staff: Staff
    private var people: [String: (member: Member, hours: Double, notes: Int)] = [:]

    public init(_ staff: Staff) {
        self.staff = staff
    }

    /// Adds work; negative hours correct what was booked before.
    public mutating func add(_ member: Member, hours: Double = 0, notes: Int = 0) {
        people[member.identifier, default: (member, 0, 0)].hours += hours
        people[member.identifier]?.notes += notes
    }

    /// Adds somebody of whom no work is known.
    public mutating func assign(_ member: Member) {
        add(member)
    }

    /// One entry a person, in the order of their identifiers.
    public var work: [TechnicianWork] {
        let persons = people.values.filter { !staff.isAutomation($0.member) }
        let workers = persons.filter { $0.hours > 0 || $0.notes > 0 }
        return (workers.isEmpty ? persons : workers)
            .filter { staff.counts($0.member) }
            .map { TechnicianWork($0.member, hours: max(0, $0.hours), notes: $0.notes) }
            .sorted { $0.identifier < $1.identifier }
    }
}

extension TechnicianWork {
    fileprivate init(_ member: Member, hours: Double, notes: Int) {
        self.init(
            identifier: member.identifier, name: member.name, isActive: member.isActive, hours: hours, notes: notes)
    }
}
