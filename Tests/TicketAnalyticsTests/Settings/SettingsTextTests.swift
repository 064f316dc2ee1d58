import Testing

@testable import TicketAnalytics

@Suite struct SettingsTextTests {
    /// The repository's top folder.
    private let root = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()

    @Test("config.ini holds every key with its default and nothing else")
    func configurationFileEqualsTheRegistry() throws {
        let text = String(decoding: try WholeFile.bytes("\(root)/config.ini", limit: 1_000_000), as: UTF8.self)
        #expect(text == Settings.commentedDefaults)
    }

    @Test func commentedDefaultsLoadAsTheDefaults() throws {
        let loaded = try settings(Settings.commentedDefaults)
        #expect(loaded.entries.map(\.key) == SettingKey.all)
        #expect(loaded.entries.map(\.shownValue) == (try settings("")).entries.map(\.shownValue))
    }

    @Test func registryHoldsEveryKeyOnce() {
        #expect(SettingKey.all.last?.path == "logging.format")
        #expect(Set(SettingKey.all.map(\.path)).count == SettingKey.all.count)
    }

    @Test func commentedDefaultsFitTheLine() {
        #expect(Settings.commentedDefaults.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test func tableShowsValueAndOriginOfEverySetting() throws {
        let table = try settings("[worker]\nlease = 90 s\n", flags: ["logging.level": "debug"]).table
        let lines = table.split(separator: "\n")
        #expect(lines.count == SettingKey.all.count)
        #expect(
            lines.contains("worker.lease = 90 s                                           # file /site/config.ini:2"))
        #expect(lines.contains("worker.heartbeat = 30 s                                       # default"))
        #expect(lines.contains("logging.level = debug                                         # flag"))
    }
}
