/// What was asked for does not exist.
public enum ReportError: Error, Hashable {
    case noTicket(String, nearest: [String] = [])
    /// The queue has the ticket, but its source no longer holds it.
    case goneTicket(String)
    /// A worker holds the ticket, so that a result cannot be saved beside it.
    case beingAnalysed(String)
    case noSkill(String, nearest: [String])
    case noSkillNumber(Int64)
    /// The ticket may show the skill, but it was not found there.
    case skillNotFound(String, ticket: String, nearest: [String])
    case noTechnician(String, nearest: [String])
    case noTechnicianNumber(Int64)
    case nothingMarked
}

extension ReportError: Explainable {
    public var problem: String {
        switch self {
        case .noTicket(let name, _): "There is no ticket \(name) in the database."
        case .goneTicket(let name): "The source no longer holds ticket \(name)."
        case .beingAnalysed(let name): "A worker is analysing ticket \(name) just now."
        case .noSkill(let name, _): "No ticket has shown a skill named \"\(name)\"."
        case .skillNotFound(let name, let ticket, _): "No skill named \"\(name)\" was found in ticket \(ticket)."
        case .noSkillNumber(let number): "There is no discovered skill with the number \(number)."
        case .noTechnicianNumber(let number): "There is no technician with the number \(number)."
        case .nothingMarked: "No skill has been marked as right or wrong yet."
        case .noTechnician(let name, _): "No technician is called \"\(name)\"."
        }
    }

    public var remedy: String {
        switch self {
        case .noTicket(_, let nearest):
            nearest.isEmpty
                ? "Check the number, or run populate to copy new tickets."
                : "Did you mean \(nearest.joined(separator: ", "))? Or run populate to copy new tickets."
        case .goneTicket:
            "It was deleted there or merged into another ticket, or the settings of [source] leave it out."
        case .beingAnalysed: "Wait for its result, or check without --save."
        case .noSkill(_, let nearest):
            nearest.isEmpty ? "report skills lists what there is." : "Did you mean \(nearest.joined(separator: ", "))?"
        case .skillNotFound(_, let ticket, let nearest):
            nearest.isEmpty
                ? "report ticket \(ticket) lists those that were."
                : "Did you mean \(nearest.joined(separator: ", "))?"
        case .noSkillNumber: "report skills lists what there is."
        case .nothingMarked: "Mark some on the portal's pages of tickets and checks, or by report mark."
        case .noTechnicianNumber: "report technicians lists people and their logins."
        case .noTechnician(_, let nearest):
            nearest.isEmpty
                ? "report technicians lists people and their logins."
                : "Did you mean \(nearest.joined(separator: ", "))?"
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .noTicket, .goneTicket, .noSkillNumber, .noTechnicianNumber: .notFound
        case .beingAnalysed: .alreadyRunning
        case .noSkill, .skillNotFound, .noTechnician, .nothingMarked: .nothingFound
        }
    }

    public var isRetryable: Bool { false }
}
