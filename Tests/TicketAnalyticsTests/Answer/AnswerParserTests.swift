import JSON
import Testing

@testable import TicketAnalytics

@Suite("Answer parser")
struct AnswerParserTests {
    private static let outlook = ExtractedSkill(name: "Outlook", kind: .technology, quote: "cannot open Outlook")
    private static let backup = ExtractedSkill(name: "Backup", kind: .practice, quote: "restored the backup")

    @Test(
        "takes the skills in every shape that models use",
        arguments: [
            #"{"skills":[{"evidence":"cannot open Outlook","kind":"technology","name":"Outlook"},{"evidence":"restored the backup","kind":"practice","name":"Backup"}]}"#,
            #"[{"Skill_Name":"Outlook","Quote":"cannot open Outlook","Type":"Software"},{"skill":"Backup","text":"restored the backup","category":"Task"}]"#,
            #"{"skills":{"technology":[{"name":"Outlook","span":"cannot open Outlook"}],"practice":[{"title":"Backup","source":"restored the backup"}]}}"#,
            #"{"technologies":[{"name":"Outlook","quote":"cannot open Outlook"}],"practices":{"Backup":"restored the backup"}}"#,
            #"[{"technology":"Outlook","quote":"cannot open Outlook"},{"practice":"Backup","evidence":"restored the backup"}]"#,
            #"{"Outlook":{"kind":"tool","quote":"cannot open Outlook"},"Backup":{"kind":"activity","quote":"restored the backup"}}"#,
            #"{"result":{"data":[["Outlook","technology","cannot open Outlook"],["Backup","practice","restored the backup"]]}}"#,
            "{\"name\":\"Outlook\",\"quote\":\"cannot open Outlook\"}\n{\"name\":\"Backup\",\"kind\":\"practice\",\"quote\":\"restored the backup\"}",
            #"{"message":{"content":"{\"skills\":[{\"name\":\"Outlook\",\"quote\":\"cannot open Outlook\"},{\"name\":\"Backup\",\"kind\":\"practice\",\"quote\":\"restored the backup\"}]}"}}"#,
            #"{"name":"save","arguments":{"skills":[{"name":"Outlook","quote":"cannot open Outlook"},{"name":"Backup","kind":"practice","quote":"restored the backup"}]}}"#,
            "1. **Outlook** (technology): \"cannot open Outlook\"\n2. Backup (practice) - \"restored the backup\"",
            "<think>{\"skills\":[\"X\"]}</think>\nHere:\n```json\n{skills: [{name: 'Outlook', quote: 'cannot open Outlook',}, {name: 'Backup', kind: 'practice', quote: 'restored the backup'}",
        ])
    func shapes(_ answer: String) {
        #expect(skills(of: answer) == [Self.outlook, Self.backup])
    }

    @Test(
        "takes bare names, each its own quote",
        arguments: [
            #"["Outlook","VPN"]"#, #"{"skills":["Outlook","VPN"]}"#, #"{"skills":"Outlook, VPN"}"#, #""Outlook; VPN""#,
            "{\"skills\":\"- Outlook\\n- VPN\"}", "- Outlook\n- VPN", "Sure!\n* `Outlook`\n* **VPN**\n",
            "Skills: Outlook, VPN",
            #"{"skills":["Outlook"]} {"skills":["VPN","outlook"]}"#, #"{"skills":["Outlook","VPN","Tea"#,
            #"{"output":"1) Outlook\n2) VPN"}"#, #"{"Outlook":"technology","VPN":"technology"}"#, "[Outlook, VPN]",
        ])
    func names(_ answer: String) {
        #expect(skills(of: answer)?.map(\.name) == ["Outlook", "VPN"])
        #expect(skills(of: answer)?.map(\.quote) == ["Outlook", "VPN"])
    }

    @Test(
        "an answer that there is nothing is an answer",
        arguments: [
            "[]", #"{"skills":[]}"#, #"{"skills":null}"#, "null", "none", "None.", "N/A", "No skills", #"["none"]"#,
            #"{"answer":"No technical skills found."}"#, #"{"skills":"none"}"#, "```json\n[]\n```", "- None",
            #"{"skills":[{"name":"string","kind":"technology","quote":"..."}]}"#,
        ])
    func nothing(_ answer: String) {
        #expect(skills(of: answer) == [])
    }

    @Test(
        "says in a line why an answer is of no use",
        arguments: [
            ("", "The answer is empty."), (" \n\t", "The answer is empty."),
            ("I am sorry, I cannot help.", "The answer holds no JSON and no list."),
            ("<think>maybe - VPN", "The answer holds no JSON and no list."),
            (#"{"error":"model not found"}"#, "The answer is an error object: model not found"),
            (#"{"error":{"message":"busy","code":503}}"#, "The answer is an error object: busy"),
            (#"{"skills":[{"name":"Outl"#, "The answer stops before the first complete skill."),
            (#"{"skills":["#, "The answer stops before the first complete skill."),
            ("{}", "The answer's JSON holds no list of skills."),
            (#"{"summary":"A printer."}"#, "The answer's JSON holds no list of skills."),
            (
                #"{"type":"object","properties":{"skills":{"type":"array"}}}"#,
                "The answer's JSON holds no list of skills."
            ),
        ])
    func rejected(_ answer: String, _ reason: String) {
        #expect(AnswerParser.parse(answer) == .rejected(reason))
    }

    @Test("an answer cut at any byte keeps its complete skills, unchanged and in order")
    func truncation() {
        let whole =
            #"{"skills":[{"name":"Outlook","kind":"technology","evidence":"a \"b\" {c}"},{"name":"Backup","kind":"practice","evidence":"é, [d]"},{"name":"VPN","kind":"technology","evidence":"e"}]}"#
        let all = skills(of: whole) ?? []
        var kept = 0
        for length in 0...whole.utf8.count {
            let found = skills(of: String(decoding: whole.utf8.prefix(length), as: UTF8.self)) ?? []
            #expect(found == Array(all.prefix(found.count)) && found.count >= kept, "\(length)")
            kept = found.count
        }
        #expect(kept == 3)
    }

    @Test func repairs_areTold() {
        guard case .skills(_, let repairs) = AnswerParser.parse(#"{"skills":["VPN",]}"#) else {
            Issue.record("rejected")
            return
        }
        #expect(repairs.map(\.code) == [.trailingComma, .otherShape, .missingSkillQuote, .missingKind])
    }

    private func skills(of answer: String) -> [ExtractedSkill]? {
        guard case .skills(let skills, _) = AnswerParser.parse(answer) else { return nil }
        return skills
    }
}
