"""Fills a SQLite database of the product as five years of a large firm would: a million tickets unless told.

    python3 scripts/benchmark/big_database.py FILE [TICKETS]
"""

import datetime
import glob
import itertools
import os
import random
import sqlite3
import sys

STEPS = os.path.join(os.path.dirname(__file__), "../../Sources/TicketAnalytics/Store/Migrations/sqlite/*.sql")
YEARS = 5
SKILLS, NEW_SKILLS, MANAGED, TECHNICIANS, COMPANIES = 3_000, 60, 300, 200, 400
FAILED, PENDING = 300, 5_000
BOARDS = ("Service Desk", "Network", "Projects", "Security", "Cloud", "On-site", "Alerts", "Telephony")
MAKERS = ("Acme", "Northwind", "Fabrikam", "Contoso", "Globex", "Initech", "Umbra", "Vandelay", "Hooli", "Stark",
          "Wayne", "Tyrell", "Cyberdyne", "Soylent", "Aperture", "Wonka", "Oscorp", "Massive", "Gringotts", "Duff",
          "Zorg", "Nakatomi", "Virtucon", "Monarch", "Bluth", "Sterling", "Dunder", "Pied", "Octan", "Sirius")
THINGS = ("Mail", "Firewall", "Switch", "Backup", "Directory", "Printer", "Phone", "Database", "Router", "Storage",
          "Cluster", "Proxy", "Scanner", "Portal", "Gateway", "Sync", "Vault", "Monitor", "Agent", "Tunnel")
ASPECTS = ("", " Setup", " Upgrade", " Licensing", " Recovery")


def main():
    path, tickets = sys.argv[1], int((sys.argv[2:] or [1_000_000])[0])
    random.seed(1)
    with sqlite3.connect(path) as database:
        database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-500000;")
        make_schema(database)
        indexes = drop_indexes(database)
        Firm(database, tickets).fill()
        for statement in indexes:
            database.execute(statement)
        database.commit()
        # As the product's own databases are.
        database.execute("PRAGMA journal_mode=WAL")


def make_schema(database):
    database.execute("CREATE TABLE SchemaVersion (Version INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, "
                     "AppliedAt DATETIME NOT NULL)")
    for path in sorted(glob.glob(STEPS)):
        version, name = os.path.basename(path)[:-4].split("_", 1)
        with open(path, encoding="utf-8") as script:
            database.executescript(script.read())
        database.execute("INSERT INTO SchemaVersion VALUES (?, ?, ?)", (int(version), name, text(NOW)))


def drop_indexes(database):
    """An index is made faster at the end than row by row."""
    found = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for name, _ in found:
        database.execute(f"DROP INDEX {name}")
    return [statement for _, statement in found]


