/// The managed skills as a file of CSV holds them, one row each.
///
/// The columns are `skill`, `category`, `description`, `retired` (`yes` or empty), `target` (how many people should know
/// it, or empty) and `discovered`: the names of the discovered skills, one a line within the field. A column that is not
/// there leaves things as they are.
public struct TaxonomyFile: Sendable, Hashable {
    /// More than any firm names; what a file holds is compared with all that is there.
    static let mostRows = 20_000
    public static let columns = ["skill", "category", "description", "retired", "target", "discovered"]

    struct Entry: Sendable, Hashable {
        let line: Int
        let name: String
        /// Nil where the file has no such column.
        let category: String?
        let description: String?
        let isRetired: Bool?
        /// Nil within where the field is empty.
        let targetExperts: Int??
        let discovered: [String]?
    }

    public let name: String
    let entries: [Entry]

    /// - Throws: `CurationError.badFile` with every line that cannot be read, and `ImportError`.
    public init(_ input: InputFile) throws {
        var reader = try DelimitedReader(input)
        let places = try Self.places(in: reader.header)
        var entries: [Entry] = []
        var complaints: [String] = []
        var repaired = reader.repairedFields
        while let row = try reader.next() {
            if entries.count + complaints.count == Self.mostRows {
                throw CurationError.badFile(["the file has more than \(Self.mostRows) rows"])
            }
            let isText = reader.repairedFields == repaired
            repaired = reader.repairedFields
            switch row {
            case .rejected(let row): complaints.append("line \(row.position.line): \(row.reason)")
            case .row(let fields, let position):
                do throws(Complaint) {
                    entries.append(try Self.entry(fields, places, line: position.line, isText: isText))
                } catch {
                    complaints.append("line \(position.line): \(error.text)")
                }
            }
        }
        guard complaints.isEmpty else { throw CurationError.badFile(complaints) }
        (name, self.entries) = (input.name, entries)
    }

    private struct Complaint: Error { let text: String }

    private static func places(in header: [String]) throws(CurationError) -> [String: Int] {
        let names = header.map { $0.lowercased() }
        let unknown = names.filter { !columns.contains($0) }
        if let name = unknown.first {
            throw .badFile(["line 1: there is no column \"\(name)\"; it takes \(columns.joined(separator: ", "))"])
        }
        guard names.contains("skill") else { throw .badFile(["line 1: the column \"skill\" is missing"]) }
        return Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    private static func entry(
        _ fields: [String], _ places: [String: Int], line: Int, isText: Bool
    ) throws(Complaint) -> Entry {
        // The reader has put signs in place of bytes that are no UTF-8, and a browser puts one in place of a NUL; names must
        // not change by it.
        guard isText, !fields.contains(where: { $0.unicodeScalars.contains("\0") }) else {
            throw Complaint(text: "characters are not UTF-8; save the file as \"CSV UTF-8\"")
        }
        let field = { (name: String) in places[name].map { SafeCell.unguarded(fields[$0]) } }
        guard let name = ManagedSkill.line(field("skill"), limit: ManagedSkill.maxName) else {
            throw Complaint(text: "the skill has no name")
        }
        var isRetired: Bool?
        if let word = field("retired") {
            isRetired = ["yes", "true", "1"].contains(word.trimmed.lowercased())
            if isRetired == false, !["", "no", "false", "0"].contains(word.trimmed.lowercased()) {
                throw Complaint(text: "\"retired\" takes yes or nothing, not \"\(word)\"")
            }
        }
        return Entry(
            line: line, name: name, category: field("category"), description: field("description"),
            isRetired: isRetired, targetExperts: try target(field("target")),
            discovered: field("discovered").map { $0.split(whereSeparator: \.isNewline).map(String.init) })
    }
    private static func target(_ field: String?) throws(Complaint) -> Int?? {
        guard let text = field?.trimmed else { return nil }
        if text.isEmpty { return .some(nil) }
        guard let target = Int(text), ManagedSkill.targets.contains(target) else {
            throw Complaint(text: "\"target\" takes a number of people or nothing, not \"\(text)\"")
        }
        return target
    }
}
