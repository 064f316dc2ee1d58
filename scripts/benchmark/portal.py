"""Measures the portal's pages over a million tickets in SQLite; see scripts/bench.

    python3 scripts/benchmark/portal.py --tools FOLDER [--database FILE] [--tickets N]
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PAGES = ("", "skills", "skills?range=90d", "skills/1", "tickets", "tickets?skill=1", "tickets/900000", "check", "status",
         "status/failures", "managed", "managed/1", "managed/inbox", "managed/clusters", "managed/history", "technicians",
         "technicians/1", "matrix", "coverage", "search", "search?q=mail")
ROUNDS = 30


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="folder of the built tools")
    parser.add_argument("--database", help="a database that big_database.py has made; it is brought up to date")
    parser.add_argument("--tickets", type=int, default=1_000_000)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="ticket-analytics-bench.")
    try:
        measure(options, folder)
    finally:
        shutil.rmtree(folder)


def measure(options, folder):
    database = options.database or os.path.join(folder, "big.sqlite")
    if not options.database:
        generator = os.path.join(os.path.dirname(__file__), "big_database.py")
        subprocess.run([sys.executable, generator, database, str(options.tickets)], check=True)
    open(os.path.join(folder, "config.ini"), "w").close()
    port = free_port()
    command = [os.path.join(options.tools, "portal"), "--config", os.path.join(folder, "config.ini"), "--set",
               f"database.connection_string=Driver=SQLite3;Database={database}", "--set", f"portal.port={port}"]
    portal = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        wait_until_ready(port)
        show([time_page(port, page) for page in PAGES], memory(portal.pid))
    finally:
        portal.terminate()
        portal.wait()


def time_page(port, page):
    """The first answer, and the median and the longest of those after it, in milliseconds."""
    times = [ask(port, page) for _ in range(ROUNDS + 1)]
    return page or "(home)", times[0], statistics.median(times[1:]), max(times[1:])


def ask(port, page):
    start = time.perf_counter()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=120) as response:
        response.read()
    return (time.perf_counter() - start) * 1000


def wait_until_ready(port):
    """A database of an older version is brought up to date first."""
    while True:
        try:
            ask(port, "readyz")
            return
        except (OSError, urllib.error.HTTPError):
            time.sleep(0.2)


def memory(pid):
    """Resident now and at most, in megabytes."""
    with open(f"/proc/{pid}/status") as status:
        sizes = {line.split(":")[0]: line.split()[1] for line in status if line.startswith("Vm")}
    return int(sizes["VmRSS"]) / 1000, int(sizes["VmHWM"]) / 1000


def show(rows, memory):
    print(f"{'page':<20} {'first':>10} {'median':>10} {'longest':>10}")
    for page, first, median, longest in rows:
        print(f"{page:<20} {first:>7.0f} ms {median:>7.1f} ms {longest:>7.1f} ms")
    print(f"memory of the portal: {memory[0]:.0f} MB, at most {memory[1]:.0f} MB")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    main()
