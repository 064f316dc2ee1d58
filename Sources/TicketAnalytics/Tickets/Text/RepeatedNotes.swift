import ODBC

/// A note's own words, and those of notes like it that it stands for.
struct NoteEntry {
    let role: String
    let kind: NoteKind
    let writtenAt: Timestamp?
    var body: [UInt8]
    /// How many later notes say the same.
    var repetitions = 0
    var lastAt: Timestamp?

    init(_ note: TicketNote, body: [UInt8]) {
        role = note.role
        kind = note.kind
        writtenAt = note.createdAt
        self.body = body
    }
}

/// Folds notes that say the same, or the same but for numbers, times and hosts, into the first of them.
struct RepeatedNotes {
    private(set) var entries: [NoteEntry] = []
    private(set) var folded = 0
    private var bodies: [String: Int?] = [:]
    private var shapes: [Key: Int] = [:]

    private struct Key: Hashable {
        let role: String
        let shape: TextShape
    }

    /// Fewer letters prove no likeness: "Done 5" is not "Done 6".
    private static let fewestLetters = 16

    /// - Parameter summary: A note that repeats it says nothing new.
    init(summary: [UInt8]) { bodies[String(decoding: summary, as: UTF8.self)] = .some(nil) }

    mutating func add(_ entry: NoteEntry) {
        let body = String(decoding: entry.body, as: UTF8.self)
        if let known = bodies[body] {
            folded += 1
            // Of another's mouth it is a copy that a help desk made.
            if let known, entries[known].role == entry.role { `repeat`(known, entry) }
            return
        }
        let key = Key(role: entry.role, shape: TextShape(entry.body[...]))
        if key.shape.letters >= Self.fewestLetters, let known = shapes[key] {
            folded += 1
            return `repeat`(known, entry)
        }
        bodies[body] = entries.count
        shapes[key] = entries.count
        entries.append(entry)
    }

    private mutating func `repeat`(_ index: Int, _ entry: NoteEntry) {
        entries[index].repetitions += 1
        entries[index].lastAt = entry.writtenAt ?? entries[index].lastAt
    }
}

extension TicketNote {
    /// Who wrote it and what it is, for example `technician, resolution`.
    fileprivate var role: String {
        let place: String? =
            switch kind {
            case .problem: nil
            case .analysis: "analysis"
            case .resolution: "resolution"
            case .time: "time"
            }
        return [authorKind.rawValue, place, isInternal && kind != .analysis ? "internal" : nil]
            .compactMap { $0 }.joined(separator: ", ")
    }
}
