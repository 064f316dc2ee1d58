"""Two hosts share one PostgreSQL; then now one, now the other is cut off while it holds tickets. See scripts/chaos --hosts."""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time

import oracle
import processes
import tickets
from database import PostgreSQL
from host import Host

SETTINGS = {"worker.worker_count": 2, "worker.requests_in_flight": 4, "worker.batch_size": 10, "worker.max_attempts": 4}


class Drama:
    """What happens, told line by line."""

    def __init__(self, options):
        self.folder = tempfile.mkdtemp(prefix="ticket-analytics-hosts.")
        os.chmod(self.folder, 0o755)
        self.draw = random.Random(options.seed)
        self.place = PostgreSQL("hosts")
        self.hosts = [Host(n, self.folder, options.tools, self.place, SETTINGS, self.draw) for n in (1, 2)]
        self.expected, self.count, self.cuts = {}, options.tickets, options.cuts
        self.complaints = []

    def play(self):
        first, second = self.hosts
        self.arrive(first)
        self.populate_at_once()
        for host in self.hosts:
            host.crew.start_controller()
        self.finish("both hosts work")
        self.tell_shares()
        texts = first.answered() + second.answered()
        self.check(len(texts) == len(set(texts)) == self.count, f"{len(texts)} answers for {self.count} texts")

        for number in range(self.cuts):
            self.cut_off(self.hosts[number % 2], self.hosts[1 - number % 2])
        self.stop()
        self.judge()

    def stop(self):
        """Both are told to stop; one of them is cut off, and must not hang."""
        first, second = self.hosts
        second.cut_off()
        code = second.crew.stop_controller(30)
        self.check(code is not None, "the controller of host2, cut off, has not ended 30 s after SIGTERM")
        second.connect()
        time.sleep(6)  # host1 removes what is left of host2, once its leases have run out
        code = first.crew.stop_controller(20)
        self.check(code == 0, f"the controller of host1 ended with {code} after SIGTERM")

    def populate_at_once(self):
        """One reads the whole source again, a page a ticket, which takes a while; the other must be sent away."""
        first, second = self.hosts
        populate = first.stage.start("populate", "--set", "population.population_batch_size=1")
        processes.wait(lambda: self.place.rows("SELECT 1 FROM Leases"), 10, pause=0.01)
        codes = [second.stage.start("populate").wait(), populate.wait()]
        self.check(codes == [75, 0], f"of two that populate at once one must be sent away; they ended with {codes}")

    def cut_off(self, lost, other):
        """One host loses its network in the middle of its work; the other finishes everything."""
        before = self.done()[lost.name]
        self.arrive(other)
        processes.wait(lambda: self.done()[lost.name] > before + 20 and self.held(lost), 20, pause=0.01)
        lost.cut_off()
        print(f"{lost.name} is cut off and holds {self.held(lost)} tickets", flush=True)
        self.finish(f"{other.name} finishes all")
        lost.connect()
        if not processes.wait(lambda: self.is_registered(lost), 60):
            self.check(False, f"{lost.name} does not come back within 60 s; its connections: {lost.connections()}; "
                              f"registered: {self.registered()}; sessions: {self.sessions()}")
        self.tell_shares()

    def arrive(self, host):
        """The file comes to one host, which imports it by hand."""
        start = len(self.expected) + 1
        batch = tickets.make(self.draw, range(start, start + self.count), kinds=("plain",))
        host.crew.expected = {ticket.number: ticket for ticket in batch}
        self.expected.update(host.crew.expected)
        host.crew.import_first()

    def finish(self, what):
        began = time.monotonic()
        is_done = processes.wait(lambda: self.number("State IN ('Pending', 'Processing')") == 0, 60, pause=0.1)
        if not is_done:
            pending, held = (self.number(f"State = '{state}'") for state in ("Pending", "Processing"))
            self.check(False, f"{what}: {pending} Pending and {held} Processing after 60 s; sessions: {self.sessions()}")
        print(f"{what}: {time.monotonic() - began:.1f} s", flush=True)

    def registered(self):
        return self.place.rows(
            "SELECT WorkerId, (now() AT TIME ZONE 'UTC') - HeartbeatAt, Activity, Trouble FROM Workers ORDER BY WorkerId")

    def sessions(self):
        return self.place.rows(
            "SELECT client_addr, client_port, state, wait_event, now() - state_change, left(query, 60) "
            "FROM pg_stat_activity WHERE client_addr IS NOT NULL AND pid <> pg_backend_pid() ORDER BY client_addr")

    def number(self, condition):
        return int(self.place.rows(f"SELECT COUNT(*) FROM Tickets WHERE {condition}")[0][0])

    def held(self, host):
        return self.number(f"State = 'Processing' AND WorkerId LIKE '%@{host.name}-%'")

    def is_registered(self, host):
        return bool(self.place.rows(
            f"SELECT 1 FROM Workers WHERE Host = '{host.name}' AND Role = 'worker' "
            "AND HeartbeatAt > (now() AT TIME ZONE 'UTC') - INTERVAL '3 s'"))

    def done(self):
        return {host.name: int(self.place.rows(
            f"SELECT COUNT(*) FROM Analyses WHERE WorkerId LIKE '%@{host.name}-%'")[0][0]) for host in self.hosts}

    def tell_shares(self):
        print("  " + ", ".join(f"{name} has completed {count}" for name, count in self.done().items()), flush=True)

    def check(self, is_right, complaint):
        if not is_right:
            self.complaints.append(complaint)
            print("WRONG: " + complaint, flush=True)

    def judge(self):
        for host in self.hosts:
            host.crew.expected = self.expected
        cut = {"stop database fast": self.cuts}
        entries = [entry for host in self.hosts for entry in host.model.entries()]
        crew = self.hosts[0].crew
        self.complaints += oracle.complaints(crew, self.place, cut, entries, SETTINGS["worker.max_attempts"])
        self.complaints += oracle.about_logs(self.hosts[1].stage)

    def end(self):
        for host in self.hosts:
            processes.kill_round(host.folder)
            host.model.kill()
        if not self.complaints:
            shutil.rmtree(self.folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="folder of the built tools")
    parser.add_argument("--tickets", type=int, default=400, help="of each import")
    parser.add_argument("--cuts", type=int, default=4, help="how often a host is cut off")
    parser.add_argument("--seed", type=int, default=1)
    drama = Drama(parser.parse_args())
    try:
        drama.play()
    finally:
        drama.end()
    for complaint in drama.complaints[:20]:
        print("    " + complaint)
    if drama.complaints:
        sys.exit(f"{len(drama.complaints)} complaints; everything is in {drama.folder}")
    print("ok")


if __name__ == "__main__":
    main()
