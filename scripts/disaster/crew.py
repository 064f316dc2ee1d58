"""The processes that a round starts itself: the controller, and the imports by hand."""

import time

import processes
import tickets


class Crew:
    def __init__(self, stage, random, first):
        """`first`: the tickets of the first import."""
        self.stage, self.random = stage, random
        self.expected = {ticket.number: ticket for ticket in first}
        self.controller = None
        self.files = 0
        self.imports = []  # [process, file]; those that were killed or failed run again in `settle`

    def start_controller(self):
        if self.controller is None:
            self.controller = self.stage.start("controller")

    def kill_controller(self):
        """False if there is none just now."""
        if self.controller is None or self.controller.poll() is not None:
            return False
        self.controller.kill()
        self.controller.wait()
        self.controller = None
        return True

    def import_first(self):
        process, file = self.import_file(list(self.expected.values()))
        if process.wait() != 0:
            raise RuntimeError(f"populate --import {file} ended with {process.returncode}")

    def import_more(self):
        """Starts the import of new tickets and changed ones."""
        number = max(self.expected) + 1
        fresh = tickets.make(self.random, range(number, number + 150))
        known = [ticket for ticket in self.expected.values() if not ticket.is_poison]
        changed = [tickets.change(self.random, ticket) for ticket in self.random.sample(known, min(20, len(known)))]
        both = fresh + changed
        self.random.shuffle(both)
        self.expected.update({ticket.number: ticket for ticket in both})
        entry = list(self.import_file(both))
        self.imports.append(entry)
        return entry

    def import_file(self, batch):
        self.files += 1
        file = f"{self.stage.folder}/{self.files}.jsonl"
        tickets.write(batch, file)
        return self.stage.start("populate", "--import", file), file

    def kill_import(self, entry):
        entry[0].kill()
        entry[0].wait()

    def settle(self):
        """Finishes every import, in order: the last word on a ticket must be the last one said."""
        for entry in self.imports:
            self.kill_import(entry)
        for _, file in self.imports:
            end = time.monotonic() + 30
            while (process := self.stage.start("populate", "--import", file)).wait() != 0:
                if time.monotonic() > end:
                    raise RuntimeError(f"populate --import {file} ends with {process.returncode}")
                time.sleep(0.2)

    def stop_controller(self, seconds):
        """Asks it to stop; its exit code, or nothing if it does not end in time."""
        self.controller.terminate()
        if processes.wait(lambda: self.controller.poll() is not None, seconds):
            return self.controller.returncode
        return None
