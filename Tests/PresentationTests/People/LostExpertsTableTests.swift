import TestSupport
import Testing

@testable import Presentation
@testable import TicketAnalytics

@Suite("Skills that lost their last expert")
struct LostExpertsTableTests {
    @Test("stand on the first page with who it was")
    func table() {
        let ann = Technician(id: 7, identifier: "ann", name: "Ann Lee", isActive: false, exclusion: nil)
        let skill = TeamSkill(id: 3, name: "Backup", group: "", members: [3])
        let lost = LostExperts(
            basis: .managed, days: 30, since: nil, entries: [LostExperts.Entry(skill: skill, experts: [ann])])
        #expect(lost.table.rows.map { $0.map { $0.pageText(.text) } } == [["Backup", "Ann Lee"]])
        #expect(lost.table.title == "Lost their last expert in the last 30 days")
    }
}
