import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct CheckupTests {
    @Test(arguments: TestDatabase.available)
    func aPauseOfMoreThanADayIsAFinding(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            _ = try await ProcessingControl.set(.paused, by: "ann@desk", in: test.store)
            let fresh = await Checkup.run(test.settings)
            #expect(fresh.finding("mode")?.isGood == true)
            let sql = "UPDATE ProcessingControl SET ChangedAt = \(test.store.dialect.nowPlusMilliseconds)"
            try await test.store.change(sql, [.integer(-49 * 3_600_000)])
            let old = try #require(await Checkup.run(test.settings).finding("mode"))
            #expect(!old.isGood && old.words.hasPrefix("Paused by ann@desk for more than 2 days"))
        }
    }

    @Test(arguments: TestDatabase.available)
    func theSchemaThatIsFoundIsTold(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let words = await Checkup.run(test.settings).finding("database")?.words
            #expect(words == "\(database.rawValue), schema version \(Migration.newestVersion)")
        }
    }

    @Test func whatASourceLacksIsAFinding() async throws {
        try await withConnectWise(missing: ["SR_Detail.Resolution_Flag"]) { fixture, test in
            var settings = test.settings
            settings.source = try fixture.sourceSettings("time_zone = UTC")
            let source = try #require(await Checkup.run(settings).finding("source"))
            #expect(!source.isGood)
            #expect(source.words == "The source lacks SR_Detail: Resolution_Flag (which notes tell the solution).")
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatTheLastReconciliationFoundIsTold_andTicketsThatAreMissingAreAFinding(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1])
            try await test.store.change("UPDATE ProcessingCheckpoint SET LateTickets = 2, GoneTickets = 1")
            let good = try #require(await Checkup.run(test.settings).finding("reconciliation"))
            #expect(good.isGood && good.words.hasSuffix(" UTC: 2 tickets late, 1 gone"))
            try await test.store.change("UPDATE ProcessingCheckpoint SET MissingTickets = 101")
            let bad = try #require(await Checkup.run(test.settings).finding("reconciliation"))
            #expect(!bad.isGood && bad.remedy.contains("--accept-missing"))
        }
    }

    @Test func theDiskOfADatabaseFileIsLookedAt() async throws {
        try await withStore(on: .sqlite) { test in
            let words = await Checkup.run(test.settings).finding("database file")?.words
            #expect(words?.hasPrefix("can be written; the disk") == true && words?.hasSuffix("GB left") == true)
            #expect(Disk(of: test.folder)?.freeBytes ?? 0 > 0)
            #expect(Disk(of: test.folder + "/none") == nil)
            #expect(Disk.nearest(test.folder + "/a/b") == test.folder)
        }
    }

    @Test(
        arguments: [
            (0x801, "ext4"), (0x2D, "nfs4"), (0x2E, nil),
            // 259:1048577, beyond the eight bits of old.
            (0x1_0001_0301, "xfs"),
        ])
    func theKindOfAFileSystemIsFoundByItsDevice(device: UInt64, kind: String?) {
        let mounts = """
            21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            40 21 0:45 / /mnt rw - nfs4 server:/tickets rw
            41 21 259:1048577 / /data rw shared:2 master:3 - xfs /dev/nvme0n1 rw
            """
        #expect(Disk.kind(ofDevice: device, in: mounts) == kind)
    }
}

extension Checkup {
    fileprivate func finding(_ part: String) -> Finding? { findings.first { $0.part == part } }
}
