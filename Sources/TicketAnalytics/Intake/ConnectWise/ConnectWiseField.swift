/// Something that is read of a ConnectWise database, and where it may stand. Versions and sites differ in what they
/// have, and in what a login may read, so most of it may be missing.
struct ConnectWiseField: Sendable, Hashable {
    /// A column of a table or view.
    struct Place: Sendable, Hashable {
        let table: String
        let column: String
    }

    /// Its name in a statement's rows.
    let name: String
    /// What is lost without it; nil where another field does as well.
    let purpose: String?
    /// The better place first. A time's column may have a twin in UTC, which is better than any without.
    let places: [Place]
    let isTime: Bool

    private init(_ name: String, for purpose: String? = nil, isTime: Bool = false, in places: [String]) {
        self.name = name
        self.purpose = purpose
        self.isTime = isTime
        self.places = places.map { place in
            let parts = place.split(separator: ".")
            return Place(table: String(parts[0]), column: String(parts[1]))
        }
    }
}

/// A ticket's own row.
extension ConnectWiseField {
    static let changed = Self(
        "changed", for: "to see what is new", isTime: true,
        in: ["v_rpt_Service.Last_Update", "SR_Service.Last_Update", "v_rpt_Service_Summary.Last_Update"])
    static let entered = Self(
        "entered", for: "when it was entered", isTime: true,
        in: ["v_rpt_Service.Date_Entered", "SR_Service.Date_Entered", "v_rpt_Service_Summary.Date_Entered"])
    static let closed = Self(
        "closed", for: "when it was closed", isTime: true,
        in: ["v_rpt_Service.Date_Closed", "SR_Service.Date_Closed", "v_rpt_Service_Summary.Date_Closed"])
    static let summary = Self(
        "summary", for: "what it is about",
        in: ["v_rpt_Service.Summary", "SR_Service.Summary", "v_rpt_Service_Summary.Summary"])
    static let board = Self(
        "board", for: "its board",
        in: ["v_rpt_Service.Board_Name", "v_rpt_Service_Summary.Board_Name", "SR_Board.Board_Name"])
    static let status = Self(
        "status", for: "its status",
        in: ["v_rpt_Service.status_description", "v_rpt_Service_Summary.status_description", "SR_Status.Description"])
    static let company = Self(
        "company", for: "its customer",
        in: ["v_rpt_Service.company_name", "v_rpt_Service_Summary.company_name", "Company.Company_Name"])
    static let companyID = Self("companyID", in: ["Company.Company_ID"])
    static let boardRecord = Self("boardRecord", in: ["v_rpt_Service.SR_Board_RecID", "SR_Service.SR_Board_RecID"])
    static let statusRecord = Self("statusRecord", in: ["v_rpt_Service.SR_Status_RecID", "SR_Service.SR_Status_RecID"])
    static let companyRecord = Self("companyRecord", in: ["v_rpt_Service.company_recid", "SR_Service.Company_RecID"])

    /// The ticket that this one was merged into. No two versions seem to agree on its name. A bundled ticket stays a
    /// ticket of its own.
    static let mergedInto = Self(
        "mergedInto",
        in: ["Merged_Parent_RecID", "MergedParent_RecID", "Merged_Into_RecID", "Merged_SR_Service_RecID"].flatMap {
            ["SR_Service.\($0)", "v_rpt_Service.\($0)"]
        })

    static let resources = Self(
        "resources", for: "who is assigned",
        in: [
            "v_rpt_Service.resource_list", "SR_Service_Calculated.resourcelist", "v_rpt_Service_Summary.resource_list",
        ])
    static let ownerRecord = Self(
        "ownerRecord", in: ["v_rpt_Service.Ticket_Owner_RecID", "SR_Service.Ticket_Owner_RecID"])
    static let ownerFirstName = Self("ownerFirstName", in: ["v_rpt_Service.Ticket_Owner_First_Name"])
    static let ownerLastName = Self("ownerLastName", in: ["v_rpt_Service.Ticket_Owner_Last_Name"])
    static let closedBy = Self(
        "closedBy", in: ["v_rpt_Service.closed_by", "SR_Service.Closed_By", "v_rpt_Service_Summary.closed_by"])
    static let resolvedBy = Self("resolvedBy", in: ["v_rpt_Service.Resolved_By", "SR_Service.Resolved_By"])

