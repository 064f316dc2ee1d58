import Foundation
import Testing

@testable import Supervision

@Suite("Line reader")
struct LineReaderTests {
    @Test("A line that comes in pieces is one line")
    func pieces() async throws {
        let pipe = Pipe()
        var lines = LineReader.lines(of: pipe.fileHandleForReading).makeAsyncIterator()
        try pipe.fileHandleForWriting.write(contentsOf: Data("one\nt".utf8))
        #expect(await lines.next() == "one")
        try pipe.fileHandleForWriting.write(contentsOf: Data("wo\n\nthree\n".utf8))
        try pipe.fileHandleForWriting.close()
        #expect(await lines.next() == "two")
        #expect(await lines.next() == "")
        #expect(await lines.next() == "three")
        #expect(await lines.next() == nil)
    }

    @Test("The last line needs no newline")
    func noNewlineAtTheEnd() async throws {
        #expect(try await lines(of: Data("one\nlast".utf8)) == ["one", "last"])
    }

    @Test("Silence has no lines")
    func empty() async throws {
        #expect(try await lines(of: Data()) == [])
    }

    @Test("A line without an end is cut at the limit, and no byte is lost")
    func longLine() async throws {
        let text = Data(repeating: UInt8(ascii: "x"), count: 2 * LineReader.limit) + Data("yz\nafter\n".utf8)
        let lines = try await lines(of: text)
        #expect(lines.joined().utf8.count == text.count - 2)
        #expect(lines.allSatisfy { $0.utf8.count <= LineReader.limit + (1 << 16) })
        #expect(lines.last == "after")
    }

    @Test("Bytes that are no UTF-8 do not end the reading")
    func badBytes() async throws {
        #expect(try await lines(of: Data([0xFF, 0x0A, 0x61, 0x0A])) == ["\u{FFFD}", "a"])
    }

    private func lines(of data: Data) async throws -> [String] {
        let pipe = Pipe()
        let lines = LineReader.lines(of: pipe.fileHandleForReading)
        // A pipe holds less than some of these texts.
        let writing = Task.detached {
            try pipe.fileHandleForWriting.write(contentsOf: data)
            try pipe.fileHandleForWriting.close()
        }
        let all = await lines.reduce(into: []) { $0.append($1) }
        try await writing.value
        return all
    }
}
