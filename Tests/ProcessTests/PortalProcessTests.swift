import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("The portal as a process")
    struct PortalProcessTests {
        @Test("What no browser sends gets nothing through and brings nothing down")
        func attacks() async throws {
            let place = try Workplace([
                "portal.port": "18471", "portal.request_timeout": "2 s", "portal.local_role": "operator",
            ])
            let portal = try place.start(.portal)
            try await portal.line(with: "listening at http://127.0.0.1:18471")
            let attack = try await python("portal_attacks.py", ["18471"], in: place)
            #expect(
                attack.lines == [
                    "own name: 200", "other name: 421", "no name: 421", "traversal: 404 404", "long query: 414",
                    "long header: True", "no HTTP: True", "other origin: 403", "other site: 403", "forged user: 200",
                    "slow: cut off", "late body: cut off", "old: 200 200", "invited: 100 413", "broken: 400 400",
                    "crowd: 1000", "afterwards: 200",
                ])
            #expect(portal.count(of: "request.failed") == 0)
            portal.send(SIGTERM)
            #expect(try await portal.finished().exit == .status(0))
        }

        @Test("A second one on the same port says so")
        func taken() async throws {
            let place = try Workplace(["portal.port": "18472"])
            let portal = try place.start(.portal)
            try await portal.line(with: "listening at")
            let second = try await place.run(.portal)
            #expect(
                second.exit == .status(75)
                    && second.errors.contains("cannot listen at http://127.0.0.1:18472: Address already in use.\n"))
            portal.send(SIGTERM)
            #expect(try await portal.finished().exit == .status(0))
        }

        @Test("An address is taken in brackets too; one of another machine is told as such")
        func addresses() async throws {
            let place = try Workplace(["portal.port": "18472", "portal.address": "[::1]"])
            let portal = try place.start(.portal)
            try await portal.line(with: "listening at http://[::1]:18472")
            let other = try await place.run(.portal, "--set", "portal.address=192.0.2.1")
            #expect(
                other.exit == .status(78) && other.errors.contains("Change [portal] address to one of this machine."))
            portal.send(SIGTERM)
            #expect(try await portal.finished().exit == .status(0))
        }

        @Test("Behind nginx it is below a path, whether the path is kept or taken away", arguments: ["", "/"])
        func prefix(end: String) async throws {
            let place = try Workplace([
                "portal.port": "18473", "portal.public_url": "https://tickets.example/portal",
                "portal.trusted_proxies": "127.0.0.1", "portal.user_header": "X-Remote-User",
                "logging.level": "debug",
            ])
            let portal = try place.start(.portal)
            try await portal.line(with: "listening at")
            try place.write(Self.nginx(folder: place.folder.path, end: end), to: "nginx.conf")
            let proxy = try RunningTool(
                URL(filePath: "/usr/sbin/nginx"), ["-p", place.folder.path, "-c", "nginx.conf"], in: place.folder)
            _ = try await eventually("nginx") {
                FileManager.default.fileExists(atPath: place.folder.appending(path: "nginx.pid").path) ? true : nil
            }
            let paths = ["/portal/skills", "/portal/skills?top=20", "/portal/skills.json", "/portal/none"]
            let answers = try await python("portal_answers.py", ["18474", "tickets.example"] + paths, in: place)
            #expect(answers.lines == ["200 -", "302 /portal/skills", "200 -", "404 -"])
            for server in [proxy, portal] {
                server.send(SIGTERM)
                #expect(try await server.finished().exit == .status(0))
            }
        }

        private static func nginx(folder: String, end: String) -> String {
            let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            return """
                daemon off;
                pid \(folder)/nginx.pid;
                error_log \(folder)/nginx.log;
                events {}
                http {
                    access_log off;
                    \(places.map { "\($0)_temp_path \(folder)/\($0);" }.joined(separator: " "))
                    server {
                        listen 127.0.0.1:18474;
                        location /portal/ {
                            proxy_pass http://127.0.0.1:18473\(end);
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header Host $host;
                            proxy_set_header X-Remote-User "";
                        }
                    }
                }

                """
        }

        private func python(_ script: String, _ arguments: [String], in place: Workplace) async throws -> FinishedTool {
            let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "TestSupport/\(script)").path
            return try await RunningTool(URL(filePath: "/usr/bin/python3"), [path] + arguments, in: place.folder)
                .finished()
        }
    }
}
