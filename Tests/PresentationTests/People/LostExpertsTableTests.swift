import TestSupport
import Testing

@testable import Presentation
@testable import TicketAnalytics

@Suite("Skills that lost their last expert")
struct LostExpertsTableTests {
    @Test("stand on the first page with who it was and why")
    func table() {
        let ann = Technician(id: 7, identifier: "ann", name: "Ann Lee", isActive: false, exclusion: nil)
        let bob = Technician(id: 8, identifier: "bob", name: "Bob Ross", isActive: true, exclusion: nil)
        let skill = TeamSkill(id: 3, name: "Backup", group: "", members: [3])
        let lost = LostExperts(
            basis: .managed, days: 30, minimum: 3, since: nil,
            entries: [
                LostExperts.Entry(skill: skill, experts: [ann]),
                LostExperts.Entry(skill: skill, experts: [bob]),
                LostExperts.Entry(skill: skill, experts: [ann, bob]),
            ])
        let few = "fewer than 3 such tickets in the last year"
        #expect(
            lost.table.rows.map { $0.map { $0.pageText(.text) } } == [
                ["Backup", "Ann Lee", "has left"], ["Backup", "Bob Ross", few],
                ["Backup", "Ann Lee, Bob Ross", "Ann Lee: has left; Bob Ross: \(few)"],
            ])
        #expect(lost.table.title == "Lost their last expert in the last 30 days")
    }
}
