"""A round's database, seen from outside the product: made, asked, disturbed, removed."""

import csv
import os
import sqlite3
import subprocess

PASSWORD = "hollyhock-4711"
CONTROL = os.path.join(os.path.dirname(__file__), "..", "postgresql.sh")


class SQLite:
    """A file; its disaster is somebody who keeps it locked."""

    can_stop = False

    def __init__(self, folder):
        self.path = os.path.join(folder, "queue.sqlite")
        self.locker = None

    @property
    def settings(self):
        return {"database.connection_string": f"Driver=SQLite3;Database={self.path}"}

    def rows(self, sql):
        """Every value as text; an empty one for NULL."""
        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=10)
        try:
            return [tuple("" if value is None else str(value) for value in row) for row in connection.execute(sql)]
        finally:
            connection.close()

    def disturb(self, kind):
        """False if it is disturbed already, or busy."""
        if self.locker:
            return False
        try:
            self.locker = sqlite3.connect(self.path, isolation_level=None, timeout=1)
            self.locker.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            self.settle()
            return False
        return True

    def settle(self):
        if self.locker:
            self.locker.close()
            self.locker = None

    def remove(self):
        self.settle()


class PostgreSQL:
    """A database and a login of its own on the server of postgresql.sh; its disaster is that the server stops."""

    can_stop = True

    def __init__(self, name):
        self.name = name.lower()
        self.server = dict(part.split("=") for part in os.environ["TICKET_ANALYTICS_TEST_POSTGRES"].split(";"))
        self.is_stopped = False
        self.ask("postgres", f"CREATE ROLE {self.name} LOGIN PASSWORD '{PASSWORD}'")
        self.ask("postgres", f"CREATE DATABASE {self.name} OWNER {self.name}")

    @property
    def settings(self):
        place = f"Server={self.server['Server']};Port={self.server['Port']}"
        return {
            "database.connection_string": f"Driver=PostgreSQL Unicode;{place};Database={self.name}",
            "database.user": self.name, "database.password": PASSWORD,
        }

    def rows(self, sql):
        return self.ask(self.name, sql)

    def ask(self, database, sql):
        output = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--csv", "-h", self.server["Server"],
             "-p", self.server["Port"], "-U", self.server["Uid"], "-d", database, "-c", sql],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PGPASSWORD": self.server["Pwd"]}).stdout
        return [tuple(row) for row in csv.reader(output.splitlines())]

    def disturb(self, kind):
        if self.is_stopped:
            return False
        subprocess.run(["bash", CONTROL, "stop", kind.split()[-1]], check=True)
        self.is_stopped = True
        return True

    def settle(self):
        if self.is_stopped:
            subprocess.run(["bash", CONTROL, "start"], check=True)
            self.is_stopped = False

    def remove(self):
        self.settle()
        self.ask("postgres", f"DROP DATABASE {self.name} WITH (FORCE)")
        self.ask("postgres", f"DROP ROLE {self.name}")
