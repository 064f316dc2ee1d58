import HTTPTypes
import Presentation
import Testing

@testable import PortalServer

@Suite("A request's address") struct RequestTargetTests {
    @Test("is the same whether a proxy keeps the prefix or takes it away", arguments: ["/portal/skills", "/skills"])
    func prefix(_ path: String) throws {
        #expect(try RequestTarget(path, basePath: "/portal").path == "skills")
    }

    @Test("of a name that only begins like the prefix is another") func similar() throws {
        #expect(try RequestTarget("/portals", basePath: "/portal").path == "portals")
    }

    @Test("has its face at its end") func face() throws {
        #expect(try RequestTarget("/skills/7.json", basePath: "").face == .json)
        #expect(try RequestTarget("/index.csv", basePath: "").path == "")
        #expect(try RequestTarget("/assets/a.svg", basePath: "").path == "assets/a.svg")
    }

    @Test("has its parameters decoded") func query() throws {
        let target = try RequestTarget("/skills?q=C%2B%2B+a&top=5&x", basePath: "")
        #expect(target.parameters == [Parameter("q", "C++ a"), Parameter("top", "5"), Parameter("x", "")])
    }

    @Test(
        "leads nowhere outside",
        arguments: [
            "/../etc/passwd", "/assets/../../x", "/%2e%2e/x", "//evil.example", "/a\\b", "http://evil/", "/a%00",
        ])
    func traversal(_ path: String) {
        #expect(throws: Problem.self) { try RequestTarget(path, basePath: "") }
    }

    @Test("may be no longer than 2 KB") func length() throws {
        _ = try RequestTarget("/skills?" + String(repeating: "q", count: 2_048), basePath: "")
        let error = #expect(throws: Problem.self) {
            try RequestTarget("/skills?" + String(repeating: "q", count: 2_049), basePath: "")
        }
        #expect(error?.status == .uriTooLong)
    }

    @Test("a form with a file is read in parts") func multipart() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n3\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + "a,b\r\n\r\n1,2\r\n\r\n--b--\r\n"
        let fields = try MultipartForm.parameters(body, type: "multipart/form-data; boundary=b")
        #expect(fields == [Parameter("count", "3"), Parameter("file", "a,b\r\n\r\n1,2\r\n")])
    }

    @Test("a form that breaks off is refused", arguments: ["", "--b\r\n", "--b\r\nname\r\n--b--", "--c--"])
    func broken(_ body: String) {
        #expect(throws: Problem.self) { try MultipartForm.parameters(body, type: "multipart/form-data; boundary=b") }
    }
}
