"""A folder with a database, a model and settings, and the tools run in it."""

import os
import subprocess

import processes

# Everything short, so that a round is.
QUICK = {
    "database.login_timeout": "2 s", "database.query_timeout": "5 s",
    "worker.lease": "5 s", "worker.heartbeat": "1 s", "worker.poll_interval": "100 ms", "worker.retry_delay": "100 ms",
    "worker.retry_delay_limit": "500 ms", "worker.shutdown_grace": "5 s",
    "controller.population_interval": "1 s", "controller.restart_delay": "100 ms",
    "controller.restart_delay_limit": "500 ms", "controller.restart_limit": 1000, "controller.stop_grace": "8 s",
    "controller.boot_timeout": "4 s",
    "extractor.kind": "ollama", "extractor.request_timeout": "2 s", "extractor.first_byte_timeout": "2 s",
    "extractor.connect_timeout": "1 s",
}


class Stage:
    def __init__(self, folder, tools, database, model, settings, prefix=()):
        self.folder, self.tools, self.prefix = folder, tools, list(prefix)
        self.paths = {}  # of what each process says
        self.config = os.path.join(folder, "config.ini")
        self.write_settings(QUICK | {
            "extractor.endpoints": model.address, "controller.log_directory": os.path.join(folder, "logs"),
            **database.settings, **settings})

    def write_settings(self, settings):
        with open(self.config, "w") as file:
            for name, value in sorted(settings.items()):
                section, key = name.split(".")
                file.write(f"[{section}]\n{key} = {value}\n")

    def start(self, tool, *arguments):
        """Starts a tool; all that it says goes into one file."""
        path = os.path.join(self.folder, f"{len(self.paths) + 1:03}-{tool}.out")
        with open(path, "w") as output:
            process = subprocess.Popen(
                [*self.prefix, os.path.join(self.tools, tool), "--config", self.config, *arguments],
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=self.folder,
                env=self.environment())
        self.paths[process.pid] = path
        return process

    def says(self, process, words):
        """Whether a tool that this stage has started has said that."""
        with open(self.paths[process.pid], errors="replace") as file:
            return words in file.read()

    def environment(self):
        own = {key: value for key, value in os.environ.items() if not key.startswith("TICKET_ANALYTICS_")}
        return {**own, processes.MARK: self.folder}

    def answer(self, tool, *arguments):
        """What a tool says until it ends."""
        end = subprocess.run(
            [os.path.join(self.tools, tool), *arguments, "--config", self.config], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env=self.environment())
        return end.returncode, end.stdout

    def outputs(self):
        """The paths of everything that was logged or printed."""
        for folder, _, names in os.walk(self.folder):
            yield from (os.path.join(folder, name) for name in names if name.endswith(".out") or ".log" in name)
