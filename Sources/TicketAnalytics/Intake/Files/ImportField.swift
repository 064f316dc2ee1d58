/// A field of a ticket that a column can be mapped to.
public enum ImportField: String, Sendable, CaseIterable {
    case number, summary, problem, notes, board, company, status, entered, closed, owner, resolution
    case internalAnalysis = "internal"

    /// Those that skills are read from: a ticket without any says nothing.
    static let texts: [ImportField] = [.summary, .problem, .notes, .internalAnalysis, .resolution]

    /// Column names that are taken for this field without a mapping, the surest first, in `normalized` spelling: those of
    /// the exports and interfaces of common help desks.
    var commonNames: [String] {
        switch self {
        case .number:
            [
                "ticketnumber", "ticketnbr", "ticketno", "ticketid", "number", "issuekey", "key", "incidentnumber",
                "incidentid", "casenumber", "caseid", "requestid", "ticket", "incident", "case", "id", "issueid",
                "recid", "faultid", "autotaskticketnumberupdatesonly",
            ]
        // A contact's title stands beside the ticket's subject in some.
        case .summary:
            ["summary", "subject", "shortdescription", "tickettitle", "title", "summarydescription", "symptom", "name"]
        case .problem:
            [
                "problem", "body", "description", "detail", "details", "detaildescription", "initialdescription",
                "longdescription", "ticketdescription", "descriptiontext", "message", "text", "content", "symptom2",
            ]
        case .notes:
            [
                "notes", "comments", "messages", "conversation", "conversations", "thread", "discussion", "comment",
                "note", "commentsandworknotes", "additionalcomments",
            ]
        case .board:
            [
                "board", "boardname", "queue", "queuename", "assignmentgroup", "group", "groupname", "team", "project",
                "projectname", "category", "department",
            ]
        case .company:
            [
                "company", "companyname", "customer", "customername", "client", "clientname", "organization",
                "organisation", "organizationname", "account", "accountname",
            ]
        case .status: ["status", "ticketstatus", "state", "statusdescription", "statusname", "currentstatus"]
        case .entered:
            [
                "entered", "dateentered", "enteredutc", "created", "createdat", "createdon", "createddate",
                "createdtime",
                "createdate", "createdatetime", "creationdate", "datecreated", "opened", "openedat", "opendate",
                "openeddate", "dateopened", "dateoccurred", "dateoccured", "syscreatedon", "datelogged", "datereported",
                "reporteddate", "submitdate", "submitteddate",
            ]
        case .closed:
            [
                "closed", "dateclosed", "closedat", "closeddate", "closedtime", "closedon", "resolved", "resolvedat",
                "resolvedtime", "resolveddate", "dateresolved", "resolutiondate", "solvedat", "completedat",
                "completedate", "completeddate", "completedtime", "completedatetime", "datecompleted", "datecleared",
            ]
        case .owner:
            [
                "owner", "ticketowner", "assignee", "assignedto", "assignedagent", "agentassigned", "technician",
                "agent",
                "agentname", "resource", "primaryresource", "assignedresource",
            ]
        case .resolution: ["resolution", "resolutionnotes", "closenotes", "solution", "fix"]
        case .internalAnalysis: ["internal", "internalanalysis", "internalnotes", "worknotes", "privatenotes"]
        }
    }
}
