"""A host of its own: a network namespace and a name, a model on its loopback, a controller."""

import os
import subprocess

import tickets
from crew import Crew
from model import Model
from stage import Stage


class Host:
    def __init__(self, number, folder, tools, database, settings, random):
        self.name, self.link = f"host{number}", f"to-host{number}"
        self.folder = os.path.join(folder, self.name)
        os.makedirs(self.folder)
        inside = ["ip", "netns", "exec", self.name]
        named = inside + ["unshare", "--uts", "sh", "-c", f'echo {self.name} >/proc/sys/kernel/hostname; exec "$@"', "sh"]
        self.model = Model(self.folder, parallel=4, delay_ms=40, prefix=inside)
        server, own = database.server["Server"], f"192.0.2.{16 * number + 1}"
        string = database.settings["database.connection_string"].replace(f"Server={server};", f"Server={own};")
        self.stage = Stage(
            self.folder, tools, database, self.model, {**settings, "database.connection_string": string}, prefix=named)
        self.crew = Crew(self.stage, random, [])

    def cut_off(self):
        subprocess.run(["ip", "link", "set", self.link, "down"], check=True)

    def connect(self):
        subprocess.run(["ip", "link", "set", self.link, "up"], check=True)

    def connections(self):
        """Its own view of its TCP connections to the database."""
        ss = ["ip", "netns", "exec", self.name, "ss", "--tcp", "--numeric", "--options", "dst", "192.0.2.0/24"]
        return subprocess.run(ss, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[1:]

    def answered(self):
        """The texts that its model has answered."""
        entries = self.model.entries()
        return [entry["text"] for entry in entries if entry["event"] == "answered" and entry["text"] != tickets.PROBE]
