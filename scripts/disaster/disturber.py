"""Carries out a plan's events, each with its end, while the clock runs; then makes everything whole again."""

import collections
import heapq
import signal
import time

import processes


class Disturber:
    def __init__(self, plan, crew, database, model):
        self.plan, self.crew, self.database, self.model = plan, crew, database, model
        self.counts = collections.Counter()
        self.due, self.order = [], 0
        self.paused = set()

    def run(self, watch):
        """Returns when the time is up and every event has ended; `watch` is called all the while."""
        self.began = time.monotonic()
        for event in self.plan.events:
            self.later(event.at, self.begin, event)
        while self.due or self.elapsed < self.plan.seconds:
            while self.due and self.due[0][0] <= self.elapsed:
                _, _, act, argument = heapq.heappop(self.due)
                act(argument)
            watch()
            time.sleep(0.01)

    @property
    def elapsed(self):
        return time.monotonic() - self.began

    def later(self, at, act, argument):
        self.order += 1
        heapq.heappush(self.due, (at, self.order, act, argument))

    def begin(self, event):
        """Counts what really happened: there may be nobody to kill."""
        act = {
            "kill worker": self.kill_worker, "kill controller": self.kill_controller,
            "stop controller": self.stop_controller, "kill populate": self.kill_populate, "kill model": self.kill_model,
            "kill drain": self.kill_drain, "pause worker": self.pause_worker,
        }.get(event.kind, self.disturb_database)
        if act(event):
            self.counts[event.kind] += 1

    def kill_worker(self, event):
        pid = self.chosen("worker", event)
        return pid is not None and processes.kill(pid)

    def kill_controller(self, event):
        if not self.crew.kill_controller():
            return False
        self.later(self.elapsed + event.length / 2, lambda _: self.crew.start_controller(), None)
        return True

    def stop_controller(self, event):
        """Told to stop, it must end well whatever happens meanwhile."""
        process = self.crew.give_up_controller()
        if process is None:
            return False
        process.terminate()
        self.later(self.elapsed + 0.1, self.follow, (process, self.elapsed))
        return True

    def follow(self, stopping):
        process, since = stopping
        if process.poll() is None and self.elapsed < since + 20:
            return self.later(self.elapsed + 0.1, self.follow, stopping)
        if process.returncode != 0:
            self.crew.complaints.append(f"a controller ended with {process.returncode} after SIGTERM")
        self.crew.start_controller()

    def kill_populate(self, event):
        started = self.crew.import_more()
        # Most of the work is done within some hundred milliseconds.
        self.later(self.elapsed + event.length / 8, lambda _: started.kill(), None)
        return True

    def kill_drain(self, event):
        worker = self.crew.stage.start("worker", "--drain")
        self.later(self.elapsed + event.length, lambda _: (worker.kill(), worker.wait()), None)
        return True

    def kill_model(self, event):
        if not self.model.kill():
            return False
        self.later(self.elapsed + event.length, lambda _: self.model.start(), None)
        return True

    def pause_worker(self, event):
        pid = self.chosen("worker", event)
        if pid is None or pid in self.paused or not processes.kill(pid, signal.SIGSTOP):
            return False
        self.paused.add(pid)
        # Past the lease of 5 s.
        self.later(self.elapsed + 5 + event.length, lambda pid: processes.kill(pid, signal.SIGCONT), pid)
        return True

    def disturb_database(self, event):
        if not self.database.disturb(event.kind):
            return False
        length = event.length if self.database.can_stop else 2 * event.length
        self.later(self.elapsed + length, lambda _: self.database.settle(), None)
        return True

    def chosen(self, program, event):
        pids = sorted(processes.of_round(self.crew.stage.folder).get(program, []))
        return pids[int(event.choice * len(pids))] if pids else None
