-- The part of a ConnectWise PSA database that Ticket Analytics reads, in SQLite.
-- Names are the vendor's; look-ups that the vendor keeps in further tables are plain text here.

CREATE TABLE Member (
    Member_RecID INTEGER PRIMARY KEY, Member_ID TEXT NOT NULL UNIQUE, First_Name TEXT, Last_Name TEXT, Title TEXT,
    Member_Type_RecID INTEGER, Email_Address TEXT, Reports_To INTEGER, Daily_Capacity DECIMAL(9,2),
    Hourly_Cost DECIMAL(9,2), Inactive_Flag BIT NOT NULL, Date_Inactive DATETIME, Last_Update DATETIME);

CREATE TABLE Member_Type (Member_Type_RecID INTEGER PRIMARY KEY, Description TEXT NOT NULL);

CREATE TABLE Company (
    Company_RecID INTEGER PRIMARY KEY, Company_ID TEXT NOT NULL, Company_Name TEXT NOT NULL, Delete_Flag BIT NOT NULL,
    Date_Entered DATETIME, Last_Update DATETIME);

CREATE TABLE Contact (
    Contact_RecID INTEGER PRIMARY KEY, Company_RecID INTEGER NOT NULL REFERENCES Company, First_Name TEXT, Last_Name TEXT,
    Title TEXT, Email_Address TEXT, Inactive_Flag BIT NOT NULL);

CREATE TABLE SR_Board (SR_Board_RecID INTEGER PRIMARY KEY, Board_Name TEXT NOT NULL, Inactive_Flag BIT NOT NULL);

CREATE TABLE SR_Status (
    SR_Status_RecID INTEGER PRIMARY KEY, SR_Board_RecID INTEGER NOT NULL REFERENCES SR_Board, Description TEXT NOT NULL,
    Closed_Flag BIT NOT NULL, Sort_Order INTEGER NOT NULL);

CREATE TABLE SR_Type (
    SR_Type_RecID INTEGER PRIMARY KEY, SR_Board_RecID INTEGER NOT NULL REFERENCES SR_Board, Description TEXT NOT NULL);

CREATE TABLE SR_Team (
    SR_Team_RecID INTEGER PRIMARY KEY, SR_Board_RecID INTEGER NOT NULL REFERENCES SR_Board, Description TEXT NOT NULL);

CREATE TABLE SR_Urgency (SR_Urgency_RecID INTEGER PRIMARY KEY, Description TEXT NOT NULL, Sort_Order INTEGER NOT NULL);

CREATE TABLE TE_Status (TE_Status_ID INTEGER PRIMARY KEY, Description TEXT NOT NULL);

CREATE TABLE SR_Service (
    SR_Service_RecID INTEGER PRIMARY KEY, Company_RecID INTEGER REFERENCES Company, Contact_RecID INTEGER REFERENCES Contact,
    Summary TEXT, SR_Board_RecID INTEGER NOT NULL REFERENCES SR_Board, SR_Status_RecID INTEGER NOT NULL REFERENCES SR_Status,
    SR_Type_RecID INTEGER REFERENCES SR_Type, SR_SubType_RecID INTEGER, sr_team_recid INTEGER REFERENCES SR_Team,
    Ticket_Owner_RecID INTEGER REFERENCES Member, Assigned_By_RecID INTEGER REFERENCES Member, SR_SLA_RecID INTEGER,
    SR_Urgency_RecID INTEGER REFERENCES SR_Urgency, PM_Phase_RecID INTEGER, Owner_Level_RecID INTEGER, Source TEXT,
    Severity TEXT, Impact TEXT, Hours_Budget DECIMAL(9,2), Hours_Scheduled DECIMAL(9,2), Date_Required DATETIME,
    Date_Entered DATETIME NOT NULL, Date_Entered_UTC DATETIME NOT NULL, Last_Update DATETIME NOT NULL,
    Last_Update_UTC DATETIME NOT NULL, Date_Closed DATETIME, Date_Closed_UTC DATETIME, Date_Resolved_UTC DATETIME,
    Date_Status_Changed_UTC DATETIME, Entered_By TEXT, Updated_By TEXT, Closed_By TEXT, Resolved_By TEXT,
    CustUpdate_Flag BIT NOT NULL, Site_Name TEXT, Email_Address TEXT);
CREATE INDEX IX_SR_Service_Last_Update ON SR_Service (Last_Update);

CREATE TABLE SR_Service_Calculated (
    SR_Service_RecID INTEGER PRIMARY KEY REFERENCES SR_Service, nextscheduledate DATETIME, resourcelist TEXT);

