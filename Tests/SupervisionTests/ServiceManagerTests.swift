import CommandLineTool
import Foundation
import Logging
import TestSupport
import Testing

@testable import Supervision

@Suite("Service manager")
struct ServiceManagerTests {
    @Test("It hears the state at its socket, by path or by abstract name", arguments: ["/tmp/", "@"])
    func heard(prefix: String) throws {
        let socket = try ListeningSocket(prefix + "notify-\(UUID().uuidString.prefix(8))")
        let manager = manager(["NOTIFY_SOCKET": socket.name])
        manager.isReady("4 workers, running")
        #expect(socket.next() == "READY=1\nSTATUS=4 workers, running")
        manager.isReloading()
        #expect(try #require(socket.next()).wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=\d+/) != nil)
        manager.isAlive()
        #expect(socket.next() == "WATCHDOG=1")
        manager.isStopping()
        #expect(socket.next() == "STOPPING=1")
    }

    @Test(
        "A socket that is not there, or cannot be, is no failure",
        arguments: ["/nowhere/notify", "vsock:2:1", "/\(longName)"])
    func deaf(name: String) {
        manager(["NOTIFY_SOCKET": name]).isReady("x")
    }

    @Test("The watchdog is fed only for this process and only if it is asked for")
    func watchdog() {
        let socket = ["NOTIFY_SOCKET": "/nowhere/notify", "WATCHDOG_USEC": "30000000"]
        #expect(manager(socket).watchdogInterval == .seconds(30))
        #expect(manager(socket.merging(["WATCHDOG_PID": "\(getpid())"]) { $1 }).watchdogInterval == .seconds(30))
        #expect(manager(socket.merging(["WATCHDOG_PID": "1"]) { $1 }).watchdogInterval == nil)
        #expect(manager(["WATCHDOG_USEC": "30000000"]).watchdogInterval == nil)
        #expect(manager(["NOTIFY_SOCKET": "/nowhere/notify"]).watchdogInterval == nil)
    }

    @Test("A child inherits nothing of it")
    func inherited() {
        let environment = [
            "NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "1", "WATCHDOG_PID": "1", "LISTEN_FDS": "1", "LISTEN_PID": "1",
            "JOURNAL_STREAM": "8:1", "PATH": "/bin", "CREDENTIALS_DIRECTORY": "/run/credentials/x",
        ]
        #expect(ChildEnvironment.inherited(environment).keys.sorted() == ["CREDENTIALS_DIRECTORY", "PATH"])
    }

    private static let longName = String(repeating: "x", count: 120)

    private func manager(_ environment: [String: String]) -> ServiceManager {
        ServiceManager(environment: environment, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}
