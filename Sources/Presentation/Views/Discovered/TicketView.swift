public import TicketAnalytics

/// One ticket: what was found in it, and who worked on it.
public struct TicketView: ReportView {
    public static let route = "tickets/{}"

    public let number: Int64

    public init(_ number: Int64) {
        self.number = number
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        number = numbers.first ?? 0
    }

    public var numbers: [Int64] { [number] }
    public var parameters: [Parameter] { [] }
    public var command: [String] { ["ticket", String(number)] }

    public func report(from store: Store) async throws -> Report {
        Report(try await TicketProfile.load(number, from: store))
    }
}
