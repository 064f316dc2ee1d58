import Testing

@testable import TicketAnalytics

/// The settings of a file "/site/config.ini" with these lines.
func settings(
    _ lines: String, flags: [String: String] = [:], environment: [String: String] = [:]
) throws(SettingsError) -> Settings {
    try Settings(parsing: Array(lines.utf8), path: "/site/config.ini", overrides: flags, environment: environment)
}

/// Expects both lines of the error that these settings give.
func expectSettingsError(
    _ lines: String, flags: [String: String] = [:], environment: [String: String] = [:], _ problem: String,
    _ remedy: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let error = #expect(throws: SettingsError.self, sourceLocation: sourceLocation) {
        try settings(lines, flags: flags, environment: environment)
    }
    #expect(error?.problem == problem, sourceLocation: sourceLocation)
    #expect(error?.remedy == remedy, sourceLocation: sourceLocation)
    #expect(error?.exitStatus == .configuration, sourceLocation: sourceLocation)
}