    /// The joined notes of each kind, for a site whose notes themselves cannot be read.
    static let description = Self("description", in: ["v_rpt_Service.Detail_Description"])
    static let analysis = Self("analysis", in: ["v_rpt_Service.Internal_Analysis"])
    static let resolution = Self("resolution", in: ["v_rpt_Service.Resolution"])

    static let ticketFields = [
        summary, entered, closed, company, board, status, mergedInto, resources, ownerRecord, ownerFirstName,
        ownerLastName, closedBy, resolvedBy,
    ]
}

/// Notes, time entries, members. Report Writer and the REST API call two of the flags otherwise than the table does.
extension ConnectWiseField {
    static let noteTicket = Self("ticket", for: "the ticket of a note", in: ["SR_Detail.SR_Service_RecID"])
    static let noteText = Self(
        "text", for: "what was written", in: ["SR_Detail.SR_Detail_Notes", "SR_Detail.SR_Detail_Notes_Markdown"])
    static let noteCreated = Self(
        "time", for: "when it was written", isTime: true, in: ["SR_Detail.Date_Created", "SR_Detail.Last_Update"])
    static let noteProblem = Self(
        "problem", for: "which notes tell the problem",
        in: ["SR_Detail.Problem_Flag", "SR_Detail.Detail_Description_Flag"])
    static let noteAnalysis = Self(
        "analysis", for: "which notes are internal",
        in: ["SR_Detail.InternalAnalysis_Flag", "SR_Detail.Internal_Analysis_Flag"])
    static let noteResolution = Self(
        "resolution", for: "which notes tell the solution", in: ["SR_Detail.Resolution_Flag"])
    static let noteMember = Self("member", for: "which notes are staff's", in: ["SR_Detail.Member_RecID"])
    static let noteContact = Self("contact", for: "which notes are the customer's", in: ["SR_Detail.Contact_RecID"])

    static let detailFields = [
        noteTicket, noteText, noteCreated, noteProblem, noteAnalysis, noteResolution, noteMember, noteContact,
    ]

    static let timeTicket = Self(
        "ticket", for: "the ticket of a time entry", in: ["Time_Entry.SR_Service_RecID", "v_rpt_Time.SR_Service_RecID"])
    static let timeText = Self(
        "text", for: "what was done", in: ["Time_Entry.Notes", "v_rpt_Time.Notes", "Time_Entry.Notes_Markdown"])
    static let timeInternal = Self("internal", in: ["Time_Entry.Internal_Note", "v_rpt_Time.Internal_Note"])
    static let timeStarted = Self(
        "time", for: "when it was done", isTime: true, in: ["Time_Entry.Time_Start", "v_rpt_Time.Time_Start"])
    static let timeDay = Self("day", in: ["Time_Entry.Date_Start", "v_rpt_Time.Date_Start"])
    static let timeHours = Self("hours", for: "hours", in: ["Time_Entry.Hours_Actual", "v_rpt_Time.hours_actual"])
    static let timeMember = Self("member", in: ["Time_Entry.Member_RecID", "v_rpt_Time.member_recid"])
    static let timeLogin = Self("login", in: ["Time_Entry.Member_ID", "v_rpt_Time.member_id"])
    static let timeProblem = Self("problem", in: ["Time_Entry.TE_Problem_Flag"])
    static let timeAnalysis = Self("analysis", in: ["Time_Entry.TE_InternalAnalysis_Flag"])
    static let timeResolution = Self("resolution", in: ["Time_Entry.TE_Resolution_Flag"])

    static let timeFields = [
        timeTicket, timeText, timeInternal, timeStarted, timeDay, timeHours, timeMember, timeLogin, timeProblem,
        timeAnalysis, timeResolution,
    ]

    static let memberLogin = Self("login", for: "logins", in: ["Member.Member_ID", "v_rpt_Member.Member_ID"])
    static let memberFirstName = Self("firstName", for: "names", in: ["Member.First_Name", "v_rpt_Member.First_Name"])
    static let memberLastName = Self("lastName", for: "names", in: ["Member.Last_Name", "v_rpt_Member.Last_Name"])
    static let memberInactive = Self(
        "inactive", for: "who has left", in: ["Member.Inactive_Flag", "v_rpt_Member.Inactive_Flag"])
    static let memberEmail = Self("email", in: ["Member.Email_Address", "v_rpt_Member.Email_Address"])

    static let memberFields = [memberLogin, memberFirstName, memberLastName, memberInactive, memberEmail]
}
