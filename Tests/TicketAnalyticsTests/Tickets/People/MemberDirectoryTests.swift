import Testing

@testable import TicketAnalytics

@Suite struct MemberDirectoryTests {
    private let jane = Member(login: "JDoe", name: "Jane Doe", record: 7, email: "j.doe-smith@msp.example")
    private let joerg = Member(login: "jm", name: "Jörg Müller", record: 8)

    @Test(arguments: [
        "jdoe", "JDOE", " JDoe ", "j.doe", "Jane Doe", "jane  doe", "Doe, Jane", "DOE,JANE", "Jane.Doe",
        "j.doe-smith@msp.example", "Jane Doe <jane@elsewhere.example>",
    ])
    func aMemberIsFoundByEverySpelling(name: String) {
        #expect(MemberDirectory([jane, joerg]).member(named: name) == jane)
    }

    @Test(arguments: ["Jorg Muller", "Müller, Jörg", "Mu\u{308}ller, Jo\u{308}rg", "JÖRG MÜLLER"])
    func diacriticsDoNotMatter(name: String) {
        #expect(MemberDirectory([jane, joerg]).member(named: name) == joerg)
    }

    @Test(arguments: ["mu\u{308}ller", "\u{438}\u{306}"])
    func loginsAreComposed(login: String) {
        let member = Member(login: login, name: nil)
        #expect(member.identifier.unicodeScalars.elementsEqual(login.composed.unicodeScalars))
    }

    @Test func aMemberIsFoundByRecord() {
        #expect(MemberDirectory([jane, joerg]).member(record: 8) == joerg)
        #expect(MemberDirectory([jane, joerg]).member(record: 9) == nil)
    }

    @Test func aNameOfTwoMembersIsNeithers_butTheirLoginsAre() {
        let other = Member(login: "jdoe2", name: "Jane Doe")
        let directory = MemberDirectory([jane, other])
        #expect(directory.member(named: "Jane Doe") == nil)
        #expect(directory.person(named: "Jane Doe")?.identifier == "jane doe")
        #expect(directory.member(named: "jdoe2") == other)
        #expect(directory.member(named: "jdoe") == jane)
    }

    @Test func loginsThatDifferInADotAreTwoMembers() {
        let dotted = Member(login: "j.doe", name: "John Doe")
        let directory = MemberDirectory([jane, dotted])
        #expect(directory.member(named: "J.DOE") == dotted)
        #expect(directory.member(named: "JDOE") == jane)
    }

    @Test func aMemberThatWasReadTwiceIsOne() {
        #expect(MemberDirectory([jane, jane]).member(named: "Jane Doe") == jane)
    }

    @Test(arguments: ["Jane Doe", "jane  doe", "Doe, Jane", "jane.doe", "jane.doe@msp.example", "JANE DOE"])
    func anUnknownNameIsOnePerson_howeverItIsSpelled(name: String) {
        #expect(MemberDirectory().person(named: name)?.identifier == "jane doe")
    }

    @Test func anUnknownLoginIsOnePerson_whateverTheCase() {
        #expect(MemberDirectory().person(named: "JDOE")?.identifier == "jdoe")
        #expect(MemberDirectory().person(named: "Doe,  Jane")?.name == "Jane Doe")
    }

    @Test(arguments: ["", "  "])
    func nobodyIsBehindNothing(name: String) {
        #expect(MemberDirectory([jane]).person(named: name) == nil)
    }
}
