"""A folder with a source, a database and settings, and the tools run in it."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
import urllib.request

FAKE = os.path.join(os.path.dirname(__file__), "..", "..", "Tests", "TestSupport", "fake_ollama.py")

SCHEMA = """
CREATE TABLE SR_Service (SR_Service_RecID INTEGER PRIMARY KEY, Summary TEXT, Date_Entered DATETIME, Last_Update DATETIME,
    Date_Closed DATETIME, Company_RecID INTEGER, SR_Board_RecID INTEGER, SR_Status_RecID INTEGER);
CREATE INDEX IX_Last_Update ON SR_Service (Last_Update);
CREATE TABLE Company (Company_RecID INTEGER PRIMARY KEY, Company_Name TEXT);
CREATE TABLE SR_Board (SR_Board_RecID INTEGER PRIMARY KEY, Board_Name TEXT);
CREATE TABLE SR_Status (SR_Status_RecID INTEGER PRIMARY KEY, Description TEXT);
CREATE TABLE SR_Detail (SR_Detail_RecID INTEGER PRIMARY KEY, SR_Service_RecID INTEGER, SR_Detail_Notes TEXT,
    Problem_Flag BIT, InternalAnalysis_Flag BIT, Resolution_Flag BIT, Member_RecID INTEGER, Contact_RecID INTEGER,
    Date_Created DATETIME);
CREATE INDEX IX_Detail ON SR_Detail (SR_Service_RecID);
CREATE TABLE Time_Entry (Time_RecID INTEGER PRIMARY KEY, SR_Service_RecID INTEGER, Member_RecID INTEGER, Notes TEXT,
    Internal_Note TEXT, Time_Start DATETIME, Hours_Actual REAL, TE_Problem_Flag BIT, TE_InternalAnalysis_Flag BIT,
    TE_Resolution_Flag BIT);
CREATE INDEX IX_Time ON Time_Entry (SR_Service_RecID);
CREATE TABLE Member (Member_RecID INTEGER PRIMARY KEY, Member_ID TEXT, First_Name TEXT, Last_Name TEXT, Inactive_Flag BIT);
INSERT INTO Member VALUES (1, 'ann', 'Ann', 'Lee', 0), (2, 'bob', 'Bob', 'Ray', 0);
"""
WORDS = ("outlook", "printer", "vpn", "wifi", "sharepoint", "teams", "backup", "sql server", "firewall", "dns")


class Stage:
    def __init__(self, tools, folder, database):
        self.tools, self.folder, self.database = tools, folder, database
        self.source = os.path.join(folder, "source.sqlite")

    def make_source(self, tickets):
        """A source of that many tickets, each with two notes and a time entry."""
        self.make_heads(tickets)
        with sqlite3.connect(self.source) as source:
            source.executemany("INSERT INTO SR_Detail VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)", (
                (2 * n + k, n, note(n, k), 1 - k, k, 1 if k else None, None if k else 7, at(n))
                for n in range(1, tickets + 1) for k in (0, 1)))
            source.executemany("INSERT INTO Time_Entry VALUES (?, ?, ?, NULL, NULL, ?, 0.5, 0, 0, 0)", (
                (n, n, 1 + n % 2, at(n)) for n in range(1, tickets + 1)))

    def make_heads(self, tickets):
        """A source of that many tickets without a word in them."""
        if os.path.exists(self.source):
            os.remove(self.source)
        with sqlite3.connect(self.source) as source:
            source.executescript(SCHEMA)
            source.executemany("INSERT INTO SR_Service VALUES (?, ?, ?, ?, NULL, 1, 1, 1)", (
                (n, f"{WORDS[n % len(WORDS)]} does not work on computer {n}", at(n), at(n)) for n in range(1, tickets + 1)))

    def clear(self):
        """An empty database."""
        if self.database == "sqlite":
            for name in os.listdir(self.folder):
                if name.startswith("queue.sqlite"):
                    os.remove(os.path.join(self.folder, name))
            return
        settings = dict(part.split("=") for part in os.environ["TICKET_ANALYTICS_TEST_POSTGRES"].split(";"))
        subprocess.run(
            ["psql", "--quiet", "-h", settings["Server"], "-p", settings["Port"], "-U", settings["Uid"],
             "-d", settings["Database"], "-c", "DROP SCHEMA public CASCADE", "-c", "CREATE SCHEMA public"],
            check=True, stderr=subprocess.DEVNULL, env={**os.environ, "PGPASSWORD": settings["Pwd"]})

    def run(self, tool, *arguments, **settings):
        """Runs a tool to its end; returns its seconds, CPU seconds and peak memory in MB."""
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        process = subprocess.Popen(
            [os.path.join(self.tools, tool), "--config", self.config(), *arguments], env=self.environment(settings),
            stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{tool} ended with {process.returncode}")
        return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

    def config(self):
        path = os.path.join(self.folder, "config.ini")
        with open(path, "w") as file:
            file.write("[database]\n")
        return path

    def environment(self, settings):
        queue = {
            "sqlite": f"Driver=SQLite3;Database={self.folder}/queue.sqlite",
            "postgresql": os.environ["TICKET_ANALYTICS_TEST_POSTGRES"],
        }[self.database]
        values = {
            "database_connection_string": queue, "source_kind": "connectwise-sql",
            "source_connection_string": f"Driver=SQLite3;Database={self.source}", **settings,
        }
        own = {f"TICKET_ANALYTICS_{name.upper()}": str(value) for name, value in values.items()}
        return {**{k: v for k, v in os.environ.items() if not k.startswith("TICKET_ANALYTICS_")}, **own}


class FakeModel:
    """The fake Ollama; its address and its counts."""

    def __init__(self, parallel, delay_ms):
        self.process = subprocess.Popen(
            [sys.executable, FAKE, "--port", "0", "--parallel", str(parallel), "--delay-ms", str(delay_ms),
             "--until-stdin-closes"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.address = f"http://127.0.0.1:{self.process.stdout.readline().strip()}"

    def stats(self):
        with urllib.request.urlopen(self.address + "/__fake/stats") as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def at(number):
    return f"2026-01-{1 + number // 86400 % 28:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000".replace("T", " ")


def note(number, kind):
    word = WORDS[(number + 3 * kind) % len(WORDS)]
    if kind:
        return f"Checked the {word} settings of machine {number}, restarted the service, and the user confirmed that it works."
    return f"Good morning, since today the {word} gives an error when I start it. Computer {number}. Can you help? Thanks"
