"""A portal with the sample's tickets, analysed and curated, behind nginx under a path prefix; all on loopback."""

import atexit
import contextlib
import functools
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from proxy import NGINX, REPOSITORY, NamingProxy, configuration, free_port
from web import UNCHECKED

TOOLS = pathlib.Path(os.environ["TICKET_ANALYTICS_TEST_TOOLS"])
DATABASE = "ticket-analytics.sqlite"


class Place:
    """Starts everything on entering and stops it on leaving; what is done in one place, no other sees.

    `settings` are those of other sections than [portal], such as `{"extractor.kind": "ollama"}`.
    """

    def __init__(self, proxy=NamingProxy, is_filled=True, settings=None, **portal):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ticket-analytics-browser."))
        self.port, self.processes, self.is_filled = free_port(), [], is_filled
        self.proxy = proxy(self.port)
        own = self.proxy.settings | portal | {"port": str(self.port)}
        self.settings = (settings or {}) | {f"portal.{name}": value for name, value in own.items()}

    def __enter__(self):
        try:
            if self.is_filled:
                shutil.copytree(sample(), self.folder, dirs_exist_ok=True)
            else:
                shutil.copy(REPOSITORY / "config.ini", self.folder)
            self.start_portal()
            self._start_nginx()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
        shutil.rmtree(self.folder)

    def address(self, page="", role="viewer"):
        """The address of a page as the proxy shows it to somebody of a role."""
        return f"{self.proxy.origin(role)}{self.proxy.prefix}/{page}"

    def direct(self, page=""):
        """The address without the proxy."""
        return f"http://127.0.0.1:{self.port}{self.proxy.prefix}/{page}"

    def run(self, tool, *words, **options):
        return run_tool(self.folder, self.settings, tool, *words, **options)

    def change(self, sql, values=()):
        """Changes the database behind everybody's back; tells how many rows."""
        with contextlib.closing(sqlite3.connect(self.folder / DATABASE, timeout=30)) as connection, connection:
            return connection.execute(sql, values).rowcount

    def start_portal(self):
        self._start([TOOLS / "portal"], env=environment(self.folder, self.settings))
        wait_for(f"http://127.0.0.1:{self.port}/healthz")

    def stop_portal(self):
        portal = self.processes.pop(0)
        portal.send_signal(signal.SIGTERM)
        portal.wait(timeout=60)

    def _start(self, command, **options):
        with open(self.folder / f"{pathlib.Path(command[0]).name}.log", "ab") as log:
            self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, **options))

    def _start_nginx(self):
        (self.folder / "nginx.conf").write_text(configuration(self.proxy, self.folder))
        self._start([NGINX, "-c", self.folder / "nginx.conf"])
        wait_for(self.address("healthz"))


@functools.cache
def sample():
    """The folder of a filled place, made once for all."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ticket-analytics-sample."))
    atexit.register(shutil.rmtree, folder)
    shutil.copy(REPOSITORY / "config.ini", folder)
    script = REPOSITORY / "scripts/sample/make_sample.py"
    subprocess.run(["python3", script, folder / "connectwise.sqlite"], check=True, capture_output=True)
    run_tool(folder, {}, "controller", "--once")
    run_tool(folder, {}, "report", "managed", "adopt", "--top", "40")
    return folder


def run_tool(folder, settings, tool, *words, ends=(0,), **options):
    """What it says; it must end with one of these exit codes."""
    done = subprocess.run(
        [TOOLS / tool, *words], env=environment(folder, settings), capture_output=True, text=True, **options)
    if done.returncode not in ends:
        raise subprocess.CalledProcessError(done.returncode, done.args, done.stdout, done.stderr)
    return done.stdout


def environment(folder, settings):
    usual = {"source.kind": "connectwise-sql", "source.excluded_members": "CWAutomate"}
    names = {f"TICKET_ANALYTICS_{name.replace('.', '_').upper()}": value for name, value in (usual | settings).items()}
    return os.environ | names | {"TICKET_ANALYTICS_CONFIG": str(folder / "config.ini")}


def wait_for(address, seconds=60):
    """Until the address answers with anything but an error of the server."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5, context=UNCHECKED):
                return
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return
        except OSError:
            pass  # It does not listen yet.
        if time.monotonic() > deadline:
            raise TimeoutError(f"{address} does not answer")
        time.sleep(0.05)
