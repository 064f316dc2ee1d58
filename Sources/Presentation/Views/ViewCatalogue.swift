/// All pages, by their routes.
public enum ViewCatalogue {
    public static let all: [any ReportView.Type] = [SkillsView.self]

    /// The view that an address asks for, and complaints about what could not be read; nil if there is no such page.
    ///
    /// - Parameter path: Below the portal's root, without a slash before it and without `.json`, `.csv` or `.svg`.
    public static func view(
        at path: String, _ parameters: [Parameter]
    ) -> (view: any ReportView, complaints: [String])? {
        for type in all {
            guard let numbers = numbers(in: path, of: type.route) else { continue }
            var reader = ViewParameters(parameters)
            let view = type.init(numbers, &reader)
            reader.finish()
            return (view, reader.complaints)
        }
        return nil
    }

    /// The numbers in a path that has the route's form.
    public static func numbers(in path: String, of route: String) -> [Int64]? {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        let pattern = route.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count == pattern.count else { return nil }
        var numbers: [Int64] = []
        for (step, wanted) in zip(steps, pattern) {
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