class Firm:
    def __init__(self, database, tickets):
        self.database, self.tickets = database, tickets
        self.step = datetime.timedelta(days=365 * YEARS) / tickets
        self.failed = set(random.sample(range(1, tickets - PENDING), FAILED))
        self.skills = [f"{maker} {thing}{aspect}" for aspect in ASPECTS for thing in THINGS for maker in MAKERS][:SKILLS]
        self.shown = list(itertools.accumulate(1 / rank for rank in range(1, SKILLS - NEW_SKILLS + 1)))
        self.busy = list(itertools.accumulate(1 / (20 + rank) for rank in range(TECHNICIANS)))

    def fill(self):
        self.insert("Technicians", "TechnicianId, Identifier, Name, Active", (
            (n, f"tech{n:03}", f"Technician {n:03}", n % 20 != 0) for n in range(1, TECHNICIANS + 1)))
        self.insert("Skills", "SkillId, NormalizedName, Name, Kind, FirstSeenAt", (
            (n, name.lower(), name, "technology" if n % 3 else "practice", text(self.first_seen(n)))
            for n, name in enumerate(self.skills, 1)))
        self.insert("ManagedSkills", "ManagedSkillId, Name, Category, CreatedAt, UpdatedAt", (
            (n, f"Managed {self.skills[n - 1]}", f"Category {n % 12}", text(NOW), text(NOW))
            for n in range(1, MANAGED + 1)))
        self.insert("ManagedSkillMembers", "SkillId, ManagedSkillId", (
            (n, (n - 1) % MANAGED + 1) for n in range(1, 3 * MANAGED + 1)))
        self.insert("Tickets", "TicketNumber, Source, Summary, Company, Board, SourceStatus, EnteredAt, ChangedAt, "
                    "ClosedAt, State, Attempts, AvailableAt, PopulatedAt, FinishedAt, FailureKind, FailureReason, "
                    "AnalysisKey", map(self.ticket, range(1, self.tickets + 1)))
        analysed = [n for n in range(1, self.tickets - PENDING + 1) if n not in self.failed]
        self.insert("TicketSkills", "TicketNumber, SkillId, Quote, QuoteStart, QuoteEnd", self.skill_rows(analysed))
        self.insert("TicketTechnicians", "TicketNumber, TechnicianId, Hours, Notes", self.work_rows(analysed))
        self.insert("Analyses", "TicketNumber, WorkerId, Extractor, Model, PromptHash, AnalysisKey, PromptTokens, "
                    "AnswerTokens, DurationMs, SkillCount, DroppedCount, Reused, AnalyzedAt", (
                        (n, "worker-1@big", "ollama", "llama3.1:8b", "4f1c2d", f"{n:032x}", 900, 120, 2100, 5, 0, 0,
                         text(self.entered(n) + HOUR)) for n in analysed))
        self.insert("ThroughputHistory", "MinuteAt, Completed, Failed, Pending", (
            (text((NOW - datetime.timedelta(minutes=n)).replace(second=0, microsecond=0)), random.randrange(40),
             n % 400 == 0, PENDING) for n in range(30 * 24 * 60)))
        self.insert("ProcessingCheckpoint", "Source, ChangedAt, TicketNumber, RowsRead, UpdatedAt", [
            ("connectwise-sql", text(NOW), self.tickets, self.tickets, text(NOW))])

    def insert(self, table, columns, rows):
        marks = ", ".join("?" * (columns.count(",") + 1))
        self.database.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def entered(self, ticket):
        return NOW - self.step * (self.tickets - ticket)

    def first_seen(self, skill):
        return NOW - datetime.timedelta(days=3 * (SKILLS - skill)) if skill > SKILLS - NEW_SKILLS else self.entered(1)

    def ticket(self, n):
        entered = self.entered(n)
        board, company = BOARDS[n * 7 % 31 % len(BOARDS)], f"Company {n * 13 % 997 % COMPANIES + 1:03}"
        summary = f"{self.skills[n * 31 % 900]} does not answer since the morning at {company}"
        known = text(entered)
        head = (n, "connectwise-sql", summary, company, board, "Closed", known, known, text(entered + HOUR))
        if n > self.tickets - PENDING:
            return (*head, "Pending", 0, known, known, None, None, None, None)
        if n in self.failed:
            return (*head, "Failed", 5, known, known, text(entered + HOUR), "model", "The model's answer held no list.", None)
        return (*head, "Complete", 1, known, known, text(entered + HOUR), None, None, f"{n:032x}")

    def skill_rows(self, tickets):
        """Five a ticket; which are as unevenly spread as words are, and some are new this season."""
        usual = range(1, SKILLS - NEW_SKILLS + 1)
        season = self.tickets - self.tickets * NEW_SKILLS * 3 // (365 * YEARS)
        for ticket in tickets:
            found = set(random.choices(usual, cum_weights=self.shown, k=6))
            if ticket > season and ticket % 4 == 0:
                new = random.randrange(1, NEW_SKILLS + 1)
                if self.first_seen(SKILLS - NEW_SKILLS + new) <= self.entered(ticket):
                    found.add(SKILLS - NEW_SKILLS + new)
            for skill in sorted(found):
                name = self.skills[skill - 1]
                yield ticket, skill, name, 0, len(name)

    def work_rows(self, tickets):
        people = range(1, TECHNICIANS + 1)
        for ticket in tickets:
            for person in sorted(set(random.choices(people, cum_weights=self.busy, k=1 + ticket % 2))):
                yield ticket, person, random.randrange(1, 17) / 4, 1


def text(time):
    return time.strftime("%Y-%m-%d %H:%M:%S.%f")


NOW = datetime.datetime.now(datetime.timezone.utc)
HOUR = datetime.timedelta(hours=1)

if __name__ == "__main__":
    main()
