"""Makes one ticket deadly: whichever worker has it at the model is killed."""

import processes


class Poisoner:
    def __init__(self, digest, model, folder):
        self.digest, self.model, self.folder = digest, model, folder
        self.kills = 0
        self.read = 0

    def watch(self):
        """Kills the process behind each new request with the poison."""
        news = self.model.entries(after=self.read)
        self.read += len(news)
        for entry in news:
            if entry["event"] == "asked" and entry["text"] == self.digest:
                pid = processes.owner_of_port(entry["port"], processes.of_round(self.folder).get("worker", []))
                self.kills += pid is not None and processes.kill(pid)
