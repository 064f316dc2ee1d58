"""The fake Ollama of a round: it can be killed, started again on its port, and told what to do wrong."""

import itertools
import json
import os
import subprocess
import sys
import urllib.request

import fake_ollama


class Model:
    def __init__(self, folder, parallel, delay_ms, faults="", seed=1, by_text=None, prefix=()):
        self.journal = os.path.join(folder, "model.jsonl")
        self.options = ["--parallel", str(parallel), "--delay-ms", str(delay_ms), "--seed", str(seed),
                        "--journal", self.journal]
        self.faults, self.by_text, self.prefix = faults, by_text or {}, list(prefix)
        self.port, self.process = 0, None
        self.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        if self.process:
            return
        self.process = subprocess.Popen(
            [*self.prefix, sys.executable, "-I", "-S", fake_ollama.__file__, "--port", str(self.port),
             "--faults", self.faults, "--until-stdin-closes", *self.options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        if self.by_text:
            self.tell_faults()

    def kill(self):
        """False if it is away already."""
        if not self.process:
            return False
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()
        self.process = None
        return True

    def behave(self):
        """No more faults, but for those that belong to a text."""
        self.faults = ""
        self.start()
        self.tell_faults()

    def tell_faults(self):
        body = json.dumps({"spec": self.faults, "by_text": self.by_text}).encode()
        urllib.request.urlopen(urllib.request.Request(self.address + "/__fake/faults", body)).close()

    def entries(self, after=0):
        """The journal behind that many lines."""
        if not os.path.exists(self.journal):
            return []
        with open(self.journal) as file:
            return [json.loads(line) for line in itertools.islice(file, after, None) if line.endswith("\n")]
