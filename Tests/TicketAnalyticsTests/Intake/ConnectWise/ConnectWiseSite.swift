/// What a site's database holds.
struct ConnectWiseSite {
    let tables: KeyValuePairs<String, [String]>
    let content: [String]
}

extension ConnectWiseSite {
    /// The base tables. Ticket 1 with the customer's words, an analysis, a resolution and work of Ann and the robot; the
    /// others are bare. Their times have no twins in UTC but `Last_Update`.
    static let tables = ConnectWiseSite(
        tables: [
            "SR_Service": [
                "SR_Service_RecID INT PRIMARY KEY", "Summary TEXT", "Date_Entered DATETIME", "Last_Update DATETIME",
                "Date_Closed DATETIME", "Company_RecID INT", "SR_Board_RecID INT", "SR_Status_RecID INT",
                "Last_Update_UTC DATETIME", "Ticket_Owner_RecID INT", "Closed_By TEXT", "Merged_Parent_RecID INT",
            ],
            "SR_Service_Calculated": ["SR_Service_RecID INT PRIMARY KEY", "resourcelist TEXT"],
            "Company": ["Company_RecID INT PRIMARY KEY", "Company_Name TEXT", "Company_ID TEXT"],
            "SR_Board": ["SR_Board_RecID INT PRIMARY KEY", "Board_Name TEXT"],
            "SR_Status": ["SR_Status_RecID INT PRIMARY KEY", "Description TEXT"],
            "SR_Detail": [
                "SR_Detail_RecID INT", "SR_Service_RecID INT", "SR_Detail_Notes TEXT", "Problem_Flag BIT",
                "InternalAnalysis_Flag BIT", "Resolution_Flag BIT", "Member_RecID INT", "Contact_RecID INT",
                "Date_Created DATETIME",
            ],
            "Time_Entry": [
                "Time_RecID INT", "SR_Service_RecID INT", "Member_RecID INT", "Notes TEXT", "Internal_Note TEXT",
                "Time_Start DATETIME", "Hours_Actual DECIMAL(9,2)", "TE_Problem_Flag BIT",
                "TE_InternalAnalysis_Flag BIT", "TE_Resolution_Flag BIT", "Date_Start DATETIME",
            ],
            "Member": [
                "Member_RecID INT PRIMARY KEY", "Member_ID TEXT", "First_Name TEXT", "Last_Name TEXT",
                "Inactive_Flag BIT",
            ],
        ],
        content: [
            "INSERT INTO Company VALUES (1, 'Contoso', 'CON'), (2, 'Fabrikam', 'FAB')",
            "INSERT INTO SR_Board VALUES (1, 'Service'), (2, 'Projects')",
            "INSERT INTO SR_Status VALUES (1, 'Closed')",
            """
            INSERT INTO Member VALUES
                (1, 'Ann', 'Ann', 'Lee', 0), (2, 'robot', 'Auto', NULL, 0), (3, 'old', NULL, NULL, 1)
            """,
            """
            INSERT INTO SR_Service VALUES
                (1, 'Mail down', '2026-01-01 08:00:00', '2025-01-01 00:00:00', '2026-01-02 08:00:00', 1, 1, 1,
                 '2026-01-02 08:00:00.123', 3, 'robot', NULL),
                (2, 'Bare', '2026-01-01 09:00:00', '2025-01-01 00:00:00', NULL, NULL, NULL, NULL,
                 '2026-01-02 08:00:00.123', NULL, NULL, 0),
                (3, 'Later', '2026-01-01 09:00:00', '2025-01-01 00:00:00', NULL, 2, 2, NULL,
                 '2026-01-03 08:00:00.000', NULL, NULL, NULL)
            """,
            "INSERT INTO SR_Service_Calculated VALUES (2, 'old, Ann'), (1, 'old')",
            """
            INSERT INTO SR_Detail VALUES
                (1, 1, 'No mail.', 1, 0, 0, NULL, 5, '2026-01-01 08:00:00'),
                (2, 1, 'Queue is full.', 0, 1, 0, 1, NULL, '2026-01-01 09:00:00'),
                (3, 1, 'Restarted Postfix.', 0, 0, 1, 1, NULL, '2026-01-01 11:00:00'),
                (4, 1, 'Status set.', 0, 1, 0, NULL, NULL, '2026-01-01 12:00:00'),
                (5, 1, NULL, 1, 0, 0, NULL, 5, '2026-01-01 13:00:00')
            """,
            """
            INSERT INTO Time_Entry VALUES
                (1, 1, 1, 'Looked at the log.', 'On mail01.', '2026-01-01 10:00:00', 1.5, 0, 0, 0, '2026-01-01'),
                (2, 1, 1, NULL, NULL, '2026-01-01 10:30:00', 0.25, 0, 0, 0, '2026-01-01'),
                (3, 1, 2, 'Disk alert.', NULL, '2026-01-01 07:00:00', 2, 0, 0, 0, '2026-01-01'),
                (4, 1, 3, '', NULL, '2026-01-01 14:00:00', 0.5, 0, 0, 0, '2026-01-01'),
                (5, 0, 1, 'Team meeting.', NULL, '2026-01-01 15:00:00', 1, 0, 0, 0, '2026-01-01')
            """,
        ])

