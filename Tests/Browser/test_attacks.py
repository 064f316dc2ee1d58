"""What strangers try: nothing gets through, nothing falls over."""

import concurrent.futures
import re
import socket
import time
import urllib.parse

from place import Place
from suite import PortalTestCase
from web import ask

HOSTILE = "<script>alert(1)</script>'\"&"


class AttackTestCase(PortalTestCase):
    @property
    def prefix(self):
        return urllib.parse.urlsplit(self.place.direct()).path

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.place.port), timeout=60)

    def raw(self, request):
        """All that is answered until the portal closes; nothing is tidied up on the way."""
        with self.connect() as client:
            client.sendall(request.encode())
            return b"".join(iter(lambda: client.recv(65536), b"")).decode(errors="replace")


class AttackTests(AttackTestCase):
    def test_a_script_in_a_skills_name_stays_text(self):
        made = ask(self.place.address("managed/create", role="curator"), form={"name": HOSTILE})
        self.assertEqual(made.status, 200)
        self.assertNotIn("<script>alert", made.text)
        self.assertIn("&lt;script&gt;alert", ask(self.place.address("managed?q=alert")).text)

    def test_a_formula_in_a_skills_name_is_no_formula_in_a_spreadsheet(self):
        ask(self.place.address("managed/create", role="curator"), form={"name": "=HYPERLINK(\"http://x\")"})
        self.assertNotIn("\n\"=HYPER", ask(self.place.address("managed.csv?q=hyperlink")).text)
        self.assertIn("'=HYPER", ask(self.place.address("managed.csv?q=hyperlink")).text)

    def test_other_sites_send_no_forms(self):
        for headers in [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}, {"Origin": "null"}]:
            with self.subTest(headers=headers):
                answer = ask(self.place.address("managed/create", role="curator"), {"name": "Theirs"}, headers)
                self.assertEqual(answer.status, 403)
        self.assertNotIn("Theirs", ask(self.place.address("managed/history")).text)

    def test_another_host_is_no_host_of_the_portal(self):
        for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"]:
            self.assertEqual(ask(self.place.direct("healthz"), headers={"Host": host}).status, 421, host)

    def test_a_forged_user_is_overwritten_by_the_proxy(self):
        answer = ask(self.place.address("managed/create"), {"name": "Forged"}, {"X-Remote-User": "carl"})
        self.assertEqual(answer.status, 403)

    def test_no_path_leaves_the_portal(self):
        for path in ["../../../etc/passwd", "assets/../../etc/passwd", "assets/%2e%2e/%2e%2e/etc/passwd",
                     "assets/..%2f..%2fetc/passwd", "%00", "skills/%2e%2e", "skills/1'--", "skills/-1", "assets/"]:
            with self.subTest(path=path):
                answer = self.raw(f"GET {self.prefix}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                self.assertRegex(answer.split("\r\n")[0], r" (400|404|302|301|308) ")
                self.assertNotIn("root:", answer)

    def test_a_long_query_is_refused_and_a_broken_one_told(self):
        self.assertEqual(ask(self.place.direct("skills?q=" + "a" * 5000)).status, 414)
        self.assertEqual(ask(self.place.address("skills?top=many")).status, 200)
        self.assertEqual(ask(self.place.address("skills.json?top=many")).status, 400)

    def test_a_form_that_announces_more_than_any_form_has_is_refused_before_it_is_sent(self):
        answer = self.raw(f"POST {self.prefix}managed/create HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                          "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000000000\r\n\r\nname=")
        self.assertRegex(answer.split("\r\n")[0], r" (403|413) ")

    def test_forwarded_names_lead_nowhere(self):
        forged = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher", "X-Forwarded-Prefix": "/evil.example",
                  "X-Forwarded-For": "evil.example, 999.1.1.1, " + "1.1.1.1, " * 100, "Forwarded": "host=evil.example",
                  "X-Original-URL": "/evil.example", "X-Rewrite-URL": "/evil.example"}
        for page in ("skills", "skills?top=20", "skills/?top=5", "login"):
            with self.subTest(page=page):
                answer = ask(self.place.address(page), headers=forged, follows=False)
                self.assertNotIn("evil.example", f"{answer.headers} {answer.text}")
        made = ask(self.place.address("managed/create", "curator"), {"name": "Forwarded"}, forged, follows=False)
        self.assertEqual((made.status, made.headers["Location"][:len(self.prefix)]), (303, self.prefix))

    def test_a_user_who_is_named_twice_is_nobody(self):
        for names in [("carl", "olga"), ("olga", "vera"), ("vera, olga",), ("olga\tx",)]:
            with self.subTest(names=names):
                lines = "".join(f"X-Remote-User: {name}\r\n" for name in names)
                answer = self.raw(f"POST {self.prefix}status/pause HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}"
                                  "Connection: close\r\nContent-Length: 0\r\n\r\n")
                self.assertRegex(answer.split("\r\n")[0], r" (400|403) ")

    def test_one_request_after_the_other_is_answered_in_turn(self):
        paths = [path for _ in range(20) for path in ("healthz", "nowhere", "robots.txt")]
        requests = [f"GET {self.prefix}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" for path in paths]
        requests[-1] = requests[-1].replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
        statuses = re.findall(r"HTTP/1\.1 (\d+)", self.raw("".join(requests)))
        self.assertEqual(statuses, ["200", "404", "200"] * 20)

    def test_no_request_hides_in_another(self):
        inner = f"GET {self.prefix}healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        for lines in (f"Content-Length: {len(inner)}\r\nTransfer-Encoding: chunked", "Content-Length: 0\r\nContent-Length: 5",
                      "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Content-Length: -1",
                      "Content-Length : 0"):
            with self.subTest(lines=lines):
                answer = self.raw(f"POST {self.prefix}managed/create HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}\r\n\r\n{inner}")
                self.assertLessEqual(answer.count("HTTP/1.1 "), 1)
                self.assertNotIn("HTTP/1.1 2", answer)

    def test_other_methods_do_nothing(self):
        for method in ("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "EVIL"):
            with self.subTest(method=method):
                answer = self.raw(f"{method} {self.prefix}managed HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                self.assertRegex(f"{answer} ".split("\r\n")[0], r"^$| (400|405|501) |^ $")

    def test_a_thousand_clients_at_once_are_all_answered(self):
        address = self.place.direct("skills")
        with concurrent.futures.ThreadPoolExecutor(1000) as pool:
            statuses = list(pool.map(lambda _: self.patient(address), range(1000)))
        self.assertEqual(set(statuses), {200})
        self.assertEqual(ask(self.place.direct("healthz")).status, 200)

    def test_a_client_that_says_nothing_holds_nobody_up(self):
        silent = [socket.create_connection(("127.0.0.1", self.place.port)) for _ in range(200)]
        try:
            for client in silent:
                client.sendall(b"GET / HT")
            self.assertEqual(ask(self.place.direct("skills")).status, 200)
        finally:
            for client in silent:
                client.close()

    def patient(self, address):
        return ask(address).status


class SlowTests(AttackTestCase):
    """Who takes longer than a second is cut off."""

    @classmethod
    def make_place(cls):
        return Place(is_filled=False, request_timeout="1 s")

    def test_a_head_that_drips(self):
        self.assert_is_cut_off(f"GET {self.prefix} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")

    def test_a_form_that_drips(self):
        self.assert_is_cut_off(f"POST {self.prefix}managed/create HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Remote-User: carl\r\n"
                               "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nname=")
        self.assertEqual(ask(self.place.address("managed.json")).json["managed"], [])

    def assert_is_cut_off(self, request):
        """Each byte comes in time; all of them never do."""
        with self.connect() as client:
            client.sendall(request.encode())
            client.settimeout(0.1)
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                try:
                    client.sendall(b"x")
                    if client.recv(65536) == b"":
                        return
                except TimeoutError:
                    continue
                except ConnectionError:
                    return
        self.fail("it is served for ever")
