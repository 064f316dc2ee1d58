import Testing

@testable import Presentation

struct LinkTests {
    @Test func whatHasAMeaningInAnAddressIsEncoded() {
        let link = Link("search", [Parameter("q", "C++ & C#/.NET"), Parameter("match", "all")])
        #expect(link.text == "search?q=C%2B%2B%20%26%20C%23%2F.NET&match=all")
    }

    @Test func aLinkWithoutParametersIsItsPath() {
        #expect(Link("skills/7").text == "skills/7")
    }
}

struct ViewParametersTests {
    @Test func whatCannotBeReadIsToldAndTheDefaultHolds() {
        var parameters = ViewParameters([Parameter("top", "many"), Parameter("kind", "sport")])
        #expect(parameters.integer("top", default: 20, in: 1...200) == 20)
        #expect(parameters.flag("unmapped") == false)
        parameters.finish()
        #expect(
            parameters.complaints == [
                "\"top\" takes a whole number from 1 to 200, not \"many\"; 20 is shown.",
                "There is no parameter \"kind\" here; it is ignored.",
            ])
    }

    @Test func aParameterThatStandsTwiceIsToldFromOneThatThereIsNot() {
        var parameters = ViewParameters([Parameter("q", "vpn"), Parameter("q", "mail")])
        #expect(parameters.text("q") == "vpn")
        parameters.finish()
        #expect(parameters.complaints == ["\"q\" may stand once; the first counts."])
    }

    @Test func anEmptyValueCountsAsNotGiven() {
        var parameters = ViewParameters([Parameter("top", "")])
        #expect(parameters.integer("top", default: 20, in: 1...200) == 20)
        parameters.finish()
        #expect(parameters.complaints.isEmpty)
    }

    @Test func aParameterMayStandSeveralTimes() {
        var parameters = ViewParameters([Parameter("q", "vpn"), Parameter("q", "exchange")])
        #expect(parameters.texts("q") == ["vpn", "exchange"])
    }
}

struct ViewCatalogueTests {
    @Test(arguments: ["nowhere", "skills/", "skills/x", "skills/-1", "skills/01", "skills//1", "skills/1/2", "/skills"])
    func aPathThatIsNoPageHasNoView(path: String) {
        #expect(ViewCatalogue.view(at: path, []) == nil)
    }

    @Test func anAddressIsReadIntoTheViewThatWritesItAgain() {
        let found = ViewCatalogue.view(at: "skills", [Parameter("kind", "practice"), Parameter("top", "50")])
        #expect(found?.view.link.text == "skills?top=50&kind=practice")
        #expect(found?.view.command == ["skills", "--top", "50", "--kind", "practice"])
        #expect(found?.complaints == [])
    }
}
