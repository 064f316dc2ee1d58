import TicketAnalytics

/// What people are called in a report: by their names, or by numbers so that it can be shown around.
struct PeopleNames {
    /// Numbers from 1 in the order of the people; nil if nothing is hidden.
    private let numbers: [Int64: Int]?

    private let basis: SkillBasis
    private let window: EvidenceWindow

    /// - Parameters:
    ///   - basis: Which skills a person's page shows.
    ///   - window: Which tickets count there.
    init(_ people: [Technician], isMasked: Bool, _ basis: SkillBasis, in window: EvidenceWindow) {
        self.basis = basis
        self.window = window
        let ids = people.map(\.id).enumerated().map { ($1, $0 + 1) }
        numbers = isMasked ? Dictionary(ids) { first, _ in first } : nil
    }

    subscript(technician: Technician) -> String {
        guard let numbers else { return technician.name }
        return numbers[technician.id].map { "Person \($0)" } ?? "somebody"
    }

    /// The name, leading to the person's page unless it is hidden.
    func cell(_ technician: Technician) -> Cell {
        Cell.text(self[technician]).linked(to: numbers == nil ? .technician(technician.id, basis, in: window) : nil)
    }

    /// A number of a person's tickets, leading to them unless the name is hidden.
    func count(_ cell: Cell, _ link: Link) -> Cell { cell.linked(to: numbers == nil ? link : nil) }
}
