"""The command at the foot of a page asks the same question in a terminal."""

import html
import json
import re
import shlex

from suite import PortalTestCase
from web import ask

PAGES = [
    "", "index?range=30d", "skills", "skills?top=5&sort=name&kind=technology&range=90d&unmapped=1&q=e&page=2", "skills/1",
    "skills/1?limit=5", "tickets?skill=1&range=365d&page=2&per=20", "tickets?technician=1&q=a", "check", "status",
    "status?window=7d", "status?window=1h", "status/failures?error=timeout",
    "status/audit", "status/audit?action=managed-skill.adopt&per=5", "managed", "managed?q=e&sort=name",
    "managed?category=-x&sort=-tickets", "skills?q=-x&sort=-delta", "tickets?q=-v", "managed?retired=1", "managed/1",
    "managed/inbox", "managed/inbox?min=2&page=2&per=20", "managed/inbox?dismissed=1", "managed/clusters",
    "managed/clusters?page=2&per=20", "managed/history", "technicians", "technicians?q=a&sort=name", "technicians/1",
    "technicians/1?range=90d&basis=managed&top=5", "matrix", "matrix?basis=managed&range=90d", "coverage",
    "coverage?range=90d", "search", "search?q=vpn%2C+exchange&match=all&half=30d&range=90d",
    "search?skill=1&skill=2&absent=1&limit=5",
]
# When it was asked, and how fresh the answer is.
MOVING = {"at", "meta"}


def asked_of(answer):
    """What an answer says that it was asked."""
    return [answer["meta"].get(name) for name in ("path", "parameters", "total", "next")]


class CommandTests(PortalTestCase):
    def test_it_answers_the_same(self):
        ticket = ask(self.place.address("tickets.json?per=1")).json["tickets"][0]["number"]
        for page in PAGES + [f"tickets/{ticket}", f"search?ticket={ticket}"]:
            with self.subTest(page=page):
                path, question, rest = page.partition("?")
                shown = ask(self.place.address(f"{path.removeprefix('index')}{question}{rest}"))
                self.assertEqual(shown.status, 200)
                self.assertNotIn('class="complaint"', shown.text)
                command = html.unescape(re.search(r'<code id="command">(.*?)</code>', shown.text)[1])
                # 1 says that the list has no row.
                told = json.loads(self.place.run(*shlex.split(command), "--format", "json", ends=(0, 1)))
                asked = ask(self.place.address(f"{path or 'index'}.json{question}{rest}")).json
                differing = {name for name in told | asked if told.get(name) != asked.get(name)}
                self.assertEqual(differing - MOVING, set(), command)
                self.assertEqual(asked_of(told), asked_of(asked), command)
