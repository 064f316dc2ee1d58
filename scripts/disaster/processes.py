"""The processes of a round, as /proc knows them; found by a word in their environment that only they have."""

import os
import signal
import time

MARK = "DISASTER_ROUND"


def of_round(mark):
    """The pids that run, by the name of their program."""
    found = {}
    for pid in (int(name) for name in os.listdir("/proc") if name.isdigit()):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                if f"{MARK}={mark}\0".encode() not in file.read():
                    continue
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                program = os.path.basename(file.read().split(b"\0")[0].decode())
        except OSError:
            continue
        if program:
            found.setdefault(program, []).append(pid)
    return found


def kill(pid, signal_number=signal.SIGKILL):
    """False if it has ended already."""
    try:
        os.kill(pid, signal_number)
        return True
    except ProcessLookupError:
        return False


def kill_round(mark):
    for pids in of_round(mark).values():
        for pid in pids:
            kill(pid, signal.SIGCONT)
            kill(pid)


def owner_of_port(port, pids):
    """Which of the processes holds the local TCP port."""
    inodes = {socket_inode(line) for line in sockets() if local_port(line) == port}
    for pid in pids:
        try:
            links = (os.readlink(f"/proc/{pid}/fd/{number}") for number in os.listdir(f"/proc/{pid}/fd"))
            if any(link == f"socket:[{inode}]" for link in links for inode in inodes):
                return pid
        except OSError:
            continue
    return None


def sockets():
    with open("/proc/net/tcp") as file:
        return [line.split() for line in file][1:]


def local_port(fields):
    return int(fields[1].split(":")[1], 16)


def socket_inode(fields):
    return fields[9]


def memory_in_mb(pid):
    """Resident memory; none once it has ended."""
    try:
        with open(f"/proc/{pid}/status") as file:
            return next((int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS")), None)
    except OSError:
        return None


def wait(condition, seconds, pause=0.05):
    """Whether the condition came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(pause)
    return bool(condition())
