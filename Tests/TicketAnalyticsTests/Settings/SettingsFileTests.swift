import Testing

@testable import TicketAnalytics

@Suite struct SettingsFileTests {
    private let environment = ["TICKET_ANALYTICS_CONFIG": "/env.ini"]

    @Test func namedFileBeatsTheEnvironment() throws {
        #expect(try SettingsFile.find("/named.ini", environment: environment) == "/named.ini")
        #expect(try SettingsFile.find(nil, environment: environment) == "/env.ini")
    }

    @Test func placesAreTriedInOrder() {
        #expect(
            SettingsFile.candidates(executableFolder: "/opt/bin")
                == ["./config.ini", "/opt/bin/config.ini", "/etc/ticket-analytics/config.ini"])
    }

    @Test func programsFolderAndEnvironmentAreKnownWithoutFoundation() {
        #expect(WholeFile.executableFolder()?.hasPrefix("/") == true)
        #expect(ProcessEnvironment.variables["PATH"] != nil)
    }

    @Test(arguments: [("config.ini", "."), ("/config.ini", "/"), ("a/b.ini", "a"), ("/a/b/c.ini", "/a/b")])
    func folderOfAPath(path: String, folder: String) {
        #expect(FilePlace.folder(of: path) == folder)
    }
}
