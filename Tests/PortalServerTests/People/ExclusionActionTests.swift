import ODBC
import Presentation
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("The actions on people")
struct ExclusionActionTests {
    @Test("A person is left out with a reason, taken in again, and each is undone")
    func exclusion() async throws {
        try await withCuratedSkills { desk in
            let id = try await desk.addTechnician("svc")
            let page = Link("technicians/\(id)")
            let first = try await desk.post("technicians/\(id)/exclude", ["reason": "service account"])
            #expect(first.next == page)
            #expect(try await Technician.find("svc", in: desk.store).exclusion == "service account")
            #expect(try await desk.post("technicians/\(id)/include", [:]).next == page)
            #expect(try await Technician.find("svc", in: desk.store).exclusion == nil)
            try await desk.post(
                "technicians/undo", ["entry": "\(try #require(first.auditEntry))"], fails: .alreadyRunning)
        }
    }

    @Test("The form on a person's page is one that the action can read")
    func forms() async throws {
        try await withCuratedSkills { desk in
            let id = try await desk.addTechnician("svc")
            for path in ["exclude", "include"] {
                let form = try #require(try await TechnicianView(id: id).report(from: desk.store).actions.first)
                #expect(form.path == "technicians/\(id)/\(path)" && form.role == .curator)
                try await desk.post(form.path, [:], form.filledIn)
            }
        }
    }
}

extension CuratedSkills {
    fileprivate func addTechnician(_ login: String) async throws -> Int64 {
        _ = try await store.run { connection in
            try connection.execute(
                "INSERT INTO Technicians (Identifier, Name, Active) VALUES (?, ?, 1)", [.text(login), .text(login)])
        }
        return try await Technician.find(login, in: store).id
    }
}
