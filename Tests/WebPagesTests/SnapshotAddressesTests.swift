import Presentation
import Testing

@testable import WebPages

struct SnapshotAddressesTests {
    private let addresses = SnapshotAddresses(file: "skills/42", files: ["index", "skills/42", "managed-page-2"])

    @Test func addressesAreRelativeToTheFile() {
        #expect(addresses.address(Link("")) == "../index.html")
        #expect(addresses.address(Link("skills/42")) == "../skills/42.html")
        #expect(addresses.address(Link("managed", [Parameter("page", "2")])) == "../managed-page-2.html")
        #expect(addresses.twin(Link("skills/42"), "csv") == "../skills/42.csv")
    }

    @Test func whatIsNotInTheSnapshotLeadsNowhere() {
        #expect(addresses.address(Link("tickets", [Parameter("skill", "42")])) == nil)
    }
}
