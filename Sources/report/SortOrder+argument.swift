public import ArgumentParser
public import TicketAnalytics

extension SortOrder: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }

    public static var allValueStrings: [String] { Column.allCases.map(\.rawValue) }
    public var defaultValueDescription: String { text }
}