    /// The reports' views alone, in local time, and notes with the flags' other names.
    static let views = ConnectWiseSite(
        tables: [
            "v_rpt_Service": [
                "TicketNbr INT", "Summary TEXT", "date_entered DATETIME", "Last_Update DATETIME",
                "date_closed DATETIME",
                "company_name TEXT", "Board_Name TEXT", "status_description TEXT", "resource_list TEXT",
                "closed_by TEXT", "Resolved_By TEXT", "Ticket_Owner_First_Name TEXT", "Ticket_Owner_Last_Name TEXT",
                "Detail_Description TEXT", "Internal_Analysis TEXT", "Resolution TEXT", "Date_Entered_UTC DATETIME",
            ],
            "SR_Detail": [
                "SR_Detail_RecID INT", "SR_Service_RecID INT", "SR_Detail_Notes_Markdown TEXT",
                "Detail_Description_Flag BIT", "Internal_Analysis_Flag BIT", "Resolution_Flag BIT", "Member_RecID INT",
                "Contact_RecID INT", "Date_Created DATETIME", "Date_Created_UTC DATETIME",
            ],
            "v_rpt_Time": [
                "Time_RecID INT", "SR_Service_RecID INT", "member_recid INT", "member_id TEXT", "Notes TEXT",
                "Date_Start DATETIME", "time_start DATETIME", "hours_actual DECIMAL(9,2)",
            ],
            "v_rpt_Member": [
                "Member_RecID INT", "Member_ID TEXT", "First_Name TEXT", "Last_Name TEXT", "Inactive_Flag BIT",
                "Email_Address TEXT",
            ],
        ],
        content: [
            """
            INSERT INTO v_rpt_Member VALUES
                (1, 'alee', 'Ann', 'Lee', 0, 'ann.lee@msp.example'), (2, 'bmay', 'Bob', 'May', 0, NULL)
            """,
            """
            INSERT INTO v_rpt_Service VALUES
                (1, 'Mail down', '2026-07-01 08:00:00', '2026-07-01 18:00:00.000', '2026-07-01 17:00:00', 'Contoso',
                 'Service', 'Closed', 'alee, bmay', 'bmay', NULL, 'Ann', 'Lee', 'No mail.', 'Queue is full.',
                 'Restarted Postfix.', '2026-07-01 12:00:00'),
                (2, 'Bare', '2026-01-10 08:00:00', '2026-01-10 18:00:00.000', NULL, 'Fabrikam', 'Projects', 'New', NULL,
                 NULL, NULL, 'Bob', 'May', NULL, NULL, NULL, '2026-01-10 13:00:00')
            """,
            """
            INSERT INTO SR_Detail VALUES
                (1, 1, 'No mail.', 1, 0, 0, NULL, 5, '2026-07-01 08:00:00', '2026-07-01 12:00:00'),
                (2, 1, 'Queue is full.', 0, 1, 0, 1, NULL, '2026-07-01 09:00:00', '2026-07-01 13:00:00'),
                (3, 1, 'Restarted Postfix.', 0, 0, 1, 1, NULL, '2026-07-01 10:00:00', '2026-07-01 14:00:00')
            """,
            """
            INSERT INTO v_rpt_Time VALUES
                (1, 1, 1, 'alee', 'Looked at the log.', '2026-07-01', '1900-01-01 09:30:00', 1.5)
            """,
        ])
}
