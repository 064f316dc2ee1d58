import Testing

@testable import TicketAnalytics

@Suite struct TicketPeopleTests {
    private let ann = Member(login: "ann", name: "Ann Lee")
    private let bob = Member(login: "bob", name: "Bob May")
    private let gone = Member(login: "gone", name: "Guy Old", isActive: false)
    private let robot = Member(login: "Robot", name: "Auto Mate")

    @Test func workIsAddedUpByPerson_inTheOrderOfIdentifiers() throws {
        let work = try people { people, _ in
            people.add(bob, hours: 1)
            people.add(ann, hours: 0.5, notes: 1)
            people.add(bob, hours: 0.25, notes: 2)
        }
        #expect(
            work == [
                TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 0.5, notes: 1),
                TechnicianWork(identifier: "bob", name: "Bob May", hours: 1.25, notes: 2),
            ])
    }

    @Test func spellingsOfAnUnknownNameAreOnePerson() throws {
        let work = try people { people, staff in
            for name in ["Jane Doe", "jane  doe", "Doe, Jane"] { people.add(try staff.named(name), notes: 1) }
        }
        #expect(work == [TechnicianWork(identifier: "jane doe", name: "Jane Doe", notes: 3)])
    }

    @Test func anAssignmentCounts_onlyIfNobodyWorked() throws {
        #expect(try people { people, _ in people.assign(ann) }.map(\.identifier) == ["ann"])
        #expect(
            try people { people, _ in
                people.assign(ann)
                people.add(bob, notes: 1)
            }.map(\.identifier) == ["bob"])
    }

    @Test func correctionsOfHoursAddUp_andNeverBelowZero() throws {
        let work = try people { people, _ in
            people.add(ann, hours: 2, notes: 1)
            people.add(ann, hours: -0.5)
            people.add(bob, hours: 1, notes: 1)
            people.add(bob, hours: -3)
        }
        #expect(work.map(\.hours) == [1.5, 0])
    }

    @Test func whoseHoursWereTakenBackHasNotWorked() throws {
        let work = try people { people, _ in
            people.add(ann, hours: 2)
            people.add(ann, hours: -2)
            people.add(bob, notes: 1)
        }
        #expect(work.map(\.identifier) == ["bob"])
    }

    @Test(arguments: ["robot", "ROBOT", "Auto Mate", "auto.mate"])
    func automationIsNobody_underAnyOfItsNames(name: String) throws {
        let work = try people("excluded_members = \(name)") { people, _ in
            people.add(robot, hours: 5, notes: 1)
            people.assign(ann)
        }
        #expect(work.map(\.identifier) == ["ann"])
    }

    @Test func leaversCount_unlessTheyAreExcluded() throws {
        #expect(try people { people, _ in people.add(gone, hours: 1) }.map(\.isActive) == [false])
        #expect(try people("exclude_inactive_members = yes") { people, _ in people.add(gone, hours: 1) }.isEmpty)
    }

    @Test func aLeaversWorkIsNotTheOwners() throws {
        let work = try people("exclude_inactive_members = yes") { people, _ in
            people.add(gone, hours: 1)
            people.assign(ann)
        }
        #expect(work.isEmpty)
    }

    @Test func theNoteOfAnAutomationIsTheSystems() throws {
        let staff = Staff(members: [ann, robot], settings: try settings("[source]\nexcluded_members = robot").source)
        let note = TicketNote(author: "ROBOT", authorKind: .technician, kind: .time, text: "Disk alert.")
        #expect(note.told(by: robot, of: staff).authorKind == .system)
        #expect(note.told(by: ann, of: staff).authorKind == .technician)
        #expect(note.told(by: ann, of: staff).author == "Ann Lee")
    }

    private func people(
        _ lines: String = "", _ body: (inout TicketPeople, Staff) throws -> Void
    ) throws -> [TechnicianWork] {
        let staff = Staff(members: [ann, bob, gone, robot], settings: try settings("[source]\n\(lines)\n").source)
        var people = TicketPeople(staff)
        try body(&people, staff)
        return people.work
    }
}

extension Staff {
    fileprivate func named(_ name: String) throws -> Member { try #require(person(named: name)) }
}
