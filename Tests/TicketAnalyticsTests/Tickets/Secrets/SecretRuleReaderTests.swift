import TestSupport
import Testing

@testable import TicketAnalytics

struct SecretRuleReaderTests {
    @Test func theBuiltInRulesCanBeRead() throws {
        #expect(try SecretRuleReader.builtIn().count > 40)
    }

    @Test func aRuleMasksItsFirstGroup_orTheWholeMatch_onLinesWithItsWord() throws {
        let rules = """
            # a site's own

            badge number\tbadge,Ausweis\t(?i)\\b(?:badge|ausweis)\\s*:?\\s*(B-\\d{6})
            site code\tzeta-\tZETA-[a-z]+
            account\tdigits:12\t\\d{12}
            """
        let masker = SecretMasker(try SecretRuleReader.rules(rules.utf8, file: "own"))
        #expect(masker.masked("Badge: B-123456, B-654321") == "Badge: [badge number masked], B-654321")
        #expect(masker.masked("B-123456\nAUSWEIS B-123456\r\n") == "B-123456\nAUSWEIS [badge number masked]\r\n")
        #expect(masker.masked("the ZETA-xyz door") == "the [site code masked] door")
        #expect(masker.masked("123456789012 12345678901") == "[account masked] 12345678901")
    }

    @Test(arguments: [
        ("name only", "a rule is a name, a tab, words with commas between them, a tab and a pattern"),
        ("a\tword\t(unclosed", "the pattern cannot be read"),
        ("a\tword\tx\tsum", "unknown check sum, expected card or iban"),
        ("a\tx\ty", "the words must have two letters or more"),
        ("a\tword\t(a+)+$", "a repetition within a repetition can take for ever"),
        ("a\tdigits:3\ty", "digits: takes a number from 10 on"),
    ])
    func aLineThatIsNoRuleIsNamed(line: String, reason: String) {
        let error = #expect(throws: SecretRuleError.self) {
            try SecretRuleReader.rules("# first\n\(line)\n".utf8, file: "/site/secrets.tsv")
        }
        #expect(error?.line == 2 && error?.reason.hasPrefix(reason) == true)
        #expect(error?.problem.hasPrefix("The secret rules /site/secrets.tsv:2: ") == true)
        #expect(error?.exitStatus == .configuration)
    }

    @Test func aSitesFileAddsToTheBuiltInRules() throws {
        var text = try settings("").text
        text.secretRulesFile = "/nowhere/secrets.tsv"
        let error = #expect(throws: SecretRuleError.self) { try SecretMasker(text) }
        #expect(error?.description == "/nowhere/secrets.tsv: the file cannot be read: No such file or directory")
    }
}
