import Presentation
import Testing

@testable import PortalServer

struct PageAddressTests {
    private func address(_ path: String, _ query: String = "", basePath: String = "/portal/") -> PageAddress? {
        PageAddress(path: path, query: query, basePath: basePath)
    }

    @Test(arguments: ["/portal/skills/7", "/skills/7"])
    func aProxyMayKeepTheBasePathOrTakeItAway(path: String) {
        #expect(address(path)?.path == "skills/7")
    }

    @Test(arguments: ["/portal", "/portal/", "/"])
    func theFirstPageHasNoPath(path: String) {
        #expect(address(path)?.path == "")
        #expect(address(path)?.face == .html)
    }

    @Test(arguments: [
        ("/skills.json", PageAddress.Face.json, "skills"), ("/index.csv", .csv, ""),
        ("/skills/7.svg", .svg, "skills/7"),
    ])
    func theSuffixNamesTheFace(path: String, face: PageAddress.Face, page: String) {
        #expect(address(path, basePath: "/")?.face == face)
        #expect(address(path, basePath: "/")?.path == page)
    }

    @Test func whatWasDoneIsNoPartOfTheQuestion() {
        let found = address("/skills", "top=5&done=17")
        #expect(found?.parameters == [Parameter("top", "5")])
        #expect(found?.done == 17)
    }

    @Test(arguments: ["q=%zz", "q=%4", "q=%ff%fe", "%"])
    func whatIsNotEncodedAsItMustBeIsNoAddress(query: String) {
        #expect(address("/skills", query) == nil)
    }
}

struct EncodedParametersTests {
    @Test func namesAndValuesAreDecoded() {
        #expect(
            EncodedParameters.parse("q=C%2B%2B+%26+C%23&q=&empty&a=b=c")
                == [Parameter("q", "C++ & C#"), Parameter("q", ""), Parameter("empty", ""), Parameter("a", "b=c")])
    }

    @Test func whatALinkWritesIsReadAgain() {
        let parameters = [Parameter("q", "ä & = + % ü 😀"), Parameter("b", "")]
        #expect(EncodedParameters.parse(Link("x", parameters).query) == parameters)
    }
}
