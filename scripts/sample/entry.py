"""Writes one planned ticket as rows of the vendor's tables."""

from datetime import datetime, timedelta

import mail
import people
import worktime
from worktime import text, utc

BULK_UPDATE = datetime(2026, 1, 31, 22, 30)  # a mass change gave many tickets one Last_Update
INTERNAL_NOTES = ["Within the agreement.", "Not billable, second visit for the same thing.", "Ask before billing.",
                  "Shadowed by the new colleague."]
TIME_NOTES = [None, "See notes.", "Call with the customer.", "Worked on it as described.", "Follow-up and waiting.", "On site."]


class Entry:
    """One ticket on its way into the tables: first its notes and time entries, then the ticket itself."""

    def __init__(self, writer, ticket):
        self.writer, self.ticket, self.rng = writer, ticket, ticket["rng"]
        self.options, self.company = ticket["story"].options, ticket["company"]
        self.language = self.options.get("lang", "en")
        self.contact, self.email = writer.contacts[self.company[0], ticket["user"][0]]
        self.robot = self.options.get("board") == "Monitoring"
        self.now, self.last, self.closed = ticket["opened"], None, None
        self.resources = []
        low, high = (float(h) for h in self.options.get("hours", "0.1-0.3").split("-"))
        work = [k for k, _ in ticket["notes"] if k in "adrt"]
        self.share = self.rng.uniform(low, high) / max(1, len(work))

    def notes(self):
        following = self.ticket["notes"][1:] + [("", "")]
        for position, (letter, note) in enumerate(self.ticket["notes"]):
            internal = following[position][1] if following[position][0] == "i" else None
            if letter == "i":
                continue
            if position:
                self.now = worktime.after(self.now, self.rng.choice((8, 15, 25, 40, 70, 130, 300, 1_500)), self.rng)
            if letter in "cxhom":
                self._from_outside(letter, note)
            else:
                self._by_technician(letter, note, internal)
            if letter == "r":
                self.closed = self.now
            elif letter == "o":
                self.closed = None

    def service(self):
        """The ticket itself, last, when its times are known."""
        t, options, rng = self.ticket, self.options, self.rng
        types, opened, closed, teams = people.BOARDS[options["board"]]
        board = list(people.BOARDS).index(options["board"]) + 1
        reopened = t["notes"] and t["notes"][-1][0] == "o"
        recent = worktime.LAST - self.now < timedelta(days=21)
        if recent and self.closed and rng.random() < 0.5:
            self.closed = None
        if self.closed is None and options.get("open") != "1" and not (recent or reopened):
            self.closed = worktime.after(self.now, 1_500, rng)
        status = options.get("status") or (rng.choice(closed[:1]) if self.closed else self._open_status(opened))
        last = max(self.now, self.closed or self.now)
        if BULK_UPDATE - timedelta(days=40) < last < BULK_UPDATE:
            last = BULK_UPDATE
        owner = people.ROBOT if self.robot and not self.resources else t["team"][0][0]
        kind = types.index(options["type"]) if "type" in options else len(types) - 1
        closer = self.closed and owner
        self.writer.insert(
            "SR_Service", SR_Service_RecID=t["number"], Company_RecID=1_200 + 13 * people.CUSTOMERS.index(self.company),
            Contact_RecID=None if self.robot else self.contact, Summary=t["summary"] or None, SR_Board_RecID=board,
            SR_Status_RecID=self.writer.statuses[options["board"], status], SR_Type_RecID=30 * board + kind,
            sr_team_recid=10 * board + rng.randrange(len(teams)), Ticket_Owner_RecID=self.writer.members[owner],
            Assigned_By_RecID=self.writer.members[people.DISPATCHER], SR_Urgency_RecID=rng.choice((1, 2, 2, 2, 3, 4)),
            PM_Phase_RecID=rng.randrange(300, 340) if options["board"] == "Projects" else None,
            Source="Monitoring" if self.robot else rng.choice(("Email", "Email", "Phone", "Portal")),
            Severity=rng.choice(("Low", "Medium", "High")), Impact=rng.choice(("Low", "Medium", "High")),
            Date_Entered=text(t["opened"]), Date_Entered_UTC=text(utc(t["opened"])), Last_Update=text(last),
            Last_Update_UTC=text(utc(last)), Date_Closed=text(self.closed), Date_Closed_UTC=text(utc(self.closed)),
            Date_Resolved_UTC=text(utc(self.closed)), Date_Status_Changed_UTC=text(utc(self.closed or self.now)),
            Entered_By=people.ROBOT if self.robot else people.DISPATCHER, Updated_By=owner, Closed_By=closer, Resolved_By=closer,
            CustUpdate_Flag=int(t["notes"][-1][0] in "cxho") if t["notes"] else 0, Site_Name=self.company[3],
            Email_Address=None if self.robot else self.email)
        self.writer.insert("SR_Service_Calculated", SR_Service_RecID=t["number"], nextscheduledate=None,
                           resourcelist=", ".join(dict.fromkeys(self.resources)) or None)

    def _from_outside(self, letter, note):
        if letter == "m":
            return self._detail(note, people.ROBOT, Problem_Flag=1)
        person = {"name": self.ticket["user"][0], "title": self.ticket["user"][1], "company": self.company[1],
                  "email": self.email, "phone": f"201-555-0{self.contact % 900 + 100}"}
        if letter == "h":
            body = mail.as_html(note, person)
        elif letter in "xo" and self.last:
            body = mail.quoting(mail.signed(note, person, self.language, self.rng), *self.last, self.ticket["summary"], self.language)
        else:
            body = mail.signed(note, person, self.language, self.rng)
        self._detail(body, None, Problem_Flag=1)
        self.last = (note, self.ticket["user"][0], self.now)

    def _by_technician(self, letter, note, internal):
        member = self.ticket["team"][1 if self.rng.random() < 0.22 else 0][0]
        self.resources.append(member)
        hours = self._long_days(member, self.share * self.rng.uniform(0.7, 1.3))
        flag = {"a": "InternalAnalysis_Flag", "r": "Resolution_Flag", "d": "Problem_Flag", "t": None}[letter]
        if letter == "d" or (letter != "t" and internal is None and self.rng.random() < 0.4):
            self._detail(note, member, **{flag: 1})
            self.last = (note, self.ticket["facts"]["t"], self.now) if letter == "d" else self.last
            note, flag = self.rng.choice(TIME_NOTES), None
        elif internal is None and self.rng.random() < 0.12:
            internal = self.rng.choice(INTERNAL_NOTES)
        self.now = self.writer.time_entry(member, self.now, hours, note, Internal_Note=internal, **self._refers(),
                                          **({"TE_" + flag: 1} if flag else {}))

    def _long_days(self, member, hours):
        """Books the hours beyond half a day as time-only entries of the days before, and returns the rest."""
        while hours > 4.5:
            booked = self.rng.choice((3.0, 3.5, 4.0))
            self.writer.time_entry(member, self.now, booked, self.rng.choice(TIME_NOTES), **self._refers())
            self.now = worktime.after(self.now, 1_440, self.rng)
            hours -= booked
        return max(0.05, round(hours * 20) / 20)

    def _refers(self):
        return {"SR_Service_RecID": self.ticket["number"], "Contact_RecID": None if self.robot else self.contact,
                "Company_RecID": 1_200 + 13 * people.CUSTOMERS.index(self.company)}

    def _detail(self, note, member, **flags):
        self.writer.detail += self.rng.choice((1, 2, 4))
        flags = {name: flags.get(name, 0) for name in ("Problem_Flag", "InternalAnalysis_Flag", "Resolution_Flag")}
        author = member or self.email
        self.writer.insert(
            "SR_Detail", SR_Detail_RecID=self.writer.detail, SR_Service_RecID=self.ticket["number"], SR_Detail_Notes=note,
            SR_Detail_Notes_Markdown=note if member else None, **flags, Internal_Member_Flag=flags["InternalAnalysis_Flag"],
            Member_RecID=member and self.writer.members[member], Contact_RecID=None if member else self.contact,
            Date_Created=text(self.now), Date_Created_UTC=text(utc(self.now)), Created_By=author, Last_Update=text(self.now),
            Last_Update_UTC=text(utc(self.now)), Updated_By=author)

    def _open_status(self, opened):
        if any(letter == "o" for letter, _ in self.ticket["notes"]) and "Re-opened" in opened:
            return "Re-opened"
        return self.rng.choice(opened[1:3] if self.resources else opened[:1])
