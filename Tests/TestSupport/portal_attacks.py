"""What a portal answers to requests that no browser sends: `portal_attacks.py PORT` prints a line for each."""

import resource
import socket
import sys
import threading

PORT = int(sys.argv[1])
CLIENTS = 1000


def exchange(request):
    """The status of the answer, or 'closed'."""
    with socket.create_connection(("127.0.0.1", PORT), 30) as connection:
        connection.sendall(request.encode())
        try:
            answer = connection.recv(4096).decode(errors="replace")
        except ConnectionError:
            answer = ""
    return answer.split(" ")[1] if answer.startswith("HTTP/1.") else "closed"


def get(path, host="localhost", *headers):
    return exchange("\r\n".join([f"GET {path} HTTP/1.1", f"Host: {host}", *headers, "Connection: close", "", ""]))


def post(path, *headers):
    head = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Length: 0", *headers]
    return exchange("\r\n".join([*head, "Connection: close", "", ""]))


def slow():
    """Sends a byte a tenth of a second; tells whether it is cut off before it has sent a hundred."""
    with socket.create_connection(("127.0.0.1", PORT), 30) as connection:
        connection.settimeout(0.1)
        for character in "GET /healthz HTTP/1.1\r\nX: ".ljust(100, "x"):
            try:
                connection.sendall(character.encode())
                if connection.recv(1) == b"":
                    return "cut off"
            except TimeoutError:
                continue
            except ConnectionError:
                return "cut off"
    return "served for ever"


def late_body():
    """Ends a form that has been refused already, begins another request, and waits; tells whether it is cut off."""
    with socket.create_connection(("127.0.0.1", PORT), 30) as connection:
        head = "POST /skills HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nContent-Length: 10\r\n\r\n"
        connection.sendall(head.encode() + b"12345")
        connection.recv(4096)
        try:
            connection.sendall(b"67890GET /healthz HTTP/1.1\r\nX: ")
            while connection.recv(4096):
                pass
        except TimeoutError:
            return "served for ever"
        except ConnectionError:
            pass
    return "cut off"


def old(path):
    """What a client of HTTP/1.0 gets until the connection ends: the status, and whether it comes in chunks."""
    with socket.create_connection(("127.0.0.1", PORT), 1) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
        try:
            answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
        except TimeoutError:
            return "served for ever"
    return answer.split(" ")[1] + (" chunked" if "chunked" in answer.split("\r\n\r\n")[0] else "")


def invited(length):
    """Asks before sending a form; the status of what is answered first."""
    with socket.create_connection(("127.0.0.1", PORT), 30) as connection:
        connection.sendall(b"POST /managed/create HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                           b"Content-Type: application/x-www-form-urlencoded\r\n"
                           b"Content-Length: %d\r\nConnection: close\r\n\r\n" % length)
        return connection.recv(4096).decode().split(" ")[1]


def broken(body):
    """The statuses that are answered to a form that comes in damaged parts."""
    with socket.create_connection(("127.0.0.1", PORT), 30) as connection:
        connection.sendall(b"POST /managed/create HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                           b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" + body)
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    return " ".join(line.split(" ")[1] for line in answer.split("\r\n") if line.startswith("HTTP/1."))


def crowd():
    """All connect before any of them asks; tells how many are answered."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (CLIENTS + 100, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    connections = [socket.create_connection(("127.0.0.1", PORT), 60) for _ in range(CLIENTS)]
    for connection in connections:
        connection.sendall(b"GET /skills HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    good = []

    def read(part):
        for connection in part:
            with connection:
                good.append(connection.recv(4096).startswith(b"HTTP/1.1 200"))

    readers = [threading.Thread(target=read, args=(connections[start::8],)) for start in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return good.count(True)


print("own name:", get("/skills"))
print("other name:", get("/skills", "evil.example"))
print("no name:", exchange("GET /skills HTTP/1.1\r\nConnection: close\r\n\r\n"))
print("traversal:", get("/assets/../../etc/passwd"), get("/%2e%2e/%2e%2e/etc/passwd"))
print("long query:", get("/skills?q=" + "a" * 3000))
print("long header:", get("/skills", "localhost", "X-Long: " + "a" * 100_000) in ("400", "431", "closed"))
print("no HTTP:", exchange("\0\1\2\r\n\r\n") in ("400", "closed"))
print("other origin:", post("/skills", "Origin: https://evil.example"))
print("other site:", post("/skills", "Sec-Fetch-Site: cross-site"))
print("forged user:", get("/skills", "localhost", "X-Remote-User: admin"))
print("slow:", slow())
print("late body:", late_body())
print("old:", old("/healthz"), old("/tickets.csv"))
print("invited:", invited(5), invited(5_000_000_000))
print("broken:", broken(b"0x6\r\nname=a\r\n0\r\n\r\n"), broken(b"6\r\nname"))
print("crowd:", crowd())
print("afterwards:", get("/healthz"))
