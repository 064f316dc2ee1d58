import Foundation
import Logging
import Testing

@testable import TicketAnalytics

@Suite("The journal")
struct JournalTests {
    @Test("A descriptor goes there if its device and inode are those that the environment names")
    func stream() throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        var status = stat()
        #expect(fstat(descriptor, &status) == 0)
        let name = "\(status.st_dev):\(status.st_ino)"
        #expect(Journal.isBehind(descriptor, environment: ["JOURNAL_STREAM": name]))
        #expect(!Journal.isBehind(descriptor, environment: ["JOURNAL_STREAM": name + "1"]))
        #expect(!Journal.isBehind(descriptor, environment: [:]))
        #expect(!Journal.isBehind(-1, environment: ["JOURNAL_STREAM": name]))
    }

    @Test("A line's mark is the level's number in syslog")
    func marks() {
        let marks = Logger.Level.allCases.map(Journal.mark)
        #expect(marks == ["<7>", "<7>", "<6>", "<5>", "<4>", "<3>", "<2>"])
    }

    @Test("A handler that marks levels begins each line with one")
    func handler() {
        let lines = LogLines()
        let log = lines.logger(style: .text(inColours: false), marksLevels: true)
        log.info("one")
        log.error("two")
        #expect(lines.all.map { $0.prefix(3) } == ["<6>", "<3>"] && lines.all[1].hasSuffix(" ERROR    two\n"))
    }
}
