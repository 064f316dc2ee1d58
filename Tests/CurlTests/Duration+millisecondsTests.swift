import Testing

@testable import Curl

struct DurationMillisecondsTests {
    @Test(arguments: [
        (Duration.zero, 1), (.seconds(-5), 1), (.nanoseconds(1), 1), (.microseconds(1500), 2), (.seconds(2), 2000),
        (.seconds(Int64.max / 4), Int(Int32.max)),
    ])
    func millisecondsAreRoundedUpWithinLibcurlsRange(_ duration: Duration, _ expected: Int) {
        #expect(duration.wholeMilliseconds == expected)
    }
}
