"""The processes that a round starts itself: the controller, and the imports by hand."""

import collections
import time

import processes
import tickets


class Crew:
    def __init__(self, stage, random, first):
        """`first`: the tickets of the first import."""
        self.stage, self.random = stage, random
        self.expected = {ticket.number: ticket for ticket in first}
        # How often each ticket's text was replaced at most: an import that was killed may have done it or not.
        self.changes = collections.Counter()
        self.told = {}
        self.controller = None
        self.complaints = []
        self.files = 0
        self.imports = []

    def start_controller(self):
        """As a service manager does: again if the database was away when it began. Later nothing may end it."""
        if self.is_controlled():
            return
        if self.controller and (self.controller.returncode != 69 or self.has_begun(self.controller)):
            self.complaints.append(f"the controller ended by itself with {self.controller.returncode}")
        self.controller = self.stage.start("controller")

    def has_begun(self, controller):
        """Before that a signal ends it as any program."""
        return self.stage.says(controller, "process.started")

    def is_controlled(self):
        return self.controller is not None and self.controller.poll() is None

    def kill_controller(self):
        """False if there is none just now."""
        if not self.is_controlled():
            return False
        self.controller.kill()
        self.controller.wait()
        self.controller = None
        return True

    def import_first(self, kill_after=0.0):
        started = Import(self, list(self.expected.values()))
        if kill_after:
            time.sleep(kill_after)
            started.kill()
            started.start()
        self.finish(started)

    def import_more(self, new=150, changed=20):
        """Starts the import of new tickets and changed ones."""
        number = max(self.expected) + 1
        batch = tickets.make(self.random, range(number, number + new))
        known = [ticket for ticket in self.expected.values() if not ticket.is_poison]
        batch += [tickets.change(self.random, ticket) for ticket in self.random.sample(known, min(changed, len(known)))]
        self.random.shuffle(batch)
        self.expected.update({ticket.number: ticket for ticket in batch})
        self.imports.append(Import(self, batch))
        return self.imports[-1]

    def settle(self):
        """Finishes every import, in order: the last word on a ticket must be the last one said."""
        for started in self.imports:
            started.kill()
        for started in self.imports:
            started.start()
            self.finish(started)

    def finish(self, started):
        """Runs it until it succeeds; what it needs may still be coming back."""
        end = time.monotonic() + 30
        while started.process.wait() != 0:
            if time.monotonic() > end:
                raise RuntimeError(f"populate --import {started.file} ends with {started.process.returncode}")
            time.sleep(0.2)
            started.start()

    def give_up_controller(self):
        """The controller, which the crew forgets; nothing if there is none at work."""
        given = self.controller if self.is_controlled() and self.has_begun(self.controller) else None
        if given:
            self.controller = None
        return given

    def stop_controller(self, seconds):
        """Asks it to stop; its exit code, or nothing if it does not end in time."""
        processes.wait(lambda: self.has_begun(self.controller), 10)
        self.controller.terminate()
        if processes.wait(lambda: self.controller.poll() is not None, seconds):
            return self.controller.returncode
        return None


class Import:
    """A run of `populate --import`, which may be killed and started again."""

    def __init__(self, crew, batch):
        self.crew, self.batch = crew, batch
        crew.files += 1
        self.file = f"{crew.stage.folder}/{crew.files}.jsonl"
        tickets.write(batch, self.file)
        self.start()

    def start(self):
        for ticket in self.batch:
            self.crew.changes[ticket.number] += self.crew.told.get(ticket.number, ticket.line) != ticket.line
            self.crew.told[ticket.number] = ticket.line
        self.process = self.crew.stage.start("populate", "--import", self.file)

    def kill(self):
        self.process.kill()
        self.process.wait()
