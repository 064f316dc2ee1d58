import Presentation
import Testing

@testable import PortalServer

struct FormFieldsTests {
    private let fields = FormFields([
        Parameter("name", "  VPN "), Parameter("skill", "3"), Parameter("skill", "5"), Parameter("note", "  "),
    ])

    @Test func textHasNoWhiteSpaceAroundIt() {
        #expect(fields.text("name") == "VPN")
    }

    @Test func whatIsBlankCountsAsNotSent() {
        #expect(fields.text("note") == nil)
        #expect(throws: FormError.missing("note")) { try fields.required("note") }
    }

    @Test func aFieldMayBeSentSeveralTimes() throws {
        #expect(try fields.numbers("skill") == [3, 5])
        #expect(throws: FormError.noNumber("name", "  VPN ")) { try fields.numbers("name") }
    }
}
