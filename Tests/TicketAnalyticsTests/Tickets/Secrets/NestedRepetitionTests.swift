import Testing

@testable import TicketAnalytics

struct NestedRepetitionTests {
    @Test(arguments: ["(a+)+", "(a*)*b", "(?:a|b+){2,}", "((x\\w+)y)*", "(?<name>[^]a]+ )+", "(\\)+)+"])
    func isFound(pattern: String) { #expect(NestedRepetition.isFound(in: pattern)) }

    @Test(arguments: [
        "a+", "(a)+", "(a{1,3})+", "(a+){1,3}", "(a++)+", "(?>a+)+", "(?:(?!x+)y)+", "[(a+)]+", "(\\(a\\+)+",
        "(a+)?(b+)", "(a+)++",
        "a{2}", "(a", "a)", "",
    ])
    func isNotFound(pattern: String) { #expect(!NestedRepetition.isFound(in: pattern)) }
}
