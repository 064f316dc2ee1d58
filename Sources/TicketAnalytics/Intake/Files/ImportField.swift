/// A field of a ticket that a column can be mapped to.
public enum ImportField: String, Sendable, CaseIterable {
    case number, summary, problem, notes, board, company, status, entered, changed, closed, owner, resolution
    case internalAnalysis = "internal"

    /// Column names that are taken for this field without a mapping, the surest first, in `normalized` spelling.
    var commonNames: [String] {
        switch self {
        case .number:
            [
                "ticketnumber", "ticketnbr", "ticketno", "ticketid", "number", "issuekey", "key", "incidentnumber",
                "incidentid", "casenumber", "caseid", "requestid", "ticket", "incident", "case", "id", "issueid",
                "recid",
            ]
        case .summary: ["summary", "title", "subject", "shortdescription", "name"]
        case .problem:
            [
                "problem", "body", "description", "detail", "details", "detaildescription", "initialdescription",
                "longdescription", "message", "text", "content",
            ]
        case .notes: ["notes", "comments", "messages", "conversation", "thread", "discussion", "comment", "note"]
        case .board:
            ["board", "boardname", "queue", "assignmentgroup", "group", "team", "project", "category", "department"]
        case .company: ["company", "companyname", "customer", "client", "organization", "organisation", "account"]
        case .status: ["status", "state", "statusdescription"]
        case .entered:
            [
                "entered", "dateentered", "enteredutc", "created", "createdat", "createdon", "createddate",
                "creationdate",
                "datecreated", "opened", "openedat", "opendate", "dateopened",
            ]
        case .changed:
            [
                "changed", "updated", "updatedat", "updatedon", "lastupdate", "lastupdated", "modified", "lastmodified",
                "datemodified", "dateupdated",
            ]
        case .closed:
            [
                "closed", "dateclosed", "closedat", "closeddate", "closedon", "resolved", "resolvedat", "dateresolved",
                "resolutiondate", "completedat",
            ]
        case .owner: ["owner", "ticketowner", "assignee", "assignedto", "technician", "agent", "resource"]
        case .resolution: ["resolution", "resolutionnotes", "closenotes", "solution", "fix"]
        case .internalAnalysis: ["internal", "internalanalysis", "internalnotes", "worknotes", "privatenotes"]
        }
    }
}
