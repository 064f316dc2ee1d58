import ArgumentParser
import CommandLineTool
import JSON
import Presentation
import TicketAnalytics

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Shows what becomes of a model's answer: skills, and what was repaired.",
        discussion: "Exit code 1 means that the answer holds nothing that can be used; the reason is told.")

    @Argument(help: "A file with the answer; - is standard input.")
    var file = "-"

    @Flag(help: "Only the repaired JSON value.")
    var value = false

    @OptionGroup var output: OutputOptions

    func run() async throws {
        do {
            let bytes = try TextFile.bytes(file)
            if value { try showValue(bytes) } else { try showSkills(bytes) }
        } catch let error as any Explainable {
            throw Complaint(error).told()
        }
    }

    private func showValue(_ bytes: [UInt8]) throws {
        guard let value = TolerantJSON.read(bytes: bytes).value else { throw reject("The text holds no JSON.") }
        StandardStream.output.write(value.encoded() + "\n")
    }

    private func showSkills(_ bytes: [UInt8]) throws {
        switch AnswerParser.parse(bytes: bytes) {
        case .skills(let skills, let repairs): output.show(Report(skills, repairs))
        case .rejected(let reason): throw reject(reason)
        }
    }

    private func reject(_ reason: String) -> ExitCode {
        if output.format == .json {
            StandardStream.output.write(JSONValue.object(["rejected": .string(reason)]).encoded() + "\n")
        }
        StandardStream.error.say("report: \(reason)")
        return ExitCode(ExitStatus.nothingFound.rawValue)
    }
}

extension Report {
    fileprivate init(_ skills: [ExtractedSkill], _ repairs: [Repair]) {
        self.init(
            title: "Skills in the answer",
            tables: [
                ReportTable(
                    key: "skills",
                    columns: [
                        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind"), ReportColumn("quote", "Evidence"),
                    ], rows: skills.map { [.text($0.name), .text($0.kind.rawValue), .text($0.quote)] },
                    emptyText: "The answer names no skill."),
                ReportTable(
                    key: "repairs", title: "Repairs",
                    columns: [
                        ReportColumn("code", "Repair"), ReportColumn("count", "Times", .integer),
                        ReportColumn("offset", "At byte", .integer), ReportColumn("sentence", "What was done"),
                    ],
                    rows: repairs.map { repair in
                        [
                            .text(repair.code.name), .integer(repair.count), .integer(repair.offset),
                            .text(repair.code.sentence),
                        ]
                    }, emptyText: "None: the answer is valid as it stands."),
            ])
    }
}