CREATE TABLE SR_Detail (
    SR_Detail_RecID INTEGER PRIMARY KEY, SR_Service_RecID INTEGER NOT NULL REFERENCES SR_Service, SR_Detail_Notes TEXT,
    SR_Detail_Notes_Markdown TEXT, Problem_Flag BIT NOT NULL, InternalAnalysis_Flag BIT NOT NULL, Resolution_Flag BIT NOT NULL,
    Internal_Member_Flag BIT NOT NULL, Member_RecID INTEGER REFERENCES Member, Contact_RecID INTEGER REFERENCES Contact,
    Date_Created DATETIME NOT NULL, Date_Created_UTC DATETIME NOT NULL, Created_By TEXT, Last_Update DATETIME NOT NULL,
    Last_Update_UTC DATETIME NOT NULL, Updated_By TEXT);
CREATE INDEX IX_SR_Detail_Service ON SR_Detail (SR_Service_RecID);

CREATE TABLE Time_Entry (
    Time_RecID INTEGER PRIMARY KEY, Member_ID TEXT NOT NULL, Member_RecID INTEGER NOT NULL REFERENCES Member,
    Contact_RecID INTEGER, SR_Service_RecID INTEGER, Company_RecID INTEGER REFERENCES Company, Notes TEXT, Notes_Markdown TEXT,
    Internal_Note TEXT, Date_Start DATETIME NOT NULL, Time_Start DATETIME NOT NULL, Time_End DATETIME NOT NULL,
    Time_Start_UTC DATETIME NOT NULL, Time_End_UTC DATETIME NOT NULL, Hours_Actual DECIMAL(9,2) NOT NULL,
    Hours_Bill DECIMAL(9,2) NOT NULL, Billable_Flag BIT NOT NULL, Invoice_Flag BIT NOT NULL, Utilization_Flag BIT NOT NULL,
    Agr_Header_RecID INTEGER, Work_Role TEXT, Work_Type TEXT, Date_Entered_UTC DATETIME NOT NULL, Entered_By TEXT,
    Last_Update DATETIME NOT NULL, Last_Update_UTC DATETIME NOT NULL, Updated_By TEXT,
    TE_Status_ID INTEGER NOT NULL REFERENCES TE_Status, TE_Problem_Flag BIT NOT NULL, TE_InternalAnalysis_Flag BIT NOT NULL,
    TE_Resolution_Flag BIT NOT NULL);
CREATE INDEX IX_Time_Entry_Service ON Time_Entry (SR_Service_RecID);

-- One row a note of a ticket, as the vendor's ticket page shows it: notes, and the time entries that were added to it.
CREATE VIEW v_sample_Conversation AS
SELECT SR_Service_RecID, SR_Detail_Notes AS Notes, Problem_Flag, InternalAnalysis_Flag, Resolution_Flag,
       Date_Created_UTC AS At_UTC, SR_Detail_RecID AS RecID, 0 AS Time_Flag
FROM SR_Detail
UNION ALL
SELECT SR_Service_RecID, Notes, TE_Problem_Flag, TE_InternalAnalysis_Flag, TE_Resolution_Flag, Time_End_UTC, Time_RecID, 1
FROM Time_Entry
WHERE SR_Service_RecID > 0 AND (TE_Problem_Flag = 1 OR TE_InternalAnalysis_Flag = 1 OR TE_Resolution_Flag = 1);

CREATE VIEW v_rpt_Member AS
SELECT m.Member_RecID, m.Member_ID, m.First_Name, m.Last_Name, m.First_Name || ' ' || m.Last_Name AS Member_Full_Name,
       t.Description AS Member_Type_Desc, m.Email_Address, m.Inactive_Flag, m.Date_Inactive
FROM Member m LEFT JOIN Member_Type t ON t.Member_Type_RecID = m.Member_Type_RecID;

CREATE VIEW v_rpt_Time AS
SELECT e.Time_RecID, e.Member_RecID AS member_recid, e.Member_ID AS member_id, m.First_Name AS first_name,
       m.Last_Name AS last_name, e.Company_RecID, c.Company_Name AS company_name, e.Date_Start, e.Time_Start AS time_start,
       e.Time_End AS time_end, e.Date_Entered_UTC AS date_entered_utc, e.Hours_Actual AS hours_actual,
       CASE WHEN e.Billable_Flag = 1 THEN e.Hours_Bill ELSE 0 END AS Billable_Hrs,
       CASE WHEN e.Billable_Flag = 1 THEN 0 ELSE e.Hours_Actual END AS NonBillable_Hrs,
       e.Billable_Flag, e.Invoice_Flag, e.Utilization_Flag, e.Agr_Header_RecID, e.Work_Role AS work_role,
       e.Work_Type AS work_type, NULL AS project_name, e.SR_Service_RecID, s.Summary AS sr_summary,
       st.Description AS sr_status, e.Notes, e.Updated_By, e.Last_Update
FROM Time_Entry e
JOIN Member m ON m.Member_RecID = e.Member_RecID
LEFT JOIN Company c ON c.Company_RecID = e.Company_RecID
LEFT JOIN SR_Service s ON s.SR_Service_RecID = e.SR_Service_RecID
LEFT JOIN SR_Status st ON st.SR_Status_RecID = s.SR_Status_RecID;

