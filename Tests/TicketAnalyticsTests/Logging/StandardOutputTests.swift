import Testing

@testable import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

@Suite struct StandardOutputTests {
    private func openPipe() throws -> (reader: Int32, writer: Int32) {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private func closePipe(_ reader: Int32, _ writer: Int32) {
        close(reader)
        close(writer)
    }

    @Test func lineArrivesWhole() throws {
        let (reader, writer) = try openPipe()
        defer { closePipe(reader, writer) }
        StandardOutput.write("hello 🙂\n", to: writer)
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(reader, &bytes, bytes.count)
        #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == "hello 🙂\n")
    }

    @Test func lineIsDropped_whenTheReaderIsGone() throws {
        let (reader, writer) = try openPipe()
        defer { close(writer) }
        close(reader)
        StandardOutput.ignoreBrokenPipes()
        StandardOutput.write("nobody reads this\n", to: writer)
        #expect(errno == EPIPE)
    }

    @Test func restIsDropped_whenTheReaderTakesNothing() throws {
        let (reader, writer) = try openPipe()
        defer { closePipe(reader, writer) }
        try #require(fcntl(writer, F_SETFL, O_NONBLOCK) == 0)
        StandardOutput.write(String(repeating: "x", count: 1_000_000), to: writer, patience: 0)
        #expect(write(writer, "y", 1) == -1)
    }
}
