/// The form of the paths of one page or action; `{}` stands for a number: `skills/{}`.
public struct RoutePattern: Sendable {
    private let steps: [Substring]

    public init(_ route: String) {
        steps = route.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The numbers in a path that has this form; nil for another path.
    public func numbers(in path: String) -> [Int64]? {
        let given = path.split(separator: "/", omittingEmptySubsequences: false)
        guard given.count == steps.count else { return nil }
        var numbers: [Int64] = []
        for (step, wanted) in zip(given, steps) {
            if wanted != "{}" {
                if step != wanted { return nil }
            } else if let number = Int64(step), number >= 0, String(number) == step {
                numbers.append(number)
            } else {
                return nil
            }
        }
        return numbers
    }
}
