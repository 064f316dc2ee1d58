/// What a checkup finds that no other error says.
enum CheckupError: Error, Hashable {
    case cannotWrite(String)
    case notLocal(String)
    case littleRoom(String, bytes: Int64)
    case pausedForLong(days: Int64, by: String)
    case ticketsMissing(Int, source: String)
    /// What the product can do without, a line a table.
    case sourceLacks([String])
}

extension CheckupError: Explainable {
    var problem: String {
        switch self {
        case .cannotWrite(let path): "This user may not write \(path)."
        case .notLocal(let path): "\(path) is on a share of another machine, where SQLite can lose data."
        case .littleRoom(let path, let bytes): "The disk of \(path) has \(bytes / 1_000_000) MB left."
        case .pausedForLong(let days, let person):
            "Paused by \(person) for more than \(days) \(days == 1 ? "day" : "days"): nothing is populated or analysed."
        case .ticketsMissing(let count, let source):
            "\(source) no longer yields at least \(count) tickets, and none of them was discarded."
        case .sourceLacks(let gaps): "The source lacks \(gaps.joined(separator: "; "))."
        }
    }

    var remedy: String {
        switch self {
        case .cannotWrite: "Give the user of the tools the right to write it."
        case .notLocal: "Move the file to a local disk, or use PostgreSQL or SQL Server."
        case .littleRoom: "Make room before it is full."
        case .pausedForLong: "controller resume goes on."
        case .ticketsMissing:
            "Check its address and filters; if they are gone for good, run populate --reconcile --accept-missing."
        case .sourceLacks:
            "All else is read. Correct the settings, or give the login the right to read these, if the site has them."
        }
    }

    var exitStatus: ExitStatus { .nothingFound }
    var isRetryable: Bool { false }
}
