import JSON

/// A small site: ticket 1 with the customer's words, an analysis, a resolution and work of Ann and the robot; ticket 2 is
/// bare; ticket 3 is a project's.
enum ConnectWiseAPIFixture {
    static let site: JSONValue = [
        "service": [
            .ticket(
                1, changed: "2026-01-02T08:00:00Z",
                [
                    "summary": "Mail down", "company": ["id": 1, "identifier": "CON", "name": "Contoso"],
                    "board": ["id": 1, "name": "Service"], "status": ["id": 1, "name": "Closed"],
                    "closedDate": "2026-01-02T08:00:00Z", "closedFlag": true,
                ]),
            .ticket(2, changed: "2026-01-02T08:00:00Z"),
        ],
        "project": [.ticket(3, changed: "2026-01-02T07:00:00Z", ["company": ["id": 2, "name": "Fabrikam"]])],
        "notes": ["1": .array(notes), "3": [["id": 20, "text": "Plan.", "dateCreated": "2026-01-01T08:00:00Z"]]],
        "entries": .array(entries),
        "members": [
            ["id": 1, "identifier": "ann", "firstName": "Ann", "lastName": "Lee", "inactiveFlag": false],
            ["id": 2, "identifier": "robot", "firstName": "Auto", "inactiveFlag": false],
            ["id": 3, "identifier": "Old", "inactiveFlag": true],
        ],
    ]

    private static let ann: JSONValue = ["id": 1, "identifier": "ann", "name": "Ann Lee"]

    private static let notes: [JSONValue] = [
        [
            "id": 1, "text": "No mail.", "detailDescriptionFlag": true, "contact": ["id": 5, "name": "Bob"],
            "dateCreated": "2026-01-01T08:00:00Z",
        ],
        [
            "id": 2, "text": "Queue is full.", "internalAnalysisFlag": true, "member": ann,
            "dateCreated": "2026-01-01T09:00:00Z",
        ],
        [
            "id": 3, "text": "Restarted Postfix.", "resolutionFlag": true, "member": ann,
            "dateCreated": "2026-01-01T11:00:00Z",
        ],
        ["id": 4, "text": "Status set.", "internalAnalysisFlag": true, "dateCreated": "2026-01-01T12:00:00Z"],
        ["id": 5, "text": nil, "contact": ["id": 5, "name": "Bob"], "dateCreated": "2026-01-01T13:00:00Z"],
    ]

    private static let entries: [JSONValue] = [
        entry(
            1, ann, "2026-01-01T10:00:00Z", 1.5, ["notes": "Looked at the log.", "internalNotes": "On mail01."]),
        entry(2, ann, "2026-01-01T10:30:00Z", 0.25),
        entry(3, ["id": 2, "identifier": "robot"], "2026-01-01T07:00:00Z", 2, ["notes": "Disk alert."]),
        entry(4, ["id": 3, "identifier": "Old"], "2026-01-01T14:00:00Z", 0.5, ["notes": ""]),
        entry(5, ann, "2026-01-01T10:00:00Z", 8, ["chargeToType": "ChargeCode", "notes": "Holiday."]),
    ]

    static func entry(
        _ id: Int64, _ member: JSONValue, _ time: String, _ hours: Double, _ others: JSONObject = [:]
    ) -> JSONValue {
        var row: JSONObject = [
            "id": .integer(id), "chargeToId": 1, "chargeToType": "ServiceTicket", "member": member,
            "timeStart": .string(time), "actualHours": .double(hours),
        ]
        for other in others.members { row[other.key] = other.value }
        return .object(row)
    }
}
