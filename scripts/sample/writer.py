"""Fills the vendor's look-up tables and books time; `entry` adds the tickets."""

from datetime import timedelta

import people
import worktime
from worktime import text, utc

CHARGE_CODES = [("Team meeting", 0.5), ("Training", 1.5), ("Vacation", 8.0), ("Inventory of the storage room", 1.0)]


class Writer:
    """One database being filled; keeps the identity counters, which have gaps as real ones do."""

    def __init__(self, connection):
        self.connection = connection
        self.members = {m[0]: 100 + 7 * i for i, m in enumerate(people.MEMBERS)}
        self.detail, self.time = 210_000, 88_000
        self.statuses = {}

    def insert(self, table, **values):
        names = ", ".join(values)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))

    def look_ups(self):
        """Members, companies, contacts, boards with their statuses, types and teams."""
        start = text(worktime.FIRST - timedelta(days=400))
        self._members(start)
        self.contacts = {}
        for i, (short, name, _, _, domain, contacts) in enumerate(people.CUSTOMERS):
            self.insert("Company", Company_RecID=1_200 + 13 * i, Company_ID=short, Company_Name=name, Delete_Flag=0,
                        Date_Entered=start, Last_Update=start)
            for j, contact in enumerate(contacts.split(";")):
                full, title = contact.strip().split(", ")
                first, last = full.rsplit(" ", 1)
                record = 5_000 + 40 * i + 3 * j
                email = f"{first.split()[-1]}.{last}@{domain}".lower().replace("ü", "ue").replace("é", "e")
                self.contacts[short, full] = (record, email)
                self.insert("Contact", Contact_RecID=record, Company_RecID=1_200 + 13 * i, First_Name=first, Last_Name=last,
                            Title=title, Email_Address=email, Inactive_Flag=0)
        self.insert("Company", Company_RecID=1_900, Company_ID=people.DELETED_CUSTOMER[0],
                    Company_Name=people.DELETED_CUSTOMER[1], Delete_Flag=1, Date_Entered=start, Last_Update=start)
        self._boards()

    def charge_codes(self, rng):
        """Hours that belong to no ticket."""
        for member in people.MEMBERS[:-2]:
            for _ in range(3):
                note, hours = rng.choice(CHARGE_CODES)
                start = worktime.opening(rng, False)
                if member[0] != people.LEAVER or text(start) < people.LEFT_ON:
                    self.time_entry(member[0], start, hours, note, SR_Service_RecID=rng.choice((None, 0)), Billable_Flag=0)

    def time_entry(self, member, start, hours, note, **values):
        self.time += 1 + len(note or "") % 3
        end, billable = start + timedelta(hours=hours), values.pop("Billable_Flag", 1)
        flags = {flag: values.pop(flag, 0) for flag in ("TE_Problem_Flag", "TE_InternalAnalysis_Flag", "TE_Resolution_Flag")}
        self.insert(
            "Time_Entry", Time_RecID=self.time, Member_ID=member, Member_RecID=self.members[member], Notes=note,
            Date_Start=text(start.replace(hour=0, minute=0, second=0, microsecond=0)), Time_Start=text(start),
            Time_End=text(end), Time_Start_UTC=text(utc(start)), Time_End_UTC=text(utc(end)), Hours_Actual=hours,
            Hours_Bill=hours if billable else 0, Billable_Flag=billable, Invoice_Flag=billable, Utilization_Flag=billable,
            Work_Role="Engineer", Work_Type="Remote" if billable else "Internal", Date_Entered_UTC=text(utc(end)),
            Entered_By=member, Last_Update=text(end), Last_Update_UTC=text(utc(end)), Updated_By=member, TE_Status_ID=2,
            **flags, **values)
        return end

    def _members(self, start):
        kinds = ["Technician", "Dispatcher", "Integration"]
        for number, kind in enumerate(kinds, 1):
            self.insert("Member_Type", Member_Type_RecID=number, Description=kind)
        for i, (login, first, last, title, _) in enumerate(people.MEMBERS):
            left = login == people.LEAVER
            self.insert("Member", Member_RecID=self.members[login], Member_ID=login, First_Name=first, Last_Name=last, Title=title,
                        Member_Type_RecID=3 if login == people.ROBOT else 2 if login == people.DISPATCHER else 1,
                        Email_Address=f"{login.lower()}@{people.PROVIDER_DOMAIN}", Reports_To=None if i == 0 else self.members["mhayes"],
                        Daily_Capacity=0 if login == people.ROBOT else 8, Hourly_Cost=41.5, Inactive_Flag=int(left),
                        Date_Inactive=f"{people.LEFT_ON} 17:00:00.000" if left else None, Last_Update=start)

    def _boards(self):
        for number, name in enumerate(["Low", "Medium", "High", "Critical"], 1):
            self.insert("SR_Urgency", SR_Urgency_RecID=number, Description=name, Sort_Order=5 - number)
        for number, name in [(1, "Open"), (2, "Approved"), (3, "Billed")]:
            self.insert("TE_Status", TE_Status_ID=number, Description=name)
        for i, (board, (types, opened, closed, teams)) in enumerate(people.BOARDS.items(), 1):
            self.insert("SR_Board", SR_Board_RecID=i, Board_Name=board, Inactive_Flag=0)
            for j, name in enumerate(opened + closed):
                self.statuses[board, name] = 20 * i + j
                self.insert("SR_Status", SR_Status_RecID=20 * i + j, SR_Board_RecID=i, Description=name,
                            Closed_Flag=int(name in closed), Sort_Order=j)
            for j, name in enumerate(types):
                self.insert("SR_Type", SR_Type_RecID=30 * i + j, SR_Board_RecID=i, Description=name)
            for j, name in enumerate(teams):
                self.insert("SR_Team", SR_Team_RecID=10 * i + j, SR_Board_RecID=i, Description=name)
