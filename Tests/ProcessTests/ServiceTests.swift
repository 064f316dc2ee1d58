import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("The controller as a service")
    struct ServiceTests {
        @Test("The service manager hears when it is ready, that it lives, of a reload and of the stop")
        func notifications() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, worker: "echo socket=$NOTIFY_SOCKET$WATCHDOG_USEC.; exec cat")
            let socket = try ListeningSocket(place.folder.appending(path: "notify").path)
            let controller = try place.start(
                .controller, at: stubs.controller,
                environment: ["NOTIFY_SOCKET": socket.name, "WATCHDOG_USEC": "300000"])
            try await socket.datagram("READY=1\nSTATUS=1 worker, running")
            for _ in 1...3 { try await socket.datagram("WATCHDOG=1") }
            try await controller.line(with: "worker-1: socket=.")
            controller.send(SIGHUP)
            try await socket.datagram("RELOADING=1\nMONOTONIC_USEC=")
            try await socket.datagram("READY=1\nSTATUS=1 worker, running")
            try await place.run(.controller, "pause")
            try await socket.datagram("STATUS=1 worker, paused by ")
            controller.send(SIGTERM)
            try await socket.datagram("STOPPING=1")
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("In the journal each line begins with its level; the files keep what the children wrote")
        func journal() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let json = #"{"time":"2026-11-24T14:12:53.123Z","level":"warning","event":"x","message":"hot"}"#
            let stubs = try StubFolder(in: place, worker: "echo '\(json)'; echo out of paper >&2; exec cat")
            let start = """
                exec 3>&1; JOURNAL_STREAM=$(stat -Lc %d:%i /proc/self/fd/3); export JOURNAL_STREAM
                exec \(stubs.controller.path)
                """
            let controller = try RunningTool(URL(filePath: "/bin/sh"), ["-c", start], in: place.folder)
            try await controller.line(with: "out of paper")
            controller.send(SIGTERM)
            let end = try await controller.finished()
            #expect(end.exit == .status(0))
            #expect(end.lines.contains("<4>worker-1: \(json)") && end.lines.contains("<3>worker-1: out of paper"))
            #expect(end.lines.contains { $0.hasPrefix("<6>{") && $0.contains("process.started") })
            #expect(end.lines.allSatisfy { $0.hasPrefix("<") })
            #expect(try place.text(of: "logs/ticket-analytics.log").hasPrefix("worker-1: {"))
        }
    }
}

extension ListeningSocket {
    /// Waits for a datagram that begins like this; others are passed over.
    func datagram(_ start: String) async throws {
        try await eventually("'\(start)' at the socket") { next()?.hasPrefix(start) == true ? true : nil }
    }
}
