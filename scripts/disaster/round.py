"""One round: a fresh database, work, disasters, calm, and the oracle's word."""

import collections
import os
import random
import shutil
import tempfile
import time

import oracle
import processes
import tickets
from crew import Crew
from database import PostgreSQL, SQLite
from disturber import Disturber
from model import Model
from poisoner import Poisoner
from stage import Stage

PATIENCE = 90  # seconds to work everything off in calm


class Round:
    """What happened, and what was wrong with it."""

    def __init__(self, plan, tools):
        self.plan, self.tools = plan, tools
        self.folder = tempfile.mkdtemp(prefix=f"ticket-analytics-chaos-{plan.seed}.")
        self.complaints, self.counts = [], collections.Counter()
        self.states = collections.Counter()
        self.poison_kills = 0

    def run(self):
        began = time.monotonic()
        place = model = None
        try:
            os.chmod(self.folder, 0o755)
            place = self.make_database()
            model = self.make_model()
            self.play(place, model)
        except Exception as error:
            self.complaints.append(f"the round broke off: {type(error).__name__}: {error}")
        finally:
            processes.kill_round(self.folder)
            if model:
                model.kill()
            if place:
                place.remove()
        self.seconds = time.monotonic() - began
        if not self.complaints:
            shutil.rmtree(self.folder)
        return self

    def make_database(self):
        if self.plan.database == "sqlite":
            return SQLite(self.folder)
        return PostgreSQL("chaos_" + self.folder.rpartition(".")[2])

    def make_model(self):
        by_text = {tickets.POISON: "hang"} if self.plan.has_poison else {}
        return Model(self.folder, self.plan.parallel, self.plan.delay_ms, self.plan.faults, self.plan.seed, by_text)

    def play(self, place, model):
        draw = random.Random(f"tickets {self.plan.seed}")
        first = tickets.make(draw, range(1, self.plan.tickets + 1))
        poisoner = None
        if self.plan.has_poison:
            first[self.plan.tickets // 3] = tickets.poisoned(self.plan.tickets // 3 + 1)
            poisoner = Poisoner(first[self.plan.tickets // 3].digest, model, self.folder)
        stage = Stage(self.folder, self.tools, place, model, self.plan.settings)
        self.crew = Crew(stage, draw, first)
        self.watch = poisoner.watch if poisoner else lambda: None
        self.crew.import_first(self.plan.first_kill)
        self.crew.start_controller()
        disturber = Disturber(self.plan, self.crew, place, model)
        disturber.run(self.watch)
        self.counts = disturber.counts
        self.calm(place, model)
        self.poison_kills = poisoner.kills if poisoner else 0
        self.judge(place, model)

    def calm(self, place, model):
        """No more disasters: everything must be worked off, and end when it is told to."""
        place.settle()
        model.behave()
        self.crew.start_controller()
        self.crew.settle()
        self.crew.start_controller()
        if not processes.wait(lambda: self.watch() or not self.open_tickets(place), PATIENCE, pause=0.1):
            self.complaints.append(f"{self.open_tickets(place)} tickets are still open after {PATIENCE} s of calm")
        if not processes.wait(lambda: self.has_no_dead_workers(place), 15, pause=0.2):
            self.complaints.append("workers that are dead stay registered")
        if not processes.wait(lambda: self.has_no_strange_workers(place), 15, pause=0.2):
            self.complaints.append("a worker is at work that is not registered")
        code = self.crew.stop_controller(20)
        if code != 0:
            self.complaints.append(f"the controller ended with {code} after SIGTERM")
        processes.wait(lambda: not processes.of_round(self.folder), 2)
        for name, pids in processes.of_round(self.folder).items():
            self.complaints.append(f"{name} still runs (pids {pids})")

    def open_tickets(self, place):
        return int(place.rows("SELECT COUNT(*) FROM Tickets WHERE State IN ('Pending', 'Processing')")[0][0])

    def has_no_dead_workers(self, place):
        running = {pid for pids in processes.of_round(self.folder).values() for pid in pids}
        return all(int(pid) in running for (pid,) in place.rows("SELECT Pid FROM Workers"))

    def has_no_strange_workers(self, place):
        """A worker that was taken for dead must end."""
        registered = {int(pid) for (pid,) in place.rows("SELECT Pid FROM Workers")}
        return registered.issuperset(processes.of_round(self.folder).get("worker", []))

    def judge(self, place, model):
        for row in oracle.states(place).values():
            self.states[row[2] if row[0] == "Failed" else row[0]] += 1
        self.complaints += self.crew.complaints
        self.complaints += oracle.complaints(
            self.crew, place, self.counts, model.entries(), self.plan.settings["worker.max_attempts"])
