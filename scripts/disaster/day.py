"""A day of arriving tickets with a model that is away half of the time; see scripts/chaos --day."""

import argparse
import collections
import os
import random
import shutil
import statistics
import sys
import tempfile
import time

import oracle
import processes
import tickets
from crew import Crew
from database import PostgreSQL, SQLite
from model import Model
from stage import Stage

SETTINGS = {"worker.worker_count": 2, "worker.requests_in_flight": 4, "worker.max_attempts": 4}
ARRIVALS = 4  # an hour


class Day:
    def __init__(self, options):
        self.folder = tempfile.mkdtemp(prefix="ticket-analytics-day.")
        os.chmod(self.folder, 0o755)
        self.hour, self.draw = options.hour, random.Random(options.seed)
        self.place = SQLite(self.folder) if options.database == "sqlite" else PostgreSQL("day")
        self.model = Model(self.folder, parallel=8, delay_ms=40)
        self.stage = Stage(self.folder, options.tools, self.place, self.model, SETTINGS)
        self.crew = Crew(self.stage, self.draw, tickets.make(self.draw, range(1, 101)))
        self.memory = collections.defaultdict(list)
        self.outages, self.complaints = 0, []

    def run(self):
        self.crew.import_first()
        self.crew.start_controller()
        began = time.monotonic()
        arrival, turn = 0.0, 0.0
        while (now := (time.monotonic() - began) / self.hour) < 24:
            if now >= arrival:
                arrival += 1 / ARRIVALS
                self.crew.finish(self.crew.import_more(new=20, changed=2))
            if now >= turn:
                turn += self.draw.uniform(0.3, 2.5)
                self.turn_model()
            self.measure()
            time.sleep(0.1)
        self.tell("at the end of the day")
        self.model.behave()
        if not processes.wait(self.measured(lambda: not self.open_tickets()), 120, pause=0.2):
            self.complaints.append(f"{self.open_tickets()} tickets are still open two minutes after the day")
        self.tell("with the model there")
        code = self.crew.stop_controller(20)
        if code != 0:
            self.complaints.append(f"the controller ended with {code} after SIGTERM")
        self.complaints += oracle.complaints(
            self.crew, self.place, {}, self.model.entries(), SETTINGS["worker.max_attempts"])

    def turn_model(self):
        if self.model.kill():
            self.outages += 1
        else:
            self.model.start()

    def measured(self, condition):
        return lambda: self.measure() or condition()

    def measure(self):
        for program, pids in processes.of_round(self.folder).items():
            for pid in pids if program in ("controller", "worker") else ():
                megabytes = processes.memory_in_mb(pid)
                if megabytes:
                    self.memory[f"{program} {pid}"].append(megabytes)

    def open_tickets(self):
        return int(self.place.rows("SELECT COUNT(*) FROM Tickets WHERE State IN ('Pending', 'Processing')")[0][0])

    def tell(self, when):
        print(f"{when}: {len(self.crew.expected)} tickets, {self.open_tickets()} of them open, "
              f"{self.outages} outages of the model", flush=True)

    def show_memory(self):
        print(f"\n{'resident memory, MB':20} {'samples':>8} {'min':>7} {'median':>7} {'max':>7} {'1st quarter':>12} {'last quarter':>13}")
        for name, values in sorted(self.memory.items()):
            quarter = max(1, len(values) // 4)
            print(f"{name:20} {len(values):8} {min(values):7.1f} {statistics.median(values):7.1f} {max(values):7.1f} "
                  f"{statistics.median(values[:quarter]):12.1f} {statistics.median(values[-quarter:]):13.1f}")

    def end(self):
        processes.kill_round(self.folder)
        self.model.kill()
        self.place.remove()
        if not self.complaints:
            shutil.rmtree(self.folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="folder of the built tools")
    parser.add_argument("--hour", type=float, default=5.0, help="seconds that an hour takes")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    day = Day(parser.parse_args())
    try:
        day.run()
        day.show_memory()
    except BaseException:
        day.complaints.append("the day broke off")
        raise
    finally:
        day.end()
    for complaint in day.complaints[:20]:
        print("    " + complaint)
    if day.complaints:
        sys.exit(f"{len(day.complaints)} complaints; everything is in {day.folder}")
    print("ok")


if __name__ == "__main__":
    main()
