import Foundation

/// One of the product's programs, as built beside these tests.
enum BuiltTool: String, CaseIterable {
    case populate, worker, controller, report, portal

    var url: URL {
        URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: rawValue)
    }
}
