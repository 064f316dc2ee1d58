import Testing

@testable import TicketAnalytics

struct SortOrderTests {
    @Test(arguments: [("name", false), ("-name", true), ("hours", false)])
    func aWordNamesAColumnAndADash_theOtherWay(text: String, isDescending: Bool) throws {
        let order = try #require(SortOrder<TechnicianList.Column>(text))
        #expect(order.isDescending == isDescending && order.text == text)
    }

    @Test(arguments: ["", "-", "--name", "Name", "name;", "login"])
    func nothingElseIsAnOrder(text: String) {
        #expect(SortOrder<TechnicianList.Column>(text) == nil)
    }

    @Test func equalValuesLeaveTheOrderToOthers() {
        let down = SortOrder(TechnicianList.Column.hours, descending: true)
        #expect(down.places(3, before: 2) == true && down.places(2, before: 3) == false)
        #expect(
            down.places(2, before: 2) == nil && SortOrder(TechnicianList.Column.hours).places(3, before: 2) == false)
    }
}
