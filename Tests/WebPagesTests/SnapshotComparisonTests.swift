import Testing
import TicketAnalytics

@testable import WebPages

@Suite("Two snapshots compared")
struct SnapshotComparisonTests {
    @Test("A row is known again by its number, and each column that differs is told")
    func changed() throws {
        let changes = try compare(
            "name,tickets,hours,managed,id\nVPN,15,2.5,,7\n",
            "name,tickets,hours,managed,id\nVirtual VPN,17,2.5,VPN,7\n")
        #expect(changes.map(\.kind) == [.changed] && changes.map(\.name) == ["Virtual VPN"])
        #expect(changes.first?.words == ["managed nothing → VPN", "name VPN → Virtual VPN", "tickets 15 → 17"])
    }

    @Test("Rows that only one of them has are new or gone, in the order of the lists")
    func newAndGone() throws {
        let changes = try compare("name,id\nA,1\nB,2\n", "name,id\nD,4\nB,2\nC,3\n")
        #expect(changes.map(\.name) == ["D", "C", "A"] && changes.map(\.kind) == [.new, .new, .gone])
    }

    @Test("What moves with all other rows makes no change, nor does a column that one of them lacks")
    func moving() throws {
        #expect(try compare("name,share,trend\nA,0.5,1 2\n", "name,share,trend,tickets\nA,0.4,2 3,9\n").isEmpty)
    }

    @Test("Names stand as they are, not as they are guarded against spreadsheets")
    func guarded() throws {
        #expect(try compare("name\n", "name\n'=A1\n").map(\.name) == ["=A1"])
    }

    private func compare(_ old: String, _ new: String) throws -> [SnapshotComparison.Change] {
        var comparison = SnapshotComparison()
        try comparison.add(
            "skills", from: InputFile(contents: Array(old.utf8)), to: InputFile(contents: Array(new.utf8)))
        return comparison.changes
    }
}
