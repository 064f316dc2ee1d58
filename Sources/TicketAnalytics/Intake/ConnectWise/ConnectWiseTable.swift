/// A table or view of a ConnectWise database, and how its rows are told apart.
struct ConnectWiseTable: Sendable, Hashable {
    let name: String
    /// The column that holds the key; views call it otherwise than tables.
    let keys: [String]
    /// The field that refers to a row of this table; nil for a table whose key is what is asked for.
    let reference: ConnectWiseField?

    private init(_ name: String, keys: String..., by reference: ConnectWiseField? = nil) {
        self.name = name
        self.keys = keys
        self.reference = reference
    }

    static let all = [
        ConnectWiseTable("v_rpt_Service", keys: "SR_Service_RecID", "TicketNbr"),
        ConnectWiseTable("SR_Service", keys: "SR_Service_RecID"),
        ConnectWiseTable("v_rpt_Service_Summary", keys: "TicketNbr"),
        ConnectWiseTable("SR_Service_Calculated", keys: "SR_Service_RecID"),
        ConnectWiseTable("SR_Board", keys: "SR_Board_RecID", by: .boardRecord),
        ConnectWiseTable("SR_Status", keys: "SR_Status_RecID", by: .statusRecord),
        ConnectWiseTable("Company", keys: "Company_RecID", by: .companyRecord),
        ConnectWiseTable("SR_Detail", keys: "SR_Detail_RecID"),
        ConnectWiseTable("Time_Entry", keys: "Time_RecID"),
        ConnectWiseTable("v_rpt_Time", keys: "Time_RecID"),
        ConnectWiseTable("Member", keys: "Member_RecID"),
        ConnectWiseTable("v_rpt_Member", keys: "Member_RecID"),
    ]
}
