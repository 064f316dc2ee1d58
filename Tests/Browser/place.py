"""A portal with the sample's tickets, analysed and curated, behind nginx under a path prefix; all on loopback."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PREFIX = "/tickets/portal"
# Who nginx says that they are.
PEOPLE = {"viewer": "vera", "curator": "carl", "operator": "olga"}


class Place:
    """Starts everything on entering and stops it on leaving."""

    def __init__(self, tools):
        self.tools = pathlib.Path(tools)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ticket-analytics-browser."))
        self.port, self.proxy_ports = free_port(), {role: free_port() for role in PEOPLE}
        self.processes = []

    def __enter__(self):
        try:
            self._fill()
            self._start_portal()
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
        return f"http://127.0.0.1:{self.proxy_ports[role]}{PREFIX}/{page}"

    def direct(self, page=""):
        """The address without the proxy."""
        return f"http://127.0.0.1:{self.port}{PREFIX}/{page}"

    def run(self, tool, *words, **options):
        return subprocess.run(
            [self.tools / tool, *words], env=self._environment, check=True, capture_output=True, text=True, **options
        ).stdout

    @property
    def _environment(self):
        return os.environ | {
            "TICKET_ANALYTICS_CONFIG": str(self.folder / "config.ini"),
            "TICKET_ANALYTICS_SOURCE_KIND": "connectwise-sql",
            "TICKET_ANALYTICS_SOURCE_EXCLUDED_MEMBERS": "CWAutomate",
            "TICKET_ANALYTICS_PORTAL_PORT": str(self.port),
            "TICKET_ANALYTICS_PORTAL_PUBLIC_URL": f"http://127.0.0.1{PREFIX}",
            "TICKET_ANALYTICS_PORTAL_TRUSTED_PROXIES": "127.0.0.1",
            "TICKET_ANALYTICS_PORTAL_USER_HEADER": "X-Remote-User",
            "TICKET_ANALYTICS_PORTAL_CURATORS": PEOPLE["curator"],
            "TICKET_ANALYTICS_PORTAL_OPERATORS": PEOPLE["operator"],
        }

    def _fill(self):
        shutil.copy(REPOSITORY / "config.ini", self.folder)
        sample = REPOSITORY / "scripts/sample/make_sample.py"
        subprocess.run(["python3", sample, self.folder / "connectwise.sqlite"], check=True, capture_output=True)
        self.run("controller", "--once")
        self.run("report", "managed", "adopt", "--top", "40")

    def _start(self, command, **options):
        log = open(self.folder / f"{pathlib.Path(command[0]).name}.log", "wb")
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, **options))

    def _start_portal(self):
        self._start([self.tools / "portal"], env=self._environment)
        wait_for(f"http://127.0.0.1:{self.port}/healthz")

    def _start_nginx(self):
        servers = "".join(SERVER.format(port=port, user=PEOPLE[role], prefix=PREFIX, portal=self.port)
                          for role, port in self.proxy_ports.items())
        (self.folder / "nginx.conf").write_text(NGINX.format(folder=self.folder, servers=servers))
        self._start([shutil.which("nginx", path="/usr/sbin:/usr/bin"), "-c", self.folder / "nginx.conf"])
        wait_for(self.address())


NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {servers}
}}
"""

SERVER = """
server {{
    listen 127.0.0.1:{port};
    location {prefix}/ {{
        proxy_pass http://127.0.0.1:{portal};
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host 127.0.0.1;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Remote-User {user};
    }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, seconds=60):
    """Until the address answers with anything but an error of the server."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return
        except OSError:
            pass  # It does not listen yet.
        if time.monotonic() > deadline:
            raise TimeoutError(f"{address} does not answer")
        time.sleep(0.05)
