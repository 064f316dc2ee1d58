internal import JSON

extension GoldTicket {
    /// Reads JSON Lines: objects with `id`, `text` and `skills` (`name`, `kind`, `quote`, optional `aliases`). Empty lines
    /// are skipped. Throws for the first line that is not such an object.
    public static func read(_ text: String, file: String = "gold") throws(GoldError) -> [GoldTicket] {
        var tickets: [GoldTicket] = []
        var number = 0
        // Not at each newline that Unicode knows: some may stand inside a JSON string.
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            number += 1
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do throws(GoldProblem) {
                tickets.append(try GoldTicket(line: String(line)))
            } catch {
                throw GoldError(file: file, line: number, reason: error.reason)
            }
        }
        return tickets
    }

    private init(line: String) throws(GoldProblem) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: line)
        } catch {
            throw GoldProblem(reason: "no JSON: \(error)")
        }
        guard let text = value["text"]?.string else { throw GoldProblem(reason: "no text") }
        guard let list = value["skills"]?.array else { throw GoldProblem(reason: "no list of skills") }
        var skills: [Skill] = []
        for item in list { skills.append(try Skill(item)) }
        self.init(id: value["id"]?.string ?? "", text: text, skills: skills)
    }
}

extension GoldTicket.Skill {
    fileprivate init(_ value: JSONValue) throws(GoldProblem) {
        guard let name = value["name"]?.string else { throw GoldProblem(reason: "a skill without a name") }
        guard let kind = value["kind"]?.string.flatMap(SkillKind.init(rawValue:)) else {
            throw GoldProblem(reason: "\(name) is neither technology nor practice")
        }
        let aliases = value["aliases"]?.array?.compactMap(\.string) ?? []
        self.init(name: name, kind: kind, quote: value["quote"]?.string ?? "", aliases: aliases)
    }
}

private struct GoldProblem: Error {
    var reason: String
}
