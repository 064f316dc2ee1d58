import Foundation

/// One of the product's programs, as built beside these tests.
enum BuiltTool: String {
    case populate, worker, controller, report

    var url: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(rawValue)
    }
}
