import Testing

@testable import Presentation

struct FormEncodingTests {
    @Test(arguments: [
        ("a=b", "b"), ("a=", ""), ("a", ""), ("a=b=c", "b=c"), ("a=x+y%2Bz", "x y+z"), ("a=%C3%A9", "é"),
        ("a=100%2525", "100%25"), ("a=100%", "100%"), ("a=%2", "%2"), ("a=%zz", "%zz"), ("a=%+1", "% 1"),
        ("a=%-1", "%-1"), ("a=%FF", "\u{FFFD}"),
    ])
    func valuesAreDecodedOnce_andWhatIsNoEscapeStays(text: String, value: String) {
        #expect(FormEncoding.parameters(text) == [Parameter("a", value)])
    }

    @Test func pairsStandInTheirOrder() {
        let pairs = FormEncoding.parameters("b=1&a=2&&b=3")
        #expect(pairs == [Parameter("b", "1"), Parameter("a", "2"), Parameter("b", "3")])
    }
}