CREATE VIEW v_rpt_Service AS
SELECT s.SR_Service_RecID AS TicketNbr, s.SR_Service_RecID, b.Board_Name, s.Site_Name, st.Description AS status_description,
       s.Source, st.Closed_Flag, CASE st.Closed_Flag WHEN 1 THEN 'Closed' ELSE 'Open' END AS ClosedDesc,
       s.Date_Closed AS date_closed, s.Closed_By AS closed_by, ty.Description AS ServiceType, NULL AS ServiceSubType,
       NULL AS ServiceSubTypeItem, c.Company_Name AS company_name, s.Company_RecID AS company_recid,
       k.First_Name || ' ' || k.Last_Name AS contact_name, s.Contact_RecID AS contact_recid, s.Summary,
       (SELECT group_concat(Notes, char(10, 10)) FROM (SELECT Notes FROM v_sample_Conversation n
         WHERE n.SR_Service_RecID = s.SR_Service_RecID AND n.Problem_Flag = 1 ORDER BY At_UTC)) AS Detail_Description,
       (SELECT group_concat(Notes, char(10, 10)) FROM (SELECT Notes FROM v_sample_Conversation n
         WHERE n.SR_Service_RecID = s.SR_Service_RecID AND n.InternalAnalysis_Flag = 1 ORDER BY At_UTC)) AS Internal_Analysis,
       (SELECT group_concat(Notes, char(10, 10)) FROM (SELECT Notes FROM v_sample_Conversation n
         WHERE n.SR_Service_RecID = s.SR_Service_RecID AND n.Resolution_Flag = 1 ORDER BY At_UTC)) AS Resolution,
       (SELECT SR_Detail_Notes FROM SR_Detail d WHERE d.SR_Service_RecID = s.SR_Service_RecID AND d.Problem_Flag = 1
         ORDER BY Date_Created_UTC LIMIT 1) AS Initial_Description,
       NULL AS agreement_name, te.Description AS team_name, 'East' AS Territory, s.Date_Entered AS date_entered,
       s.Entered_By AS entered_by, s.Last_Update, s.Date_Required, coalesce(h.Hours_Actual, 0) AS Hours_Actual,
       s.Hours_Budget, s.Hours_Scheduled, coalesce(h.Hours_Billable, 0) AS Hours_Billable,
       coalesce(h.Hours_Actual, 0) - coalesce(h.Hours_Billable, 0) AS Hours_NonBillable, 0 AS Hours_Invoiced,
       0 AS Hours_Agreement, sc.resourcelist AS resource_list, s.Assigned_By_RecID,
       round(julianday(coalesce(s.Date_Closed_UTC, s.Last_Update_UTC)) - julianday(s.Date_Entered_UTC), 2) AS Age,
       round(julianday(s.Date_Closed_UTC) - julianday(s.Date_Entered_UTC), 2) AS Closed_Age, s.Date_Resolved_UTC,
       s.Date_Status_Changed_UTC, s.Resolved_By,
       CAST((julianday(s.Date_Resolved_UTC) - julianday(s.Date_Entered_UTC)) * 1440 AS INTEGER) AS Resolved_Minutes,
       s.Severity, s.Impact, u.Description AS Urgency, u.Description AS Priority_Description, u.Sort_Order AS Priority_Level,
       s.Date_Entered_UTC, s.Date_Closed_UTC, s.Ticket_Owner_RecID, o.First_Name AS Ticket_Owner_First_Name,
       o.Last_Name AS Ticket_Owner_Last_Name, s.Date_Entered_UTC AS Est_Start_Date_UTC, NULL AS config_recids
FROM SR_Service s
JOIN SR_Board b ON b.SR_Board_RecID = s.SR_Board_RecID
JOIN SR_Status st ON st.SR_Status_RecID = s.SR_Status_RecID
LEFT JOIN SR_Type ty ON ty.SR_Type_RecID = s.SR_Type_RecID
LEFT JOIN SR_Team te ON te.SR_Team_RecID = s.sr_team_recid
LEFT JOIN SR_Urgency u ON u.SR_Urgency_RecID = s.SR_Urgency_RecID
LEFT JOIN SR_Service_Calculated sc ON sc.SR_Service_RecID = s.SR_Service_RecID
LEFT JOIN Company c ON c.Company_RecID = s.Company_RecID
LEFT JOIN Contact k ON k.Contact_RecID = s.Contact_RecID
LEFT JOIN Member o ON o.Member_RecID = s.Ticket_Owner_RecID
LEFT JOIN (SELECT SR_Service_RecID, sum(Hours_Actual) AS Hours_Actual,
                  sum(CASE WHEN Billable_Flag = 1 THEN Hours_Bill ELSE 0 END) AS Hours_Billable
           FROM Time_Entry WHERE SR_Service_RecID > 0 GROUP BY SR_Service_RecID) h
       ON h.SR_Service_RecID = s.SR_Service_RecID;
