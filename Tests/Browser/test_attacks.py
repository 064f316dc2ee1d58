"""What strangers try: nothing gets through, nothing falls over."""

import concurrent.futures
import socket
import urllib.parse

from web import ask
from suite import PortalTestCase

HOSTILE = "<script>alert(1)</script>'\"&"


class AttackTests(PortalTestCase):
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

    @property
    def prefix(self):
        return urllib.parse.urlsplit(self.place.direct()).path

    def raw(self, request):
        with socket.create_connection(("127.0.0.1", self.place.port), timeout=60) as client:
            client.sendall(request.encode())
            return b"".join(iter(lambda: client.recv(65536), b"")).decode(errors="replace")

    def patient(self, address):
        return ask(address).status
