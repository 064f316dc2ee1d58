import ODBC

extension AnalysisStatements {
    /// Adds technicians that are new, and brings the others' names up to date. Identifiers are in lower case; one that an
    /// older version wrote otherwise is folded first, so that its work stays with the person.
    func add(_ technicians: [TechnicianWork], on connection: Connection) throws {
        guard !technicians.isEmpty else { return }
        var rows = RowSet(["Identifier": .text, "Name": .text, "Active": .integer])
        for person in technicians {
            rows.append([
                .text(person.identifier.limited(to: 200)), .text(person.name.limited(to: 200)),
                .integer(person.isActive ? 1 : 0),
            ])
        }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            UPDATE Technicians SET Identifier = r.Identifier
            FROM \(table.sql) JOIN (
                SELECT MIN(TechnicianId) AS TechnicianId, LOWER(Identifier) AS Folded FROM Technicians
                GROUP BY LOWER(Identifier)
            ) AS old ON old.Folded = r.Identifier \(dialect.keyOrder)
            WHERE Technicians.TechnicianId = old.TechnicianId
                AND NOT EXISTS (SELECT 1 FROM Technicians t WHERE t.Identifier = r.Identifier \(dialect.keyOrder))
            """, table.parameters)
        _ = try connection.execute(
            """
            UPDATE Technicians SET Name = r.Name, Active = r.Active FROM \(table.sql)
            WHERE Technicians.Identifier = r.Identifier \(dialect.keyOrder)
                AND (Technicians.Name <> r.Name \(dialect.keyOrder) OR Technicians.Active <> r.Active)
            """, table.parameters)
        _ = try connection.execute(
            """
            INSERT INTO Technicians (Identifier, Name, Active)
            SELECT r.Identifier, r.Name, r.Active FROM \(table.sql)
            WHERE NOT EXISTS (SELECT 1 FROM Technicians WHERE Technicians.Identifier = r.Identifier \(dialect.keyOrder))
            \(dialect.ignoringConflicts)
            """, table.parameters)
    }

    func replaceTechnicians(of batch: [AnalysedTicket], on connection: Connection) throws {
        var rows = RowSet(["Number": .integer, "Identifier": .text, "Hours": .double, "Notes": .integer])
        for prepared in batch.map(\.prepared) {
            for person in prepared.ticket.people {
                rows.append([
                    .integer(prepared.claim.ticketNumber), .text(person.identifier.limited(to: 200)),
                    .double(person.hours), Value(person.notes),
                ])
            }
        }
        try deleteRows(of: batch, from: "TicketTechnicians", on: connection)
        guard !rows.isEmpty else { return }
        let table = rows.table(in: dialect)
        let inserted = try connection.execute(
            """
            INSERT INTO TicketTechnicians (TicketNumber, TechnicianId, Hours, Notes)
            SELECT r.Number, Technicians.TechnicianId, r.Hours, r.Notes
            FROM \(table.sql) JOIN Technicians ON Technicians.Identifier = r.Identifier \(dialect.keyOrder)
            """, table.parameters)
        guard inserted == rows.count else { throw StoreError.rowsLost(table: "TicketTechnicians") }
    }
}
